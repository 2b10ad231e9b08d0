import type { Language } from '../../../i18n/language.js';
import { adviceOf, errorCode, meaningOf } from '../../../marketplace/answers/error-codes.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { ImportResult } from '../../../marketplace/usage/import-usage.js';
import { SITE_NAMES } from '../../../marketplace/sending/sites.js';
import type { FileForm } from '../../../marketplace/usage/reading/read-records.js';
import type { KeptRecord, OutboxSummary } from '../../../marketplace/usage/outbox/outbox.js';
import type { UsageDestination } from '../../../marketplace/usage/outbox/usage-destination.js';
import type { PushResult, RefusalReason } from '../../../marketplace/usage/push-usage.js';
import { type UsageDeadlines } from '../../../marketplace/usage/usage-deadlines.js';
import { padded } from '../../terminal/columns.js';
import { textWidth } from '../../../platform/text-width.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { inLanguage, textOf, textsIn } from '../../../i18n/message.js';
import { usageMessages } from './messages.js';

/** Where the records go that were added, where a push has decided that. */
export interface AddedTo {
  destination?: UsageDestination;
}

/** What `koo usage import` prints. */
export function importText(
  { added, destination, form, known, problems, wrong }: ImportResult & AddedTo,
  givenName: string,
  { dryRun, language }: { dryRun: boolean; language: Language },
): string {
  const name = onOneLine(givenName);
  const separator = textsIn(punctuationMessages, language).semicolon();
  const words = textsIn(usageMessages, language);
  return [
    dryRun ? words.wouldAdd({ count: added, known }) : words.added({ count: added, known }),
    ...formLines(form, language),
    ...(wrong > 0 ? [words.skippedLines({ count: wrong })] : []),
    ...problems.map(
      ({ line, problems: what }) =>
        `  ${name}:${line}: ${plainText(what.map((problem) => textOf(problem, language)).join(separator))}`,
    ),
    ...emulatorLines({ destination }, language),
  ].join('\n');
}

/** What was found out about a file, where it is not the usual. */
function formLines({ encoding, separator }: FileForm, language: Language): string[] {
  if (encoding === 'utf-8' && (separator === undefined || separator === ',')) return [];
  const shown = separator === '\t' ? 'Tab' : separator;
  return [
    textOf(usageMessages.readAs({ encoding, ...(shown !== undefined && { separator: shown }) }), language),
  ];
}

/** That nothing of it will be billed. */
export function emulatorLines({ destination }: AddedTo, language: Language): string[] {
  if (destination === undefined || destination.billed) return [];
  return [textOf(usageMessages.forEmulator({ place: destination.place }), language)];
}

export interface UsagePushed extends PushResult {
  /** Delivered ones that were old enough, where it was asked for. */
  forgotten?: number;
  /** It was asked for, and not done: KooGallery's time is not known. */
  notForgotten?: true;
}

/** What `koo usage push` prints. */
export function pushText(given: UsagePushed, language: Language): string {
  const {
    delivered,
    destination: { billed, place },
    early,
    forgotten = 0,
    notForgotten,
    reasons,
    refused,
    returned,
    serverTime = '',
    skipped,
  } = onOneLine(inLanguage(given, language));
  const words = textsIn(usageMessages, language);
  const byDate = reasons.find(({ code }) => code === 'OVER_21_DAYS')?.records ?? 0;
  const others = reasons.filter(({ code }) => code !== 'OVER_21_DAYS');
  return [
    ...(returned > 0 ? [words.returned({ count: returned })] : []),
    words.delivered({ billed, count: delivered, place }),
    ...(refused > byDate
      ? [
          words.rejected({ count: refused - byDate, place }),
          ...others.flatMap((reason) => reasonLines(reason, language)),
        ]
      : []),
    ...(byDate > 0 ? [words.rejectedByDate({ count: byDate, time: serverTime })] : []),
    ...(refused > 0 ? [words.seeRejected()] : []),
    ...skipped.map(({ code, message, records }) =>
      words.skipped({ code, count: records, reason: String(message) }),
    ),
    ...(early > 0 ? [words.early({ count: early })] : []),
    ...(forgotten > 0 ? [words.forgotten({ count: forgotten })] : []),
    ...(notForgotten ? [words.notForgotten()] : []),
  ].join('\n');
}

/** Why records were refused, and what to do about it. */
function reasonLines({ code, message, records }: RefusalReason, language: Language): string[] {
  const words = textsIn(usageMessages, language);
  const { aside, colon, semicolon } = textsIn(punctuationMessages, language);
  const known = errorCode(code);
  const meaning = known && textOf(meaningOf(known), language);
  const advice = known && adviceOf(known);
  const text = textOf(message, language);
  const says = [meaning, text && words.says({ text: plainText(text) })].filter(Boolean).join(semicolon());
  return [
    `  ${words.records({ count: records })}${colon()}${says}${aside({ text: plainText(code) })}`,
    ...(advice ? [`    → ${textOf(advice, language)}`] : []),
  ];
}

export interface UsageStatus extends OutboxSummary {
  outbox: string;
  /** Nothing before the first push. */
  destination?: UsageDestination;
  /** Of the oldest pending record, ISO 8601. */
  deadlines?: { hourly: string; daily: string; dailyLatest: string };
  /** The first of the refused ones. */
  refusedRecords: KeptRecord[];
}

/** What `koo usage status` prints. */
export function usageStatusText(
  givenStatus: UsageStatus,
  givenDeadlines: UsageDeadlines | undefined,
  { language, now }: { language: Language; now: Date },
): string {
  const status = onOneLine(inLanguage(givenStatus, language));
  const deadlines = onOneLine(givenDeadlines);
  const { delivered, destination, oldestEnd, outbox, pending, refused, refusedRecords } = status;
  const words = textsIn(usageMessages, language);
  const by = (date: Date): string => {
    const text = isoSeconds(date);
    return date < now ? words.overdue({ moment: text }) : text;
  };

  const counts = [
    [words.state({ state: 'pending' }), pending],
    [words.state({ state: 'delivered' }), delivered],
    [words.state({ state: 'rejected' }), refused],
  ] as const;
  const width = Math.max(...counts.map(([state]) => textWidth(state)));
  return [
    words.outbox({ place: outbox }),
    destination ? words.destination(destination) : words.undecided({ sites: SITE_NAMES.join('|') }),
    ...counts.map(([state, count]) => `  ${padded(state, width)}  ${count}`),
    ...(deadlines
      ? [
          words.oldest({ end: oldestEnd! }),
          words.hourly({ by: by(deadlines.hourly) }),
          words.daily({ by: by(deadlines.daily), latest: by(deadlines.dailyLatest) }),
          ...(deadlines.hourly < now ? [words.clock({ now: isoSeconds(now) })] : []),
        ]
      : []),
    ...refusedRecords.map(({ beginTime, code = '', endTime, instanceId, message = '', meteringSn }) =>
      words.rejectedRecord({
        number: plainText(meteringSn),
        of: `${plainText(instanceId)} ${beginTime}–${endTime}`,
        reason: words.rejection({ code: plainText(code), said: plainText(message) }),
      }),
    ),
    ...(refused > refusedRecords.length
      ? [words.moreRejected({ count: refused - refusedRecords.length })]
      : []),
  ].join('\n');
}

function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
