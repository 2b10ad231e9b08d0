import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { fixedValues } from '../../values/fixed-values.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

/** Arguments that hold a flavor of an elastic cloud server, by type. */
const FLAVORS: Readonly<Record<string, readonly string[]>> = {
  huaweicloud_as_configuration: ['flavor'],
  huaweicloud_cce_node: ['flavor_id'],
  huaweicloud_cce_node_pool: ['flavor_id'],
  huaweicloud_compute_instance: ['flavor_id', 'flavor_name'],
};
const NAMES = new Set(Object.values(FLAVORS).flat());

const messages = defineMessages('resource/fixed-flavor', {
  fixed: ({ flavor }: { flavor: string }) =>
    `The flavor "${flavor}" is fixed: where it is sold out or not offered, every deployment fails. Take it from a variable with the prompt hwc:ecs:flavors, or from a data source.`,
});

export const resourceFixedFlavor: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/fixed-flavor',
  name: 'Fixed server flavor',
  severity: 'warning',
  summary: 'The flavor of a server is written into the template, so that the buyer cannot choose another.',
  why: 'Flavors sell out, and a region or zone may not have one at all: then no deployment succeeds until a new version of the template is out.',
  fix: 'Take the flavor from a variable, and let the form offer those that are available: the prompt hwc:ecs:flavors. Or pick one with the data source huaweicloud_compute_flavors.',
  docs: HUAWEI_PAGES.extensionPrompts,
  examples: {
    bad: `resource "huaweicloud_compute_instance" "web" {
  name      = "web"
  flavor_id = "s6.large.2"
}`,
    good: `variable "flavor_id" {
  description = "Flavor of the server"
  type        = string
  default     = "s6.large.2"
}

resource "huaweicloud_compute_instance" "web" {
  name      = "web"
  flavor_id = var.flavor_id
}`,
  },
  check(template, { report }) {
    for (const { argument, place, text } of fixedValues(template, NAMES)) {
      const { typed, use } = argument;
      if (typed.mode !== 'resource' || !FLAVORS[typed.type]?.includes(use.name)) continue;
      report({
        ...place,
        message: messages.fixed({ flavor: text }),
      });
    }
  },
};
