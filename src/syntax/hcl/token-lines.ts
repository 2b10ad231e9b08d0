/** As much of a token as its place needs. */
interface Placed {
  start: number;
  end: number;
}

/** Where tokens are in their lines; made once, so that every question is answered at once. */
export class TokenLines {
  /** The number of each token's line, from 0. */
  readonly line: number[] = [];
  /** How far the token's line is indented, in characters. */
  readonly indent: number[] = [];
  readonly #first: boolean[] = [];
  readonly #previous: number[] = [];
  readonly #text: boolean[] = [];
  /** The first token of each line that has one. */
  readonly #firstOfLine = new Map<number, number>();

  constructor(tokens: readonly Placed[], text: string) {
    let line = 0;
    let lineStart = 0;
    let nextEnd = text.indexOf('\n');
    let indent = -1;
    let previous = -1;
    for (const [index, { end, start }] of tokens.entries()) {
      while (nextEnd !== -1 && nextEnd < start) {
        line++;
        lineStart = nextEnd + 1;
        nextEnd = text.indexOf('\n', lineStart);
        indent = -1;
      }

      if (indent === -1) {
        indent = 0;
        while (' \t'.includes(text[lineStart + indent] ?? '\n')) indent++;
      }

      const isText = end > start && text[end - 1] !== '\n';
      this.line.push(line);
      this.indent.push(indent);
      this.#previous.push(previous);
      this.#text.push(isText);
      this.#first.push(isText && !this.#firstOfLine.has(line) && start === lineStart + indent);
      if (isText) {
        if (!this.#firstOfLine.has(line)) this.#firstOfLine.set(line, index);
        previous = index;
      }
    }
  }

  /** Whether nothing but blanks is before it in its line. */
  isFirst(index: number): boolean {
    return this.#first[index]!;
  }

  /** The first token in the same line. */
  firstInLine(index: number): number {
    return this.#firstOfLine.get(this.line[index]!) ?? index;
  }

  /** The last token before this one that is no line end; -1 when there is none. */
  before(index: number): number {
    return this.#previous[index]!;
  }

  /** Whether the next token that is no line end is on a later line; then its index. */
  nextOnLaterLine(index: number): number | undefined {
    let next = index + 1;
    while (next < this.#text.length && !this.#text[next]) next++;
    return next < this.#text.length && this.line[next]! > this.line[index]! ? next : undefined;
  }
}
