import type { TableName } from '../model/field.js';
import type { Appended, NewRow, NewSource } from './books.js';
import { OccurrenceCounter } from './occurrence-counter.js';
import { hashOf, identityOf } from './row-identity.js';

/** At most so many rows are written by one statement. */
const BATCH = 1000;

/** A row as it is written: with what tells it from others. */
export interface KeyedRow {
  row: NewRow;
  id: number;
  key: string;
  hash: string;
}

/** What the rows of a source have in common. */
export interface RowsOrigin {
  table: TableName;
  source: number;
  asOf: string;
}

/** A row that the books have. */
export interface Version {
  id: number;
  key: string;
  hash: string;
  /** Of the latest source that has it. */
  asOf: string;
}

/** A source as it is written. */
export interface KeptSource extends NewSource {
  id: number;
  importedAt: string;
  rows: number;
  added: number;
}

/** In the order of `SOURCE_COLUMNS`. */
export function sourceValues(source: KeptSource): Array<number | string | null> {
  return [
    source.id,
    source.kind,
    source.table,
    source.name,
    source.sha256 ?? null,
    source.asOf,
    source.zone,
    JSON.stringify(source.columns ?? {}),
    source.importedAt,
    source.rows,
    source.added,
  ];
}

/** What appending asks of a database; all within one transaction, while nobody else appends. */
export interface AppendTarget {
  /** Of a table; 0 where it is empty. */
  lastId(table: TableName | 'sources'): Promise<number>;
  /** Files with these bytes that were read into a table, the earliest time first. */
  sourcesOf(
    sha256: string,
    table: TableName,
  ): Promise<Array<{ asOf: string; columns: string; id: number; zone: string }>>;
  versions(table: TableName, keys: readonly string[]): Promise<Version[]>;
  insert(origin: RowsOrigin, rows: readonly KeyedRow[]): Promise<void>;
  /** Rows that a later source has, too. */
  markSeen(table: TableName, versions: readonly Version[]): Promise<void>;
  /** Rows by their ids, of which there are later versions, and those of which there are none (any more). */
  markOld(table: TableName, old: readonly number[], current: readonly number[]): Promise<void>;
  insertSource(source: KeptSource): Promise<void>;
  /** Before and after the first rows of a table: the index of its keys is better built of all of them at once. */
  beginFirst(table: TableName): Promise<void>;
  endFirst(table: TableName): Promise<void>;
}

/**
 * Appends what a source says to its table: rows that the books do not have, and other versions of rows that they have.
 *
 * A row that they have already is not written again; when it was seen last is, since a state may return to what it was.
 * So which version is current does not depend on the order in which sources are appended.
 */
export async function appendRows(
  target: AppendTarget,
  source: NewSource,
  rows: AsyncIterable<readonly NewRow[]> | Iterable<readonly NewRow[]>,
): Promise<Appended> {
  const same = source.sha256 === undefined ? [] : await target.sourcesOf(source.sha256, source.table);
  // A copy of a file is younger than the file, and says nothing newer.
  const asOf = same.length > 0 && same[0]!.asOf < source.asOf ? same[0]!.asOf : source.asOf;
  const id = (await target.lastId('sources')) + 1;
  const { table } = source;
  const lastId = await target.lastId(table);
  // Within one source no key occurs twice, so that an empty table has none of them.
  const isFirst = lastId === 0;
  const appending = new Appending(target, { asOf, source: id, table }, { isFirst, lastId });
  if (isFirst) await target.beginFirst(table);
  for await (const list of rows)
    for (let at = 0; at < list.length; at += BATCH) await appending.append(list.slice(at, at + BATCH));
  if (isFirst) await target.endFirst(table);
  const { added, changed, known } = appending;
  const stored = same.find(
    ({ columns, zone }) => columns === JSON.stringify(source.columns ?? {}) && zone === source.zone,
  );
  if (stored && added + changed === 0) return { added, changed, known, source: stored.id };
  await target.insertSource({
    ...source,
    added: added + changed,
    asOf,
    id,
    importedAt: `${new Date().toISOString().slice(0, 19)}Z`,
    rows: added + changed + known,
  });
  return { added, changed, known, source: id };
}

class Appending {
  added = 0;
  changed = 0;
  known = 0;
  readonly #counter = new OccurrenceCounter();
  readonly #isFirst: boolean;
  #lastId: number;

  constructor(
    private readonly target: AppendTarget,
    private readonly origin: RowsOrigin,
    { isFirst, lastId }: { isFirst: boolean; lastId: number },
  ) {
    this.#isFirst = isFirst;
    this.#lastId = lastId;
  }

  async append(rows: readonly NewRow[]): Promise<void> {
    const { asOf, table } = this.origin;
    const keys = rows.map((row) => this.#keyOf(row));
    const versions = await this.#versions(keys);
    const inserted: KeyedRow[] = [];
    const seen: Version[] = [];
    const contested: Version[][] = [];
    for (const [at, row] of rows.entries()) {
      const key = keys[at]!;
      const hash = hashOf(table, row);
      const others = versions.get(key);
      const same = others?.find((version) => version.hash === hash);
      if (same) {
        this.known += 1;
        if (same.asOf >= asOf) continue;
        same.asOf = asOf;
        seen.push(same);
      } else {
        this.#lastId += 1;
        inserted.push({ hash, id: this.#lastId, key, row });
        if (others) this.changed += 1;
        else this.added += 1;
        others?.push({ asOf, hash, id: this.#lastId, key });
      }

      if (others && others.length > 1) contested.push(others);
    }

    if (inserted.length > 0) await this.target.insert(this.origin, inserted);
    if (seen.length > 0) await this.target.markSeen(table, seen);
    if (contested.length > 0) await this.#settle(contested);
  }

  /** Of each key those that the books have. */
  async #versions(keys: readonly string[]): Promise<Map<string, Version[]>> {
    const found = new Map<string, Version[]>();
    if (this.#isFirst) return found;
    for (const version of await this.target.versions(this.origin.table, keys)) {
      const others = found.get(version.key);
      if (others) others.push(version);
      else found.set(version.key, [version]);
    }

    return found;
  }

  /** Of the versions of a row the one that was seen last is current; of those that were seen at one time the greatest hash. */
  async #settle(contested: readonly Version[][]): Promise<void> {
    const old: number[] = [];
    const current: number[] = [];
    for (const versions of contested) {
      const latest = versions.reduce((one, other) => (isLater(other, one) ? other : one));
      current.push(latest.id);
      old.push(...versions.filter((version) => version !== latest).map(({ id }) => id));
    }

    await this.target.markOld(this.origin.table, old, current);
  }

  #keyOf(row: NewRow): string {
    const identity = identityOf(this.origin.table, row.values);
    const number = this.#counter.next(identity);
    return number === 1 ? identity : `${identity}#${number}`;
  }
}

function isLater(one: Version, other: Version): boolean {
  return one.asOf === other.asOf ? one.hash > other.hash : one.asOf > other.asOf;
}
