import { ASSET_VARIABLES, sampleProject } from '../../support/sample-project.js';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const KINDS = ['license', 'image', 'container', 'saas', 'mixed'] as const;
export type Kind = (typeof KINDS)[number];

export const PRODUCT_IDS: Readonly<Record<Kind, string>> = {
  license: '00301-0001',
  image: '00301-0002',
  container: '00301-0003',
  saas: '00301-0004',
  mixed: '00301-0005',
};

const IMAGE_TEMPLATE = {
  ...ASSET_VARIABLES,
  'template/main.tf': `data "huaweicloud_koogallery_assets" "machine" {
  asset_id      = var.asset_id
  deployed_type = "image"
  asset_version = var.asset_version
}
`,
  'template/outputs.tf': `output "image" {
  description = "The image that is deployed."
  value       = data.huaweicloud_koogallery_assets.machine.assets[0].image_deployed_object[0].image_name
}
`,
};

const CHART = {
  'chart/Chart.yaml': `apiVersion: v2
name: noteboard
version: 1.2.0
description: Notes that a team shares
maintainers:
  - { name: Noteboard, email: hello@example.com }
annotations:
  source: ISV
  categories: Application Runtime
  architecture: x86_64
  scenes: CCE
`,
  'chart/values.yaml': 'image:\n  repository: registry.example.com/acme/noteboard\n  tag: 1.2.0\n',
  'chart/logo.png': 'not looked into',
  'chart/templates/web.yaml':
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"\n',
};

const FILES: Record<Exclude<Kind, 'license'>, Record<string, string>> = {
  image: {
    ...IMAGE_TEMPLATE,
    'koo.yaml': `product: { id: 00301-0002, name: Image shop, access: image }
assets:
  - key: machine
    name: machine
    version: V1.0
    kind: image
    os: Ubuntu 22.04
    arch: x86_64
    image:
      id: 0e4e0ac0-1b7e-4b43-8d3c-2f6f3f0f5c11
      region: cn-north-4
      size: 40GB
      shared: false
      zones: [cn-east-3]
      agency: koogallery_image
      securityGroup: web
templates:
  - key: single
    path: template
    set: { asset_id: '\${asset.machine.id}', asset_version: '\${asset.machine.version}' }
specs:
  - { skuCode: sku-basic, name: Basic, template: single, asset: machine }
  - { skuCode: sku-plain, name: Without a template, asset: machine }
`,
  },
  container: {
    ...CHART,
    'koo.yaml': `product: { id: 00301-0003, name: Container shop, access: container }
assets:
  - { key: chart, name: noteboard, version: 1.2.0, kind: container, root: chart, container: { type: helm } }
specs:
  - { skuCode: sku-basic, name: Basic, asset: chart }
`,
  },
  saas: {
    'koo.yaml': `product:
  id: 00301-0004
  name: SaaS shop
  access: saas
  productionAddress: https://noteboard.example.com/produce
assets:
  - { key: site, name: Noteboard, version: '1', kind: saas, saas: { address: 'https://noteboard.example.com', login: password } }
specs:
  - { skuCode: sku-basic, name: Basic, asset: site }
  - { skuCode: sku-plain, name: Without an asset }
`,
  },
  // A License product whose template deploys a package on an image of the seller's own.
  mixed: {
    'template/main.tf': `data "huaweicloud_koogallery_assets" "app" {
  asset_id      = var.asset_id
  deployed_type = "software_package"
  asset_version = var.asset_version
}

data "huaweicloud_koogallery_assets" "machine" {
  asset_id      = var.image_asset_id
  deployed_type = "image"
}
`,
    'template/image.tf': `variable "image_asset_id" {
  description = "Asset of the image."
  type        = string
}

output "image" {
  description = "The image that is deployed."
  value       = data.huaweicloud_koogallery_assets.machine.assets[0].image_deployed_object[0].image_name
}
`,
    'koo.yaml': `product: { id: 00301-0005, name: Mixed shop, access: license }
assets:
  - { key: app, name: sample-shop, version: V1.0, root: package }
  - { key: machine, name: sample-machine, version: V1.0, kind: image, image: { id: i1, region: cn-north-4 } }
templates:
  - key: single
    path: template
    set:
      asset_id: \${asset.app.id}
      asset_version: \${asset.app.version}
      image_asset_id: \${asset.machine.id}
specs:
  - { skuCode: sku-basic, name: Basic, template: single, asset: app }
  - { skuCode: sku-by-hand, name: Delivered by hand }
`,
  },
};

/** A small product of an access type in a folder. @param more Is appended to its koo.yaml. */
export async function kindProduct(folder: string, kind: Kind, more = ''): Promise<string> {
  if (kind === 'license' || kind === 'mixed') await sampleProject(folder);
  const files = kind === 'license' ? {} : FILES[kind];
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  if (more !== '') await writeFile(path.join(folder, 'koo.yaml'), more, { flag: 'a' });
  return folder;
}
