import { textWidth } from '../../platform/text-width.js';
import { shownAs, UNPRINTABLE } from './printable.js';

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

function cellOf(character: string, at: number, column: number): Cell {
  if (character === '\t') {
    const width = TAB - (column % TAB);
    return { text: ' '.repeat(width), width, at, length: 1 };
  }

  const { length } = character;
  if (character >= ' ' && character <= '~') return { text: character, width: 1, at, length };
  if (UNPRINTABLE.test(character)) {
    const text = shownAs(character);
    return { text, width: text.length, at, length };
  }

  return { text: character, width: textWidth(character), at, length };
}
