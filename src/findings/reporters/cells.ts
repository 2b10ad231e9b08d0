import { textWidth } from '../../platform/text-width.js';
import { escaped, UNPRINTABLE as STEERING } from '../../platform/escape-unprintable.js';

/** One character as a terminal shows it. */
export interface Cell {
  /** What is printed: the character, the spaces of a tab, or `\u001b` for what must not reach a terminal. */
  text: string;
  /** Columns it takes: 0, 1 or 2; more for a tab and for an escape. */
  width: number;
  /** Where it is in the text, in UTF-16 units. */
  at: number;
  /** UTF-16 units it takes there. */
  length: number;
}

const TAB = 4;
/** Control characters and the bidirectional marks: a template's text must not steer the terminal of who checks it. */
const UNPRINTABLE = new RegExp(`[\\p{Cc}\\p{Cs}${STEERING}]`, 'u');
const LONE_SURROGATE = /\p{Cs}/u;

/** A line's characters with the columns that each takes in a terminal: Chinese takes two. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  let column = 0;
  for (const character of line) {
    const cell = cellOf(character, at, column);
    cells.push(cell);
    at += character.length;
    column += cell.width;
  }

  return cells;
}

/** Text of unknown origin on one line, without anything that steers a terminal. */
export function printable(text: string): string {
  if (!UNPRINTABLE.test(text)) return text;
  return cellsOf(text.replaceAll(/[\r\n\t]+/g, ' '))
    .map((cell) => cell.text)
    .join('');
}

function cellOf(character: string, at: number, column: number): Cell {
  if (character === '\t') {
    const width = TAB - (column % TAB);
    return { text: ' '.repeat(width), width, at, length: 1 };
  }

  const { length } = character;
  if (character >= ' ' && character <= '~') return { text: character, width: 1, at, length };
  if (LONE_SURROGATE.test(character)) return { text: '\uFFFD', width: 1, at, length };
  if (UNPRINTABLE.test(character)) {
    const text = escaped(character);
    return { text, width: text.length, at, length };
  }

  return { text: character, width: textWidth(character), at, length };
}
