output "service_url" {
  description = "Address of the service; it answers a few minutes after the deployment"
  value       = "http://${huaweicloud_vpc_eip.this.address}:${var.service_port}"
}

output "public_ip" {
  description = "Public address of the server"
  value       = huaweicloud_vpc_eip.this.address
}

output "user_name" {
  description = "User for SSH; the password is the one that was entered"
  value       = "root"
}

output "instance_id" {
  description = "Id of the server"
  value       = huaweicloud_compute_instance.this.id
}
