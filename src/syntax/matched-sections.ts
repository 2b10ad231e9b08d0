import type { DelimiterDialect, DelimiterToken } from './hcl/delimiter-dialect.js';
import type { TokenLines } from './hcl/token-lines.js';

/** Where brackets that match by themselves need no second look, and where those that do not must be searched. */
export interface MatchedSections {
  /** By the first token of a piece whose brackets match, the index after its last one. */
  settled: ReadonlyMap<number, number>;
  /** The outermost and the innermost arguments or blocks whose brackets do not match. */
  around: readonly Section[];
  damaged: readonly Section[];
}

/** From a token up to the one after the last. */
type Section = readonly [first: number, after: number];

/**
 * Cuts a token list whose brackets do not match at the beginnings of its arguments and blocks: one of them reaches up
 * to the next line that is not indented deeper. Only where a piece does not match by itself are its parts looked at,
 * so that a bracket too few in one block casts no doubt on another one.
 */
export function matchedSections<Kind extends string>(
  tokens: ReadonlyArray<DelimiterToken<Kind>>,
  lines: TokenLines,
  dialect: DelimiterDialect<Kind>,
): MatchedSections {
  const closing = new Set(Object.values(dialect.closers));
  const settled = new Map<number, number>();
  const damaged: Section[] = [];
  const around: Section[] = [];
  for (let index = 0; index < tokens.length;) {
    if (!lines.isFirst(index) || dialect.startsItem(index) !== 'argument') {
      index++;
      continue;
    }

    const { after, matches } = sectionFrom(index, tokens, lines, dialect, closing);
    if (matches) {
      settled.set(index, after);
      index = after;
    } else {
      damaged.push([index, after]);
      if (index >= (around.at(-1)?.[1] ?? 0)) around.push([index, after]);
      index++;
    }
  }

  return {
    settled,
    around,
    damaged: damaged.filter(([, after], at) => (damaged[at + 1]?.[0] ?? after) >= after),
  };
}

function sectionFrom<Kind extends string>(
  first: number,
  tokens: ReadonlyArray<DelimiterToken<Kind>>,
  lines: TokenLines,
  { closers, solid }: DelimiterDialect<Kind>,
  closing: ReadonlySet<unknown>,
): { after: number; matches: boolean } {
  const open: Kind[] = [];
  let matches = true;
  /** How many strings are open: lines inside of them are no lines of code. */
  let strings = 0;
  let index = first;
  // The last token is the end of the text, which belongs to no piece.
  for (; index < tokens.length - 1; index++) {
    const { kind } = tokens[index]!;
    const isOpening = closers[kind] !== undefined;
    const isClosing = closing.has(kind);
    if (index > first && strings === 0 && lines.isFirst(index)) {
      const deeper = lines.indent[index]! - lines.indent[first]!;
      const goesOn = isClosing || (isOpening && !solid.has(kind));
      if (deeper < 0 || (deeper === 0 && !goesOn)) break;
    }

    if (isOpening) {
      open.push(kind);
      if (solid.has(kind)) strings++;
    } else if (isClosing) {
      const opener = open.pop();
      if (opener === undefined || closers[opener] !== kind) matches = false;
      if (opener !== undefined && solid.has(opener)) strings--;
    }
  }

  return { after: index, matches: matches && open.length === 0 };
}

/** Whether what is in brackets over lines is mostly indented in these pieces. */
export function looksIndented<Kind extends string>(
  tokens: ReadonlyArray<DelimiterToken<Kind>>,
  lines: TokenLines,
  { closers, solid }: DelimiterDialect<Kind>,
  sections: readonly Section[],
): boolean {
  const closing = new Set(Object.values(closers));
  let deeper = 0;
  let all = 0;
  for (const [first, after] of sections) {
    for (let index = first; index < after; index++) {
      const { kind } = tokens[index]!;
      if (!closers[kind] || solid.has(kind)) continue;
      const next = lines.nextOnLaterLine(index);
      if (next === undefined || closing.has(tokens[next]!.kind)) continue;
      all++;
      if (lines.indent[next]! > lines.indent[index]!) deeper++;
    }
  }

  return deeper * 4 >= all * 3;
}
