import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { SourceText, Span } from '../../../syntax/source-text.js';
import type { Expression, Template } from '../../../template/model.js';
import { walkAttributes } from '../../../template/queries/walk-attributes.js';
import { walkExpressions } from '../../../template/queries/walk-expressions.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes, type ModuleScope } from '../../modules/module-scope.js';
import { REFERENCE_ARGUMENTS } from '../../terraform/reference-arguments.js';

/** Arguments that people read: there a name may be mentioned. */
const PROSE = new Set(['description', 'error_message']);
/** The whole text, or `$var.x`, `$(var.x)`, `{var.x}` in one. */
const WHOLE = /^((?:var|local|module|data|huaweicloud_\w+)(?:\.[\w-]+)+)$/;
const INSIDE = /(?<!\$)(?:\$\(?|\{)((?:var|local)\.[\w-]+|(?:data\.)?huaweicloud_\w+\.[\w-]+\.\w+)/;

const messages = defineMessages('expression/reference-as-text', {
  text: ({ name }: { name: string }) =>
    `This is the text "${name}", not its value: write \${${name}} in a string, or remove the quotes.`,
});

export const expressionReferenceAsText: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/reference-as-text',
  name: 'Reference that is only text',
  severity: 'warning',
  summary: 'A string contains the name of something that the template declares, not its value.',
  why: 'In quotes a reference is plain text unless it is in ${…}: the cloud gets the letters "var.name", and the deployment fails or creates something with that name.',
  fix: 'Remove the quotes, or write "${…}" around the reference.',
  docs: TERRAFORM_PAGES.strings,
  examples: {
    bad: 'variable "name" {\n  type = string\n}\n\nresource "huaweicloud_vpc" "main" {\n  name = "var.name"\n  cidr = "192.168.0.0/16"\n}',
    good: 'variable "name" {\n  type = string\n}\n\nresource "huaweicloud_vpc" "main" {\n  name = var.name\n  cidr = "192.168.0.0/16"\n}',
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const { body, source } of scope.files) {
        walkAttributes(body, ({ address, attribute }) => {
          if (PROSE.has(attribute.name) || REFERENCE_ARGUMENTS.has(attribute.name)) return;
          for (const { name: written, span } of textsIn(attribute.value, source)) {
            const name = declaredIn(written, scope);
            if (name !== undefined)
              report({
                message: messages.text({ name }),
                source,
                span,
                address,
              });
          }
        });
      }
    }
  },
};

function textsIn(value: Expression, { text }: SourceText): Array<{ name: string; span: Span }> {
  const found: Array<{ name: string; span: Span }> = [];
  const inside = ({ end, start }: Span): void => {
    const match = INSIDE.exec(text.slice(start, end));
    if (!match) return;
    const at = start + match.index;
    found.push({ name: match[1]!, span: { start: at, end: at + match[0].length } });
  };

  walkExpressions(value, (expression) => {
    if (expression.kind === 'literal' && typeof expression.value === 'string') {
      const whole = WHOLE.exec(expression.value)?.[1];
      if (whole) found.push({ name: whole, span: expression.span });
      else inside(expression.span);
    } else if (expression.kind === 'template') {
      for (const part of expression.parts) if (part.kind === 'text') inside(part.span);
    }
  });
  return found;
}

/** `$var.name-vpc` may mean `var.name`. */
function declaredIn(name: string, scope: ModuleScope): string | undefined {
  const shorter = name.replace(/-[^-.]*$/, '');
  if (isDeclared(name, scope)) return name;
  return shorter === name ? undefined : declaredIn(shorter, scope);
}

function isDeclared(name: string, { declared, locals, variables }: ModuleScope): boolean {
  const [root = '', first = '', second = ''] = name.split('.');
  if (root === 'var') return variables.has(first);
  if (root === 'local') return locals.has(first);
  if (root === 'module') return declared.has(`module.${first}`);
  return declared.has(root === 'data' ? `data.${first}.${second}` : `resource.${root}.${first}`);
}
