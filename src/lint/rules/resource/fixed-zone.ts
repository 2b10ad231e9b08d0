import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { fixedValues } from '../../values/fixed-values.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

/** As the provider's types call it. */
const NAMES = [
  'availability_zone',
  'availability_zones',
  'available_zone',
  'available_zones',
  'az',
  'azs',
  'cluster_az',
  'master_availability_zone',
  'slave_availability_zone',
  'primary_availability_zone',
  'secondary_availability_zone',
];

/** `cn-north-4a`, `ap-southeast-3b`, `la-north-2a`: a region and a letter. */
const ZONE = /^[a-z]{2,3}(?:-[a-z]+)+-\d{1,3}[a-z]{1,2}$/;

const messages = defineMessages('resource/fixed-zone', {
  fixed: ({ zone }: { zone: string }) =>
    `The availability zone "${zone}" is fixed: the template deploys in its region only, and not when the zone is sold out. Take it from huaweicloud_availability_zones or from a variable.`,
});

export const resourceFixedZone: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/fixed-zone',
  name: 'Fixed availability zone',
  severity: 'warning',
  summary: 'An availability zone is written into the template.',
  why: 'A zone belongs to one region, so the template cannot be deployed in other regions; and if the zone is sold out, it cannot be deployed at all.',
  fix: 'Use the data source huaweicloud_availability_zones, or a variable that the form asks for with the prompt hwc:ecs:availabilityZones.',
  docs: HUAWEI_PAGES.extensionPrompts,
  examples: {
    bad: `resource "huaweicloud_compute_instance" "web" {
  name              = "web"
  availability_zone = "cn-north-4a"
}`,
    good: `data "huaweicloud_availability_zones" "all" {}

resource "huaweicloud_compute_instance" "web" {
  name              = "web"
  availability_zone = data.huaweicloud_availability_zones.all.names[0]
}`,
  },
  check(template, { report }) {
    for (const { place, text } of fixedValues(template, NAMES)) {
      if (!text.split(',').every((zone) => ZONE.test(zone.trim()))) continue;
      report({
        ...place,
        message: messages.fixed({ zone: text }),
      });
    }
  },
};
