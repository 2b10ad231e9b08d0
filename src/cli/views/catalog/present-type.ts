import type { FieldDescription, TypeDescription } from '../../../catalog/describe-type.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn, type TextsOf } from '../../../i18n/message.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { typeMessages } from './messages.js';

type Words = Pick<TextsOf<typeof punctuationMessages>, 'comma'> & TextsOf<typeof typeMessages>;

export function typeText(givenTypes: TypeDescription[], language: Language = 'en'): string {
  const types = onOneLine(givenTypes);
  const words = { ...textsIn(punctuationMessages, language), ...textsIn(typeMessages, language) };
  return types.map((type) => `${headOf(type, words)}\n\n${groups(type.fields, words)}`).join('\n\n');
}

function headOf({ deprecated, mode, provider, since, type, version }: TypeDescription, words: Words): string {
  return [
    words.head({ mode, provider: `${provider} ${version}`, type }),
    ...(since ? [words.since({ release: since })] : []),
    ...(deprecated ? [words.deprecated()] : []),
  ].join(words.comma());
}

function groups(fields: FieldDescription[], words: Words): string {
  return (['required', 'optional', 'read-only'] as const)
    .flatMap((mode) => {
      const group = fields.filter((field) => field.mode === mode);
      return group.length > 0
        ? [`${words.title({ mode })}\n${group.map((field) => fieldText(field, 1, words)).join('\n')}`]
        : [];
    })
    .join('\n\n');
}

function fieldText(field: FieldDescription, depth: number, words: Words): string {
  const indent = '  '.repeat(depth);
  const notes = notesOf(field, words);
  const line = `${indent}${field.name}  ${field.type}${notes.length > 0 ? `${words.comma()}${notes.join(words.comma())}` : ''}`;
  const inner = (field.fields ?? []).map((one) => fieldText(one, depth + 1, words));
  return [line, ...inner].join('\n');
}

function notesOf(field: FieldDescription, words: Words): string[] {
  const { minimum, maximum } = field.range ?? {};
  const paths = (say: (data: { paths: string[] }) => string, list?: string[]): string[] =>
    list ? [say({ paths: list.map((path) => path.replaceAll('.0.', '.')) })] : [];
  const values = field.values?.join(' | ');
  return [
    ...(field.mode === 'required' ? [words.required()] : []),
    ...(values === undefined
      ? []
      : [field.valuesChecked ? words.oneOf({ values }) : words.forExample({ values })]),
    ...(minimum === undefined ? [] : [words.atLeast({ number: minimum })]),
    ...(maximum === undefined ? [] : [words.atMost({ number: maximum })]),
    ...(field.items?.minimum ? [words.atLeastItems({ number: field.items.minimum })] : []),
    ...(field.items?.maximum ? [words.atMostItems({ number: field.items.maximum })] : []),
    ...(field.default === undefined ? [] : [words.defaultIs({ value: JSON.stringify(field.default) })]),
    ...(field.sensitive ? [words.sensitive()] : []),
    ...(field.deprecated ? [words.deprecated()] : []),
    ...(field.replaces ? [words.replaces()] : []),
    ...(field.since ? [words.since({ release: field.since })] : []),
    ...paths(words.notWith, field.conflictsWith),
    ...paths(words.exactlyOneOf, field.exactlyOneOf),
    ...paths(words.atLeastOneOf, field.atLeastOneOf),
    ...paths(words.onlyWith, field.requiredWith),
  ];
}
