import Libsql from 'libsql';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError } from '../../../errors/koo-error.js';
import { makeOutputFolder } from '../../../platform/make-output-folder.js';
import { prepareDatabase } from '../../../platform/prepare-database.js';
import { type DatabaseSubject, explainSqlite, rollBack, unusable } from '../../../platform/sqlite-failure.js';
import { syncFolder } from '../../../platform/sync-folder.js';
import { additionOf } from './addition.js';
import { otherTarget } from './outbox-errors.js';
import { markerOf, refuseLostOutbox, writeMarker } from './outbox-marker.js';
import { takePushLock } from './push-lock.js';
import {
  keptRecord,
  type OutboxRow,
  RECORD_COLUMNS,
  RETURN_QUERY,
  SUMMARY_QUERY,
  summaryOf,
} from './outbox-columns.js';
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
import { outboxMessages } from './messages.js';
import { foreignText } from '../../../i18n/message.js';

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
CREATE INDEX IF NOT EXISTS usage_records_refused ON usage_records (id) WHERE state = 'refused';
CREATE TABLE IF NOT EXISTS usage_outbox (destination TEXT NOT NULL) STRICT;
`;

/** How long to wait for another process that writes, in milliseconds. */
const TIMEOUT_MS = 30_000;

type Connection = InstanceType<typeof Libsql>;
type Statement = ReturnType<Connection['prepare']>;

/**
 * Opens the outbox in a file, and makes it where it is missing. Several processes may add at a time; one pushes.
 *
 * @throws EnvironmentError `OUTBOX_UNUSABLE`, `OUTBOX_LOST`, `OBSTACLE`, `LINK_LEADS_OUT`
 */
export async function openSqliteOutbox(file: string): Promise<Outbox> {
  const absolute = path.resolve(file);
  const subject = subjectOf(absolute);
  refuseLostOutbox(absolute);
  try {
    await makeOutputFolder(path.dirname(absolute));
    const isNew = !existsSync(absolute);
    prepareDatabase(subject);
    const connection = new Libsql(absolute, { timeout: TIMEOUT_MS });
    try {
      connection.exec(SCHEMA);
      if (isNew) await syncFolder(path.dirname(absolute));
    } catch (error) {
      connection.close();
      throw error;
    }

    return new SqliteOutbox(absolute, connection);
  } catch (error) {
    const explained = explainSqlite(error, subject);
    if (explained instanceof EnvironmentError) throw explained;
    throw unusable(subject, foreignText((error as Error).message), outboxMessages.checkPath(), error);
  }
}

function subjectOf(file: string): DatabaseSubject {
  return {
    code: 'OUTBOX_UNUSABLE',
    file,
    name: outboxMessages.subject(),
    whenDamaged: outboxMessages.whenDamaged(),
  };
}

class SqliteOutbox implements Outbox {
  readonly #connection: Connection;
  readonly #statements = new Map<string, Statement>();
  /** What uses the connection now, and what waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly name: string,
    connection: Connection,
  ) {
    this.#connection = connection;
  }

  transaction<T>(work: (writer: OutboxWriter) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      this.#connection.exec('BEGIN IMMEDIATE');
      try {
        const result = await work({ add: async (records) => records.map((record) => this.#add(record)) });
        this.#connection.exec('COMMIT');
        await this.#mark();
        return result;
      } catch (error) {
        rollBack(this.#connection);
        throw error;
      }
    });
  }

  async beginPush(destination: string): Promise<PushSession> {
    const release = takePushLock(this.name);
    let returned: number;
    try {
      returned = await this.#inTurn(() => {
        this.#bind(destination);
        return this.#run(RETURN_QUERY);
      });
    } catch (error) {
      release();
      throw error;
    }

    let after = 0;
    return {
      returned,
      takeBatch: (limit) =>
        this.#inTurn(() => {
          const records = this.#select("state = 'pending' AND id > ? ORDER BY id LIMIT ?", after, limit);
          after = records.at(-1)?.id ?? after;
          return records.length === 0 ? undefined : this.#batch(records);
        }),
      end: async () => {
        release();
        await this.#inTurn(() => this.#mark());
      },
    };
  }

  destination(): Promise<string | undefined> {
    return this.#inTurn(() => this.#bound());
  }

  summary(): Promise<OutboxSummary> {
    return this.#inTurn(() => summaryOf(this.#all(SUMMARY_QUERY)));
  }

  list(state: RecordState, limit: number): Promise<KeptRecord[]> {
    return this.#inTurn(() => this.#select('state = ? ORDER BY id LIMIT ?', state, limit));
  }

  lastId(): Promise<number> {
    return this.#inTurn(() => Number(this.#all('SELECT max(id) AS id FROM usage_records')[0]!.id ?? 0));
  }

  range(after: number, last: number, limit: number): Promise<KeptRecord[]> {
    return this.#inTurn(() => this.#select('id > ? AND id <= ? ORDER BY id LIMIT ?', after, last, limit));
  }

  remove(meteringSn: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const sql = "DELETE FROM usage_records WHERE metering_sn = ? AND state <> 'delivered'";
      const removed = this.#run(sql, meteringSn) > 0;
      if (removed) await this.#mark();
      return removed;
    });
  }

  forget(endedBefore: string): Promise<number> {
    return this.#inTurn(() => {
      const forgotten = this.#run(
        "DELETE FROM usage_records WHERE state = 'delivered' AND end_time < ?",
        endedBefore,
      );
      this.#shrink();
      return forgotten;
    });
  }

  close(): Promise<void> {
    return this.#inTurn(() => {
      this.#statements.clear();
      this.#connection.close();
    });
  }

  /** One thing after the other: whoever reads while a transaction is open would see what may be taken back. */
  #inTurn<T>(work: () => Promise<T> | T): Promise<T> {
    const turn = this.#last.then(work).catch((error: unknown) => {
      throw explainSqlite(error, subjectOf(this.name));
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** New records take the room of forgotten ones. Once half of the file is such room, the file is written anew. */
  #shrink(): void {
    const [room] = this.#all(
      'SELECT freelist_count AS free, page_count AS pages FROM pragma_freelist_count, pragma_page_count',
    );
    if (Number(room!.free) * 2 < Number(room!.pages)) return;
    try {
      this.#connection.exec('VACUUM');
      // Until then the log holds it all once more.
      this.#connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // Another process writes, or the disk has no room for the new file: it is done another time.
    }
  }

  #bind(destination: string): void {
    const bound = this.#bound();
    if (bound === undefined) this.#run('INSERT INTO usage_outbox (destination) VALUES (?)', destination);
    else if (bound !== destination) throw otherTarget(this.name, bound, destination);
  }

  #bound(): string | undefined {
    const [row] = this.#all('SELECT destination FROM usage_outbox');
    return row && String(row.destination);
  }

  /** Remembers beside the file how many are pending, where it has records; the records are committed by then. */
  async #mark(): Promise<void> {
    const [row] = this.#all(
      "SELECT EXISTS (SELECT 1 FROM usage_records) AS some, count(*) AS pending FROM usage_records WHERE state = 'pending'",
    );
    if (Number(row!.some) > 0 || existsSync(markerOf(this.name)))
      await writeMarker(this.name, Number(row!.pending));
  }

  #batch(records: KeptRecord[]): OutboxBatch {
    return {
      records,
      settle: (settlements) => this.#inTurn(() => this.#settle(settlements)),
    };
  }

  /**
   * All in one statement: one each took half of the time of a push. It is not waited for the disk: a mark that a power
   * cut takes back is of a record that is sent again as it was, and that KooGallery then knows.
   */
  #settle(settlements: readonly Settlement[]): void {
    const rows = settlements.map(({ code = null, id, message = null, state }) => [
      id,
      state,
      code,
      message === null ? null : String(message),
    ]);
    this.#connection.exec('PRAGMA synchronous = NORMAL');
    try {
      this.#run(
        `UPDATE usage_records SET state = how.value ->> 1, code = how.value ->> 2, message = how.value ->> 3
         FROM json_each(?) AS how WHERE usage_records.id = how.value ->> 0 AND usage_records.state = 'pending'`,
        JSON.stringify(rows),
      );
    } finally {
      this.#connection.exec('PRAGMA synchronous = FULL');
    }
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
