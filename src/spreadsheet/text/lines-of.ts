export interface TextLine {
  /** From 1. */
  line: number;
  /** Without its end; of a line that is too long, its beginning. */
  text: string;
  isTooLong: boolean;
}

/** Lines that end with LF, CRLF or CR, in bounded memory: Node's own reader of lines would hold a line of any length. */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  maxCharacters: number,
): AsyncGenerator<TextLine> {
  for await (const block of lineBlocksOf(pieces, maxCharacters)) yield* block;
}

/** As {@link linesOf}, with all lines that end in one piece of the text together. */
export async function* lineBlocksOf(
  pieces: AsyncIterable<string>,
  maxCharacters: number,
): AsyncGenerator<TextLine[]> {
  let line = 1;
  let rest = '';
  let isTooLong = false;
  const take = (text: string): TextLine => {
    const isLong = isTooLong || text.length > maxCharacters;
    const taken = { isTooLong: isLong, line, text: isLong ? text.slice(0, maxCharacters) : text };
    line += 1;
    isTooLong = false;
    return taken;
  };
  for await (const piece of pieces) {
    const text = rest + piece;
    // A CR at the very end may be half of a CRLF.
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    if (lines.length > 0) yield lines.map((one) => take(one));
    if (rest.length <= maxCharacters) continue;
    isTooLong = true;
    rest = rest.endsWith('\r') ? `${rest.slice(0, maxCharacters)}\r` : rest.slice(0, maxCharacters);
  }

  if (rest !== '') yield [take(rest.replace(/\r$/, ''))];
}
