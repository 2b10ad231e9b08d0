import { addRecords } from './postgres-additions.js';
import type { PostgresDatabase } from '../../postgres/postgres-database.js';
import { PostgresPush } from './postgres-push.js';
import { keptRecord, type OutboxRow, RETURN_QUERY, SUMMARY_QUERY, summaryOf } from './outbox-columns.js';
import { otherTarget } from './outbox-errors.js';
import type { KeptRecord, Outbox, OutboxSummary, OutboxWriter, PushSession, RecordState } from './outbox.js';
import { outboxMessages } from './messages.js';
import { openPostgres } from '../../postgres/open-postgres.js';

/** Kept from two clients that open a new database at once. The number is of our own choosing. */
const SCHEMA_LOCK = 5_660_001;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS usage_records (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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
);
CREATE UNIQUE INDEX IF NOT EXISTS usage_records_span ON usage_records (instance_id, begin_time, end_time);
CREATE INDEX IF NOT EXISTS usage_records_pending ON usage_records (id) WHERE state = 'pending';
CREATE INDEX IF NOT EXISTS usage_records_refused ON usage_records (id) WHERE state = 'refused';
CREATE TABLE IF NOT EXISTS usage_outbox (one BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one), destination TEXT NOT NULL);
`;

/**
 * Opens the outbox in a PostgreSQL database, and makes its tables where they are missing. Any number of processes may
 * add and push at a time: each batch is locked by the transaction that sends it (`SKIP LOCKED`), so that a pusher that
 * dies lets its records go.
 *
 * @param url `postgres://user:password@host/database`; the password is never shown.
 * @throws EnvironmentError `OUTBOX_UNUSABLE`
 */
export async function openPostgresOutbox(url: string): Promise<Outbox> {
  const database = await openPostgres(url, {
    lock: SCHEMA_LOCK,
    prepare: async (client) => {
      await client.query(SCHEMA);
    },
    subject: { code: 'OUTBOX_UNUSABLE', messages: outboxMessages },
  });
  return new PostgresOutbox(database);
}

class PostgresOutbox implements Outbox {
  readonly name: string;

  constructor(private readonly database: PostgresDatabase) {
    this.name = database.name;
  }

  async transaction<T>(work: (writer: OutboxWriter) => Promise<T>): Promise<T> {
    const transaction = await this.database.begin();
    try {
      const result = await work({ add: (records) => addRecords(transaction, records) });
      await transaction.end('COMMIT');
      return result;
    } catch (error) {
      await transaction.end('ROLLBACK');
      throw error;
    }
  }

  async beginPush(destination: string): Promise<PushSession> {
    await this.database.query('INSERT INTO usage_outbox (destination) VALUES ($1) ON CONFLICT DO NOTHING', [
      destination,
    ]);
    const bound = (await this.destination())!;
    if (bound !== destination) throw otherTarget(this.name, bound, destination);
    const { rowCount } = await this.database.query(RETURN_QUERY);
    return new PostgresPush(this.database, rowCount ?? 0);
  }

  async destination(): Promise<string | undefined> {
    const { rows } = await this.database.query<OutboxRow>('SELECT destination FROM usage_outbox');
    return rows[0] && String(rows[0].destination);
  }

  async summary(): Promise<OutboxSummary> {
    return summaryOf((await this.database.query<OutboxRow>(SUMMARY_QUERY)).rows);
  }

  async list(state: RecordState, limit: number): Promise<KeptRecord[]> {
    const { rows } = await this.database.query<OutboxRow>(
      'SELECT * FROM usage_records WHERE state = $1 ORDER BY id LIMIT $2',
      [state, limit],
    );
    return rows.map((row) => keptRecord(row));
  }

  async lastId(): Promise<number> {
    // Ids are given before the commit: once nobody is writing, no smaller one is open.
    const transaction = await this.database.begin();
    try {
      await transaction.query('LOCK TABLE usage_records IN SHARE MODE');
      const { rows } = await transaction.query<OutboxRow>('SELECT max(id) AS id FROM usage_records');
      return Number(rows[0]!.id ?? 0);
    } finally {
      await transaction.end('ROLLBACK');
    }
  }

  async range(after: number, last: number, limit: number): Promise<KeptRecord[]> {
    const { rows } = await this.database.query<OutboxRow>(
      'SELECT * FROM usage_records WHERE id > $1 AND id <= $2 ORDER BY id LIMIT $3',
      [after, last, limit],
    );
    return rows.map((row) => keptRecord(row));
  }

  async remove(meteringSn: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      "DELETE FROM usage_records WHERE metering_sn = $1 AND state <> 'delivered'",
      [meteringSn],
    );
    return rowCount === 1;
  }

  async forget(endedBefore: string): Promise<number> {
    const { rowCount } = await this.database.query(
      "DELETE FROM usage_records WHERE state = 'delivered' AND end_time < $1",
      [endedBefore],
    );
    return rowCount ?? 0;
  }

  async close(): Promise<void> {
    await this.database.close();
  }
}
