import type { KeptRecord, Outbox } from '../marketplace/usage/outbox/outbox.js';
import type { FieldValues } from './model/field.js';
import type { Books, NewRow } from './store/books.js';
import { parseMillionths } from './values/money.js';
import { parseTime } from './values/written-time.js';

/** Records that are in memory at a time. */
const BATCH = 2000;

/** As the outbox writes times. */
const UTC = '+00:00';

/** What the books say of a record that was removed from the outbox before it was delivered. */
const REMOVED = 'removed';

export interface CopiedUsage {
  /** Records that the books did not have. */
  added: number;
  /** Records that have another state than before. */
  changed: number;
}

/**
 * Copies the usage records of the outbox that the books do not have yet, and those whose state has changed since: what koo pushed is
 * the side of the books that no export has. Only what is newer than the last copy, and what was pending then, is read.
 */
export async function copyUsageOfOutbox(
  books: Books,
  outbox: Pick<Outbox, 'lastId' | 'name' | 'range'>,
  now = new Date(),
): Promise<CopiedUsage> {
  const pending = await pendingOf(books, outbox.name);
  const [copied] = await books.all(
    `SELECT max(usage.row_number) AS last FROM usage JOIN sources ON sources.id = usage.source
     WHERE sources.kind = 'outbox' AND sources.name = ?`,
    [outbox.name],
  );
  const newest = Number(copied!.last ?? 0);
  const after = pending.size === 0 ? newest : Math.min(newest, Math.min(...pending.keys()) - 1);
  const last = await outbox.lastId();
  if (last <= after && pending.size === 0) return { added: 0, changed: 0 };
  const source = {
    asOf: `${now.toISOString().slice(0, 19)}Z`,
    kind: 'outbox',
    name: outbox.name,
    table: 'usage',
    zone: UTC,
  } as const;
  const { added, changed } = await books.transaction((writer) =>
    writer.append(source, rowsOf(outbox, { after, last: Math.max(last, newest), pending })),
  );
  return { added, changed };
}

/** By its id in the outbox, each record that the books have as pending. */
async function pendingOf(books: Books, name: string): Promise<Map<number, FieldValues>> {
  const pending = new Map<number, FieldValues>();
  const rows = books.each(
    `SELECT usage.row_number, usage.metering_sn, usage.instance_id, usage.begin_at, usage.end_at, usage.usage_value
     FROM current_usage AS usage JOIN sources ON sources.id = usage.source
     WHERE sources.kind = 'outbox' AND sources.name = ? AND usage.state = 'pending'`,
    [name],
  );
  for await (const row of rows)
    pending.set(Number(row.row_number), {
      meteringSn: row.metering_sn as string,
      instanceId: row.instance_id as string,
      beginAt: row.begin_at as string,
      endAt: row.end_at as string,
      usageValue: row.usage_value as bigint,
      state: REMOVED,
    });
  return pending;
}

async function* rowsOf(
  outbox: Pick<Outbox, 'range'>,
  { after, last, pending }: { after: number; last: number; pending: Map<number, FieldValues> },
): AsyncGenerator<NewRow[]> {
  const gone = new Map(pending);
  for (let from = after; ;) {
    const records = await outbox.range(from, last, BATCH);
    if (records.length === 0) break;
    for (const { id } of records) gone.delete(id);
    yield records.map((record) => ({ row: record.id, sheet: '', values: valuesOf(record) }));
    from = records.at(-1)!.id;
  }

  if (gone.size > 0) yield [...gone].map(([row, values]) => ({ row, sheet: '', values }));
}

function valuesOf(record: KeptRecord): FieldValues {
  const { code, instanceId, meteringSn, productId, relatePkgInstance, state } = record;
  return withoutNothing({
    meteringSn,
    instanceId,
    productId,
    recordedAt: parseTime(record.recordTime, UTC),
    beginAt: parseTime(record.beginTime, UTC),
    endAt: parseTime(record.endTime, UTC),
    usageValue: parseMillionths(record.usageValue),
    packageInstanceId: relatePkgInstance,
    state,
    code,
  });
}

function withoutNothing(values: Record<string, bigint | string | undefined>): FieldValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as FieldValues;
}
