import type { FieldDescription, TypeDescription } from '../catalog/describe-type.js';

const NOUNS = { data: 'data source', resource: 'resource' } as const;

export function typeText(types: TypeDescription[]): string {
  return types.map((type) => `${headOf(type)}\n\n${groups(type.fields)}`).join('\n\n');
}

function headOf({ deprecated, mode, provider, since, type, version }: TypeDescription): string {
  return `${type}, a ${NOUNS[mode]} of ${provider} ${version}${since ? `, since ${since}` : ''}${deprecated ? ', deprecated' : ''}`;
}

function groups(fields: FieldDescription[]): string {
  const titles = { required: 'Must be given', optional: 'May be given', 'read-only': 'Can be read' } as const;
  return (['required', 'optional', 'read-only'] as const)
    .flatMap((mode) => {
      const group = fields.filter((field) => field.mode === mode);
      return group.length > 0
        ? [`${titles[mode]}:\n${group.map((field) => fieldText(field, 1)).join('\n')}`]
        : [];
    })
    .join('\n\n');
}

function fieldText(field: FieldDescription, depth: number): string {
  const indent = '  '.repeat(depth);
  const notes = notesOf(field);
  const line = `${indent}${field.name}  ${field.type}${notes.length > 0 ? `, ${notes.join(', ')}` : ''}`;
  const inner = (field.fields ?? []).map((one) => fieldText(one, depth + 1));
  return [line, ...inner].join('\n');
}

function notesOf(field: FieldDescription): string[] {
  const { minimum, maximum } = field.range ?? {};
  const paths = (word: string, list?: string[]): string[] =>
    list ? [`${word} ${list.map((path) => path.replaceAll('.0.', '.')).join(', ')}`] : [];
  return [
    ...(field.mode === 'required' ? ['required'] : []),
    ...(field.values
      ? [`${field.valuesChecked ? 'one of' : 'for example'} ${field.values.join(' | ')}`]
      : []),
    ...(minimum !== undefined ? [`at least ${minimum}`] : []),
    ...(maximum !== undefined ? [`at most ${maximum}`] : []),
    ...(field.items?.minimum ? [`at least ${field.items.minimum} of them`] : []),
    ...(field.items?.maximum ? [`at most ${field.items.maximum} of them`] : []),
    ...(field.default === undefined ? [] : [`default ${JSON.stringify(field.default)}`]),
    ...(field.sensitive ? ['sensitive'] : []),
    ...(field.deprecated ? ['deprecated'] : []),
    ...(field.replaces ? ['a change replaces it'] : []),
    ...(field.since ? [`since ${field.since}`] : []),
    ...paths('not with', field.conflictsWith),
    ...paths('exactly one of', field.exactlyOneOf),
    ...paths('at least one of', field.atLeastOneOf),
    ...paths('only with', field.requiredWith),
  ];
}
