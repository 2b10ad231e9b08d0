import { printable } from './printable.js';

/** An underscore inside a word is no markup, and stays readable. */
const MARKUP = /[\\`*[\]<>|~&$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * Text of unknown origin as Markdown shows it, on one line, in a table too: nothing in it is markup, HTML or a
 * formula, and nobody is mentioned and no issue is linked by it.
 */
export function markdownText(text: string): string {
  return text
    .replaceAll(MARKUP, (character) => (character === '<' ? '&lt;' : `\\${character}`))
    .replaceAll(/[@#](?=[\p{L}\p{N}])/gu, '$&&#8203;')
    .replaceAll(/(?<!\s)\s*[\r\n]\s*/g, ' ');
}

/** The same without anything that steers a terminal: a name, a message, a response. */
export function markdownCell(text: string): string {
  return markdownText(printable(text));
}

/** Prose of this project as Markdown: what stands between backticks is code, the rest is text. */
export function markdownProse(prose: string): string {
  return prose
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(MARKUP, '\\$&')))
    .join('');
}
