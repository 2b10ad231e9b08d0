import { importArgs, importFlags } from '../../cli/flags/import-flags.js';
import { ImportCommand } from '../../cli/command/import-command.js';
import type { ImportShown } from '../../cli/views/books/import/present-import.js';

export default class BillImport extends ImportCommand {
  static override summary = 'Import bills (账单) and bill details (详单) into the books.';
  static override description =
    'Imports files that the seller console exports under Bills (账单管理: 账单导出, 详情 > 导出), and the bill export of a reseller. The kind of the file and its columns are found from its headings, not from its name. KooGallery does not publish the columns of its exports: see how a file is read with --dry-run, and what koo knows with `koo bill columns`. A file is imported whole or not at all; rows that the books have are not added again, so overlapping exports can be imported in any order.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> bill-202610.xlsx',
    "<%= config.bin %> <%= command.id %> bill-202610.csv --dry-run --column '应结金额=settlementAmount'",
    "<%= config.bin %> <%= command.id %> bill.xlsx --column '应结金额=settlementAmount' --save-columns",
  ];
  static override args = importArgs;
  static override strict = false;
  static override flags = importFlags;

  async run(): Promise<ImportShown> {
    const { argv, flags } = await this.parse(BillImport);
    return this.importAll(argv as string[], flags, ['bills', 'bill-items']);
  }
}
