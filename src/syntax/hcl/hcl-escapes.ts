import type { SyntaxMistake } from '../syntax-mistake.js';
import { hclTextMessages } from '../messages.js';

const SIMPLE: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', r: '\r', t: '\t' };
const ESCAPE = /\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]?))|([$%])\4(?=\{)/g;

/** The text that stands for itself in a heredoc or in a JSON string: `$${` is `${`, `%%{` is `%{`. */
export function unescapeTemplate(raw: string): string {
  return raw.includes('{') ? raw.replaceAll(/([$%])\1(?=\{)/g, '$1') : raw;
}

/**
 * The text of a quoted string between its parts. An escape that HCL does not have is reported (`offset` is the place
 * of `raw` in the file) and left out.
 */
export function unescapeQuoted(raw: string, offset: number, mistakes: SyntaxMistake[]): string {
  if (!raw.includes('\\') && !raw.includes('{')) return raw;
  return raw.replaceAll(ESCAPE, (...found: unknown[]) => {
    const [whole, short, long, simple, doubled] = found as Array<string | undefined>;
    if (doubled) return doubled;
    const code = Number.parseInt(short ?? long ?? '', 16);
    if (short || (long && code <= 0x10_ff_ff)) return String.fromCodePoint(code);
    if (simple !== undefined && SIMPLE[simple] !== undefined) return SIMPLE[simple];
    const start = offset + (found.at(-2) as number);
    const message = hclTextMessages.badEscape({ escape: whole! });
    mistakes.push({ code: 'bad-escape', message, span: { start, end: start + whole!.length } });
    return '';
  });
}
