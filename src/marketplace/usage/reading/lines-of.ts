/** A longer line is not a usage record; in characters. */
export const MAX_LINE_CHARACTERS = 64 * 1024;

export interface TextLine {
  /** From 1. */
  line: number;
  /** Without its end; of a line that is too long, its beginning. */
  text: string;
  isTooLong: boolean;
}

/** Lines that end with LF, CRLF or CR, in bounded memory: Node's own reader of lines would hold a line of any length. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<TextLine> {
  let line = 1;
  let rest = '';
  let isTooLong = false;
  const take = (text: string): TextLine => {
    const taken = {
      isTooLong: isTooLong || text.length > MAX_LINE_CHARACTERS,
      line,
      text: text.slice(0, MAX_LINE_CHARACTERS),
    };
    line += 1;
    isTooLong = false;
    return taken;
  };
  for await (const piece of pieces) {
    const text = rest + piece;
    // A CR at the very end may be half of a CRLF.
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    for (const one of lines) yield take(one);
    if (rest.length <= MAX_LINE_CHARACTERS) continue;
    isTooLong = true;
    rest = rest.endsWith('\r')
      ? `${rest.slice(0, MAX_LINE_CHARACTERS)}\r`
      : rest.slice(0, MAX_LINE_CHARACTERS);
  }

  if (rest !== '') yield take(rest.replace(/\r$/, ''));
}
