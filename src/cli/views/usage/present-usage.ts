import type { Language } from '../../../i18n/language.js';
import { adviceOf, errorCode, meaningOf } from '../../../marketplace/answers/error-codes.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { ImportResult } from '../../../marketplace/usage/import-usage.js';
import type { KeptRecord, OutboxSummary } from '../../../marketplace/usage/outbox/outbox.js';
import type { PushResult, RefusalReason } from '../../../marketplace/usage/push-usage.js';
import { type UsageDeadlines } from '../../../marketplace/usage/usage-deadlines.js';
import { USAGE_WORDS } from './usage-words.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { inLanguage, textOf } from '../../../i18n/message.js';

/** What `koo usage import` prints. */
export function importText(
  { added, known, problems, wrong }: ImportResult,
  givenName: string,
  { dryRun, language }: { dryRun: boolean; language: Language },
): string {
  const name = onOneLine(givenName);
  const words = USAGE_WORDS[language];
  return [
    dryRun ? words.wouldAdd(added, known) : words.added(added, known),
    ...(wrong > 0 ? [words.leftOut(wrong)] : []),
    ...problems.map(
      ({ line, problems: what }) =>
        `  ${name}:${line}: ${plainText(what.map((problem) => textOf(problem, language)).join(language === 'zh' ? '；' : '; '))}`,
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
  const words = USAGE_WORDS[language];
  const byDate = reasons.find(({ code }) => code === 'OVER_21_DAYS')?.records ?? 0;
  const others = reasons.filter(({ code }) => code !== 'OVER_21_DAYS');
  return [
    ...(returned > 0 ? [words.returned(returned)] : []),
    words.delivered(delivered),
    ...(refused > byDate
      ? [words.refused(refused - byDate), ...others.flatMap((reason) => reasonLines(reason, language))]
      : []),
    ...(byDate > 0 ? [words.refusedByDate(byDate, serverTime)] : []),
    ...(refused > 0 ? [words.seeThem] : []),
    ...skipped.map((reason) => words.skipped(reason.records, reason.code, String(reason.message))),
    ...(early > 0 ? [words.early(early)] : []),
    ...(forgotten > 0 ? [words.forgotten(forgotten)] : []),
    ...(notForgotten ? [words.notForgotten] : []),
  ].join('\n');
}

/** Why records were refused, and what to do about it. */
function reasonLines({ code, message, records }: RefusalReason, language: Language): string[] {
  const words = USAGE_WORDS[language];
  const known = errorCode(code);
  const meaning = known && textOf(meaningOf(known), language);
  const advice = known && adviceOf(known);
  const text = textOf(message, language);
  const says = [meaning, text && words.says(plainText(text))].filter(Boolean).join('; ');
  return [
    `  ${words.records(records)}: ${says} (${plainText(code)})`,
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
  const words = USAGE_WORDS[language];
  const by = (date: Date): string => {
    const text = isoSeconds(date);
    return date < now ? words.over(text) : text;
  };

  return [
    words.outbox(outbox),
    `  ${words.pending}  ${pending}`,
    `  ${words.deliveredState}  ${delivered}`,
    `  ${words.refusedState}  ${refused}`,
    ...(deadlines
      ? [
          words.oldest(oldestEnd!),
          words.hourly(by(deadlines.hourly)),
          words.daily(by(deadlines.daily), by(deadlines.dailyLatest)),
          ...(deadlines.hourly < now ? [words.clock(isoSeconds(now))] : []),
        ]
      : []),
    ...refusedRecords.map(({ beginTime, code = '', endTime, instanceId, message = '', meteringSn }) =>
      words.refusedRecord(
        plainText(meteringSn),
        `${plainText(instanceId)} ${beginTime}–${endTime}`,
        `${words.own[code] ?? plainText(message)} (${plainText(code)})`,
      ),
    ),
    ...(refused > refusedRecords.length ? [words.moreRefused(refused - refusedRecords.length)] : []),
  ].join('\n');
}

function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
