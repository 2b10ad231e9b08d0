import type { Database } from './database.js';

/** A usage record as KooGallery keeps it. */
export interface LedgerRecord {
  instance_id: string;
  begin_time: string;
  end_time: string;
  record_time: string;
  usage_value: string;
  metering_sn: string | null;
  product_id: string | null;
  relate_pkg_instance: string | null;
}

export interface LedgerRow extends LedgerRecord {
  /** How often it was pushed. */
  times: number;
}

/**
 * Books records in one transaction. Of several with the same instance, begin and end the first is kept, whatever the
 * others say.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html note 5
 */
export function bookUsage(database: Database, records: readonly LedgerRecord[]): void {
  database.transaction(() => {
    for (const record of records) {
      database.run(
        `INSERT INTO usage_ledger (instance_id, begin_time, end_time, record_time, usage_value, metering_sn,
           product_id, relate_pkg_instance, times) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
         ON CONFLICT DO UPDATE SET times = times + 1`,
        record.instance_id,
        record.begin_time,
        record.end_time,
        record.record_time,
        record.usage_value,
        record.metering_sn,
        record.product_id,
        record.relate_pkg_instance,
      );
    }
  });
}

/** In the order in which they were booked, those after the `after` first ones. */
export function listUsage(database: Database, after = 0, limit = -1): LedgerRow[] {
  return database.all<LedgerRow>(
    `SELECT instance_id, begin_time, end_time, record_time, usage_value, metering_sn, product_id,
       relate_pkg_instance, times FROM usage_ledger ORDER BY rowid LIMIT ? OFFSET ?`,
    limit,
    after,
  );
}

const NEWEST = `SELECT rowid AS id, instance_id, begin_time, end_time, record_time, usage_value, metering_sn, product_id,
  relate_pkg_instance, times FROM usage_ledger`;

/** The newest first; only those that are older than the id `before`. */
export function newestUsage(
  database: Database,
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
): Array<LedgerRow & { id: number }> {
  return database.all(`${NEWEST} WHERE rowid < ? ORDER BY rowid DESC LIMIT ?`, before, limit);
}

export function findUsage(database: Database, id: number): (LedgerRow & { id: number }) | undefined {
  return database.get(`${NEWEST} WHERE rowid = ?`, id);
}

export function countUsage(database: Database): { records: number; pushes: number } {
  return database.get<{ records: number; pushes: number }>(
    'SELECT count(*) AS records, coalesce(sum(times), 0) AS pushes FROM usage_ledger',
  )!;
}

/** How many records there are of an instance. */
export function countUsageOf(database: Database, instanceId: string): number {
  return database.get<{ count: number }>(
    'SELECT count(*) AS count FROM usage_ledger WHERE instance_id = ?',
    instanceId,
  )!.count;
}

/** Those that begin in a stretch of time, by its times as records have them; the oldest first. */
export function usageBetween(database: Database, from: string, before: string): LedgerRow[] {
  return database.all<LedgerRow>(
    `SELECT instance_id, begin_time, end_time, record_time, usage_value, metering_sn, product_id,
       relate_pkg_instance, times FROM usage_ledger WHERE begin_time >= ? AND begin_time < ? ORDER BY begin_time, rowid`,
    from,
    before,
  );
}
