import { commonMessages } from '../../../findings/common-messages.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { SourceText } from '../../../syntax/source-text.js';
import type { Attribute, Expression, Template } from '../../../template/model.js';
import { walkAttributes } from '../../../template/queries/walk-attributes.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';

const OF_A_RESOURCE = ['depends_on', 'provider'];

/** By block, the arguments that Terraform reads as names: in JSON they are strings, not templates. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  data: OF_A_RESOURCE,
  import: ['provider', 'to'],
  lifecycle: ['ignore_changes', 'replace_triggered_by'],
  module: ['depends_on', 'providers'],
  moved: ['from', 'to'],
  output: ['depends_on'],
  resource: OF_A_RESOURCE,
  variable: ['type'],
};

const messages = defineMessages('expression/interpolated-name', {
  writePlain: ({ argument, text }: { argument: string; text: string }) =>
    `"${argument}" requires a plain name: write ${text}, without \${}.`,
  notTemplate: ({ argument }: { argument: string }) =>
    `"${argument}" requires a plain name: \${…} has no meaning in it.`,
});

export const expressionInterpolatedName: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/interpolated-name',
  name: 'Name in ${…} where JSON requires a plain one',
  severity: 'error',
  summary: 'In JSON, depends_on, provider, ignore_changes, a type or another name is in ${…}.',
  why: 'There Terraform reads the string as a name and not as a template, and rejects "$" ("A single static variable reference is required", "Invalid type specification"), so RFS cannot read the template.',
  fix: 'Write the name alone: "depends_on": ["huaweicloud_vpc.main"].',
  docs: TERRAFORM_PAGES.resources,
  examples: {
    bad: '{"variable": {"name": {"type": "${string}"}}}',
    good: '{"variable": {"name": {"type": "string"}}}',
  },
  check(template, { report }) {
    for (const { body, source, syntax } of template.files) {
      if (syntax !== 'json') continue;
      walkAttributes(body, ({ address, attribute, block }) => {
        if (!block || !NAMES[block.type]?.includes(attribute.name)) return;
        for (const item of itemsOf(attribute.value)) {
          const found = templateIn(item, attribute, source);
          if (found) report({ ...found, source, address });
        }
      });
    }
  },
};

function itemsOf(value: Expression): Expression[] {
  if (value.kind === 'tuple') return value.items.flatMap((item) => itemsOf(item));
  return value.kind === 'object' ? value.items.flatMap((item) => itemsOf(item.value)) : [value];
}

function templateIn(
  { kind, span }: Expression,
  { name }: Attribute,
  { file, text }: SourceText,
): Pick<Report, 'fix' | 'message' | 'span'> | undefined {
  if (kind === 'template') return { message: messages.notTemplate({ argument: name }), span };
  // A string that is one interpolation is read as the expression in it.
  const before = /"\$\{~?\s*$/.exec(text.slice(0, span.start));
  const after = /^\s*~?\}"/.exec(text.slice(span.end));
  if (!before || !after) return undefined;
  const string = { start: before.index, end: span.end + after[0].length };
  const plain = `"${text.slice(span.start, span.end)}"`;
  return {
    message: messages.writePlain({ argument: name, text: plain }),
    span: string,
    fix: {
      title: commonMessages.write({ text: plain }),
      edits: [{ file, ...string, text: plain }],
      safe: true,
    },
  };
}
