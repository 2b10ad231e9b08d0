/** A place in a text. `line` and `column` count from 1, `offset` from 0; all in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

/** From the first character to the one after the last. */
export interface Range {
  start: Position;
  end: Position;
}

/** The same as two offsets: what parsers carry, since most places are never shown. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A file's text, and the way from an offset to a line and a column. The line table is made when the first
 * position is asked for.
 */
export class SourceText {
  #lineStarts?: number[];
  #lineEnd?: '\n' | '\r\n';
  /** Where secrets stand, for those who show the text; filled by whoever has looked for them. */
  secrets: readonly Span[] = [];

  constructor(
    /** As it is shown to the user: relative to the working directory, `/` between folders. */
    readonly file: string,
    readonly text: string,
  ) {}

  /** How its lines end: as Windows has it where one line does. */
  get lineEnd(): '\n' | '\r\n' {
    return (this.#lineEnd ??= this.text.includes('\r\n') ? '\r\n' : '\n');
  }

  get lineStarts(): readonly number[] {
    if (!this.#lineStarts) {
      const starts = [0];
      for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1))
        starts.push(at + 1);
      this.#lineStarts = starts;
    }

    return this.#lineStarts;
  }

  /** The place of an offset; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }

    return { line: low + 1, column: inside - starts[low]! + 1, offset: inside };
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The text of a line (counted from 1) without its line end; `''` past the last one. */
  lineAt(line: number): string {
    const start = this.lineStarts[line - 1];
    if (start === undefined) return '';
    const next = this.lineStarts[line];
    return this.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '');
  }
}
