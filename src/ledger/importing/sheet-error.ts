import { type KooError, UsageError } from '../../errors/koo-error.js';
import type { FileKind } from '../columns/file-kind.js';
import { MAX_ROWS_ABOVE, type Recognition } from '../columns/recognize-sheet.js';
import { importMessages } from './messages.js';

/** The command that imports files of a kind. */
const COMMANDS: Readonly<Record<FileKind, string>> = {
  orders: 'koo order import',
  instances: 'koo books import',
  usage: 'koo books import',
  transactions: 'koo transaction import',
  bills: 'koo bill import',
  'bill-items': 'koo bill import',
  performance: 'koo performance import',
  'performance-items': 'koo performance import',
};

const MAX_HEADINGS = 20;

/** Why nothing of a sheet can be imported, and what to do. */
export function sheetError(
  found: Exclude<Recognition, { is: 'known' }>,
  { file, sheet }: { file: string; sheet: string },
): KooError {
  const place = sheet === '' ? file : `${file}: ${sheet}`;
  if (found.is === 'empty') {
    return new UsageError('IMPORT_EMPTY', importMessages.emptyFile({ file }), {
      hints: [importMessages.exportAgain()],
      place,
    });
  }

  if (found.is === 'unknown') {
    const headings = found.headings.slice(0, MAX_HEADINGS);
    return new UsageError(
      'IMPORT_NO_HEADINGS',
      importMessages.noHeader({ file, rows: MAX_ROWS_ABOVE, sheet }),
      {
        hints: [importMessages.mapColumns({ headings }), importMessages.whatIsRead()],
        place,
      },
    );
  }

  if (found.is === 'several-kinds') {
    const { headerRow: row, kinds } = found;
    return new UsageError('IMPORT_AMBIGUOUS_KIND', importMessages.severalKinds({ file, kinds, row, sheet }), {
      hints: [importMessages.nameKind({ kinds })],
      place,
    });
  }

  const { headerRow: row, kind } = found;
  if (found.is === 'ambiguous') {
    const { field, headings } = found;
    return new UsageError(
      'IMPORT_AMBIGUOUS_COLUMNS',
      importMessages.ambiguousColumns({ field, file, headings, sheet }),
      {
        hints: [importMessages.chooseColumn({ field, heading: headings[0]! })],
        place,
      },
    );
  }

  const { missing } = found;
  return new UsageError(
    'IMPORT_MISSING_COLUMNS',
    importMessages.incomplete({ file, kind, missing, row, sheet }),
    {
      hints: [importMessages.mapColumn({ field: missing[0]![0]! }), importMessages.knownHeadings({ kind })],
      place,
    },
  );
}

/** The file belongs to another command. */
export function wrongKind({
  file,
  kind,
  row,
  sheet,
}: {
  file: string;
  kind: FileKind;
  row: number;
  sheet: string;
}): UsageError {
  return new UsageError('IMPORT_WRONG_KIND', importMessages.wrongKind({ file, kind, row, sheet }), {
    hints: [importMessages.useCommand({ command: COMMANDS[kind], file })],
    place: sheet === '' ? file : `${file}: ${sheet}`,
  });
}
