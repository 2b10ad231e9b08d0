/** What kind of value a YAML value is, or must be. */
export type YamlKind =
  'boolean' | 'false' | 'list' | 'mapping' | 'nothing' | 'number' | 'other' | 'text' | 'true' | 'wholeNumber';

export function kindOf(value: unknown): YamlKind {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return KINDS[typeof value] ?? 'other';
}

/** The kinds that JSON Schema's names of types stand for. */
export function kindsOf(types: string | readonly string[]): YamlKind[] {
  return [types].flat().map((type) => KINDS[type] ?? 'other');
}

const KINDS: Readonly<Record<string, YamlKind>> = {
  array: 'list',
  boolean: 'boolean',
  integer: 'wholeNumber',
  null: 'nothing',
  number: 'number',
  object: 'mapping',
  string: 'text',
};

/** `assets[0].lifecycle`, `rules["template/x"]`; `''` is the whole of koo.yaml. */
export function pathWords(path: ReadonlyArray<number | string>): string {
  const steps = path.map((step) =>
    typeof step === 'string' && /^[\w-]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`,
  );
  return steps.join('').replace(/^\./, '');
}

/** A value as it can be shown in a message. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
