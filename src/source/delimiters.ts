import type { SyntaxMistake } from './syntax-mistake.js';

/** As much of a token as its brackets need. */
export interface DelimiterToken<Kind extends string> {
  kind: Kind;
  start: number;
  end: number;
}

/** How a language's lines look, so that a missing bracket can be told from the indentation. */
export interface DelimiterDialect<Kind extends string> {
  /** The closing kind of each opening one. */
  closers: Readonly<Partial<Record<Kind, Kind>>>;
  /** Opening kinds in which the indentation says nothing: strings. Their closing token is never missing. */
  solid: ReadonlySet<Kind>;
  /** A comma after the last item inside belongs behind the bracket that is missing. */
  commaOutside: boolean;
  /** Whether an argument or block begins at this token, which is the first of its line. */
  startsItem(index: number): boolean;
  /** Whether a block begins here that is never inside another one, so that all brackets before it are closed. */
  startsOutermost(index: number): boolean;
  /** Whether this first token of a line begins a block's head that lacks its `{`; then where that line's tokens end. */
  headWithoutBrace(index: number): number | undefined;
}

interface Open<Kind> {
  kind: Kind;
  close: Kind;
  index: number;
  /** Of the line that it stands on. */
  indent: number;
  /** What follows it on the next lines is not indented: its indentation says nothing. */
  flat: boolean;
}

interface Head {
  end: number;
  indent: number;
  depth: number;
}

const NAMES: Readonly<Record<string, string>> = {
  '(': 'parenthesis',
  ')': 'parenthesis',
  '[': 'bracket',
  ']': 'bracket',
  '{': 'brace',
  '}': 'brace',
};

/**
 * Makes the brackets of a token list match: each that is left open is reported where it opens and closed where the
 * indentation says that it should be, each that closes nothing is reported and left out. A list whose brackets match
 * is given back as it is.
 */
export function balanceDelimiters<Kind extends string>(
  tokens: Array<DelimiterToken<Kind>>,
  text: string,
  dialect: DelimiterDialect<Kind>,
): { tokens: Array<DelimiterToken<Kind>>; mistakes: SyntaxMistake[] } {
  const surplus = surplusOf(tokens, dialect);
  if (!surplus) return { tokens, mistakes: [] };
  const balance = new Balance(tokens, text, dialect, surplus);
  balance.run();
  return { tokens: balance.result(), mistakes: balance.mistakes };
}

/** How many more of each kind open than close; nothing when all of them match. */
function surplusOf<Kind extends string>(
  tokens: Array<DelimiterToken<Kind>>,
  { closers }: DelimiterDialect<Kind>,
): Map<Kind, number> | undefined {
  const surplus = new Map<Kind, number>();
  const opening = new Map(Object.entries(closers).map(([open, close]) => [close as Kind, open as Kind]));
  const stack: Kind[] = [];
  let matched = true;
  for (const { kind } of tokens) {
    const close = closers[kind];
    if (close) {
      stack.push(close);
      surplus.set(close, (surplus.get(close) ?? 0) + 1);
    } else if (opening.has(kind)) {
      surplus.set(kind, (surplus.get(kind) ?? 0) - 1);
      if (stack.pop() !== kind) matched = false;
    }
  }

  return matched && stack.length === 0 ? undefined : surplus;
}

class Balance<Kind extends string> {
  readonly mistakes: SyntaxMistake[] = [];
  readonly #stack: Array<Open<Kind>> = [];
  /** What stands in the place of a token: itself and what was put in before it, or nothing. */
  readonly #output: Array<Array<DelimiterToken<Kind>>> = [];
  readonly #heads: Head[] = [];
  readonly #closing: ReadonlySet<Kind>;

  constructor(
    readonly tokens: Array<DelimiterToken<Kind>>,
    readonly text: string,
    readonly dialect: DelimiterDialect<Kind>,
    /** By closing kind: how many are missing, or (below 0) too many. */
    readonly surplus: Map<Kind, number>,
  ) {
    this.#closing = new Set(Object.values(dialect.closers) as Kind[]);
  }

  result(): Array<DelimiterToken<Kind>> {
    return this.#output.flat();
  }

  run(): void {
    for (const [index, token] of this.tokens.entries()) {
      this.#output.push([]);
      const isLast = index === this.tokens.length - 1;
      const indent = this.#firstOnLine(index) ? token.start - this.#lineStart(token.start) : undefined;
      if (indent !== undefined) this.#beginLine(index, indent);
      const close = this.dialect.closers[token.kind];
      if (isLast) while (this.#stack.length > 0) this.#leftOpen(index);
      else if (close)
        this.#stack.push({
          kind: token.kind,
          close,
          index,
          indent: this.#indentOf(token.start),
          flat: false,
        });
      else if (this.#closing.has(token.kind)) {
        this.#close(index, token, indent);
        continue;
      }

      this.#output[index]!.push(token);
    }
  }

  #beginLine(index: number, indent: number): void {
    const top = this.#stack.at(-1);
    if (top && top.index === this.#textBefore(index) && !this.#closing.has(this.tokens[index]!.kind))
      top.flat = indent <= top.indent;
    if (this.dialect.startsItem(index))
      for (
        let open = this.#stack.at(-1);
        open && this.#isOutside(open, index, indent);
        open = this.#stack.at(-1)
      )
        this.#leftOpen(index);
    const end = this.dialect.headWithoutBrace(index);
    if (end !== undefined) this.#heads.push({ end, indent, depth: this.#stack.length });
  }

  /** An argument that is not indented deeper than the line of an opening bracket is no longer inside it. */
  #isOutside(open: Open<Kind>, index: number, indent: number): boolean {
    if (this.dialect.solid.has(open.kind) || indent > open.indent || this.#missing(open.close) <= 0)
      return false;
    return !open.flat || this.dialect.startsOutermost(index);
  }

  #close(index: number, token: DelimiterToken<Kind>, indent: number | undefined): void {
    let top = this.#stack.at(-1);
    if (this.#isSolidClose(token.kind)) {
      while (top && top.close !== token.kind) {
        this.#leftOpen(index);
        top = this.#stack.at(-1);
      }
    }

    const match = this.#stack.findLastIndex((open) => open.close === token.kind);
    const solid = this.#stack.findLastIndex((open) => this.dialect.solid.has(open.kind));
    const reachable = match >= Math.max(solid, 0) && match !== -1;
    if (!top || (!reachable && this.#missing(token.kind) < 0 && this.#missing(top.close) <= 0))
      return this.#unopened(index, token, indent);
    if (top.close === token.kind) {
      const aligned =
        indent !== undefined && indent !== top.indent && this.#missing(token.kind) > 0
          ? this.#stack.findLastIndex(
              (open, at) => at > solid && open.close === token.kind && open.indent === indent,
            )
          : -1;
      if (aligned !== -1) while (this.#stack.length > aligned + 1) this.#leftOpen(index);
      else if (indent !== undefined && indent > top.indent && this.#missing(token.kind) < 0 && !top.flat)
        return this.#unopened(index, token, indent);
    } else if (reachable && this.#missing(top.close) > 0 && !this.#isSwapped(token, top, indent)) {
      while (this.#stack.length > match + 1) this.#leftOpen(index);
    } else return this.#wrongCloser(index, token, top);

    this.#stack.pop();
    this.#output[index]!.push(token);
  }

  /** One kind is missing and the other too many, and the place is right: the wrong one was typed. */
  #isSwapped(token: DelimiterToken<Kind>, top: Open<Kind>, indent: number | undefined): boolean {
    if (this.#missing(token.kind) >= 0) return false;
    const sameLine = this.#lineStart(this.tokens[top.index]!.start) === this.#lineStart(token.start);
    return sameLine || indent === top.indent;
  }

  #isSolidClose(kind: Kind): boolean {
    return [...this.dialect.solid].some((open) => this.dialect.closers[open] === kind);
  }

  /** Reports the innermost open bracket and closes it right after the token before `index`. */
  #leftOpen(index: number): void {
    const open = this.#stack.pop()!;
    this.surplus.set(open.close, this.#missing(open.close) - 1);
    const { start, end } = this.tokens[open.index]!;
    const name = NAMES[open.kind] ?? 'brace';
    const message = `This "${open.kind}" is never closed: a "${open.close}" is missing.`;
    this.mistakes.push({ code: `unclosed-${name}`, message, span: { start, end } });
    const before = this.#textBefore(index);
    const last = this.tokens[before]!;
    const close = { kind: open.close, start: last.end, end: last.end };
    if (this.dialect.commaOutside && this.text.slice(last.start, last.end) === ',' && before > open.index) {
      close.start = last.start;
      close.end = last.start;
      this.#output[before]!.unshift(close);
    } else this.#output[before]!.push(close);
  }

  #wrongCloser(index: number, token: DelimiterToken<Kind>, top: Open<Kind>): void {
    const line = this.text.slice(0, this.tokens[top.index]!.start).split('\n').length;
    const message = `"${token.kind}" cannot close the "${top.kind}" of line ${line}. Write "${top.close}".`;
    this.mistakes.push({ code: 'wrong-closer', message, span: { start: token.start, end: token.end } });
    this.surplus.set(top.close, this.#missing(top.close) - 1);
    this.surplus.set(token.kind, this.#missing(token.kind) + 1);
    this.#stack.pop();
    this.#output[index]!.push({ kind: top.close, start: token.start, end: token.end });
  }

  /** A closing bracket too many, or the `{` is missing at the end of a block's head. */
  #unopened(index: number, token: DelimiterToken<Kind>, indent: number | undefined): void {
    this.surplus.set(token.kind, this.#missing(token.kind) + 1);
    const depth = this.#stack.length;
    const at = this.#heads.findLastIndex((head) => head.indent === indent && head.depth === depth);
    const head = token.kind === '}' && at !== -1 ? this.#heads[at] : undefined;
    if (head) {
      this.#heads.length = at;
      const place = this.tokens[head.end]!.end;
      const message = 'The "{" of this block is missing. It stands on the same line as the block\'s type.';
      this.mistakes.push({ code: 'missing-brace', message, span: { start: place, end: place } });
      this.#output[head.end]!.push({ kind: '{' as Kind, start: place, end: place });
      this.#output[index]!.push(token);
      return;
    }

    const message = `This "${token.kind}" closes nothing. Delete it, or add the "${this.#openerOf(token.kind)}" that it belongs to.`;
    this.mistakes.push({ code: 'unexpected-closer', message, span: { start: token.start, end: token.end } });
  }

  #openerOf(close: Kind): string {
    return Object.entries(this.dialect.closers).find((pair) => pair[1] === close)![0];
  }

  #missing(close: Kind): number {
    return this.surplus.get(close) ?? 0;
  }

  /** The last token before `index` that is no line end. */
  #textBefore(index: number): number {
    for (let at = index - 1; at >= 0; at--) if (this.#isText(at)) return at;
    return -1;
  }

  #isText(index: number): boolean {
    const { start, end } = this.tokens[index]!;
    return end > start && this.text[end - 1] !== '\n';
  }

  #firstOnLine(index: number): boolean {
    const { start, end } = this.tokens[index]!;
    return end > start && this.#isText(index) && this.text.slice(this.#lineStart(start), start).trim() === '';
  }

  #lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  #indentOf(offset: number): number {
    const start = this.#lineStart(offset);
    return /^[ \t]*/.exec(this.text.slice(start, offset))![0].length;
  }
}
