import { defineMessages } from '../../../../i18n/message.js';
import { plural } from '../../../../i18n/plural.js';
import type { FileKind } from '../../../../ledger/columns/file-kind.js';

const KINDS: Readonly<Record<FileKind, string>> = {
  orders: 'orders',
  instances: 'instances',
  usage: 'usage records',
  transactions: 'transactions',
  bills: 'bills',
  'bill-items': 'bill details',
  performance: 'performance statements',
  'performance-items': 'performance details',
};

/** What the import commands print, and `koo bill columns`. */
export const importViewMessages = defineMessages('cli/views/books/import', {
  kind: ({ kind }: { kind: FileKind }) => KINDS[kind],
  reading: ({ file }: { file: string }) => `Reading ${file}`,
  imported: (o: { added: number; changed: number; file: string; kind: FileKind; known: number }) =>
    `${o.file}: ${plural(o.added, 'new row')}, ${o.changed} changed, ${o.known} known (${KINDS[o.kind]}).`,
  checked: ({ file, kind, rows }: { file: string; kind: FileKind; rows: number }) =>
    `${file}: ${plural(rows, 'row')} to import (${KINDS[kind]}).`,
  notImported: ({ file, wrong }: { file: string; wrong: number }) =>
    `${file}: ${plural(wrong, 'row')} cannot be read. Nothing of the file was imported.`,
  wouldNotImport: ({ file, wrong }: { file: string; wrong: number }) =>
    `${file}: ${plural(wrong, 'row')} cannot be read.`,
  failed: ({ file }: { file: string }) => `${file}: not imported.`,
  skippedWrong: ({ wrong }: { wrong: number }) => `${plural(wrong, 'row')} cannot be read and were skipped:`,
  wrongCell: (o: {
    column?: string;
    heading?: string;
    reason: string;
    row: number;
    sheet: string;
    value?: string;
  }) =>
    `${o.sheet === '' ? '' : `sheet "${o.sheet}", `}row ${o.row}${o.column === undefined ? '' : `, column ${o.column} (${o.heading})`}${o.value === undefined ? '' : `, "${o.value}"`}: ${o.reason}`,
  moreWrong: ({ count }: { count: number }) => `and ${count} more; --json lists them.`,
  correct: () => 'Correct the file or export it again, or import the other rows: --skip-wrong',
  asOf: ({ from, time }: { from: 'file' | 'given' | 'rows' | 'workbook'; time: string }) =>
    `As of ${time} (${{ file: 'when the file was written; --as-of names another time', given: '--as-of', rows: 'the latest time in its rows', workbook: 'when the workbook was saved' }[from]}).`,
  zone: ({ zone }: { zone: string }) =>
    `Times that name no zone were read as ${zone}; --zone names another one.`,
  leftOut: ({ reason, sheet }: { reason: string; sheet: string }) =>
    `Sheet "${sheet}" was left out: ${reason}.`,
  skipped: ({ rows }: { rows: ReadonlyArray<{ as: 'header' | 'note' | 'total'; row: number }> }) =>
    `Not data: ${rows.map(({ as, row }) => `row ${row} (${{ header: 'repeated headings', note: 'a note', total: 'a total' }[as]})`).join(', ')}.`,
  moreSkipped: ({ count }: { count: number }) => `${plural(count, 'more row')} without data.`,
  noRows: () => 'The export has no rows.',
  wrongTotal: (o: { heading: string; row: number; sum: string; written: string }) =>
    `Row ${o.row} says that the total of "${o.heading}" is ${o.written}, but the rows above it add up to ${o.sum}. The file may be incomplete.`,
  unknownColumns: ({ headings }: { headings: readonly string[] }) =>
    `Stored as they came, since koo does not know these columns: ${headings.join(', ')}. Map them with --column 'HEADING=FIELD'.`,
  sheet: ({ kind, row, rows, sheet }: { kind: FileKind; row: number; rows: number; sheet: string }) =>
    `${sheet === '' ? 'Headings' : `Sheet "${sheet}", headings`} in row ${row}, ${plural(rows, 'row')}, read as ${KINDS[kind]}:`,
  columnHeading: () => 'column',
  headingHeading: () => 'heading',
  fieldHeading: () => 'read as',
  originHeading: () => 'known',
  samplesHeading: () => 'values',
  pageHeading: () => 'page',
  origin: ({ origin }: { origin: 'documented' | 'guess' | 'kept' | 'unknown' }) =>
    ({ documented: 'documented', guess: 'guess', kept: 'your map', unknown: 'unknown' })[origin],
  stored: () => '(stored as it came)',
  yields: ({ field }: { field: string }) => `(stored; another column is ${field})`,
  inUnit: ({ field, unit }: { field: string; unit: string }) => `${field}, ${unit}`,
  percent: () => 'per cent',
  dryRun: () => 'Nothing was imported (--dry-run).',
  saved: ({ file }: { file: string }) => `The columns were written to ${file}.`,
  columnsIntro: () =>
    'Headings that koo knows. "documented": a page of Huawei lists it as a column of such a file. "guess": none does; KooGallery does not publish the columns of most exports. A page beside a guess uses the word for this.',
  columnsOf: ({ kind }: { kind: FileKind }) => `--kind ${kind}: ${KINDS[kind]}`,
  otherKinds: ({ kinds }: { kinds: readonly FileKind[] }) =>
    `Other kinds: ${kinds.map((kind) => `--kind ${kind}`).join(', ')}`,
});
