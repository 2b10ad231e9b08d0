import type { Span } from '../../syntax/source-text.js';
import { SourceText } from '../../syntax/source-text.js';
import { parseYaml } from '../../syntax/yaml/yaml.js';

export interface ScalarEdit extends Span {
  text: string;
}

/**
 * Puts another text in the place of a YAML scalar, with the quotes it had. An alias stays one: what it stands for is
 * written elsewhere.
 */
export function scalarEdit(yaml: string, span: Span, value: string): ScalarEdit | undefined {
  const written = yaml.slice(span.start, span.end);
  if (written.startsWith('*')) return undefined;
  if (written.startsWith('"')) return { ...span, text: JSON.stringify(value) };
  if (!written.startsWith("'") && isPlain(value)) return { ...span, text: value };
  return { ...span, text: `'${value.replaceAll("'", "''")}'` };
}

/** Whether it is the same text without quotes, wherever it stands; `1.0` would be a number. */
function isPlain(value: string): boolean {
  const parsed = parseYaml(new SourceText('', `[${value}]`)).value;
  return Array.isArray(parsed) && parsed.length === 1 && parsed[0] === value;
}
