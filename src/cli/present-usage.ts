import type { ImportResult } from '../marketplace/usage/import-usage.js';
import type { KeptRecord, OutboxSummary } from '../marketplace/usage/outbox/outbox.js';
import type { PushResult } from '../marketplace/usage/push-usage.js';
import { type UsageDeadlines } from '../marketplace/usage/usage-deadlines.js';
import { plainText } from '../marketplace/answers/plain-text.js';

/** What `koo usage import` prints. */
export function importText(
  { added, known, problems, wrong }: ImportResult,
  name: string,
  dryRun: boolean,
): string {
  return [
    `${dryRun ? 'Would add' : 'Added'} ${records(added)}${known > 0 ? `; ${known} were there already` : ''}.`,
    ...(wrong > 0 ? [`Left out ${records(wrong)}:`] : []),
    ...problems.map(({ line, problems: what }) => `  ${name}:${line}: ${plainText(what.join('; '))}`),
  ].join('\n');
}

/** What `koo usage push` prints. */
export function pushText({ delivered, early, refused }: PushResult): string {
  return [
    `Delivered ${records(delivered)}.`,
    ...(refused > 0 ? [`KooGallery refused ${records(refused)}. See them: koo usage status`] : []),
    ...(early > 0 ? [`${records(early)} end in the future and wait.`] : []),
  ].join('\n');
}

export interface UsageStatus extends OutboxSummary {
  outbox: string;
  /** Of the oldest pending record, ISO 8601. */
  deadlines?: { hourly: string; daily: string; dailyLatest: string };
  /** The first of the refused ones. */
  refusedRecords: KeptRecord[];
}

/** What `koo usage status` prints. */
export function usageStatusText(
  status: UsageStatus,
  deadlines: UsageDeadlines | undefined,
  now: Date,
): string {
  const { delivered, oldestEnd, outbox, pending, refused, refusedRecords } = status;
  return [
    `Usage outbox ${outbox}`,
    `  pending    ${pending}`,
    `  delivered  ${delivered}`,
    `  refused    ${refused}`,
    ...(deadlines
      ? [
          `The oldest pending record ended ${oldestEnd}. It has to be delivered`,
          `  if billed by the hour  by ${moment(deadlines.hourly, now)}`,
          `  if billed by the day   by ${moment(deadlines.daily, now)}, at the latest ${moment(deadlines.dailyLatest, now)}`,
        ]
      : []),
    ...refusedRecords.map(
      ({ beginTime, code, endTime, instanceId, message, meteringSn }) =>
        `refused ${plainText(meteringSn)}  ${plainText(instanceId)} ${beginTime} to ${endTime}: ${plainText(message ?? '')} (${plainText(code ?? '')})`,
    ),
    ...(refused > refusedRecords.length ? [`and ${refused - refusedRecords.length} more refused`] : []),
  ].join('\n');
}

function moment(date: Date, now: Date): string {
  const text = date.toISOString().replace(/\.\d{3}Z$/, 'Z');
  return date < now ? `${text} (that is over)` : text;
}

function records(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}
