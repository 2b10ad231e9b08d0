import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Expression, Template } from '../../../template/model.js';
import { eachBoundChild, type Names } from '../../../template/queries/bound-children.js';
import { type AttributePlace, walkAttributes } from '../../../template/queries/walk-attributes.js';
import { walkExpressions } from '../../../template/queries/walk-expressions.js';
import { useInstead } from '../../fixes/use-instead.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { type ModuleScope, moduleScopes } from '../../modules/module-scope.js';

/** Arguments whose bare names are not values: types, other arguments, providers. */
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

interface Misspelt {
  text: string;
  /** The value that was probably meant: `var.cidr`. */
  meant: string;
}

const messages = defineMessages('expression/bare-name', {
  notIndexable: ({ text }: { text: string }) =>
    `"${text}" is not a value with items: of a resource, the name follows the type, as in ${text}.NAME.`,
  misspelt: ({ meant, text }: Misspelt) => `"${text}" is not a value: did you mean ${meant}?`,
  notValue: ({ text }: { text: string }) =>
    `"${text}" is not a value: write "${text}" in quotes, or var.${text}.`,
  misspeltInText: ({ isScript, meant, text }: Misspelt & { isScript: boolean }) =>
    `Terraform reads \${${text}} as a value of its own, but there is none; did you mean \${${meant}}?${isScript ? ` For the shell, write $\${${text}}.` : ''}`,
  unknownInText: ({ text }: { text: string }) =>
    `Terraform reads \${${text}} as a value of its own, but there is none; for the shell, write $\${${text}}.`,
});

export const expressionBareName: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/bare-name',
  name: 'Name without a meaning',
  severity: 'error',
  summary:
    'A bare name is used as a value: a string without quotes, or a shell variable that Terraform reads as one of its own.',
  why: 'Terraform rejects it ("A reference to a resource type must be followed by at least one attribute access"), so RFS cannot plan the stack.',
  fix: 'Put quotes around a string; write var.NAME for a variable; in a script, write $${NAME} for what the shell replaces.',
  docs: TERRAFORM_PAGES.strings,
  examples: {
    bad: 'locals {\n  user_data = <<-EOT\n    #!/bin/bash\n    echo ${HOSTNAME}\n  EOT\n}',
    good: 'locals {\n  user_data = <<-EOT\n    #!/bin/bash\n    echo $${HOSTNAME}\n  EOT\n}',
  },
  check(template, { report }) {
    for (const { body, module } of template.files) {
      const scope = moduleScopes(template).find((one) => one.module === module);
      walkAttributes(body, (place) => {
        if (NAMES_ONLY.has(place.attribute.name) || isWord(place)) return;
        const values = isType(place) ? valuesInType(place.attribute.value) : [place.attribute.value];
        const { source } = place.attribute.file;
        for (const { inString, isIndexed, name, span } of values.flatMap((value) => bareNames(value))) {
          const text = name ?? source.text.slice(span.start, span.end);
          const meant = isIndexed || name === undefined ? undefined : declaredAs(name, scope);
          report({
            message: isIndexed ? messages.notIndexable({ text }) : messageOf(text, inString, meant),
            source,
            span,
            address: place.address,
            ...useInstead(source, span, meant),
          });
        }
      });
    }
  },
};

/** The variable or local value of that name. */
function declaredAs(name: string, scope: ModuleScope | undefined): string | undefined {
  if (scope?.variables.has(name)) return `var.${name}`;
  return scope?.locals.has(name) ? `local.${name}` : undefined;
}

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

/** Whether it is in text, and whether that may be a script: in a heredoc, or in several lines. */
type InString = 'line' | 'script' | undefined;

interface BareName {
  /** Absent where it is more than a name: `${NAME%suffix}`. */
  name?: string;
  span: Expression['span'];
  inString: InString;
  /** It is a type, followed by the name of the block in brackets. */
  isIndexed?: boolean;
}

const NONE: BareName[] = [];
const UNBOUND: Names = new Set();

/** Names that are not the root of a path, and not bound by a `for` around them. */
function bareNames(expression: Expression): BareName[] {
  if (expression.kind === 'literal') return NONE;
  const found: BareName[] = [];
  collect(expression, UNBOUND, undefined, found);
  return found;
}

function collect(expression: Expression, bound: Names, inString: InString, found: BareName[]): void {
  if (expression.kind === 'literal') return;
  if (inString && isShellWord(expression, bound)) {
    found.push({ inString, span: expression.span });
    return;
  }

  if (expression.kind === 'variable') {
    if (!bound.has(expression.name)) found.push({ inString, name: expression.name, span: expression.span });
    return;
  }

  // `name[0]` is not a path: in one, a dot and another name follow the first name.
  const isPath = expression.kind === 'member' && expression.object.kind === 'variable';
  const inText = kindOfText(expression);
  eachBoundChild(expression, bound, (child, names) => {
    if (isPath && child === expression.object) return;
    const before = found.length;
    collect(child, names, inText, found);
    const last = found.at(-1);
    const isIndexed = expression.kind === 'index' && child === expression.object && child.kind === 'variable';
    if (isIndexed && last && found.length > before) last.isIndexed = true;
  });
}

function kindOfText(expression: Expression): InString {
  if (expression.kind !== 'template') return undefined;
  const isScript =
    expression.heredoc || expression.parts.some((part) => part.kind === 'text' && part.value.includes('\n'));
  return isScript ? 'script' : 'line';
}

/**
 * What a shell replaces, and Terraform could calculate with if the names were its own: `${!NAME}`, `${NAME%suffix}`,
 * `${NAME/a/b}`, `${LIST[*]}`, `${LIST[0]}`, without blanks.
 */
function isShellWord(expression: Expression, bound: Names): boolean {
  const isName = (part: Expression): boolean => part.kind === 'variable' && !bound.has(part.name);
  const isPattern = (part: Expression): boolean => isName(part) || part.kind === 'literal';
  switch (expression.kind) {
    case 'unary': {
      return expression.operator === '!' && isName(expression.operand);
    }

    case 'index': {
      // In small letters it may be a type of resource.
      const { object } = expression;
      return object.kind === 'variable' && isName(object) && /^[A-Z][A-Z\d_]*$/.test(object.name);
    }

    case 'splat': {
      return isName(expression.object) && expression.span.end - expression.object.span.end === 3;
    }

    case 'binary': {
      const { left, operator, right, span } = expression;
      const isTight =
        span.end - span.start === left.span.end - left.span.start + 1 + right.span.end - right.span.start;
      if (!isTight || !isPattern(right)) return false;
      return (
        (operator === '%' || operator === '/') &&
        (isName(left) || (operator === '/' && isShellWord(left, bound)))
      );
    }

    default: {
      return false;
    }
  }
}

function messageOf(text: string, inString: InString, meant: string | undefined): Message {
  if (inString)
    return meant === undefined
      ? messages.unknownInText({ text })
      : messages.misspeltInText({ text, meant, isScript: inString === 'script' });
  const likely = meant ?? didYouMean(text, ['true', 'false', 'null']);
  return likely === undefined ? messages.notValue({ text }) : messages.misspelt({ text, meant: likely });
}
