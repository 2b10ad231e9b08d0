import type { Span } from '../source-text.js';

const LINE = /^([^\S\n]*)(?:([\p{ID_Start}_][\p{ID_Continue}-]*)|\})?(.*)$/gmu;
/** A block that begins at the left margin: a heredoc before it has surely ended. */
const HEADER = /^(?:check|data|locals|module|output|provider|resource|terraform|variable)\b[^=]*\{\s*$/;
/** `value = <<EOT` */
const OPENING = /^\s*[\w-]+\s*=\s*(?:\w+\()?<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\s*$/u;

/** The lines of a text at which a heredoc may end, found in one pass and asked many times. */
export class HeredocEnds {
  /** Words alone on a line that has an end. */
  readonly #closing = new Map<string, Span[]>();
  /** Words at the beginning of a line. */
  readonly #beginning = new Map<string, Span[]>();
  /** Words alone on a line, in small letters. */
  readonly #folded = new Map<string, Span[]>();
  /** By closing word, the lines of an argument that open a heredoc. */
  readonly #opening = new Map<string, Span[]>();
  /** Where the code goes on before each block at the left margin, and at the end of the text. */
  readonly #resumptions: number[] = [];

  constructor(text: string) {
    /** The line of a `}` at the left margin that has only blank lines after it. */
    let brace: number | undefined;
    for (const { 0: line, 1: blank, 2: word, 3: rest, index } of text.matchAll(LINE)) {
      if (word) {
        const start = index + blank!.length;
        const span = { start, end: start + word.length };
        const alone = rest!.trim() === '';
        add(this.#beginning, word, span);
        if (alone) add(this.#folded, word.toLowerCase(), span);
        if (alone && index + line.length < text.length) add(this.#closing, word, span);
      }

      const opened = OPENING.exec(line)?.[1];
      if (opened) add(this.#opening, opened, { start: index, end: index + line.length });
      if (HEADER.test(line)) this.#resumptions.push(brace ?? index);
      if (/^\}\s*$/.test(line)) brace = index;
      else if (line.trim() !== '') brace = undefined;
    }

    this.#resumptions.push(brace ?? text.length);
  }

  /** The first closing word in good order. */
  exact(marker: string, from: number): Span | undefined {
    return firstAfter(this.#closing.get(marker), from);
  }

  /**
   * Whether a heredoc has read over its end: further down, but before its closing word, blocks begin again, and an
   * argument that opens a heredoc with the same word.
   */
  isOverrun(marker: string, from: number, close: number): boolean {
    const block = this.resumption(from);
    const next = firstAfter(this.#opening.get(marker), block);
    return next !== undefined && next.start < close;
  }

  /** The first line that begins with the closing word, or has nothing but it in other letters. */
  nearly(marker: string, from: number): Span | undefined {
    const same = firstAfter(this.#beginning.get(marker), from);
    const folded = firstAfter(this.#folded.get(marker.toLowerCase()), from);
    return same && folded ? (same.start <= folded.start ? same : folded) : (same ?? folded);
  }

  /** Where the code goes on if the closing word is missing altogether. */
  resumption(from: number): number {
    return (
      this.#resumptions[firstFrom(this.#resumptions.length, (at) => this.#resumptions[at]! >= from)] ?? from
    );
  }
}

function add(map: Map<string, Span[]>, key: string, span: Span): void {
  const list = map.get(key);
  if (list) list.push(span);
  else map.set(key, [span]);
}

function firstAfter(spans: Span[] | undefined, from: number): Span | undefined {
  return spans?.[firstFrom(spans.length, (at) => spans[at]!.start >= from)];
}

/** The first index of a sorted list for which `reached` holds. */
function firstFrom(length: number, reached: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }

  return low;
}
