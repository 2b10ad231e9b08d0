import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Block, Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { everyArgument, type ArgumentValue } from '../../values/argument-values.js';
import { isTrue } from '../../terraform/boolean-argument.js';
import { declaredType } from '../../values/declared-type.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { rootScope } from '../../modules/module-scope.js';
import { isPasswordName, isSecretKeyName } from '../../secrets/secret-patterns.js';

const CONSEQUENCE = 'but is not marked sensitive: everyone who can view the stack can read it.';

const messages = defineMessages('variable/not-sensitive', {
  passwordByName: ({ name }: { name: string }) => `"${name}" is a password by its name, ${CONSEQUENCE}`,
  secretKeyByName: ({ name }: { name: string }) => `"${name}" is a secret key by its name, ${CONSEQUENCE}`,
  passwordByDescription: ({ name }: { name: string }) =>
    `"${name}" is a password by its description, ${CONSEQUENCE}`,
  secretArgument: ({ argument, name, type }: { name: string; argument: string; type: string }) =>
    `"${name}" is passed to "${argument}" of ${type}, which the provider marks as sensitive, ${CONSEQUENCE}`,
});

export const variableNotSensitive: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/not-sensitive',
  name: 'Secret that is not sensitive',
  severity: 'warning',
  summary:
    'A variable of the root is a password or a secret key, by its name, its description or its use, and is not marked sensitive.',
  why: 'RFS shows the values of a stack’s variables to everyone who can view the stack, and writes them to plans and logs, except those marked sensitive.',
  fix: 'Add sensitive = true. Outputs must then not contain it.',
  docs: HUAWEI_PAGES.parseVariables,
  examples: {
    bad: `variable "ecs_password" {
  description = "Password of the server's root user"
  type        = string
}`,
    good: `variable "ecs_password" {
  description = "Password of the server's root user"
  type        = string
  sensitive   = true
}`,
  },
  check(template, { report }) {
    const { variables } = rootScope(template);
    if (variables.size === 0) return;
    const uses = secretUses(template);
    for (const [name, block] of variables) {
      const type = declaredType(block) ?? 'string';
      if (attributeOf(block.body, 'sensitive') && (isTrue(block.body, 'sensitive') || !isOff(block)))
        continue;
      if (type !== 'string' && type !== 'any') continue;
      const message = messageOf(name, block, uses.get(name));
      if (!message) continue;
      report({
        message,
        source: block.file.source,
        span: block.labels[0]!.span,
        address: addressOf(block),
      });
    }
  },
};

/** Written as `sensitive = false`. */
function isOff({ body }: Block): boolean {
  const { value } = attributeOf(body, 'sensitive')!;
  return value.kind === 'literal' && (value.value === false || value.value === 'false');
}

function messageOf(name: string, { body }: Block, use: ArgumentValue | undefined): Message | undefined {
  if (isPasswordName(name)) return messages.passwordByName({ name });
  if (isSecretKeyName(name)) return messages.secretKeyByName({ name });
  if (isPasswordText(literalString(attributeOf(body, 'description')?.value) ?? ''))
    return messages.passwordByDescription({ name });
  return use && messages.secretArgument({ name, argument: use.use.name, type: use.typed.type });
}

/** The first argument that the provider marks as sensitive, by the variable that its value comes from. */
function secretUses(template: Template): Map<string, ArgumentValue> {
  const uses = new Map<string, ArgumentValue>();
  for (const argument of everyArgument(template)) {
    if (!argument.use.field?.['x-sensitive'] || !isSecretArgument(argument.use.name)) continue;
    for (const { variable } of argument.origins)
      if (variable !== undefined && !uses.has(variable)) uses.set(variable, argument);
  }

  return uses;
}

/** The provider also marks e-mail addresses and certificates. */
function isSecretArgument(name: string): boolean {
  return isPasswordName(name) || /(?:^|_)(?:secret|secret_key|private_key|token|sk)$/.test(name);
}

/** What is described is the password itself, not its length or the user that it belongs to. */
function isPasswordText(description: string): boolean {
  const [subject = ''] = description.split(/[.,;:(。，；：（]/, 1);
  return (
    /^(?:the )?(?:[\w'’-]+ ){0,3}password(?: (?:of|for|to|that)\b.*)?$/i.test(subject.trim()) ||
    /(?:密码|口令)$/.test(subject.trim())
  );
}
