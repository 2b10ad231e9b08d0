import type { Client } from 'pg';
import { EnvironmentError } from '../../errors/koo-error.js';
import { keepSecret } from '../../errors/secrets.js';
import { addressWithoutSecrets } from '../../marketplace/postgres/address-without-secrets.js';
import { openPostgres } from '../../marketplace/postgres/open-postgres.js';
import type { PostgresDatabase, PostgresTransaction } from '../../marketplace/postgres/postgres-database.js';
import { type Pace, realPace } from '../../marketplace/sending/pace.js';
import { appendRows } from './append-rows.js';
import type { BookRow, Books, BooksWriter, BookValue, OpenBooksOptions } from './books.js';
import { booksMessages } from './messages.js';
import { numberedParameters } from './numbered-parameters.js';
import { PostgresRows } from './postgres-rows.js';
import { APPEND_ONLY, SCHEMA_VERSION, schemaStatements } from './table-columns.js';

/** Kept from two clients that open a new database at once, and from two that append. The numbers are of our own choosing. */
const SCHEMA_LOCK = 5_660_003;
const APPEND_LOCK = 5_660_004;

/** Of the tables: names such as `orders` may well be in use in a seller's database. */
const SCHEMA = 'koo_books';

/** How often a turn that another one has is asked for, in milliseconds. */
const EVERY = 100;

/** Rows that are fetched at once. */
const FETCHED = 1000;

/** Texts are compared by their bytes, as SQLite does, whatever the language of the database. */
const TYPES = { integer: 'BIGINT', text: 'TEXT COLLATE "C"' };

/** Of PostgreSQL's types: the whole numbers, among them the sums of them. */
const INTEGERS = new Set([20, 21, 23]);
const NUMERIC = 1700;
const BOOLEAN = 16;

function schema(): string {
  return [
    `CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`,
    ...schemaStatements(TYPES, ''),
    `CREATE FUNCTION only_appended() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'rows of the books are only ever appended'; END $$`,
    ...APPEND_ONLY.map(
      (table) =>
        `CREATE TRIGGER ${table}_appended BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} EXECUTE FUNCTION only_appended()`,
    ),
    'CREATE TABLE books (version BIGINT NOT NULL)',
    `INSERT INTO books VALUES (${SCHEMA_VERSION})`,
  ].join(';\n');
}

/**
 * Opens books in a PostgreSQL database, and makes their tables where they are missing, in a schema of their own. Any number of
 * processes may read and import at a time; those that import wait for each other.
 *
 * @param url `postgres://user@host/database`; a password may come from `KOO_BOOKS_PASSWORD`. It is never shown.
 * @throws EnvironmentError `BOOKS_UNUSABLE`
 */
export async function openPostgresBooks(
  url: string,
  { environment = {}, signal }: OpenBooksOptions = {},
): Promise<Books> {
  const { KOO_BOOKS_PASSWORD: password } = environment;
  keepSecret(password);
  const database = await openPostgres(url, {
    lock: SCHEMA_LOCK,
    ...(password && { password }),
    prepare: (client) => ensureSchema(client, addressWithoutSecrets(url)),
    session: `SET search_path TO ${SCHEMA}`,
    subject: { code: 'BOOKS_UNUSABLE', messages: booksMessages },
    types: { getTypeParser: (type: number) => (text: string) => valueOf(type, text) },
  });
  return new PostgresBooks(database, signal);
}

async function ensureSchema(client: Pick<Client, 'query'>, place: string): Promise<void> {
  const { rows } = await client.query<{ found: string | null }>(
    `SELECT to_regclass('${SCHEMA}.books') AS found`,
  );
  if (rows[0]!.found === null) {
    await client.query(schema());
    return;
  }

  const { rows: versions } = await client.query<{ version: bigint }>('SELECT version FROM books');
  const found = Number(versions[0]?.version ?? 0);
  if (found <= SCHEMA_VERSION) return;
  throw new EnvironmentError(
    'BOOKS_UNUSABLE',
    booksMessages.unusable({ why: booksMessages.newer({ found, known: SCHEMA_VERSION }) }),
    { hints: [booksMessages.update()], place },
  );
}

/** A sum of whole numbers is of type NUMERIC; one with decimals stays text. */
function valueOf(type: number, text: string): BookValue {
  if (INTEGERS.has(type)) return BigInt(text);
  if (type === NUMERIC && /^-?\d+$/.test(text)) return BigInt(text);
  if (type === BOOLEAN) return text === 't' ? 1n : 0n;
  return text;
}

class PostgresBooks implements Books {
  readonly name: string;

  constructor(
    private readonly database: PostgresDatabase,
    private readonly signal: AbortSignal | undefined,
    private readonly pace: Pace = realPace,
  ) {
    this.name = database.name;
  }

  async transaction<T>(work: (writer: BooksWriter) => Promise<T>): Promise<T> {
    const transaction = await this.database.begin();
    try {
      await this.#waitTurn(transaction);
      const target = new PostgresRows(transaction);
      const result = await work({
        append: (source, rows) => appendRows(target, source, rows),
        run: async (sql, parameters = []) => {
          await transaction.query(numberedParameters(sql), [...parameters]);
        },
      });
      await transaction.end('COMMIT');
      return result;
    } catch (error) {
      await transaction.end('ROLLBACK');
      throw error;
    }
  }

  async all(sql: string, parameters: readonly BookValue[] = []): Promise<BookRow[]> {
    return (await this.database.query<BookRow>(numberedParameters(sql), [...parameters])).rows;
  }

  async *each(sql: string, parameters: readonly BookValue[] = []): AsyncIterable<BookRow> {
    const transaction = await this.database.begin();
    try {
      const declare = `DECLARE book_rows NO SCROLL CURSOR FOR ${numberedParameters(sql)}`;
      await transaction.query(declare, [...parameters]);
      for (;;) {
        const { rows } = await transaction.query<BookRow>(`FETCH ${FETCHED} FROM book_rows`);
        yield* rows;
        if (rows.length < FETCHED) return;
      }
    } finally {
      await transaction.end('ROLLBACK');
    }
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** The lock goes with the transaction, and with a connection that breaks. */
  async #waitTurn(transaction: PostgresTransaction): Promise<void> {
    for (;;) {
      const { rows } = await transaction.query<{ taken: bigint }>(
        `SELECT pg_try_advisory_xact_lock(${APPEND_LOCK}) AS taken`,
      );
      if (rows[0]!.taken === 1n) return;
      await this.pace.wait(EVERY, this.signal);
    }
  }
}
