import { FILE_KINDS, type FileKind } from './file-kind.js';
import { fieldFinder, type FoundField, isKnownHeading, type KeptByKind, NO_FIELD } from './find-field.js';
import { KIND_RULES } from './kind-rules.js';
import { type Heading, headingKey, readHeading } from './read-heading.js';

/** A row as it is read: its number in the file, and the texts of its cells; '' where one is empty. */
export interface TextRow {
  number: number;
  texts: readonly string[];
}

/** What becomes of a column. */
export interface MappedColumn {
  /** From 1. */
  column: number;
  /** As the file has it; the second of two equal ones is `金额 (2)`, one without a text `(C)`. */
  heading: string;
  /** What it is read as; absent where it is stored as it came. */
  field?: string;
  origin: FoundField['origin'] | 'unknown';
  /** The page that lists or uses the heading. */
  page?: string;
  /** It fits this field, too, but another column fits it better. */
  yields?: string;
  currency?: string;
  zone?: string;
  percent?: true;
}

export interface SheetMap {
  kind: FileKind;
  headerRow: number;
  columns: readonly MappedColumn[];
}

/** What a sheet is. */
export type Recognition =
  | ({ is: 'known' } & SheetMap)
  /** It looks like a file of this kind, but lacks what such a file has to have: of each group one field. */
  | ({ is: 'incomplete'; missing: ReadonlyArray<readonly string[]> } & SheetMap)
  /** Several columns fit one field alike. */
  | ({ is: 'ambiguous'; field: string; headings: readonly string[] } & SheetMap)
  /** Several kinds fit alike. */
  | { is: 'several-kinds'; kinds: readonly FileKind[]; headerRow: number }
  /** No row has headings that koo knows. `headings` are those of the row that looks most like a header. */
  | { is: 'unknown'; headerRow?: number; headings: readonly string[] }
  /** Not a cell has a text. */
  | { is: 'empty' };

export interface RecognizeOptions {
  /** Of the sheet: decides between kinds that fit alike. */
  sheet?: string;
  /** Only these. */
  kinds?: readonly FileKind[];
  /** Taken where several fit alike. */
  preferred?: readonly FileKind[];
  kept?: KeptByKind;
}

/** Titles, dates and who exported it may be above the headings. */
export const MAX_ROWS_ABOVE = 50;

/**
 * Finds the header row among the first rows of a sheet, and what kind of file it is.
 *
 * The header row is the one with the most headings that koo knows. The kind is the one that most of them, and the telling
 * ones, belong to.
 */
export function recognizeSheet(
  rows: readonly TextRow[],
  { kept = {}, kinds = FILE_KINDS, preferred = [], sheet = '' }: RecognizeOptions = {},
): Recognition {
  const filled = rows.slice(0, MAX_ROWS_ABOVE).filter(({ texts }) => texts.some((text) => text !== ''));
  if (filled.length === 0) return { is: 'empty' };
  const finders = kinds.map((kind) => ({ find: fieldFinder(kind, kept[kind]), kind }));
  const isWanted = wantedHeadings(kept);

  let best: { candidates: Candidate[]; row: TextRow; score: number; index: number } | undefined;
  for (const [index, row] of filled.entries()) {
    const headings = headingsIn(row, filled[index - 1], isWanted);
    const candidates = finders
      .map(({ find, kind }) => candidateOf(kind, headings, find))
      .filter(({ fields }) => fields.size >= 2);
    const score = Math.max(0, ...candidates.map(({ fields }) => fields.size));
    if (score > (best?.score ?? 0)) best = { candidates, index, row, score };
  }

  if (!best) return unknownSheet(filled);
  const titles = filled.slice(0, best.index).flatMap(({ texts }) => texts.filter((text) => text !== ''));
  const chosen = chooseKind(best.candidates, preferred, [sheet, ...titles]);
  if (chosen.length > 1) {
    return { headerRow: best.row.number, is: 'several-kinds', kinds: chosen.map(({ kind }) => kind) };
  }

  const headings = headingsIn(best.row, filled[best.index - 1], isWanted);
  return mapOf(chosen[0]!, headings, best.row.number, fieldFinder(chosen[0]!.kind, kept[chosen[0]!.kind]));
}

interface Candidate {
  kind: FileKind;
  fields: ReadonlyMap<string, FoundField>;
  missing: ReadonlyArray<readonly string[]>;
  score: number;
}

/** Whether a cell can be a heading that says anything. */
type IsWanted = (heading: Heading) => boolean;

function wantedHeadings(kept: KeptByKind): IsWanted {
  const decided = new Set(
    Object.values(kept).flatMap((columns) => Object.keys(columns).map((text) => headingKey(text))),
  );
  return (heading) =>
    isKnownHeading(heading) || decided.has(headingKey(heading.text)) || decided.has(heading.key);
}

/**
 * The headings of a row. Where one has none, the row above may: a heading that is merged over two rows, beside groups of
 * others.
 */
function headingsIn({ texts }: TextRow, above: TextRow | undefined, isWanted: IsWanted): Heading[] {
  const width = Math.max(texts.length, above?.texts.length ?? 0);
  const seen = new Map<string, number>();
  const headings: Heading[] = [];
  for (let column = 0; column < width; column += 1) {
    const own = readHeading(texts[column] ?? '');
    const other = own.text === '' && above ? readHeading(above.texts[column] ?? '') : undefined;
    const heading = other && isWanted(other) ? other : own;
    const count = (seen.get(heading.text) ?? 0) + 1;
    seen.set(heading.text, count);
    if (heading.text === '') heading.text = `(${columnLetters(column + 1)})`;
    else if (count > 1) Object.assign(heading, { repeats: true, text: `${heading.text} (${count})` });
    headings.push(heading);
  }

  while (headings.length > texts.length && headings.at(-1)!.key === '') headings.pop();
  return headings;
}

function candidateOf(
  kind: FileKind,
  headings: readonly Heading[],
  find: (heading: Heading) => FoundField | undefined,
): Candidate {
  const fields = new Map<string, FoundField>();
  for (const heading of headings) {
    const found = heading.key === '' ? undefined : find(heading);
    if (!found || found.field === NO_FIELD) continue;
    const other = fields.get(found.field);
    if (!other || (other.weak && !found.weak)) fields.set(found.field, found);
  }

  const { needs, telling } = KIND_RULES[kind];
  let score = 0;
  for (const [field, { origin, weak }] of fields) {
    score += weak ? 0.5 : 1;
    if (telling.includes(field)) score += weak ? 1 : 2;
    if (origin !== 'guess') score += 0.5;
  }

  return { fields, kind, missing: needs.filter((group) => !group.some((field) => fields.has(field))), score };
}

/** Differences of this size are no proof: transactions and details of bills share nearly all columns. */
const ALIKE = 1.5;

/** One; several where nothing tells which. */
function chooseKind(
  candidates: readonly Candidate[],
  preferred: readonly FileKind[],
  texts: readonly string[],
): Candidate[] {
  const whole = candidates.filter(({ missing }) => missing.length === 0);
  const possible = whole.length > 0 ? whole : candidates;
  const score = Math.max(...possible.map((one) => one.score));
  const alike = possible.filter((one) => one.score >= score - ALIKE);
  const asked = alike.filter(({ kind }) => preferred.includes(kind));
  const left = mostNamed(asked.length > 0 ? asked : alike, texts);
  const bestOfLeft = Math.max(...left.map((one) => one.score));
  const best = left.filter((one) => one.score === bestOfLeft);
  // Nothing hangs on the kind of what is incomplete.
  return whole.length > 0 ? best : best.slice(0, 1);
}

/** Those that the name of the sheet or a title speaks of; all where none is. */
function mostNamed(candidates: readonly Candidate[], texts: readonly string[]): readonly Candidate[] {
  const lengths = candidates.map(({ kind }) => longestWord(kind, texts));
  const longest = Math.max(...lengths);
  return longest === 0 ? candidates : candidates.filter((_, index) => lengths[index] === longest);
}

/** 业绩明细 says more than 业绩. */
function longestWord(kind: FileKind, texts: readonly string[]): number {
  const folded = texts.map((text) => headingKey(text.slice(0, 300)));
  const words = KIND_RULES[kind].words.filter((word) => folded.some((text) => text.includes(word)));
  return Math.max(0, ...words.map(({ length }) => length));
}

function mapOf(
  { kind, missing }: Candidate,
  headings: readonly Heading[],
  headerRow: number,
  find: (heading: Heading) => FoundField | undefined,
): Recognition {
  const found = headings.map((heading) => ({
    found: heading.key === '' ? undefined : find(heading),
    heading,
  }));
  const byField = new Map<string, typeof found>();
  for (const one of found) {
    if (!one.found || one.found.field === NO_FIELD) continue;
    byField.set(one.found.field, [...(byField.get(one.found.field) ?? []), one]);
  }

  let ambiguous: { field: string; headings: string[] } | undefined;
  for (const [field, all] of byField) {
    const strongest = strongestOf(all);
    byField.set(field, strongest);
    if (strongest.length > 1) ambiguous ??= { field, headings: strongest.map(({ heading }) => heading.text) };
  }

  const columns = found.map((one, index) => {
    const field = one.found?.field;
    const isRead = field !== undefined && field !== NO_FIELD && byField.get(field)!.includes(one);
    return mappedColumn(one.heading, index + 1, one.found, isRead);
  });
  const map: SheetMap = { columns, headerRow, kind };
  if (missing.length > 0) return { ...map, is: 'incomplete', missing };
  if (ambiguous) return { ...map, ...ambiguous, is: 'ambiguous' };
  return { ...map, is: 'known' };
}

/** What a user has decided comes before what koo knows, and that before what fits only where nothing else does. */
function strongestOf<T extends { found: FoundField | undefined }>(all: readonly T[]): T[] {
  const kept = all.filter(({ found }) => found?.origin === 'kept');
  if (kept.length > 0) return kept;
  const strong = all.filter(({ found }) => !found?.weak);
  return strong.length > 0 ? strong : [...all];
}

function mappedColumn(
  { currency, percent, text, zone }: Heading,
  column: number,
  found: FoundField | undefined,
  isRead: boolean,
): MappedColumn {
  const mapped: MappedColumn = { column, heading: text, origin: found?.origin ?? 'unknown' };
  if (found && isRead) mapped.field = found.field;
  else if (found && found.field !== NO_FIELD) mapped.yields = found.field;
  if (found?.page !== undefined) mapped.page = found.page;
  if (currency !== undefined) mapped.currency = currency;
  if (zone !== undefined) mapped.zone = zone;
  if (percent) mapped.percent = true;
  return mapped;
}

function unknownSheet(rows: readonly TextRow[]): Recognition {
  let widest: { headings: string[]; row: TextRow } | undefined;
  for (const row of rows) {
    const headings = row.texts.filter((text) => text !== '').map((text) => readHeading(text).text);
    if (headings.length > (widest?.headings.length ?? 0)) widest = { headings, row };
  }

  return { headerRow: widest!.row.number, headings: widest!.headings, is: 'unknown' };
}

/** 1 → A, 27 → AA: what a spreadsheet program calls a column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  }

  return letters;
}
