import { listText } from '../../i18n/list-text.js';
import { defineMessages } from '../../i18n/message.js';
import { plural } from '../../i18n/plural.js';
import type { FileKind } from '../columns/file-kind.js';

const KINDS: Readonly<Record<FileKind, string>> = {
  orders: 'a list of orders',
  instances: 'a list of instances',
  usage: 'a list of usage records',
  transactions: 'transactions',
  bills: 'bills',
  'bill-items': 'the details of bills',
  performance: 'performance statements',
  'performance-items': 'the details of performance statements',
};

function sheetOf({ file, sheet }: { file: string; sheet: string }): string {
  return sheet === '' ? file : `Sheet "${sheet}" of ${file}`;
}

/** What is wrong in a cell or a row. */
export const cellMessages = defineMessages('ledger/importing/cells', {
  damagedNumber: () =>
    'a spreadsheet program has rounded this number, and the digits are lost; export the file again, and do not save it with the spreadsheet program',
  errorCell: () => 'the cell contains an error or a formula without a result',
  missingValue: ({ fields }: { fields: readonly string[] }) =>
    `the row has no ${listText(fields, 'en', 'disjunction')}`,
  notNumber: () => 'not an amount or a number',
  notPeriod: () => 'not a month, as in 202610 or 2026-10',
  notText: () => 'contains characters that are not text',
  notTime: () => 'not a time, as in 2026-10-01 08:00:00',
  tooLong: ({ max }: { max: number }) => `longer than ${max} characters`,
  tooPrecise: () => 'more than 6 decimals, or too large',
  tooWide: ({ count }: { count: number }) => `the row has ${count} cells, far more than there are headings`,
  twoCurrencies: ({ currency, heading, other }: { currency: string; heading: string; other: string }) =>
    `in ${currency}, but "${heading}" of the row is in ${other}`,
  unknownCurrency: () => 'not a currency',
});

/** What is wrong with a file or a call. */
export const importMessages = defineMessages('ledger/importing', {
  ambiguousColumns: ({
    field,
    file,
    headings,
    sheet,
  }: {
    field: string;
    file: string;
    headings: readonly string[];
    sheet: string;
  }) =>
    `${sheetOf({ file, sheet })} has several columns that can be ${field}: ${headings.map((heading) => `"${heading}"`).join(', ')}.`,
  chooseColumn: ({ field, heading }: { field: string; heading: string }) =>
    `Say which one it is: --column '${heading}=${field}'. The others are stored as they came.`,
  changed: ({ file }: { file: string }) => `${file} changed while it was read. Nothing of it was imported.`,
  columnNotFound: ({ field, file, heading }: { field: string; file: string; heading: string }) =>
    `${file} has no column "${heading}" that could be read as ${field}.`,
  headingsOfFile: ({ headings }: { headings: readonly string[] }) =>
    `Its columns are ${headings.join(', ')}.`,
  emptyFile: ({ file }: { file: string }) => `${file} is empty.`,
  exportAgain: () => 'Export it again in the seller console.',
  fieldsOfKind: ({ fields, kind }: { fields: readonly string[]; kind: FileKind }) =>
    `Fields of ${kind}: ${fields.join(', ')}.`,
  hidden: () => 'the sheet is hidden',
  incomplete: (o: {
    file: string;
    kind: FileKind;
    missing: ReadonlyArray<readonly string[]>;
    row: number;
    sheet: string;
  }) =>
    `${sheetOf(o)} looks like ${KINDS[o.kind]} (headings in row ${o.row}), but has no column for ${o.missing.map((group) => listText(group, 'en', 'disjunction')).join(', nor for ')}.`,
  knownHeadings: ({ kind }: { kind: FileKind }) => `Headings that koo knows: koo bill columns --kind ${kind}`,
  mapColumn: ({ field }: { field: string }) =>
    `If a column has another heading, map it: --column 'HEADING=${field}'`,
  mapColumns: ({ headings }: { headings: readonly string[] }) =>
    `It has the headings ${headings.join(', ')}. Say what they are: --column 'HEADING=FIELD' --kind KIND`,
  nameCurrency: () => 'Name it, for example: --currency CNY. To keep it, set books.currency in koo.yaml.',
  nameKind: ({ kinds }: { kinds: readonly FileKind[] }) =>
    `Say which it is: ${kinds.map((kind) => `--kind ${kind}`).join(' or ')}`,
  noCurrency: ({
    headings,
    row,
    file,
    sheet,
  }: {
    file: string;
    headings: readonly string[];
    row: number;
    sheet: string;
  }) =>
    `${sheetOf({ file, sheet })} does not say in which currency its amounts are (${headings.map((heading) => `"${heading}"`).join(', ')}; row ${row}).`,
  noHeader: ({ file, rows, sheet }: { file: string; rows: number; sheet: string }) =>
    `${sheetOf({ file, sheet })} has no headings that koo knows in its first ${rows} rows.`,
  notImported: ({ kind }: { kind: FileKind }) => `the sheet contains ${KINDS[kind]}`,
  noSheetKnown: () => 'no headings that koo knows',
  lacksColumns: ({ kind, missing }: { kind: FileKind; missing: ReadonlyArray<readonly string[]> }) =>
    `it looks like ${KINDS[kind]}, but has no column for ${missing.map((group) => listText(group, 'en', 'disjunction')).join(', nor for ')}`,
  severalKinds: ({
    file,
    kinds,
    row,
    sheet,
  }: {
    file: string;
    kinds: readonly FileKind[];
    row: number;
    sheet: string;
  }) =>
    `${sheetOf({ file, sheet })} (headings in row ${row}) can be ${listText(
      kinds.map((kind) => KINDS[kind]),
      'en',
      'disjunction',
    )}.`,
  tooManyColumns: ({
    count,
    file,
    max,
    row,
    sheet,
  }: {
    count: number;
    file: string;
    max: number;
    row: number;
    sheet: string;
  }) => `${sheetOf({ file, sheet })} has ${plural(count, 'column')} in row ${row}; koo reads at most ${max}.`,
  unknownField: ({ field, kinds }: { field: string; kinds: readonly FileKind[] }) =>
    `${field} is not a field of ${listText([...kinds], 'en', 'disjunction')}.`,
  useCommand: ({ command, file }: { command: string; file: string }) => `Import it with: ${command} ${file}`,
  whatIsRead: () => 'koo reads XLSX workbooks and CSV files as the seller console exports them.',
  wrongKind: ({ file, kind, row, sheet }: { file: string; kind: FileKind; row: number; sheet: string }) =>
    `${sheetOf({ file, sheet })} contains ${KINDS[kind]} (headings in row ${row}).`,
  writeColumn: () => "Write it as 'HEADING=FIELD', for example --column '应结金额=settlementAmount'.",
  wrongColumn: ({ text }: { text: string }) => `"${text}" does not say what a column is.`,
  asOfNotTime: ({ text }: { text: string }) => `"${text}" is not a time.`,
  asOfForm: () => 'Write it as in 2026-11-01 or 2026-11-01T08:00:00+08:00.',
  wrongZone: ({ text }: { text: string }) => `"${text}" is not a time zone.`,
  zoneForm: () => 'Write it as an offset from UTC, as in +08:00.',
  wrongCurrency: ({ text }: { text: string }) => `"${text}" is not a currency.`,
  currencyForm: () => 'Write its code, as in CNY or USD.',
  noManifest: () => '--save-columns writes to koo.yaml, and there is none here.',
  repeatColumns: () => 'Name a koo.yaml with --project, or repeat --column with each import.',
  notEditable: ({ file }: { file: string }) => `${file} is not written so that koo can add columns to it.`,
  addLines: ({ lines }: { lines: string }) => `Add these lines, or their keys where they exist:\n${lines}`,
});
