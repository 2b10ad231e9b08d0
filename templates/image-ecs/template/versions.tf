terraform {
  required_providers {
    huaweicloud = {
      # The source in RFS, which uses the newest release that it has.
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.56.0"
    }
  }
}
