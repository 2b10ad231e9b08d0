import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-template-inspect';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const TEMPLATE = `terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.60.0"
    }
  }
}

variable "flavor" {
  type        = string
  description = "Flavor of the servers"
}

variable "servers" {
  type    = number
  default = 2
}

variable "password" {
  type      = string
  sensitive = true
  default   = "Invented-1"
}

data "huaweicloud_koogallery_assets" "package" {
  asset_id      = var.flavor
  asset_version = "1.0.0"
  deployed_type = var.password
}

resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "10.0.0.0/16"
}

resource "huaweicloud_compute_instance" "server" {
  count         = var.servers
  name          = "server"
  flavor_id     = var.flavor
  charging_mode = "prePaid"
}

resource "huaweicloud_evs_volume" "disk" {
  for_each = toset(huaweicloud_vpc.main.routes)
  size     = 40
}

resource "huaweicloud_vpc_route" "out" {
  count = 0
}

module "app" {
  source = "./modules/app"
  count  = 3
}

output "address" {
  description = "Where it runs"
  value       = huaweicloud_compute_instance.server[0].access_ip_v4
  sensitive   = "true"
}
`;

const MODULE = 'resource "huaweicloud_vpc_eip" "eip" {\n  count = 9\n}\n';

const FORM = {
  variables: [{ name: 'flavor', prompt: 'hwc:ecs:flavors' }],
  i18n: { zh_cn: [{ variable_name: 'flavor', localization: { variable_name: '规格' } }] },
};

describe('koo template inspect', () => {
  const newFolder = temporaryFolders();
  let folder: string;

  before(async () => {
    folder = await newFolder();
    await mkdir(path.join(folder, '.extension'));
    await mkdir(path.join(folder, 'modules/app'), { recursive: true });
    await writeFile(path.join(folder, 'main.tf'), TEMPLATE);
    await writeFile(path.join(folder, 'modules/app/main.tf'), MODULE);
    await writeFile(path.join(folder, '.extension/form.rfs.json'), JSON.stringify(FORM));
  });

  it('shows the parts to a person', async () => {
    const { code, stderr, stdout } = await runKoo(['template', 'inspect'], { cwd: folder });
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(stdout).to.equal(`.

Variables
  flavor, string, required, picked from hwc:ecs:flavors, zh_cn "规格", Flavor of the servers
  servers, number, default 2
  password, string, has a default, sensitive

Resources
  2 × huaweicloud_compute_instance
  ? × huaweicloud_evs_volume, from 1 block: the count depends on the values
  1 × huaweicloud_vpc
  27 × huaweicloud_vpc_eip
  0 × huaweicloud_vpc_route

Data sources
  1 × huaweicloud_koogallery_assets

Modules
  module.app  ./modules/app

Outputs
  address, sensitive, Where it runs

Providers
  huaweicloud, huawei.com/provider/huaweicloud, >= 1.60.0

Assets
  data.huaweicloud_koogallery_assets.package, asset var.flavor, version 1.0.0, var.password

Price
  resource.huaweicloud_compute_instance.server, yearly/monthly, 2 of them, price depends on flavor_id, flavor_name, system_disk_size
  resource.huaweicloud_evs_volume.disk, pay-per-use, price depends on size
  modules/app: resource.huaweicloud_vpc_eip.eip, pay-per-use, 27 of them, price depends on bandwidth.size
  RFS estimates prices for at most 12 yearly/monthly and 24 pay-per-use resources.
  There are more pay-per-use resources than one estimate covers.
  No estimate: huaweicloud_vpc_route.
`);
  });

  it('tells a program the same, by its schema, and no secret', async () => {
    const { code, stdout } = await runKoo(['template', 'inspect', '.', '--json'], { cwd: folder });
    expect(code).to.equal(0);
    expect(stdout).not.to.include('Invented-1');
    const inspection = JSON.parse(stdout);
    expect(validate(inspection), JSON.stringify(validate.errors)).to.equal(true);
    expect(inspection.variables[0]).to.deep.equal({
      name: 'flavor',
      type: 'string',
      description: 'Flavor of the servers',
      required: true,
      sensitive: false,
      asked: { prompt: 'hwc:ecs:flavors', names: { zh_cn: '规格' } },
    });
    expect(inspection.price.over).to.deep.equal(['onDemand']);
    expect(inspection.resources[3]).to.deep.equal({
      type: 'huaweicloud_vpc_eip',
      blocks: 1,
      instances: 27,
      addresses: ['modules/app: resource.huaweicloud_vpc_eip.eip'],
    });
  });

  it('says what is missing where a template has none, or cannot be read whole', async () => {
    const { code, stderr } = await runKoo(['template', 'inspect', 'nowhere'], { cwd: folder });
    expect({ code, error: stderr.split('\n')[0] }).to.deep.equal({
      code: 2,
      error: 'error nowhere does not exist. [TEMPLATE_NOT_FOUND]',
    });
    const broken = await newFolder();
    await writeFile(path.join(broken, 'main.tf'), 'variable "a" {\n');
    const run = await runKoo(['template', 'inspect', 'main.tf'], { cwd: broken });
    expect(run.code).to.equal(0);
    expect(run.stdout).to.match(
      /1 syntax problem: parts may be missing here\. `koo template lint` shows the problems\.\n$/,
    );
  });
});
