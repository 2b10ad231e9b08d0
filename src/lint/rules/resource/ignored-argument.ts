import { type ElementSchema, type FieldSchema, isObjectSchema } from '../../../catalog/type-schema.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Attribute, Block, Template } from '../../../template/model.js';
import { blocksOf } from '../../../template/queries/attribute-of.js';
import { orDidYouMean, typeOrBlock } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { typedBlocks } from '../../provider/typed-blocks.js';
import type { BodyName } from '../../provider/typed-body.js';
import { nameSteps, type NameStep } from '../../terraform/name-steps.js';

const messages = defineMessages('resource/ignored-argument', {
  unknown: ({ meant, name, ...body }: BodyName & { meant: string | undefined; name: string }) =>
    `${typeOrBlock(body)} has no argument "${name}" to ignore${orDidYouMean(meant)}`,
});

export const resourceIgnoredArgument: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/ignored-argument',
  name: 'Unknown argument in ignore_changes',
  severity: 'error',
  summary: 'ignore_changes of a resource names an argument or block that its type does not know.',
  why: 'Terraform looks the names up in the type and rejects one that it does not have ("Unsupported attribute"), so RFS cannot plan the stack.',
  fix: 'Correct the spelling, or leave it out. To ignore all changes write `ignore_changes = all`, without brackets.',
  docs: TERRAFORM_PAGES.resources,
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"

  lifecycle {
    ignore_changes = [nmae]
  }
}`,
    good: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"

  lifecycle {
    ignore_changes = [name]
  }
}`,
  },
  check(template, { report }) {
    for (const { address, block, mode, schema, type } of typedBlocks(template)) {
      if (mode !== 'resource' || !schema) continue;
      for (const { file, value } of ignoredIn(block)) {
        for (const item of value.kind === 'tuple' ? value.items : []) {
          const wrong = firstUnknown(schema, nameSteps(item, file.source) ?? []);
          if (!wrong) continue;
          const { meant, step, within } = wrong;
          report({
            message: messages.unknown({ block: within.join('.'), meant, name: step.name, type }),
            source: file.source,
            span: step.span,
            address: `${address}.lifecycle.ignore_changes`,
            ...useInstead(file.source, step.span, meant),
          });
        }
      }
    }
  },
};

function ignoredIn({ body }: Block): Attribute[] {
  return blocksOf(body, 'lifecycle').flatMap((lifecycle) =>
    lifecycle.body.attributes.filter(({ name }) => name === 'ignore_changes'),
  );
}

interface Unknown {
  step: NameStep;
  /** The blocks around it. */
  within: string[];
  meant?: string;
}

/** Every resource has these, whatever its schema says. */
const OF_ALL_TYPES = new Set(['id', 'timeouts']);

/** Follows the names as far as the type says what is inside: the keys of a map are the author's own. */
function firstUnknown(schema: ElementSchema, steps: readonly NameStep[]): Unknown | undefined {
  let at: ElementSchema | undefined = schema;
  const within: string[] = [];
  for (const step of steps) {
    if (!at || !isObjectSchema(at)) return undefined;
    if (!Object.hasOwn(at.properties, step.name)) {
      if (within.length === 0 && OF_ALL_TYPES.has(step.name)) return undefined;
      return { step, within, meant: didYouMean(step.name, settable(at.properties)) };
    }

    at = at.properties[step.name]!.items;
    within.push(step.name);
  }

  return undefined;
}

/** What only the provider sets needs no ignoring. */
function settable(properties: Record<string, FieldSchema>): string[] {
  return Object.keys(properties).filter((name) => !properties[name]!.readOnly);
}
