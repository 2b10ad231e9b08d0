import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { orDidYouMean } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { TYPE_NAMES, type WrongType, wrongTypes } from '../../values/variable-type.js';

const messages = defineMessages('variable/unknown-type', {
  unknown: ({ meant, name }: { name: string; meant: string | undefined }) =>
    `Terraform has no type "${name}"${orDidYouMean(meant)}`,
  notType: () =>
    'This is a value, not a type: write string, list(string), object({ name = string }) and the like.',
  brackets: ({ instead }: { instead: string }) => `The parts of a type are in parentheses: write ${instead}.`,
  optionalOutside: () =>
    'optional(…) is allowed only directly in object({ … }), as the type of an attribute.',
  optional: () => 'optional(…) accepts a type, and at most one default after it.',
  primitive: ({ name }: { name: string }) => `"${name}" accepts no argument.`,
  list: () => 'list(…) requires one type, that of its items.',
  map: () => 'map(…) requires one type, that of its values.',
  object: () => 'object(…) requires its attributes in braces: object({ name = string }).',
  set: () => 'set(…) requires one type, that of its items.',
  tuple: () => 'tuple(…) requires the types of its items in brackets: tuple([string, number]).',
});

export const variableUnknownType: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/unknown-type',
  name: 'Unknown type',
  severity: 'error',
  summary:
    'The type of a variable names a type that Terraform does not have, or gives one the wrong arguments.',
  why: 'Terraform rejects it ("Invalid type specification"), so RFS cannot read the template.',
  fix: 'Use string, number, bool, any, list(…), set(…), map(…), object({…}) or tuple([…]).',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'variable "count_of_servers" {\n  type = integer\n}',
    good: 'variable "count_of_servers" {\n  type = number\n}',
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const block of scope.variables.values()) {
        const type = attributeOf(block.body, 'type');
        for (const wrong of type ? wrongTypes(type.value) : []) {
          const { name, span } = wrong;
          const meant =
            wrong.instead ?? (wrong.problem === 'unknown' && name ? didYouMean(name, TYPE_NAMES) : undefined);
          const { source } = block.file;
          report({
            message: messageOf(wrong, meant),
            source,
            span,
            address: `${addressOf(block)}.type`,
            ...useInstead(source, span, meant),
          });
        }
      }
    }
  },
};

function messageOf({ instead = '', name = '', problem }: WrongType, meant: string | undefined): Message {
  switch (problem) {
    case 'unknown': {
      return messages.unknown({ name, meant });
    }

    case 'primitive': {
      return messages.primitive({ name });
    }

    case 'brackets': {
      return messages.brackets({ instead });
    }

    default: {
      return messages[problem]();
    }
  }
}
