import type Libsql from 'libsql';
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
import { keyIndex, SOURCE_COLUMNS, tableOf } from './table-columns.js';

export type Connection = InstanceType<typeof Libsql>;
type Statement = ReturnType<Connection['prepare']>;

/** How rows get into books in a file: a thousand by one statement, as one parameter of JSON. */
export class SqliteRows implements AppendTarget {
  readonly #statements = new Map<string, Statement>();

  constructor(private readonly connection: Connection) {}

  async lastId(table: TableName | 'sources'): Promise<number> {
    const name = table === 'sources' ? table : tableOf(table).name;
    const [row] = this.#all<{ id: bigint | null }>(`SELECT max(id) AS id FROM ${name}`);
    return Number(row!.id ?? 0);
  }

  async sourcesOf(sha256: string, table: TableName) {
    return this.#all<{ as_of: string; columns: string; id: bigint; zone: string }>(
      `SELECT id, as_of, columns, zone FROM sources WHERE sha256 = ? AND "table" = ? ORDER BY as_of, id`,
      sha256,
      table,
    ).map(({ as_of: asOf, columns, id, zone }) => ({ asOf, columns, id: Number(id), zone }));
  }

  async versions(table: TableName, keys: readonly string[]): Promise<Version[]> {
    const { name } = tableOf(table);
    return this.#all<{ as_of: string; hash: string; id: bigint; key: string }>(
      `SELECT book.id, book.key, book.hash, coalesce(seen.as_of, book.as_of) AS as_of
       FROM json_each(?) AS wanted CROSS JOIN ${name} AS book ON book.key = wanted.value
       LEFT JOIN ${name}_seen AS seen ON seen.id = book.id`,
      JSON.stringify(keys),
    ).map(({ as_of: asOf, hash, id, key }) => ({ asOf, hash, id: Number(id), key }));
  }

  async insert({ asOf, source, table }: RowsOrigin, rows: readonly KeyedRow[]): Promise<void> {
    const { fields: all, name } = tableOf(table);
    const fields = usedFields(rows, all);
    const columns = [...FIRST_COLUMNS, ...fields.map((field) => columnOf(field))];
    const values = columns.map((_, at) => `value ->> ${at}`);
    // Materialized: the list of a row would be made anew for each of its columns, which takes twice the time of all of this.
    this.#run(
      `WITH list AS MATERIALIZED (SELECT value FROM json_each(?))
       INSERT INTO ${name} (source, as_of, ${columns.join(', ')}) SELECT ?, ?, ${values.join(', ')} FROM list`,
      rowsJson(rows, fields),
      source,
      asOf,
    );
  }

  async markSeen(table: TableName, versions: readonly Version[]): Promise<void> {
    const { name } = tableOf(table);
    this.#run(
      `INSERT INTO ${name}_seen (id, as_of) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
       ON CONFLICT (id) DO UPDATE SET as_of = excluded.as_of`,
      JSON.stringify(versions.map(({ asOf, id }) => [id, asOf])),
    );
  }

  async markOld(table: TableName, old: readonly number[], current: readonly number[]): Promise<void> {
    const { name } = tableOf(table);
    this.#run(`INSERT OR IGNORE INTO ${name}_old (id) SELECT value FROM json_each(?)`, JSON.stringify(old));
    this.#run(
      `DELETE FROM ${name}_old WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(current),
    );
  }

  async insertSource(source: KeptSource): Promise<void> {
    this.#run(
      `INSERT INTO sources (${SOURCE_COLUMNS.map(({ name }) => name).join(', ')}) VALUES (${SOURCE_COLUMNS.map(() => '?').join(', ')})`,
      ...sourceValues(source),
    );
  }

  async beginFirst(table: TableName): Promise<void> {
    this.connection.exec(`DROP INDEX ${tableOf(table).name}_key`);
  }

  async endFirst(table: TableName): Promise<void> {
    this.connection.exec(keyIndex(tableOf(table).name));
  }

  #all<Row>(sql: string, ...values: Array<number | string | null>): Row[] {
    return this.#prepare(sql).all(values) as Row[];
  }

  #run(sql: string, ...values: Array<number | string | null>): void {
    this.#prepare(sql).run(values);
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.connection.prepare(sql)));
    return statement;
  }
}
