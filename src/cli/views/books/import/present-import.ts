import type { Language } from '../../../../i18n/language.js';
import { inLanguage, textsIn, type TextsOf } from '../../../../i18n/message.js';
import type {
  ImportedColumn,
  ImportedFile,
  ImportedSheet,
  WrongCell,
} from '../../../../ledger/importing/import-result.js';
import { zonedTime } from '../../../../ledger/lists/zoned-time.js';
import type { ErrorObject } from '../../../command/present-error.js';
import { onOneLine } from '../../../terminal/on-one-line.js';
import { tableText } from '../../../terminal/table-text.js';
import { importViewMessages } from './messages.js';

/** What `--json` prints of an import: files in the order of the call. */
export interface ImportShown {
  dryRun: boolean;
  files: Array<ErrorFile | ShownFile>;
}

type ErrorFile = ErrorObject & { file: string };
type ShownFile = ImportedFile & { imported: boolean };
type Words = TextsOf<typeof importViewMessages>;

const MAX_WRONG = 20;
const MAX_SKIPPED = 5;
const INDENT = '  ';

export function shownFile(file: ImportedFile, language: Language): ShownFile {
  return { ...inLanguage(file, language), imported: file.tables !== undefined };
}

export function failedText(file: string, language: Language): string {
  return textsIn(importViewMessages, language).failed({ file: onOneLine(file) });
}

/** What an import command prints of a file. */
export function importedText(
  given: ImportedFile,
  { dryRun, language }: { dryRun: boolean; language: Language },
): string {
  const file = onOneLine(given, language) as unknown as ImportedFile;
  const words = textsIn(importViewMessages, language);
  const isLeftAlone = !dryRun && file.tables === undefined;
  return [
    ...headLines(file, dryRun, words),
    ...(file.wrongRows > 0 ? wrongLines(file, { isLeftAlone, words }) : []),
    ...(dryRun ? file.sheets.flatMap((sheet) => mapLines(sheet, words)) : []),
    ...(isLeftAlone ? [] : noteLines(file, dryRun, words)),
  ].join('\n');
}

function headLines(
  { file, sheets, tables, wrongRows }: ImportedFile,
  dryRun: boolean,
  words: Words,
): string[] {
  if (tables) return tables.map((table) => words.imported({ ...table, file }));
  if (!dryRun) return [words.notImported({ file, wrong: wrongRows })];
  const kinds = [...new Set(sheets.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      words.checked({
        file,
        kind,
        rows: sheets.reduce((sum, sheet) => (sheet.kind === kind ? sum + sheet.rows : sum), 0),
      }),
    ),
    ...(wrongRows > 0 ? [words.wouldNotImport({ file, wrong: wrongRows })] : []),
  ];
}

function wrongLines(
  { tables, wrong, wrongRows }: ImportedFile,
  { isLeftAlone, words }: { isLeftAlone: boolean; words: Words },
): string[] {
  const shown = wrong.slice(0, MAX_WRONG);
  return [
    ...(tables ? [`${INDENT}${words.skippedWrong({ wrong: wrongRows })}`] : []),
    ...shown.map((cell) => `${INDENT}${INDENT}${words.wrongCell(cell as WrongCell & { reason: string })}`),
    ...(wrong.length > shown.length
      ? [`${INDENT}${INDENT}${words.moreWrong({ count: wrong.length - shown.length })}`]
      : []),
    ...(isLeftAlone ? [`${INDENT}→ ${words.correct()}`] : []),
  ];
}

/** What koo has made of a file, apart from its rows. */
function noteLines(file: ImportedFile, dryRun: boolean, words: Words): string[] {
  const skipped = file.skipped.slice(0, MAX_SKIPPED);
  const unknown = file.sheets
    .flatMap(({ columns }) => columns.filter(isUnknown))
    .map(({ heading }) => heading);
  const hasRows = file.sheets.some(({ rows }) => rows > 0);
  return [
    ...(hasRows
      ? [words.asOf({ from: file.asOfFrom, time: `${zonedTime(file.asOf, file.zone)} ${file.zone}` })]
      : [words.noRows()]),
    ...(file.usedZone ? [words.zone({ zone: file.zone })] : []),
    ...(skipped.length > 0 ? [words.skipped({ rows: skipped })] : []),
    ...(file.skippedRows > skipped.length
      ? [words.moreSkipped({ count: file.skippedRows - skipped.length })]
      : []),
    ...file.wrongTotals.map((total) => words.wrongTotal(total)),
    ...file.leftOut.map(({ reason, sheet }) => words.leftOut({ reason: String(reason), sheet })),
    ...(unknown.length > 0 && !dryRun ? [words.unknownColumns({ headings: [...new Set(unknown)] })] : []),
    ...(dryRun ? [words.dryRun()] : []),
  ].map((line) => `${INDENT}${line}`);
}

/** Columns without a heading are hardly ever meant. */
function isUnknown({ heading, origin, samples }: ImportedColumn): boolean {
  return origin === 'unknown' && samples.length > 0 && !/^\([A-Z]+\)$/.test(heading);
}

/** How the columns of a sheet are read. */
function mapLines({ columns, headerRow, kind, rows, sheet }: ImportedSheet, words: Words): string[] {
  const table = tableText(
    [
      words.columnHeading(),
      words.headingHeading(),
      words.fieldHeading(),
      words.originHeading(),
      words.samplesHeading(),
    ],
    columns.map((column) => [
      column.letters,
      column.heading,
      readAs(column, words),
      words.origin({ origin: column.origin }),
      column.samples.join(' | '),
    ]),
  );
  return ['', words.sheet({ kind, row: headerRow, rows, sheet }), ...table.split('\n'), ''].map((line) =>
    line === '' ? line : `${INDENT}${line}`,
  );
}

function readAs({ currency, field, percent, yields, zone }: ImportedColumn, words: Words): string {
  if (field === undefined) return yields === undefined ? words.stored() : words.yields({ field: yields });
  const unit = currency ?? zone ?? (percent ? words.percent() : undefined);
  return unit === undefined ? field : words.inUnit({ field, unit });
}
