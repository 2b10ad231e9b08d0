import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { fixedValues } from '../../values/fixed-values.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

type OfAnAccount = 'address' | 'securityGroup' | 'subnet' | 'vpc';

/** What exists in one account and one region, by the argument that names it. */
const OF_AN_ACCOUNT: ReadonlyMap<string, OfAnAccount> = new Map([
  ['eip_id', 'address'],
  ['ipv4_subnet_id', 'subnet'],
  ['network_id', 'subnet'],
  ['security_group_id', 'securityGroup'],
  ['security_group_ids', 'securityGroup'],
  ['security_groups', 'securityGroup'],
  ['subnet_id', 'subnet'],
  ['uuid', 'subnet'],
  ['vpc_id', 'vpc'],
]);
/** A public image has another id in each region; a private one exists in one account. */
const IMAGES = ['data_image_id', 'image', 'image_id', 'node_image_id'];

const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

const NOUNS: Readonly<Record<OfAnAccount, string>> = {
  address: 'public address',
  securityGroup: 'security group',
  subnet: 'subnet',
  vpc: 'VPC',
};

const messages = defineMessages('resource/fixed-id', {
  image: ({ id }: { id: string }) =>
    `The image "${id}" is fixed: it exists in one region, or in one account. Look it up by its name with huaweicloud_images_image.`,
  ofAccount: ({ id, kind }: { id: string; kind: OfAnAccount }) =>
    `The ${NOUNS[kind]} "${id}" is fixed: it exists in one account, and the buyer has another. Create it, or take its id from a variable.`,
});

export const resourceFixedId: Rule<Template, typeof messages> = {
  messages,
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
    for (const { argument, place, text: id } of fixedValues(template, [...OF_AN_ACCOUNT.keys(), ...IMAGES])) {
      if (!ID.test(id)) continue;
      const kind = OF_AN_ACCOUNT.get(argument.use.name);
      report({ ...place, message: kind ? messages.ofAccount({ id, kind }) : messages.image({ id }) });
    }
  },
};
