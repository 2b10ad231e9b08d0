import { commonMessages } from '../../../findings/common-messages.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Expression, Template, TemplateFile } from '../../../template/model.js';
import { childrenOf } from '../../../template/queries/children-of.js';
import { walkAttributes } from '../../../template/queries/walk-attributes.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { REFERENCE_ARGUMENTS } from '../../terraform/reference-arguments.js';

const messages = defineMessages('expression/interpolation-only', {
  write: ({ text }: { text: string }) => `This string contains only an interpolation: write ${text}.`,
});

export const expressionInterpolationOnly: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/interpolation-only',
  name: 'String with only an interpolation',
  severity: 'info',
  summary: 'A string holds one ${…} and nothing else; only JSON needs that.',
  why: 'The quotes do nothing: since Terraform 0.12 the value keeps its type. They make readers believe that it becomes a string.',
  fix: 'Write the expression without quotes and ${}.',
  docs: TERRAFORM_PAGES.strings,
  examples: {
    bad: 'output "address" {\n  description = "Address of the server"\n  value       = "${huaweicloud_vpc_eip.main.address}"\n}',
    good: 'output "address" {\n  description = "Address of the server"\n  value       = huaweicloud_vpc_eip.main.address\n}',
  },
  check(template, { report }) {
    for (const file of template.files) {
      if (file.syntax === 'json') continue;
      const problems = template.problems.filter(({ source }) => source === file.source);
      walkAttributes(file.body, (place) => {
        if (REFERENCE_ARGUMENTS.has(place.attribute.name)) return;
        for (const { text, span } of interpolationsOnly(place.attribute.value, file)) {
          if (problems.some((problem) => span.start <= problem.span.start && problem.span.start <= span.end))
            continue;
          report({
            message: messages.write({ text: shortened(text) }),
            source: file.source,
            span,
            address: place.address,
            fix: {
              title: commonMessages.write({ text: shortened(text) }),
              edits: [{ file: file.source.file, ...span, text }],
              safe: true,
            },
          });
        }
      });
    }
  },
};

interface Replacement {
  text: string;
  span: Expression['span'];
}

const NONE: Replacement[] = [];

function interpolationsOnly(expression: Expression, file: TemplateFile, parent?: Expression): Replacement[] {
  if (expression.kind === 'literal') return NONE;
  const text = expression.kind === 'template' ? contentOf(expression, file, parent) : undefined;
  if (text !== undefined) return [{ text, span: expression.span }];
  return childrenOf(expression).flatMap((child) => interpolationsOnly(child, file, expression));
}

/** What is between `${` and `}`, in parentheses where it would mean something else without the quotes. */
function contentOf(
  { heredoc, parts }: Extract<Expression, { kind: 'template' }>,
  { source }: TemplateFile,
  parent: Expression | undefined,
): string | undefined {
  const [part] = parts;
  if (heredoc || parts.length !== 1 || part?.kind !== 'interpolation' || part.value.kind === 'invalid')
    return undefined;
  const inside = source.text
    .slice(part.span.start, part.span.end)
    .replace(/^\$\{~?/, '')
    .replace(/~?\}$/, '');
  const text = inside.trim();
  if (text.includes('\n')) return `(${inside})`;
  return needsParentheses(part.value, parent, part.span.start - 1) ? `(${text})` : text;
}

const OPERATIONS = new Set<Expression['kind']>(['binary', 'conditional', 'unary']);
const SEPARATED = new Set<Expression['kind']>(['call', 'for', 'object', 'template', 'tuple']);

function needsParentheses(value: Expression, parent: Expression | undefined, start: number): boolean {
  if (!parent) return false;
  if (parent.kind === 'object' && parent.items.some(({ key }) => key.span.start === start)) return true;
  return OPERATIONS.has(value.kind) && !SEPARATED.has(parent.kind);
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
