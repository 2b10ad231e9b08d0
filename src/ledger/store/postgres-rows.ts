import type { PostgresTransaction } from '../../marketplace/postgres/postgres-database.js';
import { columnOf, type TableName } from '../model/field.js';
import {
  type AppendTarget,
  type KeptSource,
  type KeyedRow,
  type RowsOrigin,
  type Version,
  sourceValues,
} from './append-rows.js';
import { FIRST_COLUMNS, rowsJson, usedFields } from './rows-json.js';
import { type BookTable, SOURCE_COLUMNS, tableOf } from './table-columns.js';

/** How rows get into books in PostgreSQL: a thousand by one statement, as one parameter of JSON. */
export class PostgresRows implements AppendTarget {
  constructor(private readonly transaction: PostgresTransaction) {}

  async lastId(table: TableName | 'sources'): Promise<number> {
    const name = table === 'sources' ? table : tableOf(table).name;
    const { rows } = await this.transaction.query<{ id: bigint | null }>(`SELECT max(id) AS id FROM ${name}`);
    return Number(rows[0]!.id ?? 0);
  }

  async sourcesOf(sha256: string, table: TableName) {
    const { rows } = await this.transaction.query<{
      as_of: string;
      columns: string;
      id: bigint;
      zone: string;
    }>('SELECT id, as_of, columns, zone FROM sources WHERE sha256 = $1 AND "table" = $2 ORDER BY as_of, id', [
      sha256,
      table,
    ]);
    return rows.map(({ as_of: asOf, columns, id, zone }) => ({ asOf, columns, id: Number(id), zone }));
  }

  async versions(table: TableName, keys: readonly string[]): Promise<Version[]> {
    const { name } = tableOf(table);
    const { rows } = await this.transaction.query<{ as_of: string; hash: string; id: bigint; key: string }>(
      `SELECT book.id, book.key, book.hash, coalesce(seen.as_of, book.as_of) AS as_of
       FROM ${name} AS book LEFT JOIN ${name}_seen AS seen ON seen.id = book.id WHERE book.key = ANY($1)`,
      [keys],
    );
    return rows.map(({ as_of: asOf, hash, id, key }) => ({ asOf, hash, id: Number(id), key }));
  }

  async insert({ asOf, source, table }: RowsOrigin, rows: readonly KeyedRow[]): Promise<void> {
    const book = tableOf(table);
    const fields = usedFields(rows, book.fields);
    const columns = [...FIRST_COLUMNS, ...fields.map((field) => columnOf(field))];
    await this.transaction.query(
      `INSERT INTO ${book.name} (source, as_of, ${columns.join(', ')})
       SELECT $1::bigint, $2::text, ${valuesOf(book, columns)} FROM jsonb_array_elements($3::jsonb) AS list`,
      [source, asOf, rowsJson(rows, fields)],
    );
  }

  async markSeen(table: TableName, versions: readonly Version[]): Promise<void> {
    await this.transaction.query(
      `INSERT INTO ${tableOf(table).name}_seen (id, as_of) SELECT * FROM unnest($1::bigint[], $2::text[])
       ON CONFLICT (id) DO UPDATE SET as_of = excluded.as_of`,
      [versions.map(({ id }) => id), versions.map(({ asOf }) => asOf)],
    );
  }

  async markOld(table: TableName, old: readonly number[], current: readonly number[]): Promise<void> {
    const { name } = tableOf(table);
    await this.transaction.query(
      `INSERT INTO ${name}_old (id) SELECT unnest($1::bigint[]) ON CONFLICT DO NOTHING`,
      [old],
    );
    await this.transaction.query(`DELETE FROM ${name}_old WHERE id = ANY($1)`, [current]);
  }

  async insertSource(source: KeptSource): Promise<void> {
    await this.transaction.query(
      `INSERT INTO sources (${SOURCE_COLUMNS.map(({ name }) => name).join(', ')})
       VALUES (${SOURCE_COLUMNS.map((_, at) => `$${at + 1}`).join(', ')})`,
      sourceValues(source),
    );
  }

  /** Without its index, the table would be closed to those who read. */
  async beginFirst(): Promise<void> {}

  /** An empty table and one of millions are read in different ways: the planner has to know. */
  async endFirst(table: TableName): Promise<void> {
    await this.transaction.query(`ANALYZE ${tableOf(table).name}`);
  }
}

function valuesOf(book: BookTable, columns: readonly string[]): string {
  const integers = new Set(book.columns.filter(({ type }) => type === 'integer').map(({ name }) => name));
  return columns
    .map((column, at) => (integers.has(column) ? `(list ->> ${at})::bigint` : `list ->> ${at}`))
    .join(', ');
}
