import { FILE_KINDS, type FileKind } from './file-kind.js';
import { fieldsOf, headingsOf } from './known-columns.js';
import type { KnownHeading } from './known-heading.js';
import { type Heading, headingKey, readHeading } from './read-heading.js';

/** What a column is taken for that is not to be read: it is stored as it came. */
export const NO_FIELD = 'none';

/** By heading the field, or {@link NO_FIELD}: what a user has decided. */
export type KeptColumns = Readonly<Record<string, string>>;

/** What a user has decided, for each kind. */
export type KeptByKind = Readonly<Partial<Record<FileKind, KeptColumns>>>;

export interface FoundField {
  field: string;
  /**
   * - `documented`, `guess`: koo knows the heading
   * - `kept`: the user has decided it
   */
  origin: 'documented' | 'guess' | 'kept';
  page?: string;
  weak?: true;
}

/** Finds the field of a heading. */
export type FieldFinder = (heading: Heading) => FoundField | undefined;

type KnownField = Pick<KnownHeading, 'origin' | 'page' | 'weak'> & { field: string };

const knownByKind = new Map<FileKind, ReadonlyMap<string, KnownField>>();

/** By key of the heading. */
function knownOf(kind: FileKind): ReadonlyMap<string, KnownField> {
  let known = knownByKind.get(kind);
  if (!known) knownByKind.set(kind, (known = collectKnown(kind)));
  return known;
}

function collectKnown(kind: FileKind): ReadonlyMap<string, KnownField> {
  const known = new Map<string, KnownField>();
  const add = (key: string, one: KnownField): void => {
    if (!known.has(key)) known.set(key, one);
  };
  for (const field of fieldsOf(kind)) {
    for (const { text, ...one } of headingsOf(kind, field)) add(readHeading(text).key, { ...one, field });
  }

  for (const field of fieldsOf(kind)) add(headingKey(field), { field, origin: 'guess' });
  return known;
}

let everyKey: ReadonlySet<string> | undefined;

/** Whether it is a heading of any kind; a file of 100,000 others is read past quickly. */
export function isKnownHeading({ key }: Heading): boolean {
  everyKey ??= new Set(FILE_KINDS.flatMap((kind) => [...knownOf(kind).keys()]));
  return everyKey.has(key);
}

/** Finds fields of a kind: what the user has decided comes before what koo knows. */
export function fieldFinder(kind: FileKind, kept: KeptColumns = {}): FieldFinder {
  const known = knownOf(kind);
  const decided = new Map(Object.entries(kept).map(([heading, field]) => [headingKey(heading), field]));
  return (heading) => {
    const whole = decided.get(headingKey(heading.text));
    const field = whole ?? (heading.repeats ? undefined : decided.get(heading.key));
    return field === undefined ? known.get(heading.key) : { field, origin: 'kept' };
  };
}
