import fastStringWidth from 'fast-string-width';

/** Widths of single characters: a text has few that differ, and finding them out takes microseconds. */
const known = new Map<string, number>();
const MAX_KNOWN = 10_000;

/**
 * Columns of a terminal: Chinese characters and emoji take two, combining marks none. Styles are not counted.
 *
 * `fast-string-width`, and not `string-width`, whose regular expressions for emoji take 50 ms of every start.
 */
export function textWidth(text: string): number {
  return text.length === 1 ? characterWidth(text) : fastStringWidth(text);
}

function characterWidth(character: string): number {
  let width = known.get(character);
  if (width === undefined) {
    if (known.size === MAX_KNOWN) known.clear();
    known.set(character, (width = fastStringWidth(character)));
  }

  return width;
}
