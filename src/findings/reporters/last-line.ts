import type { Range } from '../../syntax/source-text.js';

/** The last line that a range has something of: its end is the place after its last character. */
export function lastLine({ end, start }: Range): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}
