import { type Separator, SEPARATORS } from './separator.js';

/** The separator that most lines agree about: how often it is in them, outside of quotes. */
export function findSeparator(lines: readonly string[]): Separator {
  const withText = lines.filter((line) => line.trim() !== '');
  let best: { separator: Separator; lines: number; count: number } = { count: 0, lines: 0, separator: ',' };
  for (const separator of SEPARATORS) {
    const usual = mostUsual(withText.map((line) => countOutsideQuotes(line, separator)));
    const isBetter = usual.lines > best.lines || (usual.lines === best.lines && usual.count > best.count);
    if (isBetter) best = { ...usual, separator };
  }

  return best.separator;
}

/** The number above zero that most lines have, and how many have it. */
function mostUsual(counts: readonly number[]): { count: number; lines: number } {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  let best = { count: 0, lines: 0 };
  for (const [count, number] of lines)
    if (number > best.lines || (number === best.lines && count > best.count)) best = { count, lines: number };
  return best;
}

/** Every second part between quotes is inside of them; two quotes in a row are one inside. */
function countOutsideQuotes(line: string, separator: Separator): number {
  return line
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .reduce((sum, part) => sum + part.split(separator).length - 1, 0);
}
