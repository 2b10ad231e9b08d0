import type { Report, Rule } from '../../../findings/rule.js';
import type { SourceText } from '../../../source/source-text.js';
import type { Attribute, Expression, Template } from '../../../template/model.js';
import { walkAttributes } from '../../../template/queries/walk-attributes.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';

const OF_A_RESOURCE = ['depends_on', 'provider'];

/** By block, the arguments that Terraform reads as names: in JSON they are strings, and no templates. */
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

export const expressionInterpolatedName: Rule<Template> = {
  id: 'expression/interpolated-name',
  name: 'Name in ${…} where JSON wants it plain',
  severity: 'error',
  summary: 'In JSON, depends_on, provider, ignore_changes, a type or another name stands in ${…}.',
  why: 'There Terraform reads the string as a name and not as a template, and refuses "$" ("A single static variable reference is required", "Invalid type specification"), so RFS cannot read the template.',
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
  if (kind === 'template') return { message: `"${name}" takes a name: \${…} means nothing in it.`, span };
  // A string that is one interpolation is read as the expression in it.
  const before = /"\$\{~?\s*$/.exec(text.slice(0, span.start));
  const after = /^\s*~?\}"/.exec(text.slice(span.end));
  if (!before || !after) return undefined;
  const string = { start: before.index, end: span.end + after[0].length };
  const plain = `"${text.slice(span.start, span.end)}"`;
  return {
    message: `"${name}" takes a name: write ${plain}, without \${}.`,
    span: string,
    fix: { title: `Write ${plain}.`, edits: [{ file, ...string, text: plain }], safe: true },
  };
}
