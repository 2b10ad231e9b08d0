import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Span } from '../../../syntax/source-text.js';
import type { Block, Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { topBlocks } from '../../terraform/top-blocks.js';

/** The blocks whose names are checked, as messages call them. */
const NAMED = {
  data: 'data source',
  locals: 'local value',
  module: 'module',
  output: 'output',
  resource: 'resource',
  variable: 'variable',
} as const;
export type NamedBlock = keyof typeof NAMED;
/** Terraform's own notion: Unicode letters and digits, `_` and `-`. */
const TERRAFORM_NAME = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;
const DOCUMENTED_NAME = /^[A-Za-z_][\w-]*$/;
/**
 * What a module block has itself, and variables of no module may be called, the root's included.
 *
 * @see https://developer.hashicorp.com/terraform/language/v1.5.x/values/variables#declaring-an-input-variable
 */
const RESERVED = new Set([
  'count',
  'depends_on',
  'for_each',
  'lifecycle',
  'locals',
  'provider',
  'providers',
  'source',
  'version',
]);

interface Name {
  kind: NamedBlock;
  name: string;
}

const messages = defineMessages('template/identifier', {
  reserved: ({ name }: { name: string }) =>
    `A variable cannot be called "${name}": in module blocks that name has a meaning of its own. Choose another, such as "${name}_value".`,
  undocumented: ({ kind, name }: Name) =>
    `The ${NAMED[kind]} name "${name}" has characters other than the letters, digits, "_" and "-" that RFS documents.`,
  invalid: ({ kind, name }: Name) =>
    `The ${NAMED[kind]} name "${name}" is not an identifier: use letters, digits, "_" and "-", with a letter first.`,
});

export const templateIdentifier: Rule<Template, typeof messages> = {
  messages,
  id: 'template/identifier',
  name: 'Not an identifier',
  severity: 'error',
  summary:
    'A variable, output, local value, resource or module has a name that is not an identifier, or a variable has one that Terraform reserves.',
  why:
    'Terraform rejects names with spaces or other signs, names that start with a digit, and variables with the name of an argument of module blocks ("Invalid variable name"). RFS documents letters, ' +
    'digits, "_" and "-" only: other scripts, and outputs (RFS has run such templates), are warnings.',
  fix: 'Use letters, digits, "_" and "-", with a letter or "_" first; put the readable text into the description.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'output "access address" {\n  value = local.url\n}',
    good: 'output "access_address" {\n  description = "Access address"\n  value       = local.url\n}',
  },
  check(template, { report }) {
    for (const { block, address } of topBlocks(template)) {
      if (!isNamed(block.type)) continue;
      for (const { name, span } of namesOf(block)) {
        const objection = objectionTo(block.type, name);
        if (!objection) continue;
        const place = block.type === 'locals' ? `local.${name}` : address;
        report({ ...objection, source: block.file.source, span, address: place });
      }
    }
  },
};

function isNamed(type: string): type is NamedBlock {
  return Object.hasOwn(NAMED, type);
}

function namesOf(block: Block): Array<{ name: string; span: Span }> {
  if (block.type === 'locals')
    return block.body.attributes.map(({ name, nameSpan }) => ({ name, span: nameSpan }));
  const label = block.labels.at(-1);
  return label ? [{ name: label.text, span: label.span }] : [];
}

function objectionTo(kind: NamedBlock, name: string): Pick<Report, 'message' | 'severity'> | undefined {
  if (kind === 'variable' && RESERVED.has(name)) return { message: messages.reserved({ name }) };
  if (DOCUMENTED_NAME.test(name)) return undefined;
  if (TERRAFORM_NAME.test(name))
    return { message: messages.undocumented({ kind, name }), severity: 'warning' };
  return { message: messages.invalid({ kind, name }), severity: kind === 'output' ? 'warning' : 'error' };
}
