import type { Language } from '../../../i18n/language.js';
import type { SkipReason } from '../../../marketplace/usage/push-usage.js';

/** What the commands of usage records say themselves. */
interface UsageWords {
  records(count: number): string;
  added(count: number, known: number): string;
  wouldAdd(count: number, known: number): string;
  addedOne(number: string): string;
  knownOne(number: string): string;
  leftOut(count: number): string;
  removed(numbers: readonly string[]): string;
  pushing: string;
  delivered(count: number): string;
  refused(count: number): string;
  refusedByDate(count: number, time: string): string;
  /** @param why Why they were skipped, in this language. */
  skipped(count: number, code: SkipReason['code'], why: string): string;
  returned(count: number): string;
  notForgotten: string;
  seeThem: string;
  early(count: number): string;
  forgotten(count: number): string;
  says(words: string): string;
  outbox(place: string): string;
  noOutbox(place: string): string;
  pending: string;
  deliveredState: string;
  refusedState: string;
  oldest(end: string): string;
  hourly(by: string): string;
  daily(by: string, latest: string): string;
  over(moment: string): string;
  clock(now: string): string;
  refusedRecord(number: string, of: string, why: string): string;
  moreRefused(count: number): string;
  /** Why koo itself marked a record as refused, by its code; all but one are of earlier versions. */
  own: Readonly<Record<string, string>>;
}

const NEXT_PUSH: Readonly<Record<Language, string>> = {
  en: 'the next push returns it to pending and asks KooGallery',
  zh: '下次推送会恢复为待推送并询问云商店',
};

const SKIP_STEPS: Readonly<Record<Language, Readonly<Record<SkipReason['code'], string>>>> = {
  en: {
    CLOCKS_DIFFER: "Check this machine's clock (turn on NTP) and any proxy in between, then push again.",
    NO_PRODUCT:
      'Push them to the new interface (--interface new), or remove them and add them again with their products.',
    SERVER_TIME_UNKNOWN: "Check this machine's clock and that this key may query orders, then push again.",
  },
  zh: {
    CLOCKS_DIFFER: '请检查本机时间（启用 NTP）以及中间的代理，然后重新推送。',
    NO_PRODUCT: '请推送到新接口（--interface new），或者移除后补上 product_id 重新添加。',
    SERVER_TIME_UNKNOWN: '请检查本机时间，并确认该密钥可以查询订单，然后重新推送。',
  },
};

export const USAGE_WORDS: Readonly<Record<Language, UsageWords>> = {
  en: {
    records,
    added: (count, known) => `Added ${records(count)}${knownToo(known)}.`,
    wouldAdd: (count, known) => `Would add ${records(count)}${knownToo(known)}.`,
    addedOne: (number) => `Added ${number}.`,
    knownOne: (number) => `${number} was there already.`,
    leftOut: (count) => `Left out ${records(count)}:`,
    removed: (numbers) => `Removed ${numbers.join(', ')}.`,
    pushing: 'push usage records',
    delivered: (count) => `Delivered ${records(count)}.`,
    refused: (count) => `KooGallery refused ${records(count)}:`,
    refusedByDate: (count, time) =>
      `koo marked ${records(count)} as refused without sending: over 21 days old by KooGallery's clock (Date: ${time}). (OVER_21_DAYS)`,
    skipped: (count, code, why) =>
      `Skipped ${records(count)}, still pending: ${why} (${code})\n    → ${SKIP_STEPS.en[code]}`,
    returned: (count) =>
      `Returned ${records(count)} to pending: an earlier koo had marked them as refused without asking KooGallery.`,
    notForgotten:
      "Forgot no delivered records: KooGallery's time (Date) is not known, or differs too much from this machine's clock.",
    seeThem: 'Which records they are: koo usage status',
    early: (count) =>
      count === 1 ? '1 record ends in the future and waits.' : `${count} records end in the future and wait.`,
    forgotten: (count) => `Forgot ${records(count)} delivered before.`,
    says: (words) => `it says "${words}"`,
    outbox: (place) => `Usage outbox ${place}`,
    noOutbox: (place) =>
      `There is no usage outbox ${place} yet; \`koo usage add\` and \`koo usage import\` make it.`,
    pending: 'pending  ',
    deliveredState: 'delivered',
    refusedState: 'refused  ',
    oldest: (end) => `The oldest pending record ended ${end}. It has to be delivered`,
    hourly: (by) => `  if billed by the hour  by ${by}`,
    daily: (by, latest) => `  if billed by the day   by ${by}, at the latest ${latest}`,
    over: (moment) => `${moment} (overdue)`,
    clock: (now) => `  "Overdue" is by this machine's clock, ${now}.`,
    refusedRecord: (number, of, why) => `refused ${number}  ${of}: ${why}`,
    moreRefused: (count) => `and ${count} more refused`,
    own: {
      NO_PRODUCT: `koo marked it, it has no product_id; ${NEXT_PUSH.en}`,
      OVER_21_DAYS: "it began more than 21 days ago by KooGallery's clock; koo marked it without sending it",
      TIMES_REVERSED: `koo marked it, it begins after it ends; ${NEXT_PUSH.en}`,
      TOO_OLD: `koo marked it by this machine's clock alone; ${NEXT_PUSH.en}`,
    },
  },
  zh: {
    records: (count) => `${count} 条话单`,
    added: (count, known) => `已添加 ${count} 条话单${known > 0 ? `，另有 ${known} 条已存在` : ''}。`,
    wouldAdd: (count, known) => `将添加 ${count} 条话单${known > 0 ? `，另有 ${known} 条已存在` : ''}。`,
    addedOne: (number) => `已添加 ${number}。`,
    knownOne: (number) => `${number} 已存在。`,
    leftOut: (count) => `已跳过 ${count} 条话单：`,
    removed: (numbers) => `已移除 ${numbers.join('、')}。`,
    pushing: '推送话单',
    delivered: (count) => `已送达 ${count} 条话单。`,
    refused: (count) => `云商店拒绝了 ${count} 条话单：`,
    refusedByDate: (count, time) =>
      `koo 将 ${count} 条话单标记为被拒绝且未发送：按云商店的时间（Date：${time}）已超过21天。（OVER_21_DAYS）`,
    skipped: (count, code, why) =>
      `跳过 ${count} 条话单，仍待推送：${why}（${code}）\n    → ${SKIP_STEPS.zh[code]}`,
    returned: (count) => `${count} 条话单恢复为待推送：旧版 koo 未询问云商店就将其标记为被拒绝。`,
    notForgotten: '没有清除任何已送达的话单：云商店的时间（Date）未知，或者与本机时间相差过大。',
    seeThem: '查看这些话单：koo usage status',
    early: (count) => `${count} 条话单的结束时间在将来，留待以后推送。`,
    forgotten: (count) => `已清除 ${count} 条早已送达的话单。`,
    says: (words) => `返回“${words}”`,
    outbox: (place) => `话单发件箱 ${place}`,
    noOutbox: (place) => `还没有话单发件箱 ${place}；\`koo usage add\` 和 \`koo usage import\` 会创建它。`,
    pending: '待推送',
    deliveredState: '已送达',
    refusedState: '被拒绝',
    oldest: (end) => `最早的待推送话单结束于 ${end}，送达期限：`,
    hourly: (by) => `  按小时计费  ${by} 之前`,
    daily: (by, latest) => `  按天计费    ${by} 之前，最迟 ${latest}`,
    over: (moment) => `${moment}（已过期）`,
    clock: (now) => `  是否过期按本机时间 ${now} 判断。`,
    refusedRecord: (number, of, why) => `被拒绝 ${number}  ${of}：${why}`,
    moreRefused: (count) => `另有 ${count} 条被拒绝`,
    own: {
      NO_PRODUCT: `由 koo 标记，缺少 product_id；${NEXT_PUSH.zh}`,
      OVER_21_DAYS: '按云商店的时间，开始时间已超过21天；由 koo 标记，没有发送',
      TIMES_REVERSED: `由 koo 标记，开始时间晚于结束时间；${NEXT_PUSH.zh}`,
      TOO_OLD: `由 koo 仅按本机时间标记；${NEXT_PUSH.zh}`,
    },
  },
};

function records(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}

function knownToo(known: number): string {
  return known > 0 ? `; ${known} were there already` : '';
}
