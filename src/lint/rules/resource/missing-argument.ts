import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { quotedList, typeOrBlock } from '../../english.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { isNullIn } from '../../provider/is-null.js';
import { meantArgument } from '../../provider/meant-argument.js';
import { givenIn } from '../../provider/provider-path.js';
import { allBodies } from '../../provider/typed-blocks.js';
import { type BodyName, bodyName, type TypedBody } from '../../provider/typed-body.js';

const messages = defineMessages('resource/missing-argument', {
  missing: ({ names, ...body }: BodyName & { names: readonly string[] }) =>
    `${typeOrBlock(body)} must have ${quotedList(names)}.`,
});

export const resourceMissingArgument: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/missing-argument',
  name: 'Missing required argument',
  severity: 'error',
  summary: 'A resource, data source or block leaves out an argument or block that it must have.',
  why: 'Terraform rejects it ("The argument … is required"), so RFS cannot plan the stack.',
  fix: 'Add the argument. `koo catalog show TYPE` lists what a type requires.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  name = "main"
}`,
    good: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"
}`,
  },
  check(template, { report }) {
    for (const { body, typed } of allBodies(template)) {
      // It may be in a file that could not be read completely.
      if (!typed.scope.complete) continue;
      const isNull = isNullIn(typed.scope);
      const missing = (body.schema.required ?? []).filter((name) => givenIn(body, name, isNull) === 'no');
      const names = withoutMisspelt(body, missing);
      if (names.length === 0) continue;
      report({
        message: messages.missing({ ...bodyName(body, typed), names }),
        source: body.source,
        span: body.headSpan,
        address: body.address,
      });
    }
  },
};

/** A required argument with a misspelt name is reported once, at that name. */
function withoutMisspelt(body: TypedBody, missing: string[]): string[] {
  const meant = new Set(body.uses.filter(({ field }) => !field).map((use) => meantArgument(body, use)));
  return missing.filter((name) => !meant.has(name));
}
