import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { fixedValues } from '../../values/fixed-values.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

/** What exists in one account and one region, by the argument that names it. */
const OF_AN_ACCOUNT: Readonly<Record<string, string>> = {
  eip_id: 'public address',
  ipv4_subnet_id: 'subnet',
  network_id: 'subnet',
  security_group_id: 'security group',
  security_group_ids: 'security group',
  security_groups: 'security group',
  subnet_id: 'subnet',
  uuid: 'subnet',
  vpc_id: 'VPC',
};
/** A public image has another id in each region; a private one exists in one account. */
const OF_A_REGION: Readonly<Record<string, string>> = {
  data_image_id: 'image',
  image: 'image',
  image_id: 'image',
  node_image_id: 'image',
};

const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

export const resourceFixedId: Rule<Template> = {
  id: 'resource/fixed-id',
  name: 'Id from one account or region',
  severity: 'warning',
  summary:
    'The id of an image, a VPC, a subnet, a security group or a public address is written into the template.',
  why: 'The template runs in the buyer’s account, which does not have the author’s networks. A public image has another id in each region.',
  fix: 'Create it in the template, look it up with a data source (an image by its name, or as the deployed object of an asset), or take its id from a variable that the form asks for.',
  docs: HUAWEI_PAGES.extensionPrompts,
  examples: {
    bad: `resource "huaweicloud_compute_instance" "web" {
  name     = "web"
  image_id = "6ef85a4f-bdb7-4b2c-b0ab-1dd0d3a1dc5e"
}`,
    good: `data "huaweicloud_images_image" "os" {
  name        = "Ubuntu 22.04 server 64bit"
  visibility  = "public"
  most_recent = true
}

resource "huaweicloud_compute_instance" "web" {
  name     = "web"
  image_id = data.huaweicloud_images_image.os.id
}`,
  },
  check(template, { report }) {
    for (const { argument, place, text } of fixedValues(template, [
      ...Object.keys(OF_AN_ACCOUNT),
      ...Object.keys(OF_A_REGION),
    ])) {
      if (!ID.test(text)) continue;
      const { name } = argument.use;
      const message =
        name in OF_A_REGION
          ? `The image "${text}" is fixed: it exists in one region, or in one account. Look it up by its name with huaweicloud_images_image.`
          : `The ${OF_AN_ACCOUNT[name]} "${text}" is fixed: it exists in one account, and the buyer has another. Create it, or take its id from a variable.`;
      report({ ...place, message });
    }
  },
};
