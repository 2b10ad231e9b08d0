import { didYouMean } from '../../findings/did-you-mean.js';
import type { Rule } from '../../findings/rule.js';
import type { Expression, Template } from '../../template/model.js';
import { eachBoundChild, type Names } from '../../template/queries/bound-children.js';
import { type AttributePlace, walkAttributes } from '../../template/queries/walk-attributes.js';
import { walkExpressions } from '../../template/queries/walk-expressions.js';
import { TERRAFORM_PAGES } from '../huawei-pages.js';

/** Arguments whose bare names are no values: types, other arguments, providers. */
const NAMES_ONLY = new Set([
  'ignore_changes',
  'iterator',
  'provider',
  'providers',
  'depends_on',
  'replace_triggered_by',
]);

/** Of a provisioner, where Terraform knows a few words: `destroy`, `continue`. */
const WORDS = new Set(['on_failure', 'when']);

export const expressionBareName: Rule<Template> = {
  id: 'expression/bare-name',
  name: 'Name that stands for nothing',
  severity: 'error',
  summary:
    'A bare name is used as a value: a string without quotes, or a shell variable that Terraform takes for its own.',
  why: 'Terraform refuses it ("A reference to a resource type must be followed by at least one attribute access"), so RFS cannot plan the stack.',
  fix: 'Put quotes around a string; write var.NAME for a variable; in a script write $${NAME} for what the shell is to replace.',
  docs: TERRAFORM_PAGES.strings,
  examples: {
    bad: 'locals {\n  user_data = <<-EOT\n    #!/bin/bash\n    echo ${HOSTNAME}\n  EOT\n}',
    good: 'locals {\n  user_data = <<-EOT\n    #!/bin/bash\n    echo $${HOSTNAME}\n  EOT\n}',
  },
  check(template, { report }) {
    for (const { body } of template.files) {
      walkAttributes(body, (place) => {
        if (NAMES_ONLY.has(place.attribute.name) || isWord(place)) return;
        const values = isType(place) ? valuesInType(place.attribute.value) : [place.attribute.value];
        for (const { inString, isIndexed, name, span } of values.flatMap((value) => bareNames(value))) {
          report({
            message: isIndexed
              ? `"${name}" is no value that has items: of a resource, its name stands behind the type, as in ${name}.NAME.`
              : messageOf(name, inString),
            source: place.attribute.file.source,
            span,
            address: place.address,
          });
        }
      });
    }
  },
};

function isWord({ attribute, block }: AttributePlace): boolean {
  return block?.type === 'provisioner' && WORDS.has(attribute.name);
}

function isType({ attribute, block }: AttributePlace): boolean {
  return attribute.name === 'type' && block?.type === 'variable';
}

/** The defaults in a type: `optional(bool, true)`. */
function valuesInType(type: Expression): Expression[] {
  const found: Expression[] = [];
  walkExpressions(type, (expression) => {
    if (expression.kind === 'call' && expression.name === 'optional')
      found.push(...expression.arguments.slice(1));
  });
  return found;
}

interface BareName {
  name: string;
  span: Expression['span'];
  inString: boolean;
  /** It is a type, and the name of the block in brackets behind it. */
  isIndexed?: boolean;
}

const NONE: BareName[] = [];
const UNBOUND: Names = new Set();

/** Names that are not the root of a path, and not bound by a `for` around them. */
function bareNames(expression: Expression): BareName[] {
  if (expression.kind === 'literal') return NONE;
  const found: BareName[] = [];
  collect(expression, UNBOUND, false, found);
  return found;
}

function collect(expression: Expression, bound: Names, inString: boolean, found: BareName[]): void {
  if (expression.kind === 'literal') return;
  if (expression.kind === 'variable') {
    if (!bound.has(expression.name)) found.push({ inString, name: expression.name, span: expression.span });
    return;
  }

  // `name[0]` is no path: behind the first name stands another one, after a dot.
  const isPath = expression.kind === 'member' && expression.object.kind === 'variable';
  eachBoundChild(expression, bound, (child, names) => {
    if (isPath && child === expression.object) return;
    const before = found.length;
    collect(child, names, expression.kind === 'template', found);
    const last = found.at(-1);
    const isIndexed = expression.kind === 'index' && child === expression.object && child.kind === 'variable';
    if (isIndexed && last && found.length > before) last.isIndexed = true;
  });
}

function messageOf(name: string, inString: boolean): string {
  if (inString)
    return `Terraform takes \${${name}} for a value of its own, and there is none; for the shell write $\${${name}}.`;
  const literal = didYouMean(name, ['true', 'false', 'null']);
  return `"${name}" is not a value: ${literal ? `did you mean ${literal}?` : `write "${name}" in quotes, or var.${name}.`}`;
}
