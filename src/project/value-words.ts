/** What kind of value a YAML value is, in a user's words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return String(value);
  return KINDS[typeof value] ?? 'something else';
}

/** JSON Schema's names of types in the same words. */
export function typeWords(types: string | readonly string[]): string {
  return joinOr([types].flat().map((type) => KINDS[type] ?? type));
}

const KINDS: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'nothing',
  number: 'a number',
  object: 'a mapping (`key: value`)',
  string: 'text',
};

/** `a`, `a or b`, `a, b or c`. */
export function joinOr(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

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
