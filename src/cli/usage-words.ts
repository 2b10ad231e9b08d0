import type { Language } from '../i18n/language.js';

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
  refusedRecord(number: string, of: string, why: string): string;
  moreRefused(count: number): string;
  /** Why koo itself refuses a record, by its code. */
  own: Readonly<Record<string, string>>;
}

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
    over: (moment) => `${moment} (that is over)`,
    refusedRecord: (number, of, why) => `refused ${number}  ${of}: ${why}`,
    moreRefused: (count) => `and ${count} more refused`,
    own: {
      NO_PRODUCT: 'it has no product_id, which the old interface wants',
      TIMES_REVERSED: 'it begins after it ends',
      TOO_OLD: 'it began more than 21 days ago, which KooGallery does not take any more',
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
    refusedRecord: (number, of, why) => `被拒绝 ${number}  ${of}：${why}`,
    moreRefused: (count) => `另有 ${count} 条被拒绝`,
    own: {
      NO_PRODUCT: '缺少旧接口要求的 product_id',
      TIMES_REVERSED: '开始时间晚于结束时间',
      TOO_OLD: '开始时间超过21天，云商店不再接收',
    },
  },
};

function records(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}

function knownToo(known: number): string {
  return known > 0 ? `; ${known} were there already` : '';
}
