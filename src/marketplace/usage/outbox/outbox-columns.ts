import type { KeptRecord, OutboxSummary, RecordState } from './outbox.js';
import { WIRE_NAMES, type WireName } from '../usage-record.js';

/** The columns that hold a record, in the order in which they are written. */
export const RECORD_COLUMNS = Object.keys(WIRE_NAMES) as WireName[];

/** As both databases answer a row; PostgreSQL gives a `bigint` as text. */
export type OutboxRow = Record<string, number | string | null>;

export function keptRecord(row: OutboxRow): KeptRecord {
  const text = (name: string): string => String(row[name]);
  const optional = (name: string): string | undefined => (row[name] === null ? undefined : text(name));
  return {
    id: Number(row.id),
    state: text('state') as KeptRecord['state'],
    meteringSn: text('metering_sn'),
    instanceId: text('instance_id'),
    productId: optional('product_id'),
    recordTime: text('record_time'),
    beginTime: text('begin_time'),
    endTime: text('end_time'),
    usageValue: text('usage_value'),
    relatePkgInstance: optional('relate_pkg_instance'),
    code: optional('code'),
    message: optional('message'),
  };
}

/** Gives a row for each state that a record has; both databases read it. */
export const SUMMARY_QUERY =
  'SELECT state, count(*) AS count, min(end_time) AS end_time, min(begin_time) AS begin_time FROM usage_records GROUP BY state';

/** What the rows of {@link SUMMARY_QUERY} say. */
export function summaryOf(rows: readonly OutboxRow[]): OutboxSummary {
  const of = (state: RecordState) => rows.find((row) => row.state === state);
  const count = (state: RecordState) => Number(of(state)?.count ?? 0);
  const pending = of('pending');
  return {
    pending: count('pending'),
    delivered: count('delivered'),
    refused: count('refused'),
    ...(pending && { oldestBegin: String(pending.begin_time), oldestEnd: String(pending.end_time) }),
  };
}

/**
 * Returns to pending what koo before 0.1.0 marked as refused without having asked KooGallery: by this machine's clock
 * (`TOO_OLD`), by the record's own times, or because of the interface that was chosen. KooGallery has no such codes, and
 * koo writes them no more. Both databases read it.
 */
export const RETURN_QUERY = `UPDATE usage_records SET state = 'pending', code = NULL, message = NULL
  WHERE state = 'refused' AND code IN ('TOO_OLD', 'TIMES_REVERSED', 'NO_PRODUCT')`;
