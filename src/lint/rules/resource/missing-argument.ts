import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { isNullIn } from '../../provider/is-null.js';
import { meantArgument } from '../../provider/meant-argument.js';
import { givenIn } from '../../provider/provider-path.js';
import { allBodies } from '../../provider/typed-blocks.js';
import { blockName, type TypedBody } from '../../provider/typed-body.js';

export const resourceMissingArgument: Rule<Template> = {
  id: 'resource/missing-argument',
  name: 'Missing required argument',
  severity: 'error',
  summary: 'A resource, data source or block leaves out an argument or block that it must have.',
  why: 'Terraform refuses it ("The argument … is required"), so RFS cannot plan the stack.',
  fix: 'Add the argument. `koo catalog show TYPE` lists what a type wants.',
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
      // What stands in a file that could not be read whole may be there all the same.
      if (!typed.scope.complete) continue;
      const isNull = isNullIn(typed.scope);
      const missing = (body.schema.required ?? []).filter((name) => givenIn(body, name, isNull) === 'no');
      const left = withoutMisspelt(body, missing);
      if (left.length === 0) continue;
      const where = body === typed.body ? `${typed.type}` : `The block ${blockName(body)}`;
      report({
        message: `${where} must have ${left.map((name) => `"${name}"`).join(' and ')}.`,
        source: body.source,
        span: body.headSpan,
        address: body.address,
      });
    }
  },
};

/** A required argument that is there under a wrong name is told once, by its name. */
function withoutMisspelt(body: TypedBody, missing: string[]): string[] {
  const meant = new Set(body.uses.filter(({ field }) => !field).map((use) => meantArgument(body, use)));
  return missing.filter((name) => !meant.has(name));
}
