import type { Language } from '../../../i18n/language.js';
import { type Message, textsIn } from '../../../i18n/message.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { VariableDifference } from '../../../rfs/variables/compare-variables.js';
import { tableText } from '../../terminal/table-text.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';
import { validationMessages } from './messages.js';

/** What `koo template validate` prints with `--json`. */
export interface Validation {
  template: string;
  variables: ValidatedVariable[];
  /** What RFS read; nothing where it was not asked. */
  rfs?: { place: Message; variables: number; differences: VariableDifference[] };
}

export interface ValidatedVariable {
  name: string;
  type?: string;
  required: boolean;
  sensitive: boolean;
  /** Left out where the variable is sensitive, and where the linter takes it for a secret. */
  default?: unknown;
}

export function validationText(given: Validation, language: Language): string {
  const { rfs, template, variables } = onOneLine(given, language);
  const words = textsIn(validationMessages, language);
  const rows = variables.map(({ default: value, name, required, sensitive, type = 'any' }) => [
    `  ${name}`,
    type.replaceAll(/\s+/g, ' '),
    required
      ? words.required()
      : value === undefined
        ? words.hasDefault()
        : words.defaultIs({ value: JSON.stringify(value) }),
    sensitive ? words.sensitive() : '',
  ]);
  const columns = [words.variableColumn(), words.typeColumn(), words.valueColumn(), ''];
  return [
    words.sound({ template }),
    rows.length === 0 ? words.noVariables() : tableText(columns, rows),
    ...(rfs ? remoteLines(rfs, language) : [words.notAsked()]),
  ].join('\n');
}

function remoteLines(
  { differences, place, variables }: WithTexts<NonNullable<Validation['rfs']>>,
  language: Language,
): string[] {
  const words = textsIn(validationMessages, language);
  if (differences.length === 0) return [words.same({ count: variables, place })];
  return [
    words.different({ count: variables, place }),
    ...differences.map((one) => `  ${line(one, language)}`),
  ];
}

function line({ field, here, there, variable }: VariableDifference, language: Language): string {
  const words = textsIn(validationMessages, language);
  const about = { variable: plainText(variable) };
  if (field === 'variable') return there === undefined ? words.onlyKoo(about) : words.onlyRfs(about);
  return words.differs({
    ...about,
    field,
    here: here === undefined ? undefined : plainText(here),
    there: there === undefined ? undefined : plainText(there),
  });
}
