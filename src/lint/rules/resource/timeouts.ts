import type { TypeSchema } from '../../../catalog/type-schema.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { listText } from '../../../i18n/list-text.js';
import { defineMessages } from '../../../i18n/message.js';
import type { SourceText, Span } from '../../../syntax/source-text.js';
import type { Block, Expression, Template } from '../../../template/model.js';
import { literalString, literalValue } from '../../../template/queries/literal-value.js';
import { orDidYouMean } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { shown } from '../../provider/convert.js';
import { withoutQuotes } from '../../provider/typed-body.js';
import { typedBlocks } from '../../provider/typed-blocks.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';

const messages = defineMessages('resource/timeouts', {
  none: ({ type }: { type: string }) => `${type} has no timeouts: leave the block out.`,
  unknown: ({ known, name, type }: { known: readonly string[]; name: string; type: string }) =>
    `${type} has no timeout "${name}"; it has ${listText(known, 'en')}.`,
  misspelt: ({ meant, name, type }: { meant: string; name: string; type: string }) =>
    `${type} has no timeout "${name}"${orDidYouMean(meant)}`,
  notDuration: ({ name, value }: { name: string; value: string }) =>
    `"${name}" must be a duration such as "10m" or "1h30m", and this is ${value}.`,
});

/**
 * Errors, since the catalogue has the operations from the provider's own schema, not from its pages (the page of
 * huaweicloud_swr_repository_sharing lists create, update and delete, the schema has "default" alone).
 */
export const resourceTimeouts: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/timeouts',
  name: 'Timeouts that the type does not have',
  severity: 'error',
  summary:
    'A timeouts block names an operation that the type has no timeout for, is in a type without timeouts, or has a text that is not a duration.',
  why: 'Terraform rejects an operation that the type does not have ("Unsupported argument"), and the provider rejects a duration that it cannot read, so RFS cannot plan the stack.',
  fix: 'Name operations that the type has, each with a duration of numbers and the units h, m and s: "1h30m".',
  docs: TERRAFORM_PAGES.resources,
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"

  timeouts {
    craete = "10m"
  }
}`,
    good: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"

  timeouts {
    create = "10m"
  }
}`,
  },
  check(template, { report }) {
    for (const { address, block, schema, type } of typedBlocks(template)) {
      if (!schema) continue;
      const { source } = block.file;
      for (const timeouts of timeoutsIn(block, schema))
        for (const found of problemsOf(timeouts, type, source, schema['x-timeouts']))
          report({ ...found, source, address: `${address}.${found.address}` });
    }
  },
};

interface Timeouts {
  span: Span;
  operations: Array<{ name: string; nameSpan: Span; value: Expression }>;
}

/** As a block, and as the object that it is in JSON. */
function timeoutsIn({ body, file }: Block, { properties }: TypeSchema): Timeouts[] {
  if (Object.hasOwn(properties, 'timeouts')) return [];
  const blocks = body.blocks
    .filter(({ type }) => type === 'timeouts')
    .map((block) => ({ span: block.typeSpan, operations: block.body.attributes }));
  if (file.syntax === 'hcl') return blocks;
  const objects = body.attributes
    .filter(({ name }) => name === 'timeouts')
    .flatMap(({ nameSpan, value }) => {
      const items = value.kind === 'object' ? value.items : [];
      return [{ span: nameSpan, operations: items.flatMap((item) => operationOf(item, file.source)) }];
    });
  return [...blocks, ...objects];
}

function operationOf(
  { key, value }: { key: Expression; value: Expression },
  source: SourceText,
): Timeouts['operations'] {
  const name = literalString(key);
  if (name === undefined || name === '//') return [];
  return [{ name, nameSpan: withoutQuotes(key.span, source), value }];
}

type Found = Pick<Report, 'fix' | 'message' | 'span'> & { address: string };

function problemsOf(
  { operations, span }: Timeouts,
  type: string,
  source: SourceText,
  known: readonly string[] | undefined,
): Found[] {
  if (!known) return [{ message: messages.none({ type }), span, address: 'timeouts' }];
  return operations.flatMap(({ name, nameSpan, value }): Found[] => {
    const address = `timeouts.${name}`;
    if (!known.includes(name)) {
      const meant = didYouMean(name, known);
      const message = meant
        ? messages.misspelt({ meant, name, type })
        : messages.unknown({ known, name, type });
      return [{ message, span: nameSpan, address, ...useInstead(source, nameSpan, meant) }];
    }

    const duration = literalValue(value);
    if (duration === undefined || duration === null || isDuration(duration)) return [];
    const message = messages.notDuration({ name, value: shown(duration) });
    return [{ message, span: value.span, address }];
  });
}

/**
 * What Go's `time.ParseDuration` accepts.
 * @see https://pkg.go.dev/time#ParseDuration
 */
function isDuration(value: unknown): boolean {
  return /^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|[µμ]s|ms|s|m|h))+)$/.test(String(value));
}
