import Libsql from 'libsql';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import { foreignText } from '../../i18n/message.js';
import { type Pace, realPace } from '../../marketplace/sending/pace.js';
import { makeOutputFolder } from '../../platform/make-output-folder.js';
import { prepareDatabase } from '../../platform/prepare-database.js';
import {
  databaseMessages,
  type DatabaseSubject,
  explainSqlite,
  isBusy,
  rollBack,
  unusable,
} from '../../platform/sqlite-failure.js';
import { syncFolder } from '../../platform/sync-folder.js';
import { appendRows } from './append-rows.js';
import type { BookRow, Books, BooksWriter, BookValue, OpenBooksOptions } from './books.js';
import { booksMessages } from './messages.js';
import { type Connection, SqliteRows } from './sqlite-rows.js';
import { APPEND_ONLY, SCHEMA_VERSION, schemaStatements } from './table-columns.js';

/** Marks a file as books of koo's: `KooB`. */
const APPLICATION_ID = 0x4b_6f_6f_42;

/** How long to wait for another process that recovers or moves its log, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** How often a turn that another process has is asked for, in milliseconds: an import may take a minute. */
const EVERY = 100;

/** In the KiB of SQLite's setting: the keys of 2,000,000 rows come in no order, and their index should stay in memory. */
const CACHE_KIB = 65_536;

const TYPES = { integer: 'INTEGER', text: 'TEXT' };

function schema(): string {
  const triggers = APPEND_ONLY.flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (what) =>
        `CREATE TRIGGER ${table}_no_${what.toLowerCase()} BEFORE ${what} ON ${table} BEGIN SELECT RAISE(ABORT, 'rows of the books are only ever appended'); END`,
    ),
  );
  return [
    ...schemaStatements(TYPES, ' STRICT'),
    ...triggers,
    `PRAGMA application_id = ${APPLICATION_ID}`,
    `PRAGMA user_version = ${SCHEMA_VERSION}`,
  ].join(';\n');
}

/**
 * Opens books in a file, and makes them where they are missing, readable for their owner only. Several processes may read and
 * import at a time.
 *
 * @throws EnvironmentError `BOOKS_UNUSABLE`, `OBSTACLE`, `LINK_LEADS_OUT`
 */
export async function openSqliteBooks(file: string, { signal }: OpenBooksOptions = {}): Promise<Books> {
  const absolute = path.resolve(file);
  const subject = subjectOf(absolute);
  try {
    await makeOutputFolder(path.dirname(absolute));
    const isNew = !existsSync(absolute);
    prepareDatabase(subject);
    const connection = connect(absolute);
    try {
      // The file may be of a stranger's project: what its views and triggers may call has no effect outside of it.
      connection.exec('PRAGMA trusted_schema = OFF');
      // A commit is on disk before it is answered.
      connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      connection.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
      ensureSchema(connection, subject);
      if (isNew) await syncFolder(path.dirname(absolute));
    } catch (error) {
      connection.close();
      throw error;
    }

    return new SqliteBooks(absolute, connection, signal);
  } catch (error) {
    const explained = explainSqlite(error, subject);
    if (explained instanceof EnvironmentError) throw explained;
    throw unusable(subject, foreignText((error as Error).message), booksMessages.checkPath(), error);
  }
}

function connect(file: string): Connection {
  const connection = new Libsql(file, { timeout: TIMEOUT_MS });
  // Amounts are larger than what a number holds exactly.
  connection.defaultSafeIntegers(true);
  // This build sorts in memory unless it is told otherwise: 2,000,000 rows take hundreds of megabytes.
  connection.exec('PRAGMA temp_store = FILE');
  return connection;
}

function subjectOf(file: string): DatabaseSubject {
  return {
    code: 'BOOKS_UNUSABLE',
    file,
    name: booksMessages.subject(),
    whenDamaged: booksMessages.whenDamaged(),
  };
}

/** @throws EnvironmentError `BOOKS_UNUSABLE` where it is another database, or of a newer koo. */
function ensureSchema(connection: Connection, subject: DatabaseSubject): void {
  if (isCurrent(connection, subject)) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have made them meanwhile.
    if (!isCurrent(connection, subject)) connection.exec(schema());
    connection.exec('COMMIT');
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

/** @returns False where there is nothing yet. */
function isCurrent(connection: Connection, subject: DatabaseSubject): boolean {
  const pragma = (name: string): number =>
    Number(Object.values(connection.prepare(`PRAGMA ${name}`).get([]) as object)[0]);
  const [application, version] = [pragma('application_id'), pragma('user_version')];
  if (application === APPLICATION_ID) {
    if (version > SCHEMA_VERSION) {
      const why = booksMessages.newer({ found: version, known: SCHEMA_VERSION });
      throw unusable(subject, why, booksMessages.update());
    }

    const names = APPEND_ONLY.map((name) => `'${name}'`).join(', ');
    const { found } = connection
      .prepare(`SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name IN (${names})`)
      .get([]) as { found: bigint };
    if (Number(found) < APPEND_ONLY.length)
      throw unusable(subject, databaseMessages.damaged(), booksMessages.whenDamaged());
    return true;
  }

  const { tables } = connection.prepare('SELECT count(*) AS tables FROM sqlite_schema').get([]) as {
    tables: bigint;
  };
  if (application !== 0 || tables > 0n)
    throw unusable(subject, booksMessages.foreign(), booksMessages.otherFile());
  return false;
}

class SqliteBooks implements Books {
  readonly #connection: Connection;
  readonly #rows: SqliteRows;
  /** What uses the connection now, and what waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly name: string,
    connection: Connection,
    private readonly signal: AbortSignal | undefined,
    private readonly pace: Pace = realPace,
  ) {
    this.#connection = connection;
    this.#rows = new SqliteRows(connection);
  }

  transaction<T>(work: (writer: BooksWriter) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      await this.#begin();
      try {
        const result = await work({
          append: (source, rows) => appendRows(this.#rows, source, rows),
          run: async (sql, parameters = []) => {
            this.#connection.prepare(sql).run([...parameters]);
          },
        });
        this.#connection.exec('COMMIT');
        return result;
      } catch (error) {
        rollBack(this.#connection);
        throw error;
      }
    });
  }

  all(sql: string, parameters: readonly BookValue[] = []): Promise<BookRow[]> {
    return this.#inTurn(() => this.#connection.prepare(sql).all([...parameters]) as BookRow[]);
  }

  /** By a connection of its own: what is appended meanwhile does not show, and whoever reads may ask for more. */
  async *each(sql: string, parameters: readonly BookValue[] = []): AsyncIterable<BookRow> {
    const connection = await this.#inTurn(() => connect(this.name));
    try {
      yield* connection.prepare(sql).iterate([...parameters]) as Iterable<BookRow>;
    } catch (error) {
      throw explainSqlite(error, subjectOf(this.name));
    } finally {
      connection.close();
    }
  }

  close(): Promise<void> {
    return this.#inTurn(() => {
      try {
        // The log of an import is as large as its rows. While others read, it is done another time.
        this.#connection.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
      } catch {
        // The log holds what is not in the file yet: nothing is lost.
      }

      this.#connection.close();
    });
  }

  /** Not by SQLite's own waiting, which would let nothing else happen meanwhile, Ctrl-C included. */
  async #begin(): Promise<void> {
    for (;;) {
      this.#connection.exec('PRAGMA busy_timeout = 0');
      try {
        this.#connection.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
      } finally {
        this.#connection.exec(`PRAGMA busy_timeout = ${TIMEOUT_MS}`);
      }

      await this.pace.wait(EVERY, this.signal);
    }
  }

  /** One thing after the other: whoever reads while a transaction is open would see what may be taken back. */
  #inTurn<T>(work: () => Promise<T> | T): Promise<T> {
    const turn = this.#last.then(work).catch((error: unknown) => {
      throw explainSqlite(error, subjectOf(this.name));
    });
    this.#last = turn.catch(() => {});
    return turn;
  }
}
