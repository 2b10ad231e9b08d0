import type { SourceText, Span } from '../../syntax/source-text.js';
import type { Expression, Template } from '../../template/model.js';
import { references } from '../../template/queries/references.js';
import { everyArgument } from '../values/argument-values.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { givenTo, type Placed } from '../values/origins.js';
import { memoized } from '../../platform/memoized.js';

/** A value that Terraform fills into a script. */
export interface Filling extends Placed {
  /** Of its placeholder in the script's text. */
  at: number;
}

/** A script that runs on a server of the buyer. */
export interface Script {
  /** Its text; each value that Terraform fills in is one {@link FILLED}. */
  text: string;
  fillings: Filling[];
  /** The argument that hands it over. */
  address: string;
  /** Where a range of the text is in a file: all of a string or heredoc where it cannot be known more exactly. */
  placeOf(start: number, end: number): { source: SourceText; span: Span };
}

/** Stands for what is filled in. */
export const FILLED = '\uFFFC';

/** Arguments that are run on a server when it starts. */
const SCRIPTS = /^(?:user_data|userdata|pre_?install|post_?install)$/;
const MAX_DEPTH = 16;
const MAX_CHARACTERS = 400_000;
/** Texts and values that a script is put together from; a circle of empty ones would have no end. */
const MAX_STEPS = 100_000;

interface Piece {
  start: number;
  end: number;
  source: SourceText;
  span: Span;
}

/** The scripts that the template's servers run, user data above all; each is put together once. */
export const scriptsOf = memoized((template: Template): readonly Script[] =>
  everyArgument(template)
    .filter(({ typed, use }) => typed.mode === 'resource' && SCRIPTS.test(use.name))
    .map(({ address, body, typed, use }) =>
      scriptFrom(template, { expression: use.value!, scope: typed.scope, source: body.source }, address),
    )
    .filter(({ text }) => text !== ''),
);

function scriptFrom(template: Template, start: Placed, address: string): Script {
  let text = '';
  const pieces: Piece[] = [];
  const fillings: Filling[] = [];
  const open = new Set<Expression>();
  let steps = 0;
  write(start, true);
  return { address, fillings, text, placeOf: placesIn(pieces, () => text) };

  function write(place: Placed, whole: boolean, filledAt?: Pick<Piece, 'source' | 'span'>): void {
    const { expression, scope, source } = place;
    if (
      open.has(expression) ||
      open.size > MAX_DEPTH ||
      text.length > MAX_CHARACTERS ||
      (steps += 1) > MAX_STEPS
    )
      return;
    open.add(expression);
    const parts = partsOf(template, place, whole);
    if (parts) for (const part of parts) write(part, whole, filledAt);
    else if (expression.kind === 'literal') add(String(expression.value ?? ''), source, expression.span);
    else if (expression.kind === 'template') {
      for (const part of expression.parts) {
        if (text.length > MAX_CHARACTERS || steps > MAX_STEPS) break;
        if (part.kind === 'text') add(part.value, source, part.span);
        else if (part.kind === 'interpolation') {
          const { value } = part;
          write({ expression: value, scope, source }, false, filledAt ?? { source, span: value.span });
        }
      }
    } else {
      fillings.push({ ...place, at: text.length });
      const shown = filledAt ?? { source, span: expression.span };
      add(FILLED, shown.source, shown.span);
    }

    open.delete(expression);
  }

  function add(piece: string, source: SourceText, span: Span): void {
    pieces.push({ start: text.length, end: text.length + piece.length, source, span });
    text += piece;
  }
}

/** Functions that hand a script on, by the argument that it is. */
const WRAPPERS: Readonly<Record<string, number>> = {
  base64encode: 0,
  base64gzip: 0,
  chomp: 0,
  format: 0,
  indent: 1,
  join: 1,
  nonsensitive: 0,
  replace: 0,
  sensitive: 0,
  trimspace: 0,
};

/** The expressions that one is put together from; nothing where it has to be written or filled in itself. */
function partsOf(
  template: Template,
  { expression, scope, source }: Placed,
  whole: boolean,
): Placed[] | undefined {
  const inside = (parts: Expression[]): Placed[] =>
    parts.map((part) => ({ expression: part, scope, source }));
  switch (expression.kind) {
    case 'conditional': {
      return whole ? inside([expression.whenTrue, expression.whenFalse]) : undefined;
    }

    case 'tuple': {
      return whole ? inside(expression.items) : undefined;
    }

    case 'call': {
      const index = whole ? WRAPPERS[expression.name] : undefined;
      const script = index === undefined ? undefined : expression.arguments[index];
      return script && inside([script]);
    }

    case 'member': {
      return namedBy(template, expression, scope);
    }

    default: {
      return undefined;
    }
  }
}

/** The value of a local value, or of a module's variable, where that is text. */
function namedBy(template: Template, expression: Expression, scope: ModuleScope): Placed[] | undefined {
  const [reference] = references(expression);
  if (reference?.path.length !== 2) return undefined;
  if (reference.kind === 'local') {
    const local = scope.locals.get(reference.name);
    return local && isText(local.value)
      ? [{ expression: local.value, scope, source: local.file.source }]
      : undefined;
  }

  if (reference.kind !== 'var' || scope.module === '') return undefined;
  const given = givenTo(template, scope, reference.name);
  return given.length === 1 ? given : undefined;
}

function isText({ kind }: Expression): boolean {
  return kind === 'literal' || kind === 'template' || kind === 'call' || kind === 'conditional';
}

/** Characters that are searched for where words stand: thousands of different ones in a long line are not worth it. */
const MAX_SEARCHED = 200_000_000;

/**
 * A piece's text differs from what is written: escapes, a heredoc's indentation. So the marked word is looked for in
 * what is written, as often as it is in the text before. Where each word is, is looked up once a piece.
 */
function placesIn(pieces: readonly Piece[], textOf: () => string): Script['placeOf'] {
  const known = new Map<Piece, Map<string, Map<number, number>>>();
  let searched = 0;
  return (from, to) => {
    const text = textOf();
    const piece = pieceAt(pieces, from) ?? pieces.at(-1)!;
    const { end, source, span } = piece;
    const word = text.slice(from, Math.min(to, end));
    if (word === FILLED || word === '') return { source, span };
    let words = known.get(piece);
    if (!words) known.set(piece, (words = new Map()));
    let places = words.get(word);
    if (!places) {
      const written = source.text.slice(span.start, span.end);
      if ((searched += written.length) > MAX_SEARCHED) return { source, span };
      words.set(word, (places = pairedPlaces(text.slice(piece.start, end), written, word)));
    }

    const at = places.get(from - piece.start);
    if (at === undefined) return { source, span };
    return { source, span: { start: span.start + at, end: span.start + at + word.length } };
  };
}

/** The place in what is written of each place in the text. */
function pairedPlaces(text: string, written: string, word: string): Map<number, number> {
  const places = new Map<number, number>();
  for (
    let before = text.indexOf(word), at = written.indexOf(word);
    before !== -1 && at !== -1;
    before = text.indexOf(word, before + 1), at = written.indexOf(word, at + 1)
  )
    places.set(before, at);
  return places;
}

/** The first piece that holds an offset; they follow one another. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }

  const piece = pieces[low];
  return piece && piece.start <= offset ? piece : undefined;
}
