import Libsql from 'libsql';
import { EnvironmentError } from '../../errors/koo-error.js';
import { prepareDatabase } from '../../platform/prepare-database.js';
import { type DatabaseSubject, explainSqlite, rollBack, unusable } from '../../platform/sqlite-failure.js';
import { ADDITIONS, SCHEMA, SCHEMA_VERSION } from './schema.js';
import { emulatorMessages } from '../messages.js';
import { foreignText } from '../../i18n/message.js';

type Value = number | string | null;
type Row = Record<string, Value>;
type Statement = ReturnType<InstanceType<typeof Libsql>['prepare']>;

/**
 * The emulator's state in one SQLite file. Everything that one console action changes is one
 * {@link transaction}: a process that is killed at any moment leaves all of it or nothing.
 */
export class Database {
  readonly #connection: InstanceType<typeof Libsql>;
  readonly #statements = new Map<string, Statement>();

  /**
   * Opens the file, and makes it where it is missing.
   *
   * @throws EnvironmentError `STATE_TOO_NEW`, `STATE_BROKEN`, `OBSTACLE`
   */
  constructor(readonly file: string) {
    const subject = subjectOf(file);
    let connection: InstanceType<typeof Libsql> | undefined;
    try {
      prepareDatabase(subject);
      connection = new Libsql(file, { timeout: 10_000 });
      this.#connection = connection;
      this.#connection.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;',
      );
      this.#prepareSchema();
    } catch (error) {
      connection?.close();
      const explained = explainSqlite(error, subject);
      if (explained instanceof EnvironmentError) throw explained;
      throw unusable(subject, foreignText((error as Error).message), subject.whenDamaged, error);
    }
  }

  get isOpen(): boolean {
    return this.#connection.open;
  }

  /** Called when something was written; a transaction that it belongs to may still be open. */
  onWrite: () => void = () => {};

  /** @returns How many rows it changed. */
  run(sql: string, ...values: Value[]): number {
    const { changes } = this.#explaining(() => this.#prepare(sql).run(values));
    if (changes > 0) this.onWrite();
    return changes;
  }

  /** @returns The row's id. */
  insert(sql: string, ...values: Value[]): number {
    const { lastInsertRowid } = this.#explaining(() => this.#prepare(sql).run(values));
    this.onWrite();
    return Number(lastInsertRowid);
  }

  get<T = Row>(sql: string, ...values: Value[]): T | undefined {
    // Not `get`, which adds a member of its own to the row.
    return this.all<T>(sql, ...values)[0];
  }

  all<T = Row>(sql: string, ...values: Value[]): T[] {
    return this.#explaining(() => this.#prepare(sql).all(values) as T[]);
  }

  /** All of `work` or nothing. It must not be asynchronous, and not be inside another one. */
  transaction<T>(work: () => T): T {
    return this.#explaining(() => {
      this.#connection.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.#connection.exec('COMMIT');
        return result;
      } catch (error) {
        rollBack(this.#connection);
        throw error;
      }
    });
  }

  /** The file's handle is freed with the prepared statements, when they are collected. */
  close(): void {
    this.#statements.clear();
    try {
      this.#connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // The disk is full, or the file is damaged: the next start reads the log.
    }

    this.#connection.close();
  }

  #explaining<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explainSqlite(error, subjectOf(this.file));
    }
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#connection.prepare(sql)));
    return statement;
  }

  #prepareSchema(): void {
    this.transaction(() => {
      const version = this.get<{ user_version: number }>('PRAGMA user_version')!.user_version;
      if (version === SCHEMA_VERSION) {
        this.#connection.exec(ADDITIONS);
        return;
      }

      if (version !== 0) {
        throw new EnvironmentError(
          'STATE_TOO_NEW',
          emulatorMessages.stateTooNew({ known: SCHEMA_VERSION, version }),
          {
            hints: [emulatorMessages.useOtherKoo()],
            place: this.file,
          },
        );
      }

      this.#connection.exec(`${SCHEMA} ${ADDITIONS} PRAGMA user_version = ${SCHEMA_VERSION};`);
    });
  }
}

function subjectOf(file: string): DatabaseSubject {
  return {
    code: 'STATE_BROKEN',
    file,
    name: emulatorMessages.state(),
    whenDamaged: emulatorMessages.moveState(),
  };
}
