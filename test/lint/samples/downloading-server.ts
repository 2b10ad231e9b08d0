/** A server with these lines as its user data. */
export const server = (...lines: string[]): string => `resource "huaweicloud_compute_instance" "web" {
  user_data = <<-EOT
    #!/bin/bash
${lines.map((line) => `    ${line}`).join('\n')}
  EOT
}
`;

export const ASSET = `data "huaweicloud_koogallery_assets" "app" {
  asset_id      = var.asset_id
  deployed_type = "software_package"
}
locals {
  package = data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0]
  address = jsondecode("\\"\${local.package.internal_path}\\"")
}
`;

export const ADDRESS = 'resource.huaweicloud_compute_instance.web.user_data';
