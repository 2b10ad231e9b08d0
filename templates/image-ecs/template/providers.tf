# RFS signs in with the buyer's agency: no keys here.
provider "huaweicloud" {
  region = var.region
}
