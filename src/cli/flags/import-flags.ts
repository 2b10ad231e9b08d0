import { Args, Flags } from '@oclif/core';
import { FILE_KINDS } from '../../ledger/columns/file-kind.js';
import { booksFlag } from '../command/books-command.js';
import { projectFlag } from './flags.js';

/** Files of an import; there may be several. */
export const importArgs = {
  file: Args.string({
    description: 'XLSX workbooks or CSV files, as the seller console exports them.',
    ignoreStdin: true,
    required: true,
  }),
};

/** How files are imported into the books. */
export const importFlags = {
  'as-of': Flags.string({
    description:
      'The time as of which the files are true; defaults to the date of the workbook, or else to the latest time in its rows. Of two versions of a row the later one is current.',
    helpValue: 'TIME',
  }),
  books: booksFlag,
  column: Flags.string({
    description:
      'Read the column with this heading as this field, or as `none`; can be given several times. Comes before books.columns of koo.yaml.',
    helpValue: 'HEADING=FIELD',
    multiple: true,
    multipleNonGreedy: true,
  }),
  currency: Flags.string({
    description:
      'The currency of amounts that name none, for example CNY; defaults to books.currency of koo.yaml.',
    helpValue: 'CODE',
  }),
  'dry-run': Flags.boolean({
    description: 'Show how the columns are read, with samples of their values, and import nothing.',
  }),
  kind: Flags.option({
    description: 'What the files are, if their headings do not show it.',
    options: FILE_KINDS,
  })(),
  project: projectFlag,
  'save-columns': Flags.boolean({
    dependsOn: ['column'],
    description: 'Write the columns of --column to books.columns in koo.yaml.',
  }),
  'skip-wrong': Flags.boolean({
    description: 'Skip rows that cannot be read, and import the others; exits with 1 if there are any.',
  }),
  zone: Flags.string({
    description:
      'The zone of times that name none, as an offset from UTC; defaults to books.zone of koo.yaml, or else to +08:00.',
    helpValue: 'OFFSET',
  }),
};
