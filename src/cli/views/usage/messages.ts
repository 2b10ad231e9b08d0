import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import type { SkipReason } from '../../../marketplace/usage/push-usage.js';

const NEXT_PUSH = 'the next push returns it to pending and asks KooGallery';

/** Why koo itself marked a record as rejected, by its code; all but one are of earlier versions. */
const MARKED: Readonly<Record<string, string>> = {
  NO_PRODUCT: `koo marked it, it has no product_id; ${NEXT_PUSH}`,
  OVER_21_DAYS: "it began more than 21 days ago by KooGallery's clock; koo marked it without sending it",
  TIMES_REVERSED: `koo marked it, it begins after it ends; ${NEXT_PUSH}`,
  TOO_OLD: `koo marked it by this machine's clock alone; ${NEXT_PUSH}`,
};

const STEPS: Readonly<Record<SkipReason['code'], string>> = {
  CLOCKS_DIFFER: "Check this machine's clock (turn on NTP) and any proxy in between, then push again.",
  NO_PRODUCT:
    'Push them to the new interface (--interface new), or remove them and add them again with their products.',
  SERVER_TIME_UNKNOWN: "Check this machine's clock and that this key may query orders, then push again.",
};

/** What the commands of usage records print. */
export const usageMessages = defineMessages('cli/views/usage', {
  records: ({ count }: { count: number }) => records(count),
  added: ({ count, known }: { count: number; known: number }) => `Added ${records(count)}${existing(known)}.`,
  wouldAdd: ({ count, known }: { count: number; known: number }) =>
    `Would add ${records(count)}${existing(known)}.`,
  addedOne: ({ number }: { number: string }) => `Added ${number}.`,
  knownOne: ({ number }: { number: string }) => `${number} already exists.`,
  skippedLines: ({ count }: { count: number }) => `Skipped ${records(count)}:`,
  /** @param separator Shown as it is, or `Tab`. */
  readAs: ({ encoding, separator }: { encoding: string; separator?: string }) =>
    `Read as ${encoding.toUpperCase()}${separator === undefined ? '' : `, separated by ${separator}`}.`,
  removed: ({ numbers }: { numbers: string[] }) => `Removed ${numbers.join(', ')}.`,

  pushing: ({ place }: { place: string }) => `push usage records to ${place}`,
  delivered: ({ billed, count, place }: { billed: boolean; count: number; place: string }) =>
    `Delivered ${records(count)} to ${place}${billed ? '' : ': nothing was billed'}.`,
  rejected: ({ count, place }: { count: number; place: string }) =>
    `${records(count)} ${count === 1 ? 'was' : 'were'} rejected by ${place}:`,
  rejectedByDate: ({ count, time }: { count: number; time: string }) =>
    `koo marked ${records(count)} as rejected without sending: over 21 days old by KooGallery's clock (Date: ${time}). (OVER_21_DAYS)`,
  skipped: ({ code, count, reason }: { code: SkipReason['code']; count: number; reason: string }) =>
    `Skipped ${records(count)}, still pending: ${reason} (${code})\n    → ${STEPS[code]}`,
  returned: ({ count }: { count: number }) =>
    `Returned ${records(count)} to pending: an earlier version of koo had marked them as rejected without asking KooGallery.`,
  notForgotten: () =>
    "No delivered records were deleted: KooGallery's time (Date) is unknown, or differs too much from this machine's clock.",
  seeRejected: () => 'To see the rejected records: koo usage status',
  early: ({ count }: { count: number }) =>
    count === 1 ? '1 record ends in the future and waits.' : `${count} records end in the future and wait.`,
  forgotten: ({ count }: { count: number }) => `Deleted ${records(count)} delivered earlier.`,
  /** KooGallery's own text about a code. */
  says: ({ text }: { text: string }) => `it says "${text}"`,

  outbox: ({ place }: { place: string }) => `Usage outbox ${place}`,
  destination: ({ billed, place }: { billed: boolean; place: string }) =>
    `Its records go to ${place}${billed ? '' : ': nothing was billed'}.`,
  undecided: ({ sites }: { sites: string }) =>
    `Not bound to a target yet; its first push decides: koo usage push --target ${sites}, or --target local for the emulator.`,
  /** After records were added. */
  forEmulator: ({ place }: { place: string }) =>
    `The records of this outbox go to ${place}: nothing will be billed.`,
  noOutbox: ({ place }: { place: string }) =>
    `The usage outbox ${place} does not exist yet; \`koo usage add\` and \`koo usage import\` create it.`,
  state: ({ state }: { state: 'delivered' | 'pending' | 'rejected' }) => state,
  oldest: ({ end }: { end: string }) => `The oldest pending record ended ${end}. It is due`,
  hourly: ({ by }: { by: string }) => `  if billed by the hour  by ${by}`,
  daily: ({ by, latest }: { by: string; latest: string }) =>
    `  if billed by the day   by ${by}, at the latest ${latest}`,
  overdue: ({ moment }: { moment: string }) => `${moment} (overdue)`,
  clock: ({ now }: { now: string }) => `  "Overdue" is by this machine's clock, ${now}.`,
  rejectedRecord: ({ number, of, reason }: Record<'number' | 'of' | 'reason', string>) =>
    `rejected ${number}  ${of}: ${reason}`,
  /** @param said What KooGallery said, for a code that is not koo's own. */
  rejection: ({ code, said }: { code: string; said: string }) =>
    `${Object.hasOwn(MARKED, code) ? MARKED[code] : said} (${code})`,
  moreRejected: ({ count }: { count: number }) => `and ${count} more rejected`,
});

function records(count: number): string {
  return plural(count, 'record');
}

function existing(known: number): string {
  return known > 0 ? `; ${known} already existed` : '';
}
