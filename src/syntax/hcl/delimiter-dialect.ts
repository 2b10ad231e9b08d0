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
  /** A comma after the last item inside belongs behind the bracket that is missing, also in a block. */
  commaOutside: boolean;
  /** Whether an argument, a block or a value begins at this token, which is the first of its line. */
  startsItem(index: number): 'argument' | 'value' | undefined;
  /** Whether a block begins here that is never inside another one, so that all brackets before it are closed. */
  startsOutermost(index: number): boolean;
  /** Whether this first token of a line begins one that may lack its opening bracket; then the last token of it. */
  headWithoutOpener(index: number): { end: number; opens: string } | undefined;
}

/** By closing kind, how many more open than close; nothing when all of them match. */
export function surplusOf<Kind extends string>(
  tokens: Array<DelimiterToken<Kind>>,
  { closers }: DelimiterDialect<Kind>,
): Map<Kind, number> | undefined {
  const surplus = new Map(Object.values(closers).map((close) => [close as Kind, 0]));
  const stack: Kind[] = [];
  let matched = true;
  for (const { kind } of tokens) {
    const close = closers[kind];
    if (close) {
      stack.push(close);
      surplus.set(close, surplus.get(close)! + 1);
    } else if (surplus.has(kind)) {
      surplus.set(kind, surplus.get(kind)! - 1);
      if (stack.pop() !== kind) matched = false;
    }
  }

  return matched && stack.length === 0 ? undefined : surplus;
}
