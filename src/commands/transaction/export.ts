import { BookListCommand } from '../../cli/command/book-list-command.js';
import { bookExportFlags, transactionFilterFlags } from '../../cli/flags/book-filter-flags.js';
import type { ExportResult } from '../../cli/views/books/list-data.js';

export default class TransactionExport extends BookListCommand {
  static override summary = "Export transactions of the seller's books (交易明细) to CSV, XLSX or NDJSON.";
  static override description =
    'Writes every field and the source of each row, the oldest first, and prints the sums of each currency. Texts that a spreadsheet would run as a formula are neutralized. Customers are masked unless --show-buyer is given.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --output october.xlsx --period 202610',
    '<%= config.bin %> <%= command.id %> --output unbilled.csv --bill-state unbilled',
  ];
  static override flags = { ...bookExportFlags, ...transactionFilterFlags };

  async run(): Promise<ExportResult> {
    const { flags } = await this.parse(TransactionExport);
    return this.export('transactions', flags, transactionFilterFlags);
  }
}
