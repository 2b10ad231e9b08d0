import { Flags } from '@oclif/core';
import { KooCommand } from '../../cli/command/koo-command.js';
import {
  type ColumnsShown,
  columnsText,
  shownColumns,
} from '../../cli/views/books/import/present-columns.js';
import { FILE_KINDS } from '../../ledger/columns/file-kind.js';

export default class BillColumns extends KooCommand {
  static override summary =
    'List the headings of exported files that koo knows, and whether each is documented.';
  static override description =
    'KooGallery publishes the columns of one export only, the bill export of a reseller of the international site. All other headings are guesses, marked as such. Case, blanks, full-width characters and units in brackets make no difference. What koo does not know is mapped with --column of the import commands, or with books.columns of koo.yaml.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --kind orders --kind transactions',
    '<%= config.bin %> <%= command.id %> --kind all --json',
  ];
  static override flags = {
    kind: Flags.option({
      description: 'Kind of file; can be given several times; defaults to bills and bill-items.',
      multiple: true,
      multipleNonGreedy: true,
      options: [...FILE_KINDS, 'all'] as const,
    })(),
  };

  async run(): Promise<ColumnsShown> {
    const { flags } = await this.parse(BillColumns);
    const asked = flags.kind ?? ['bills', 'bill-items'];
    const shown = shownColumns(FILE_KINDS.filter((kind) => asked.includes('all') || asked.includes(kind)));
    this.log(columnsText(shown, this.language));
    return shown;
  }
}
