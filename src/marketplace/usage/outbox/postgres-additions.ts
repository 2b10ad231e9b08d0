import { additionOf } from './addition.js';
import { keptRecord, type OutboxRow, RECORD_COLUMNS } from './outbox-columns.js';
import type { Addition } from './outbox.js';
import type { PostgresTransaction } from '../../postgres/postgres-database.js';
import { type UsageRecord, WIRE_NAMES } from '../usage-record.js';

/** Most records meet no other one: those are inserted together, the others looked at one by one. */
export async function addRecords(
  transaction: PostgresTransaction,
  records: readonly UsageRecord[],
): Promise<Addition[]> {
  const inserted = await insert(transaction, records);
  const additions: Addition[] = [];
  for (const record of records) {
    // Of two alike in one call, the first was inserted.
    if (inserted.delete(record.meteringSn)) additions.push({ as: 'added' });
    else additions.push(await addBesideRivals(transaction, record));
  }

  return additions;
}

/** The serial numbers of those that met no other record. */
async function insert(
  transaction: PostgresTransaction,
  records: readonly UsageRecord[],
): Promise<Set<string>> {
  const columns = RECORD_COLUMNS.map((name) => records.map((record) => record[WIRE_NAMES[name]] ?? null));
  const { rows } = await transaction.query<{ metering_sn: string }>(
    `INSERT INTO usage_records (${RECORD_COLUMNS.join(', ')})
     SELECT * FROM unnest(${RECORD_COLUMNS.map((_, at) => `$${at + 1}::text[]`).join(', ')})
     ON CONFLICT DO NOTHING RETURNING metering_sn`,
    columns,
  );
  return new Set(rows.map((row) => row.metering_sn));
}

async function addBesideRivals(transaction: PostgresTransaction, record: UsageRecord): Promise<Addition> {
  const { rows } = await transaction.query<OutboxRow>(
    `SELECT * FROM usage_records
     WHERE metering_sn = $1 OR (instance_id = $2 AND begin_time = $3 AND end_time = $4) FOR UPDATE`,
    [record.meteringSn, record.instanceId, record.beginTime, record.endTime],
  );
  const verdict = additionOf(
    record,
    rows.map((row) => keptRecord(row)),
  );
  if (!verdict.add) return verdict.addition;
  await transaction.query('DELETE FROM usage_records WHERE id = ANY($1)', [
    verdict.replaces.map(({ id }) => id),
  ]);
  const inserted = await insert(transaction, [record]);
  // Another process added one between the look and the insert.
  return inserted.size === 1 ? { as: 'added' } : addBesideRivals(transaction, record);
}
