import { BookListCommand } from '../../cli/command/book-list-command.js';
import { billFilterFlags, bookExportFlags } from '../../cli/flags/book-filter-flags.js';
import type { ExportResult } from '../../cli/views/books/list-data.js';

export default class BillExport extends BookListCommand {
  static override summary =
    "Export bills of the seller's books (账单), or their details (详单), to CSV, XLSX or NDJSON.";
  static override description =
    'Writes every field and the source of each row, the oldest first, and prints the sums of each currency. Texts that a spreadsheet would run as a formula are neutralized. Customers are masked unless --show-buyer is given.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --output bills.xlsx',
    '<%= config.bin %> <%= command.id %> --details --period 202610 --output details.csv',
  ];
  static override flags = { ...bookExportFlags, ...billFilterFlags };

  async run(): Promise<ExportResult> {
    const { flags } = await this.parse(BillExport);
    return this.export(flags.details ? 'billItems' : 'bills', flags, billFilterFlags);
  }
}
