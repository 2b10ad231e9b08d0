import { shownType } from '../../values/shown-type.js';
import { commonMessages } from '../../../findings/common-messages.js';
import type { Fix } from '../../../findings/finding.js';
import type { ReportedText, Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { SourceText } from '../../../syntax/source-text.js';
import type { Block, Expression, Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { fixedValue } from '../../values/known-value.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { type Misfit, misfitsOf } from '../../values/type-misfits.js';
import { attributeTypes, wrongTypes } from '../../values/variable-type.js';

/** A default, or a part of it. */
export interface DefaultPlace {
  /** Of the variable, with the attribute whose `optional()` gives the default: `server.disk.size`. */
  name: string;
  /** From the default to the part: `[0].cidr`; empty for the whole. */
  path: string;
}

function partOf({ name, path }: DefaultPlace): string {
  return path === '' ? `The default of "${name}"` : `In the default of "${name}", ${path}`;
}

const messages = defineMessages('variable/wrong-default', {
  wrongType: ({ type, ...place }: DefaultPlace & { type: string }) =>
    `${partOf(place)} is not of its type, ${type}.`,
  extra: ({ extra, meant, ...place }: DefaultPlace & { extra: string; meant: string }) =>
    `${partOf(place)} has "${extra}", which its type does not have and Terraform drops; did you mean "${meant}"?`,
  misspelt: ({ extra, missing, ...place }: DefaultPlace & { extra: string; missing: string }) =>
    `${partOf(place)} has "${extra}" and lacks "${missing}", which its type requires; did you mean "${missing}"?`,
  missing: ({ missing, ...place }: DefaultPlace & { missing: string }) =>
    `${partOf(place)} lacks "${missing}", which its type requires.`,
});

export const variableWrongDefault: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/wrong-default',
  name: 'Default of another type',
  severity: 'error',
  summary:
    'The default of a variable, or one that optional() gives, is not of its type, or lacks an attribute of it.',
  why: 'Terraform rejects it ("This default value is not compatible with the variable’s type constraint"), so RFS cannot read the template.',
  fix: 'Correct the default or the type.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'variable "disk_size" {\n  type    = number\n  default = "40 GB"\n}',
    good: 'variable "disk_size" {\n  type    = number\n  default = 40\n}',
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const [name, block] of scope.variables) {
        const type = attributeOf(block.body, 'type');
        const fallback = attributeOf(block.body, 'default');
        // Other rules report a type that cannot be read, or that is not one.
        if (!type || wrongTypes(type.value).length > 0 || isBroken(block, template)) continue;
        const { source } = block.file;
        const reportMisfits = (
          of: string,
          place: 'default' | 'type',
          value: Expression,
          required: Expression,
        ): void => {
          for (const misfit of misfitsOf(value, required, (part) => fixedValue(part, scope)))
            report({
              message: messageOf(of, misfit, source),
              source,
              span: misfit.span,
              address: `${addressOf(block)}.${place}`,
              ...(misfit.meant !== undefined && { fix: renaming(misfit, source) }),
              ...(misfit.extra !== undefined && misfit.missing === undefined && { severity: 'info' }),
            });
        };

        if (fallback) reportMisfits(name, 'default', fallback.value, type.value);
        for (const inner of optionalDefaults(type.value, name))
          reportMisfits(inner.path, 'type', inner.value, inner.type);
      }
    }
  },
};

function messageOf(name: string, misfit: Misfit, source: SourceText): Message {
  const { extra, meant, missing, path, type } = misfit;
  if (extra === undefined)
    return missing === undefined
      ? messages.wrongType({ name, path, type: shownType(type!, source) })
      : messages.missing({ name, path, missing });
  return missing === undefined
    ? messages.extra({ name, path, extra, meant: meant! })
    : messages.misspelt({ name, path, extra, missing });
}

function renaming(
  { meant, span: { end, start } }: Misfit,
  { file, text }: SourceText,
): ReportedText<Fix, 'title'> {
  const inner = text[start] === '"' ? { start: start + 1, end: end - 1 } : { start, end };
  return { title: commonMessages.use({ text: meant! }), edits: [{ file, ...inner, text: meant! }] };
}

interface OptionalDefault {
  /** The variable and the attribute: `server.disk.size`. */
  path: string;
  value: Expression;
  type: Expression;
}

/** The values that `optional(TYPE, VALUE)` gives, at any depth of a type. */
function optionalDefaults(type: Expression, path: string): OptionalDefault[] {
  const attributes = attributeTypes(type);
  if (!attributes) {
    const parts = type.kind === 'call' ? type.arguments : type.kind === 'tuple' ? type.items : [];
    return parts.flatMap((part) => optionalDefaults(part, path));
  }

  return attributes.flatMap(({ fallback: value, name, type: inner }) => {
    const own = `${path}.${name}`;
    return [...(value ? [{ path: own, value, type: inner }] : []), ...optionalDefaults(inner, own)];
  });
}

/** Something in the variable could not be read: what seems to be missing may be there. */
function isBroken({ file, span }: Block, { problems }: Template): boolean {
  return problems.some(
    (problem) =>
      problem.source === file.source && span.start <= problem.span.start && problem.span.start <= span.end,
  );
}
