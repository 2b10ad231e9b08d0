import Libsql from 'libsql';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../../../errors/koo-error.js';
import { additionOf } from './addition.js';
import { otherTarget } from './outbox-errors.js';
import { keptRecord, type OutboxRow, RECORD_COLUMNS, SUMMARY_QUERY, summaryOf } from './outbox-columns.js';
import type {
  Addition,
  KeptRecord,
  Outbox,
  OutboxBatch,
  OutboxSummary,
  OutboxWriter,
  PushSession,
  RecordState,
  Settlement,
} from './outbox.js';
import { type UsageRecord, WIRE_NAMES } from '../usage-record.js';

/** A commit is on disk before it is answered: what was added survives a power cut too. */
const SCHEMA = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS usage_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  state TEXT NOT NULL DEFAULT 'pending',
  metering_sn TEXT NOT NULL UNIQUE,
  instance_id TEXT NOT NULL,
  product_id TEXT,
  record_time TEXT NOT NULL,
  begin_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  usage_value TEXT NOT NULL,
  relate_pkg_instance TEXT,
  code TEXT,
  message TEXT
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS usage_records_span ON usage_records (instance_id, begin_time, end_time);
CREATE INDEX IF NOT EXISTS usage_records_pending ON usage_records (id) WHERE state = 'pending';
CREATE TABLE IF NOT EXISTS usage_outbox (destination TEXT NOT NULL) STRICT;
`;

/** How long to wait for another process that writes, in milliseconds. */
const PATIENCE = 30_000;

type Connection = InstanceType<typeof Libsql>;
type Statement = ReturnType<Connection['prepare']>;

/**
 * Opens the outbox in a file, and makes it where it is missing. Several processes may add at a time; one pushes.
 *
 * @throws EnvironmentError `OUTBOX_UNUSABLE`
 */
export async function openSqliteOutbox(file: string): Promise<Outbox> {
  const absolute = path.resolve(file);
  try {
    await mkdir(path.dirname(absolute), { recursive: true });
    const connection = new Libsql(absolute, { timeout: PATIENCE });
    try {
      connection.exec(SCHEMA);
    } catch (error) {
      connection.close();
      throw error;
    }

    return new SqliteOutbox(absolute, connection);
  } catch (error) {
    throw new EnvironmentError(
      'OUTBOX_UNUSABLE',
      `The usage outbox cannot be used: ${(error as Error).message}.`,
      {
        cause: error,
        hints: ['Check the path, its permissions, and the space left on the disk.'],
        place: absolute,
      },
    );
  }
}

class SqliteOutbox implements Outbox {
  readonly #connection: Connection;
  readonly #statements = new Map<string, Statement>();

  constructor(
    readonly name: string,
    connection: Connection,
  ) {
    this.#connection = connection;
  }

  async transaction<T>(work: (writer: OutboxWriter) => Promise<T>): Promise<T> {
    this.#connection.exec('BEGIN IMMEDIATE');
    try {
      const result = await work({ add: async (records) => records.map((record) => this.#add(record)) });
      this.#connection.exec('COMMIT');
      return result;
    } catch (error) {
      this.#connection.exec('ROLLBACK');
      throw error;
    }
  }

  async beginPush(destination: string): Promise<PushSession> {
    const release = this.#lock();
    const bound = this.#all('SELECT destination FROM usage_outbox')[0]?.destination;
    if (bound !== undefined && bound !== destination) {
      release();
      throw otherTarget(this.name, String(bound), destination);
    }

    if (bound === undefined) this.#run('INSERT INTO usage_outbox (destination) VALUES (?)', destination);
    let after = 0;
    return {
      takeBatch: async (limit) => {
        const records = this.#select("state = 'pending' AND id > ? ORDER BY id LIMIT ?", after, limit);
        after = records.at(-1)?.id ?? after;
        return records.length === 0 ? undefined : this.#batch(records);
      },
      end: async () => release(),
    };
  }

  async summary(): Promise<OutboxSummary> {
    return summaryOf(this.#all(SUMMARY_QUERY));
  }

  async list(state: RecordState, limit: number): Promise<KeptRecord[]> {
    return this.#select('state = ? ORDER BY id LIMIT ?', state, limit);
  }

  async remove(meteringSn: string): Promise<boolean> {
    return (
      this.#run("DELETE FROM usage_records WHERE metering_sn = ? AND state <> 'delivered'", meteringSn) > 0
    );
  }

  async forget(endedBefore: string): Promise<number> {
    return this.#run("DELETE FROM usage_records WHERE state = 'delivered' AND end_time < ?", endedBefore);
  }

  async close(): Promise<void> {
    this.#statements.clear();
    this.#connection.close();
  }

  #batch(records: KeptRecord[]): OutboxBatch {
    return {
      records,
      settle: async (settlements) => {
        this.#connection.exec('BEGIN IMMEDIATE');
        try {
          for (const settlement of settlements) this.#settle(settlement);
          this.#connection.exec('COMMIT');
        } catch (error) {
          this.#connection.exec('ROLLBACK');
          throw error;
        }
      },
    };
  }

  #settle({ code, id, message, state }: Settlement): void {
    this.#run(
      "UPDATE usage_records SET state = ?, code = ?, message = ? WHERE id = ? AND state = 'pending'",
      state,
      code ?? null,
      message ?? null,
      id,
    );
  }

  #add(record: UsageRecord): Addition {
    const rivals = this.#select(
      'metering_sn = ? OR (instance_id = ? AND begin_time = ? AND end_time = ?)',
      record.meteringSn,
      record.instanceId,
      record.beginTime,
      record.endTime,
    );
    const verdict = additionOf(record, rivals);
    if (!verdict.add) return verdict.addition;
    for (const { id } of verdict.replaces) this.#run('DELETE FROM usage_records WHERE id = ?', id);
    this.#run(
      `INSERT INTO usage_records (${RECORD_COLUMNS.join(', ')}) VALUES (${RECORD_COLUMNS.map(() => '?').join(', ')})`,
      ...RECORD_COLUMNS.map((name) => record[WIRE_NAMES[name]] ?? null),
    );
    return { as: 'added' };
  }

  /** SQLite's lock on a file of its own: the system drops it with the process, however that ends. */
  #lock(): () => void {
    const lock = new Libsql(`${this.name}.lock`, { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
      throw new EnvironmentError('OUTBOX_BUSY', 'Another koo is pushing the records of this outbox.', {
        hints: ['Wait until it has ended, then see what is left: koo usage status'],
        place: this.name,
      });
    }

    return () => {
      lock.exec('ROLLBACK');
      lock.close();
    };
  }

  #select(where: string, ...values: Array<number | string>): KeptRecord[] {
    return this.#all(`SELECT * FROM usage_records WHERE ${where}`, ...values).map((row) => keptRecord(row));
  }

  #all(sql: string, ...values: Array<number | string | null>): OutboxRow[] {
    return this.#prepare(sql).all(values) as OutboxRow[];
  }

  #run(sql: string, ...values: Array<number | string | null>): number {
    return this.#prepare(sql).run(values).changes;
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#connection.prepare(sql)));
    return statement;
  }
}
