import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Emulator } from '../../../src/emulator/emulator.js';
import type { ProvingDeclaration } from '../../../src/project/project.js';
import type { Target } from '../../../src/publish/target.js';
import { connectRfs } from '../../../src/publish/targets/connect-rfs.js';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { emulatorTarget } from '../support/emulator-target.js';
import { Shop } from '../support/shop.js';

/** One file, so that RFS gets it as text; a plan of it wants a `size` below 5. */
export const TEMPLATE = `terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.56.0"
    }
  }
}

variable "asset_id" {
  description = "Asset that is deployed."
  type        = string
}

variable "size" {
  description = "How many."
  type        = number
  default     = 2
  validation {
    condition     = var.size < 5
    error_message = "At most 4."
  }
}

data "huaweicloud_koogallery_assets" "app" {
  asset_id      = var.asset_id
  deployed_type = "software_package"
}

resource "huaweicloud_vpc_eip" "ip" {
  count = var.size
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    name       = "shop-\${count.index}"
    size       = 5
    share_type = "PER"
  }
}

output "package" {
  description = "Name of the package that is deployed."
  value       = data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0].package_name
}
`;

/** A product whose templates RFS proves first, on the emulator that is its target, too. */
export async function provingShop(
  root: string,
  id: string,
  emulator: Emulator,
  rfs: Partial<ProvingDeclaration>,
  address = emulator.url,
): Promise<Shop> {
  const target: Target = {
    ...emulatorTarget(emulator),
    async provingGround({ signal }) {
      const choice = { projectId: emulator.projectId, url: address };
      const connection = await connectRfs(choice, {
        credentials: new Credentials(emulator.credentials, 'the test'),
        cwd: root,
        environment: {},
        signal,
        transport: { retry: { firstWait: 1, longestWait: 1, tries: 2 } },
      });
      return { connection, environment: {} };
    },
  };
  const shop = await Shop.open(root, id, target);
  shop.manifest.templates = [{ key: 'single', path: 'one', set: { asset_id: '${asset.app.id}' } }];
  shop.manifest.targets = { local: { rfs } };
  await mkdir(path.join(root, 'one'));
  await shop.write('one/main.tf', TEMPLATE);
  await shop.save();
  return shop;
}
