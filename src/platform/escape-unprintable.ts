/**
 * What steers a terminal, or how a line is read, instead of being read itself: the control characters of C0 and C1
 * except tab and line feed, DEL, the marks that turn the direction of writing, the line ends of Unicode, and what has no
 * width and joins nothing. A carriage return is not among them: see below. The joiners U+200C and U+200D are part of words and of emoji, and pass.
 *
 * @see https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export const UNPRINTABLE =
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB';

/** CR LF ends a line and goes nowhere else; a CR alone goes back, and writes over what is there. */
const PATTERN = new RegExp(`\\r(?!\\n)|[${UNPRINTABLE}]`, 'g');

const ON_ONE_LINE = new RegExp(`[\\n\\r${UNPRINTABLE}]`, 'g');

/**
 * Text without anything that steers a terminal: each such character is written as `\u001b`, which can be read, and
 * which JSON reads as the same character, so that a JSON text stays one with the same data.
 */
export function escapeUnprintable(text: string): string {
  return text.replaceAll(PATTERN, escaped);
}

/** The same on one line: line breaks are escaped as well. For names and whatever else must not begin a line. */
export function escapeLine(text: string): string {
  return text.replaceAll(ON_ONE_LINE, escaped);
}

/** A UTF-16 unit as JSON escapes it: `\u001b`. */
export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
