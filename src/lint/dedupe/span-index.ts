/** From `start` up to `end`, by what `of` says: offsets, or lines. */
export interface OwnedSpan {
  start: number;
  /** Not part of it. */
  end: number;
  /** Where what reports the span is; a question may leave out its own. */
  owner?: number;
}

interface Reach {
  end: number;
  owner: number | undefined;
}

const NOWHERE: Reach = { end: -Infinity, owner: undefined };

/** Answers in logarithmic time whether one of many spans, which may overlap, touches a place. */
export class SpanIndex {
  readonly #starts: number[];
  /** Of the spans up to each one, which reaches furthest, and which of another owner does. */
  readonly #furthest: Reach[] = [];
  readonly #others: Reach[] = [];

  constructor(spans: readonly OwnedSpan[]) {
    const sorted = [...spans].sort((one, other) => one.start - other.start);
    this.#starts = sorted.map(({ start }) => start);
    let furthest = NOWHERE;
    let other = NOWHERE;
    for (const { end, owner } of sorted) {
      if (end > furthest.end) {
        if (owner !== furthest.owner) other = furthest;
        furthest = { end, owner };
      } else if (owner !== furthest.owner && end > other.end) other = { end, owner };
      this.#furthest.push(furthest);
      this.#others.push(other);
    }
  }

  /** Whether a span, but for those of one owner, holds an offset. */
  covers(offset: number, butOf?: number): boolean {
    return this.touches(offset, offset + 1, butOf);
  }

  /** Whether a span, but for those of one owner, has a part of another span in it. */
  touches(start: number, end: number, butOf?: number): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < end) low = middle + 1;
      else high = middle;
    }

    const furthest = this.#furthest[low - 1];
    if (!furthest) return false;
    const reach = butOf !== undefined && furthest.owner === butOf ? this.#others[low - 1]! : furthest;
    return reach.end > start;
  }
}

/** An index a file. */
export function indexByFile(spans: ReadonlyArray<OwnedSpan & { file: string }>): Map<string, SpanIndex> {
  const byFile = new Map<string, OwnedSpan[]>();
  for (const span of spans) {
    const others = byFile.get(span.file);
    if (others) others.push(span);
    else byFile.set(span.file, [span]);
  }

  return new Map([...byFile].map(([file, own]) => [file, new SpanIndex(own)]));
}
