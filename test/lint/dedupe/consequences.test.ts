import { expect } from 'chai';
import { lintFiles } from '../lint-files.js';

const HEAD = `terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.60.0"
    }
  }
}

`;
const VPC = 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n}\n';
const OUT = 'output "id" {\n  description = "Id of the VPC"\n  value       = huaweicloud_vpc.main.id\n}\n';

/** What each template has wrong, and all that is told of it. */
const CASES: Record<string, [template: string, found: string[]]> = {
  'a quote that is missing: not the word that is bare then': [
    VPC.replace('"192', '192') + OUT,
    ['error syntax/hcl main.tf:12:24'],
  ],
  'a misspelt description: not that there is none': [
    VPC + OUT.replace('description', 'descirption'),
    ['error template/unknown-argument main.tf:15:3'],
  ],
  'a misspelt block: not what its inside would mean elsewhere': [
    `${VPC}${OUT}varaible "a" {\n  type = string\n}\n`,
    ['error template/unknown-block main.tf:18:1'],
  ],
  'a misspelt ignore_changes: not the names in it': [
    `${VPC.replace(/}\n$/, '  lifecycle {\n    ignore_chagnes = [name]\n  }\n}\n')}${OUT}`,
    ['error template/unknown-argument main.tf:14:5'],
  ],
  'a function that there is not: not what its condition would be': [
    `${VPC}${OUT}variable "a" {\n  description = "A"\n  type        = string\n  validation {\n    condition     = lenght(regexall("a", var.a)) > 0\n    error_message = "No."\n  }\n}\n`,
    ['error expression/unknown-function main.tf:22:21', 'warning variable/unused main.tf:18:11'],
  ],
  'a resource without its name: not that nobody declares it': [
    `${VPC.replace(' "main" {', ' {')}${OUT}`,
    ['error template/block-names main.tf:10:1'],
  ],
  'a block with "=", and blocks in it: not that they are no keys': [
    `${VPC}${OUT}resource "huaweicloud_identity_agency" "a" {\n  name                   = "a"\n  delegated_service_name = "op_svc_ecs"\n  project_role = {\n    project = "x"\n    dynamic "role" {\n      for_each = []\n    }\n  }\n}\n`,
    ['error resource/block-form main.tf:21:3'],
  ],
  'a misspelt type: not that its right name is not declared': [
    `${VPC.replace('"huaweicloud_vpc"', '"huaweicloud_vcp"')}${OUT}`,
    ['error resource/unknown-type main.tf:10:11'],
  ],
  'a name before the type: not that its right address is not declared': [
    `${VPC.replace('"huaweicloud_vpc" "main"', '"main" "huaweicloud_vpc"')}${OUT}`,
    ['error resource/unknown-type main.tf:10:1'],
  ],
  'a misspelt count: not that nothing is repeated': [
    `${VPC.replace('{\n', '{\n  Count = 2\n')}${OUT.replace('main.id', 'main[0].id')}`,
    ['error resource/unknown-argument main.tf:11:3'],
  ],
  'a variable whose only use is left out: not that nothing uses it': [
    `${VPC.replace('  name = "main"\n', '')}${OUT}variable "name" {\n  description = "Name of the VPC"\n  type        = string\n}\n`,
    ['error resource/missing-argument main.tf:10:1'],
  ],
  'a password in clear: not that its variable is unused': [
    `${VPC}${OUT}variable "password" {\n  description = "Password"\n  type        = string\n  sensitive   = true\n}\nresource "huaweicloud_compute_instance" "a" {\n  name       = "a"\n  admin_pass = "Welcome@1234"\n  image_id   = data.huaweicloud_images_image.a.id\n  network {\n    uuid = huaweicloud_vpc.main.id\n  }\n}\ndata "huaweicloud_images_image" "a" {\n  name = "Ubuntu"\n}\n`,
    ['warning secret/password main.tf:25:16'],
  ],
  'an output without its value: not that no output names the user': [
    `${VPC}${OUT.replace(/ {2}value.*\n/, '')}`,
    ['error template/missing-argument main.tf:14:1'],
  ],
  'a misspelt argument: not that another one does not work without it': [
    `${OUT}${VPC}resource "huaweicloud_networking_secgroup_rule" "a" {\n  direction         = "ingress"\n  ethertype         = "IPv4"\n  prootcol          = "tcp"\n  ports             = 80\n  security_group_id = "x"\n}\n`,
    ['error resource/unknown-argument main.tf:21:3'],
  ],
  'a value for what the provider decides: not that it is of another type': [
    `${OUT}${VPC.replace('}', '  routes = "x"\n}')}`,
    ['error resource/read-only main.tf:17:3'],
  ],
};

describe('one mistake, one message', () => {
  for (const [title, [template, found]] of Object.entries(CASES)) {
    it(title, async () => {
      const findings = await lintFiles(HEAD + template, undefined);
      const told = findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ at, rule, severity }) => `${severity} ${rule} ${at}`)
        .sort();
      expect(told).to.deep.equal(found);
    });
  }
});
