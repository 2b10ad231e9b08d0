import { defineMessages } from '../../i18n/message.js';
import { plural } from '../../i18n/plural.js';

/** What is wrong with a usage record, as parts of a sentence. */
export const recordMessages = defineMessages('marketplace/usage/records', {
  missing: ({ name }: { name: string }) => `${name} is missing`,
  tooLong: ({ max, name }: { name: string; max: number }) => `${name} has over ${max} characters`,
  notSendable: ({ name }: { name: string }) => `${name} contains characters that cannot be sent`,
  /** @param isLocal The zone is all that it lacks. */
  notTime: ({ given, isLocal, name }: { name: string; given: string; isLocal: boolean }) =>
    `${name} is ${given}, which is not a time such as 20220809T091000Z or 2022-08-09T09:10:00Z${isLocal ? ' (it has no time zone: end it with Z for UTC)' : ''}`,
  notDecimal: ({ given }: { given: string }) =>
    `usage_value is ${given}, which is not a decimal number such as 12.5`,
  tooManyDecimals: ({ count, max }: { count: number; max: number }) =>
    `usage_value has ${count} decimals, ${max} at most`,
  isZero: () => 'usage_value is 0, it must be more',
  valueTooLong: ({ count, max }: { count: number; max: number }) =>
    `usage_value has ${count} characters, ${max} at most`,
  notJson: ({ why }: { why: string }) => `it is not JSON: ${why}`,
  notObject: () => 'it is not a JSON object',
  notMember: ({ name }: { name: string }) => `${name} is not a member of a usage record`,
  notText: ({ name }: { name: string }) => `${name} is not a text`,

  timesReversed: ({ begin, end }: { begin: string; end: string }) =>
    `it begins (${begin}) after it ends (${end})`,
  tooOld: ({
    begin,
    clock,
    days,
    max,
    now,
  }: {
    days: number;
    begin: string;
    max: number;
    clock: 'koogallery' | 'local';
    now: string;
  }) => `it began ${days} days ago (${begin}); KooGallery accepts ${max} days; by ${CLOCKS[clock]}, ${now}`,
  inFuture: ({ clock, end, now }: { end: string; clock: 'koogallery' | 'local'; now: string }) =>
    `it ends in the future (${end}); times are UTC; by ${CLOCKS[clock]}, ${now}`,
  sameUse: ({ number, value }: { value: string; number: string }) =>
    `there is one of the same instance, begin and end already (${value}, number ${number}): KooGallery would ignore this one`,
  sameNumber: ({
    begin,
    end,
    instance,
    number,
    value,
  }: {
    number: string;
    instance: string;
    begin: string;
    end: string;
    value: string;
  }) => `metering_sn ${number} is that of another record (${instance}, ${begin} to ${end}, ${value})`,
});

const CLOCKS = { koogallery: "KooGallery's clock (Date)", local: "this machine's clock" } as const;

export const usageMessages = defineMessages('marketplace/usage', {
  push: () => 'the usage push',

  notAdded: ({ why }: { why: string }) => `The record was not added: ${why}.`,
  otherTimes: () => 'Choose other times, or add both amounts to one record before the first is pushed.',
  removeOther: ({ number }: { number: string }) =>
    `Remove the other one, if it was not delivered: koo usage remove ${number}`,
  notPushable: ({ problems }: { problems: readonly string[] }) =>
    `The record cannot be pushed: ${problems.join('; ')}.`,
  correctRecord: () => 'Correct it, then add it again.',
  wrongRecords({ file, lines, wrong }: { file: string; lines: readonly string[]; wrong: number }) {
    const what = wrong === 1 ? 'A record' : `${wrong} records`;
    const more = wrong > lines.length ? [`and ${wrong - lines.length} more`] : [];
    return [
      `${what} cannot be pushed; nothing was added.`,
      ...lines.map((line) => `${file}:${line}`),
      ...more,
    ].join('\n');
  },
  wrongLine: ({ line, problems }: { line: number; problems: readonly string[] }) =>
    `${line}: ${problems.join('; ')}`,
  correctFile: () => 'Correct the file and import it again.',
  skipWrong: () => 'Or import the others without them: --skip-wrong',
  noRecord: ({ numbers }: { numbers: readonly string[] }) =>
    `No record that is still to be delivered has the number ${numbers.join(', ')}.`,
  cannotTakeBack: () => 'A delivered record cannot be withdrawn. See the records: koo usage status',

  notCsv: ({ why }: { why: string }) => `This is not a CSV file of usage records: ${why}`,
  quoteCommas: () => 'Correct that line; text with commas goes into double quotes.',
  lineTooLong: ({ kilobytes }: { kilobytes: number }) =>
    `One of its lines is over ${kilobytes} KB, so it is not a usage record.`,
  oneObjectALine: () => 'Write one JSON object a line, or CSV with --format csv.',
  columnTwice: ({ column }: { column: string }) => `The column ${column} is there twice.`,
  noColumn: ({ column }: { column: string }) => `There is no column ${column}.`,
  unknownColumn: ({ column }: { column: string }) => `There is no column named ${column} in usage records.`,
  columns: ({ names }: { names: readonly string[] }) =>
    `The first line names the columns, of these: ${names.join(', ')}.`,

  allRefused: ({ code, place, words }: Record<'code' | 'place' | 'words', string>) =>
    `Every usage record so far was rejected by ${place}; the last one: ${words} (${code}).`,
  checkSeller: () =>
    'Check the access key, the instance ids, and that the products are of this seller, then push again.',
  removeWrong: () => 'Remove a wrong record with: koo usage remove NUMBER',
  noProducts: ({ count }: { count: number }) =>
    `Nothing was delivered: ${plural(count, 'usage record')} ${count === 1 ? 'has' : 'have'} no product_id, which the old interface requires.`,
  pushToNew: () => 'They stay pending. Push them to the new interface, which requires none: --interface new',
  addProducts: () => 'Or remove them, and add them again with their products: koo usage remove NUMBER',
  noReason: () => 'KooGallery gave no reason.',

  skippedNoProduct: () => 'They have no product_id, which the old interface requires.',
  skippedNoServerTime: () =>
    "They are over 21 days old by this machine's clock, and no response of KooGallery showed its time (Date).",
  skippedClocksDiffer: ({ local, server }: { local: string; server: string }) =>
    `They are over 21 days old by this machine's clock (${local}), but KooGallery's Date was ${server}.`,
});
