import type { Files } from '../lint-files.js';

export const FORM = '.extension/form.rfs.json';

export const TEMPLATE = `variable "vpc" {
  type = string
}
variable "size" {
  type    = number
  default = 40
}
resource "huaweicloud_vpc_subnet" "main" {
  vpc_id = var.vpc
}
resource "huaweicloud_evs_volume" "data" {
  size = var.size
}
`;

export const withForm = (form: unknown, template = TEMPLATE): Files => ({
  'main.tf': template,
  [FORM]: typeof form === 'string' ? form : JSON.stringify(form),
});

export const translated = (...names: string[]): object => ({
  zh_cn: names.map((name) => ({ variable_name: name, localization: {} })),
});
