import type { Rule } from '../../findings/rule.js';
import type { Template } from '../../template/model.js';
import { PROVIDER_PAGES } from '../huawei-pages.js';
import { isNullIn } from '../provider/is-null.js';
import { givenAt, nameIn } from '../provider/provider-path.js';
import { allBodies } from '../provider/typed-blocks.js';

export const resourceOneOf: Rule<Template> = {
  id: 'resource/one-of',
  name: 'None of the arguments of which one is needed',
  severity: 'error',
  summary: 'A resource or data source gives none of several arguments of which its type wants one.',
  why: 'The provider refuses it ("one of … must be specified"), so RFS cannot plan the stack.',
  fix: 'Add one of the arguments that the message lists.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_networking_vip_associate" "main" {
  vip_id = huaweicloud_networking_vip.main.id
}`,
    good: `resource "huaweicloud_networking_vip_associate" "main" {
  vip_id   = huaweicloud_networking_vip.main.id
  port_ids = [huaweicloud_compute_instance.main.network[0].port]
}`,
  },
  check(template, { report }) {
    for (const { body, typed } of allBodies(template)) {
      if (!typed.scope.complete) continue;
      const isNull = isNullIn(typed.scope);
      const groups = new Set<string>();
      for (const field of Object.values(body.schema.properties)) {
        for (const keyword of ['x-exactly-one-of', 'x-at-least-one-of'] as const) {
          if (field[keyword]) groups.add(JSON.stringify([...field[keyword]].sort()));
        }
      }

      for (const group of groups) {
        const paths = JSON.parse(group) as string[];
        if (paths.some((path) => givenAt(typed, body, path, isNull) !== 'no')) continue;
        const names = paths.map((path) => `"${nameIn(path)}"`).join(', ');
        report({
          message: `${body === typed.body ? typed.type : 'It'} must have one of ${names}.`,
          source: body.source,
          span: body.headSpan,
          address: body.address,
        });
      }
    }
  },
};
