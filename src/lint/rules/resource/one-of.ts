import type { ObjectSchema } from '../../../catalog/type-schema.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { quotedChoice, typeOrBlock } from '../../english.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { isMisspelt, meantArgument } from '../../provider/meant-argument.js';
import { isNullIn } from '../../provider/is-null.js';
import { givenAt, givenIn, nameIn } from '../../provider/provider-path.js';
import { allBodies } from '../../provider/typed-blocks.js';
import { type BodyName, bodyName } from '../../provider/typed-body.js';
import { memoized } from '../../../platform/memoized.js';

const messages = defineMessages('resource/one-of', {
  none: ({ names, ...body }: BodyName & { names: readonly string[] }) =>
    `${typeOrBlock(body)} must have one of ${quotedChoice(names)}.`,
});

export const resourceOneOf: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/one-of',
  name: 'None of the arguments of which one is required',
  severity: 'warning',
  summary: 'A resource or data source gives none of several arguments of which its type requires one.',
  why: 'The provider rejects it ("one of … must be specified"), so RFS cannot plan the stack. It is a warning, since the release that RFS runs may require less.',
  fix: 'Add one of the arguments that the message lists.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_compute_eip_associate" "main" {
  instance_id = huaweicloud_compute_instance.main.id
}`,
    good: `resource "huaweicloud_compute_eip_associate" "main" {
  instance_id = huaweicloud_compute_instance.main.id
  public_ip   = huaweicloud_vpc_eip.main.address
}`,
  },
  check(template, { report }) {
    for (const { body, typed } of allBodies(template)) {
      if (!typed.scope.complete) continue;
      // An argument that the type does not have may be the one under another name, and is reported as that.
      if (body.uses.some((use) => !use.field && meantArgument(body, use) === undefined)) continue;
      const isNull = isNullIn(typed.scope);
      const reported = new Set<string>();
      for (const { name, others } of groupsOf(body.schema)) {
        if (givenIn(body, name, isNull) !== 'no') continue;
        if (others.some((path) => givenAt(typed, body, path, isNull) !== 'no')) continue;
        const names = [...new Set([name, ...others.map((path) => nameIn(path).split('.').at(-1)!)])].sort();
        const group = names.join(' ');
        // Each of the group lists the same ones.
        if (reported.has(group) || names.some((one) => isMisspelt(body, one))) continue;
        reported.add(group);
        report({
          message: messages.none({ ...bodyName(body, typed), names }),
          source: body.source,
          span: body.headSpan,
          address: body.address,
        });
      }
    }
  },
};

interface Group {
  name: string;
  others: readonly string[];
}

/** The arguments of a type of which one is required, with the others; a type has hundreds, and few are among them. */
const groupsOf = memoized((schema: ObjectSchema): readonly Group[] =>
  Object.entries(schema.properties).flatMap(([name, field]) => {
    const others = field['x-exactly-one-of'] ?? field['x-at-least-one-of'];
    return others ? [{ name, others }] : [];
  }),
);
