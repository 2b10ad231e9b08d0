terraform {
  required_providers {
    huaweicloud = {
      # Where RFS finds it. RFS takes the newest release that it has.
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.56.0"
    }
  }
}
