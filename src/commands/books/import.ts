import { importArgs, importFlags } from '../../cli/flags/import-flags.js';
import { ImportCommand } from '../../cli/command/import-command.js';
import type { ImportShown } from '../../cli/views/books/import/present-import.js';
import { FILE_KINDS } from '../../ledger/columns/file-kind.js';

export default class BooksImport extends ImportCommand {
  static override summary =
    'Import any file of the books: orders, bills, transactions, performance, instances, usage.';
  static override description =
    'Imports what `koo order import`, `koo bill import`, `koo transaction import` and `koo performance import` do, and lists of instances and usage records of your own server. Usage records that are to be pushed to KooGallery are imported by `koo usage import`. The kind of the file and its columns are found from its headings, not from its name. KooGallery does not publish the columns of its exports: see how a file is read with --dry-run, and what koo knows with `koo bill columns`. A file is imported whole or not at all; rows that the books have are not added again, so overlapping exports can be imported in any order.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> export/orders.xlsx export/bill.xlsx',
    '<%= config.bin %> <%= command.id %> instances.csv --kind instances',
  ];
  static override args = importArgs;
  static override strict = false;
  static override flags = importFlags;

  async run(): Promise<ImportShown> {
    const { argv, flags } = await this.parse(BooksImport);
    return this.importAll(argv as string[], flags, FILE_KINDS);
  }
}
