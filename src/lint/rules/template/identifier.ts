import type { Report, Rule } from '../../../findings/rule.js';
import type { Span } from '../../../source/source-text.js';
import type { Block, Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { topBlocks } from '../../terraform/top-blocks.js';

const NAMED = new Set(['data', 'module', 'output', 'resource', 'variable']);
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

export const templateIdentifier: Rule<Template> = {
  id: 'template/identifier',
  name: 'Not an identifier',
  severity: 'error',
  summary:
    'A variable, output, local value, resource or module has a name that is not an identifier, or a variable one that Terraform keeps for itself.',
  why:
    'Terraform refuses names with blanks or other signs, names that start with a digit, and variables called as an argument of module blocks is ("Invalid variable name"). RFS documents letters, ' +
    'digits, "_" and "-" only: other scripts, and outputs (RFS has run such templates), are warnings.',
  fix: 'Use letters, digits, "_" and "-", with a letter or "_" first; put the readable text into the description.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'output "access address" {\n  value = local.url\n}',
    good: 'output "access_address" {\n  description = "Access address"\n  value       = local.url\n}',
  },
  check(template, { report }) {
    for (const { block, address } of topBlocks(template)) {
      for (const { name, span } of namesOf(block)) {
        const objection = objectionTo(block.type, name);
        if (!objection) continue;
        const place = block.type === 'locals' ? `local.${name}` : address;
        report({ ...objection, source: block.file.source, span, address: place });
      }
    }
  },
};

function namesOf(block: Block): Array<{ name: string; span: Span }> {
  if (block.type === 'locals')
    return block.body.attributes.map(({ name, nameSpan }) => ({ name, span: nameSpan }));
  const label = NAMED.has(block.type) ? block.labels.at(-1) : undefined;
  return label ? [{ name: label.text, span: label.span }] : [];
}

function objectionTo(type: string, name: string): Pick<Report, 'message' | 'severity'> | undefined {
  if (type === 'variable' && RESERVED.has(name))
    return {
      message: `No variable can be called "${name}": the name has a meaning of its own in module blocks. Choose another, such as "${name}_value".`,
    };
  if (DOCUMENTED_NAME.test(name)) return undefined;
  const kind = type === 'locals' ? 'local value' : type === 'data' ? 'data source' : type;
  if (TERRAFORM_NAME.test(name)) {
    return {
      message: `The ${kind} name "${name}" has other characters than the letters, digits, "_" and "-" that RFS documents.`,
      severity: 'warning',
    };
  }

  const message = `The ${kind} name "${name}" is not an identifier: use letters, digits, "_" and "-", with a letter first.`;
  return { message, severity: type === 'output' ? 'warning' : 'error' };
}
