variable "asset_id" {
  description = "Id of the application asset to deploy. koo sets it when it publishes; buyers leave it."
  type        = string
}

variable "asset_version" {
  description = "Version of the application asset. koo sets it when it publishes; buyers leave it."
  type        = string
}

variable "region" {
  description = "Region to deploy to, the one that the stack is created in, such as cn-north-4."
  type        = string
}

variable "availability_zone" {
  description = "Availability zone of the server."
  type        = string
}

variable "flavor_id" {
  description = "Specifications of the server, such as s6.large.2."
  type        = string
}

variable "name" {
  description = "Name of what is created: letters, digits and hyphens, a letter first."
  type        = string
  default     = "noteboard"

  validation {
    condition     = length(regexall("^[a-z][a-z0-9-]{0,31}$", var.name)) > 0
    error_message = "1 to 32 lowercase letters, digits and hyphens, starting with a letter."
  }
}

variable "ecs_password" {
  description = "Password of the user root: 8 to 26 characters of at least three kinds (A-Z, a-z, 0-9, special characters)."
  type        = string
  sensitive   = true
}

variable "allowed_cidr" {
  description = "Addresses that may reach the service and SSH, such as your office's 203.0.113.0/24."
  type        = string

  validation {
    condition     = length(regexall("^[0-9.]+/[0-9]{1,2}$", var.allowed_cidr)) > 0
    error_message = "An address range such as 203.0.113.0/24."
  }
}

variable "service_port" {
  description = "Port of the service."
  type        = number
  default     = 8080
}

variable "vpc_cidr" {
  description = "Addresses of the new VPC."
  type        = string
  default     = "192.168.0.0/16"
}

variable "subnet_cidr" {
  description = "Addresses of the new subnet, within the VPC's."
  type        = string
  default     = "192.168.1.0/24"
}

variable "bandwidth_size" {
  description = "Bandwidth of the public address, in Mbit/s; traffic is billed by volume."
  type        = number
  default     = 5
}

variable "system_disk_type" {
  description = "Type of the system disk."
  type        = string
  default     = "GPSSD"
}

variable "system_disk_size" {
  description = "Size of the system disk, in GB."
  type        = number
  default     = 40
}
