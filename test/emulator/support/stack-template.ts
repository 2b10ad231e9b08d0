/** A template with something of everything that the emulator looks at. */
export const STACK_TEMPLATE = `
variable "name" {
  type    = string
  default = "shop"
}
variable "nodes" {
  type    = number
  default = 2
  validation {
    condition     = var.nodes < 9
    error_message = "At most 8 nodes."
  }
}
variable "password" {
  type      = string
  sensitive = true
}
locals {
  tags = ["a", "b"]
}
resource "huaweicloud_vpc" "main" {
  name = "\${var.name}-vpc"
  cidr = "10.0.0.0/16"
}
resource "huaweicloud_compute_instance" "node" {
  count            = var.nodes
  name             = "\${var.name}-\${count.index}"
  flavor_id        = "s6.large.2"
  system_disk_size = 40
  admin_pass       = var.password
}
resource "huaweicloud_evs_volume" "data" {
  for_each      = toset(local.tags)
  name          = each.key
  size          = 10
  charging_mode = "prePaid"
  period_unit   = "month"
  period        = 3
}
resource "huaweicloud_vpc_eip" "ip" {
  bandwidth {
    size = 5
  }
}
resource "huaweicloud_dns_recordset" "record" {
  name = "www"
}
output "vpc" {
  value       = huaweicloud_vpc.main.name
  description = "Name of the network."
}
output "password" {
  value     = var.password
  sensitive = true
}
`;
