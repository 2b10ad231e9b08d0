import { surplusOf, type DelimiterDialect, type DelimiterToken } from './delimiter-dialect.js';
import { looksIndented, matchedSections, type MatchedSections } from '../matched-sections.js';
import type { Span } from '../source-text.js';
import type { SyntaxMistake } from '../syntax-mistake.js';
import { TokenLines } from './token-lines.js';
import { bracketMessages } from '../messages.js';

interface Open<Kind> {
  kind: Kind;
  close: Kind;
  index: number;
  /** The place in the stack of the innermost string around it; -1 when there is none. */
  solid: number;
}

interface Head {
  end: number;
  opens: string;
  indent: number;
  depth: number;
}

const NAMES: Readonly<Record<string, string>> = { '(': 'parenthesis', '[': 'bracket', '{': 'brace' };

/** How far down a bracket's partner is looked for. */
const REACH = 500;

export interface BalancedTokens<Kind extends string> {
  tokens: Array<DelimiterToken<Kind>>;
  mistakes: SyntaxMistake[];
  /** The innermost arguments or blocks whose brackets did not match. */
  damaged: Span[];
}

/**
 * Makes the brackets of a token list match: each that is left open is reported where it opens and closed where the
 * indentation says that it should be, each that closes nothing is reported and left out. A list whose brackets match
 * is given back as it is.
 */
export function balanceDelimiters<Kind extends string>(
  tokens: Array<DelimiterToken<Kind>>,
  text: string,
  dialect: DelimiterDialect<Kind>,
): BalancedTokens<Kind> {
  const surplus = surplusOf(tokens, dialect);
  if (!surplus) return { tokens, mistakes: [], damaged: [] };
  const balance = new Balance(tokens, text, dialect, surplus);
  balance.run();
  return { tokens: balance.result(), mistakes: balance.mistakes, damaged: balance.damaged() };
}

class Balance<Kind extends string> {
  readonly mistakes: SyntaxMistake[] = [];
  readonly #stack: Array<Open<Kind>> = [];
  /** What is in the place of a token: itself and what was put in beside it, or nothing. */
  readonly #output: Array<Array<DelimiterToken<Kind>>> = [];
  readonly #heads: Head[] = [];
  readonly #lines: TokenLines;
  readonly #pieces: MatchedSections;
  readonly #solidClosers: ReadonlySet<Kind>;
  readonly #isIndented: boolean;

  constructor(
    readonly tokens: Array<DelimiterToken<Kind>>,
    readonly text: string,
    readonly dialect: DelimiterDialect<Kind>,
    /** How many of a closing kind are missing, or (below 0) too many. */
    readonly surplus: Map<Kind, number>,
  ) {
    this.#lines = new TokenLines(tokens, text);
    this.#solidClosers = new Set([...dialect.solid].map((open) => dialect.closers[open]!));
    this.#pieces = matchedSections(tokens, this.#lines, dialect);
    this.#isIndented = looksIndented(tokens, this.#lines, dialect, this.#pieces.around);
  }

  damaged(): Span[] {
    return this.#pieces.damaged.map(([first, after]) => ({
      start: this.tokens[first]!.start,
      end: this.tokens[after]!.start,
    }));
  }

  result(): Array<DelimiterToken<Kind>> {
    return this.#output.flat();
  }

  run(): void {
    let settledUntil = 0;
    for (const [index, token] of this.tokens.entries()) {
      this.#output.push([]);
      if (index >= settledUntil && this.#lines.isFirst(index)) {
        this.#beginLine(index);
        settledUntil = this.#pieces.settled.get(index) ?? 0;
      }

      if (index < settledUntil) {
        this.#output[index]!.push(token);
        continue;
      }

      const close = this.dialect.closers[token.kind];
      if (index === this.tokens.length - 1) while (this.#stack.length > 0) this.#leftOpen(index);
      else if (close) this.#open(index, token.kind, close);
      else if (this.surplus.has(token.kind)) {
        this.#close(index, token);
        continue;
      }

      this.#output[index]!.push(token);
    }
  }

  #open(index: number, kind: Kind, close: Kind): void {
    const outer = this.#stack.at(-1);
    const solid = outer && this.dialect.solid.has(outer.kind) ? this.#stack.length - 1 : (outer?.solid ?? -1);
    this.#stack.push({ kind, close, index, solid });
  }

  #beginLine(index: number): void {
    const indent = this.#lines.indent[index]!;
    const item = this.dialect.startsItem(index);
    if (item)
      for (
        let open = this.#stack.at(-1);
        open && this.#isOutside(open, index, item);
        open = this.#stack.at(-1)
      )
        this.#leftOpen(index);
    const head = this.dialect.headWithoutOpener(index);
    if (head) this.#heads.push({ ...head, indent, depth: this.#stack.length });
  }

  /** What is not indented deeper than the line of an opening bracket is no longer inside it. */
  #isOutside(open: Open<Kind>, index: number, item: 'argument' | 'value'): boolean {
    const indent = this.#lines.indent[index]!;
    if (this.dialect.solid.has(open.kind) || this.#missing(open.close) <= 0) return false;
    if (indent > this.#lines.indent[open.index]!) return false;
    // A value may be the second item of a list whose first is behind the bracket; in a list that is left open on
    // its own line, it is not.
    if (item === 'value' && (this.#lines.nextOnLaterLine(open.index) !== undefined || open.kind !== '{'))
      return false;
    return this.#isIndented || this.dialect.startsOutermost(index);
  }

  #close(index: number, token: DelimiterToken<Kind>): void {
    if (this.#solidClosers.has(token.kind))
      while (this.#stack.length > 0 && this.#stack.at(-1)!.close !== token.kind) this.#leftOpen(index);
    const top = this.#stack.at(-1);
    if (!top) return this.#unopened(index, token);
    if (top.close === token.kind) {
      const aligned = this.#alignedWith(index, top);
      if (aligned !== undefined) while (this.#stack.length > aligned + 1) this.#leftOpen(index);
      else if (this.#missing(token.kind) < 0 && this.#isIndented && this.#isMisplaced(index, top))
        return this.#unopened(index, token);
    } else {
      const match = this.#matchOf(token.kind, top.solid);
      if (this.#missing(top.close) <= 0 && this.#missing(token.kind) < 0) return this.#unopened(index, token);
      if (match === undefined || this.#missing(top.close) <= 0 || this.#isSwapped(index, top))
        return this.#wrongCloser(index, token, top);
      while (this.#stack.length > match + 1) this.#leftOpen(index);
    }

    this.#stack.pop();
    this.#output[index]!.push(token);
  }

  /** The innermost open bracket that a token of this kind would close, not beyond a string. */
  #matchOf(close: Kind, solid: number): number | undefined {
    const lowest = Math.max(solid, this.#stack.length - REACH, -1);
    for (let at = this.#stack.length - 1; at > lowest; at--) if (this.#stack[at]!.close === close) return at;
    return undefined;
  }

  /** Where brackets are missing, one that is first in its line closes the one whose line is indented like it. */
  #alignedWith(index: number, top: Open<Kind>): number | undefined {
    const indent = this.#lines.indent[index]!;
    if (
      !this.#lines.isFirst(index) ||
      indent === this.#lines.indent[top.index] ||
      this.#missing(top.close) <= 0
    )
      return undefined;
    const lowest = Math.max(top.solid, this.#stack.length - REACH, -1);
    for (let at = this.#stack.length - 1; at > lowest; at--) {
      const open = this.#stack[at]!;
      if (open.close === top.close && this.#lines.indent[open.index] === indent) return at;
    }

    return undefined;
  }

  /** A bracket that was opened lines above is closed at the beginning of a line, not deeper than where it opens. */
  #isMisplaced(index: number, top: Open<Kind>): boolean {
    if (this.#lines.isFirst(index)) return this.#lines.indent[index] !== this.#lines.indent[top.index];
    const sameLine = this.#lines.line[index] === this.#lines.line[top.index];
    return !sameLine && !this.surplus.has(this.tokens[this.#lines.firstInLine(index)]!.kind);
  }

  /** One kind is missing and the other too many, and the place is right: the wrong one was typed. */
  #isSwapped(index: number, top: Open<Kind>): boolean {
    if (this.#missing(this.tokens[index]!.kind) >= 0) return false;
    const sameLine = this.#lines.line[index] === this.#lines.line[top.index];
    return (
      sameLine || (this.#lines.isFirst(index) && this.#lines.indent[index] === this.#lines.indent[top.index])
    );
  }

  /** Reports the innermost open bracket and closes it right after the text before `index`. */
  #leftOpen(index: number): void {
    const open = this.#stack.pop()!;
    this.#count(open.close, -1);
    const { start, end } = this.tokens[open.index]!;
    const message = bracketMessages.neverClosed({ open: open.kind, close: open.close });
    this.mistakes.push({ code: `unclosed-${NAMES[open.kind] ?? 'brace'}`, message, span: { start, end } });
    const before = this.#lines.before(index);
    const last = this.tokens[before]!;
    const outer = this.#stack.at(-1)?.kind;
    const commaOutside = this.dialect.commaOutside || outer === '[' || outer === '(';
    if (commaOutside && before > open.index && this.text.slice(last.start, last.end) === ',')
      this.#output[before]!.unshift({ kind: open.close, start: last.start, end: last.start });
    else this.#output[before]!.push({ kind: open.close, start: last.end, end: last.end });
  }

  #wrongCloser(index: number, token: DelimiterToken<Kind>, top: Open<Kind>): void {
    const line = this.#lines.line[top.index]! + 1;
    const message = bracketMessages.wrongCloser({
      open: top.kind,
      close: token.kind,
      expected: top.close,
      line,
    });
    this.mistakes.push({ code: 'wrong-closer', message, span: { start: token.start, end: token.end } });
    this.#count(top.close, -1);
    this.#count(token.kind, 1);
    this.#stack.pop();
    this.#output[index]!.push({ kind: top.close, start: token.start, end: token.end });
  }

  /** A closing bracket too many, or its opening one is missing at the end of a line above that is indented like it. */
  #unopened(index: number, token: DelimiterToken<Kind>): void {
    this.#count(token.kind, 1);
    const opener = Object.entries(this.dialect.closers).find((pair) => pair[1] === token.kind)![0] as Kind;
    const indent = this.#lines.isFirst(index) ? this.#lines.indent[index] : undefined;
    const at = indent === undefined ? -1 : this.#headOf(opener, indent);
    if (at === -1) {
      const message = bracketMessages.closesNothing({ open: opener, close: token.kind });
      this.mistakes.push({
        code: 'unexpected-closer',
        message,
        span: { start: token.start, end: token.end },
      });
      return;
    }

    const { end } = this.#heads[at]!;
    this.#heads.length = at;
    const place = this.tokens[end]!.end;
    const line = this.#lines.line[index]! + 1;
    const message = bracketMessages.neverOpened({ open: opener, close: token.kind, line });
    this.mistakes.push({ code: `missing-${NAMES[opener]}`, message, span: { start: place, end: place } });
    this.#output[end]!.push({ kind: opener, start: place, end: place });
    this.#output[index]!.push(token);
  }

  #headOf(opener: Kind, indent: number): number {
    const lowest = Math.max(0, this.#heads.length - REACH);
    for (let at = this.#heads.length - 1; at >= lowest; at--) {
      const head = this.#heads[at]!;
      if (head.indent === indent && head.depth === this.#stack.length && head.opens.includes(opener))
        return at;
    }

    return -1;
  }

  #missing(close: Kind): number {
    return this.surplus.get(close) ?? 0;
  }

  #count(close: Kind, change: number): void {
    this.surplus.set(close, this.#missing(close) + change);
  }
}
