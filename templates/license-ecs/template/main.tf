data "huaweicloud_koogallery_assets" "package" {
  asset_id      = var.asset_id
  deployed_type = "software_package"
  asset_version = var.asset_version
}

data "huaweicloud_images_image" "ubuntu" {
  name        = "Ubuntu 22.04 server 64bit"
  visibility  = "public"
  most_recent = true
}

locals {
  package = data.huaweicloud_koogallery_assets.package.assets[0].software_pkg_deployed_object[0]
  # The address comes with JSON escapes (\u0026 for &).
  package_url = jsondecode("\"${local.package.internal_path}\"")
}

resource "huaweicloud_vpc" "this" {
  name = "${var.name}-vpc"
  cidr = var.vpc_cidr
}

resource "huaweicloud_vpc_subnet" "this" {
  name       = "${var.name}-subnet"
  vpc_id     = huaweicloud_vpc.this.id
  cidr       = var.subnet_cidr
  gateway_ip = cidrhost(var.subnet_cidr, 1)
}

resource "huaweicloud_networking_secgroup" "this" {
  name        = "${var.name}-secgroup"
  description = "Noteboard: the service and SSH, from the addresses that the buyer named"
}

resource "huaweicloud_networking_secgroup_rule" "service" {
  security_group_id = huaweicloud_networking_secgroup.this.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = var.service_port
  port_range_max    = var.service_port
  remote_ip_prefix  = var.allowed_cidr
}

resource "huaweicloud_networking_secgroup_rule" "ssh" {
  security_group_id = huaweicloud_networking_secgroup.this.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 22
  port_range_max    = 22
  remote_ip_prefix  = var.allowed_cidr
}

resource "huaweicloud_vpc_eip" "this" {
  publicip {
    type = "5_bgp"
  }

  bandwidth {
    name        = "${var.name}-bandwidth"
    share_type  = "PER"
    size        = var.bandwidth_size
    charge_mode = "traffic"
  }
}

resource "huaweicloud_compute_instance" "this" {
  name               = var.name
  image_id           = data.huaweicloud_images_image.ubuntu.id
  flavor_id          = var.flavor_id
  availability_zone  = var.availability_zone
  security_group_ids = [huaweicloud_networking_secgroup.this.id]
  admin_pass         = var.ecs_password
  system_disk_type   = var.system_disk_type
  system_disk_size   = var.system_disk_size

  network {
    uuid = huaweicloud_vpc_subnet.this.id
  }

  # With user data an image with cloud-init ignores admin_pass, so the script sets the password, from a hash:
  # every process on the server can read the user data.
  user_data = <<-EOT
    #!/bin/bash
    set -euo pipefail
    echo 'root:${bcrypt(var.ecs_password)}' | chpasswd -e
    exec >>/var/log/noteboard-install.log 2>&1

    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    url=$(echo '${base64encode(local.package_url)}' | base64 -d)
    package=$work/$(basename '${local.package.package_name}')
    checksum='${lower(local.package.checksum)}'

    curl -fsS --retry 5 --retry-connrefused --connect-timeout 20 --output "$package" "$url"

    case $(expr length "$checksum") in
      32) sum=md5sum ;;
      64) sum=sha256sum ;;
      128) sum=sha512sum ;;
      *) echo "Not a checksum that this script knows: $checksum" && exit 1 ;;
    esac
    echo "$checksum  $package" | "$sum" --check -

    mkdir "$work/app"
    case $package in
      *.zip) python3 -m zipfile -e "$package" "$work/app" ;;
      *) tar -xf "$package" -C "$work/app" ;;
    esac

    cd "$work/app"
    PORT=${var.service_port} bash scripts/install.sh
    bash scripts/start.sh
  EOT

  lifecycle {
    # bcrypt() gives another hash each time.
    ignore_changes = [user_data]
  }
}

resource "huaweicloud_compute_eip_associate" "this" {
  public_ip   = huaweicloud_vpc_eip.this.address
  instance_id = huaweicloud_compute_instance.this.id
}
