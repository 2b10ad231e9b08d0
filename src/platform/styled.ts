import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** Stands before each ESC and CR of koo's own while a guard reads what is printed; otherwise empty. */
let mark = '';
const sequences = new Map<string, readonly [open: string, close: string]>();

/**
 * Text in a style, as SGR sequences of ECMA-48. It is the only way to colours: while output is guarded
 * (`src/cli/terminal/guard-output.ts`), a sequence that was not made here is shown instead of obeyed.
 */
export function styled(style: Style, text: string): string {
  const key = String(style);
  let pair = sequences.get(key);
  if (!pair) {
    const [open = '', close = ''] = styleText(style, '|', { validateStream: false }).split('|');
    pair = [open, close];
    sequences.set(key, pair);
  }

  return terminalControl(pair[0]) + text + terminalControl(pair[1]);
}

/** A control sequence of koo's own, such as the one that clears a line. Never made of anything but constants. */
export function terminalControl(sequence: string): string {
  return mark === '' ? sequence : sequence.replaceAll(/[\u001B\r]/g, `${mark}$&`);
}

/**
 * Marks what comes from here from now on, until called with nothing.
 *
 * @param text Of no character that a regular expression knows, and that nobody can foresee.
 */
export function markStyles(text: string): void {
  mark = text;
}
