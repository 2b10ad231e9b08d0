import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Of a template that looks its asset up: the provider, and the two variables. */
export const ASSET_VARIABLES = {
  'template/versions.tf': `terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.56.0"
    }
  }
}
`,
  'template/variables.tf': `variable "asset_id" {
  description = "Asset that is deployed."
  type        = string
}

variable "asset_version" {
  description = "Version of the asset."
  type        = string
  default     = ""
}
`,
};

const FILES: Record<string, string> = {
  'koo.yaml': `product: { id: 00301-0001, name: Sample shop, access: license }
assets:
  - key: app
    name: sample-shop
    version: V1.0
    kind: software_package
    root: package
    format: zip
    lifecycle:
      install: bash scripts/install.sh
      start: bash scripts/start.sh
      stop: bash scripts/stop.sh
templates:
  - key: single
    path: template
    set:
      asset_id: \${asset.app.id}
      asset_version: \${asset.app.version}
specs:
  - { skuCode: sku-basic, name: Basic, template: single, asset: app }
  - { skuCode: sku-pro, name: Professional, template: single, asset: app }
`,
  'package/bin/server.py': `#!/usr/bin/env python3
print("ready")
`,
  'package/scripts/install.sh': '#!/bin/bash\nset -eu\necho installed\n',
  'package/scripts/start.sh': '#!/bin/bash\nset -eu\necho started\n',
  'package/scripts/stop.sh': '#!/bin/bash\nset -eu\necho stopped\n',
  ...ASSET_VARIABLES,
  'template/main.tf': `data "huaweicloud_koogallery_assets" "app" {
  asset_id      = var.asset_id
  deployed_type = "software_package"
  asset_version = var.asset_version
}
`,
  'template/outputs.tf': `output "package" {
  description = "Name of the package that is deployed."
  value       = data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0].package_name
}
`,
};

/** A small product in a folder: one package, one template, two specs. */
export async function sampleProject(folder: string, changes: Record<string, string> = {}): Promise<string> {
  for (const [name, content] of Object.entries({ ...FILES, ...changes })) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    if (name.endsWith('.sh')) await chmod(file, 0o755);
  }

  return folder;
}
