import type { Separator } from './separator.js';

export interface QuoteState {
  /** Whether a quote before this line is still open. */
  isOpen: boolean;
  separator: Separator;
}

/** Whether a line of CSV ends inside of quotes. Only a quote at the beginning of a value opens one. */
export function leavesQuoteOpen(line: string, { isOpen, separator }: QuoteState): boolean {
  let open = isOpen;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) {
    if (!open) open = beginsValue(line, at, separator);
    else if (line[at + 1] === '"') at += 1;
    else open = false;
  }

  return open;
}

function beginsValue(line: string, at: number, separator: Separator): boolean {
  let before = at - 1;
  while (before >= 0 && line[before] !== separator && line[before]!.trim() === '') before -= 1;
  return before < 0 || line[before] === separator;
}
