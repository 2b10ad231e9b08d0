# KooGallery has the image in the buyer's region, with an id of its own there.
data "huaweicloud_koogallery_assets" "machine" {
  asset_id      = var.asset_id
  deployed_type = "image"
  asset_version = var.asset_version
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
  image_id           = data.huaweicloud_koogallery_assets.machine.assets[0].image_deployed_object[0].image_id
  flavor_id          = var.flavor_id
  availability_zone  = var.availability_zone
  security_group_ids = [huaweicloud_networking_secgroup.this.id]
  admin_pass         = var.ecs_password
  system_disk_type   = var.system_disk_type
  system_disk_size   = var.system_disk_size

  network {
    uuid = huaweicloud_vpc_subnet.this.id
  }
}

resource "huaweicloud_compute_eip_associate" "this" {
  public_ip   = huaweicloud_vpc_eip.this.address
  instance_id = huaweicloud_compute_instance.this.id
}
