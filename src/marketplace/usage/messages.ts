import { defineMessages } from '../../i18n/message.js';
import { plural } from '../../i18n/plural.js';

/** What is wrong with a usage record, as parts of a sentence. */
export const recordMessages = defineMessages('marketplace/usage/records', {
  missing: ({ name }: { name: string }) => `${name} is missing`,
  /** @param given Quoted, and at most 40 characters of it; the same in all messages. */
  tooLong: ({ given, max, name }: { given: string; name: string; max: number }) =>
    `${name} has over ${max} characters: ${given}…`,
  notSendable: ({ given, name }: { given: string; name: string }) =>
    `${name} contains characters that cannot be sent: ${given}`,
  notDecoded: ({ given, name }: { given: string; name: string }) =>
    `${name} has bytes that are not valid in the encoding of the file: ${given}`,
  /** @param isLocal The zone is all that it lacks. */
  notTime: ({ given, isLocal, name }: { name: string; given: string; isLocal: boolean }) =>
    `${name} is ${given}, which is not a time such as 20220809T091000Z or 2022-08-09T09:10:00Z${isLocal ? ' (it has no time zone: end it with Z for UTC)' : ''}`,
  /** @param isComma It would be one with a point. */
  notDecimal: ({ given, isComma }: { given: string; isComma: boolean }) =>
    `usage_value is ${given}, which is not a decimal number such as 12.5${isComma ? ' (write a point, not a comma)' : ''}`,
  tooManyDecimals: ({ count, given, max }: { count: number; given: string; max: number }) =>
    `usage_value is ${given}, which has ${count} decimals, ${max} at most`,
  isZero: () => 'usage_value is 0, it must be more',
  valueTooLong: ({ count, given, max }: { count: number; given: string; max: number }) =>
    `usage_value is ${given}…, which has ${count} characters, ${max} at most`,
  /** @param first The first that has no column, quoted. */
  tooManyValues: ({ columns, count, first }: { columns: number; count: number; first: string }) =>
    `it has ${plural(count, 'value')} for ${plural(columns, 'column')}; the first without a column is ${first}`,
  /** @param first The first column without a value. */
  tooFewValues: ({ columns, count, first }: { columns: number; count: number; first: string }) =>
    `it has ${plural(count, 'value')} for ${plural(columns, 'column')}; ${first} has none`,
  /** @param name Of the column. */
  quoteOpen: ({ given, name }: { given: string; name: string }) =>
    `the quote in ${name} is not closed in this line: ${given}`,
  quoteInHeader: ({ given }: { given: string }) =>
    `a quote in the header is not closed, or in the middle of a name: ${given}`,
  quoteInside: ({ given, name }: { given: string; name: string }) =>
    `${name} has a quote in the middle of its value: ${given} (quote the whole value, and double each quote in it)`,
  notCsv: ({ why }: { why: string }) => `it is not CSV: ${why}`,
  lineTooLong: ({ kilobytes }: { kilobytes: number }) =>
    `the line is over ${kilobytes} KB, so it is not a usage record`,
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

  notCsv: ({ why }: { why: string }) => `This is not a CSV file of usage records: ${why}.`,
  quoteCommas: () => 'Correct that line; text with commas goes into double quotes.',
  jsonList: () => 'This is a JSON list, not one object a line.',
  oneObjectALine: () => "Write one JSON object a line, for example with: jq -c '.[]'",
  workbook: () => 'This is an Excel workbook, not a text file.',
  saveAsCsv: () => 'Save it as CSV: in Excel, File > Save As > CSV UTF-8.',
  /** @param isAmbiguous It is valid in two; else in none. */
  encoding: ({ isAmbiguous }: { isAmbiguous: boolean }) =>
    isAmbiguous
      ? 'The encoding of the file is not clear: its few characters beyond ASCII are valid in several encodings.'
      : 'The encoding of the file is not clear: it is valid neither in UTF-8 nor in GB18030 (GBK).',
  nameEncoding: () => 'Name the encoding, for example: --encoding gb18030',
  saveAsUtf8: () => 'Or save the file as UTF-8.',
  /** @param isHeader There is at least a header. */
  nothingToImport: ({ isHeader }: { isHeader: boolean }) =>
    isHeader
      ? 'There is nothing to import: the input names its columns, but has no records.'
      : 'There is nothing to import: the input is empty.',
  checkWriter: () =>
    'Check that the program that writes the records has ended without an error, then import again.',
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
