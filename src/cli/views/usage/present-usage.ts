import type { Language } from '../../../i18n/language.js';
import { adviceOf, errorCode, meaningOf } from '../../../marketplace/answers/error-codes.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { ImportResult } from '../../../marketplace/usage/import-usage.js';
import type { KeptRecord, OutboxSummary } from '../../../marketplace/usage/outbox/outbox.js';
import type { PushResult, RefusalReason } from '../../../marketplace/usage/push-usage.js';
import { type UsageDeadlines } from '../../../marketplace/usage/usage-deadlines.js';
import { padded } from '../../terminal/columns.js';
import { textWidth } from '../../../platform/text-width.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { inLanguage, textOf, textsIn } from '../../../i18n/message.js';
import { usageMessages } from './messages.js';

/** What `koo usage import` prints. */
export function importText(
  { added, known, problems, wrong }: ImportResult,
  givenName: string,
  { dryRun, language }: { dryRun: boolean; language: Language },
): string {
  const name = onOneLine(givenName);
  const separator = textsIn(punctuationMessages, language).semicolon();
  const words = textsIn(usageMessages, language);
  return [
    dryRun ? words.wouldAdd({ count: added, known }) : words.added({ count: added, known }),
    ...(wrong > 0 ? [words.skippedLines({ count: wrong })] : []),
    ...problems.map(
      ({ line, problems: what }) =>
        `  ${name}:${line}: ${plainText(what.map((problem) => textOf(problem, language)).join(separator))}`,
    ),
  ].join('\n');
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
    words.delivered({ count: delivered }),
    ...(refused > byDate
      ? [
          words.rejected({ count: refused - byDate }),
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
  const status = onOneLine(givenStatus);
  const deadlines = onOneLine(givenDeadlines);
  const { delivered, oldestEnd, outbox, pending, refused, refusedRecords } = status;
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
