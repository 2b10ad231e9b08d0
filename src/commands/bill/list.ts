import { BookListCommand } from '../../cli/command/book-list-command.js';
import { billFilterFlags, bookListFlags } from '../../cli/flags/book-filter-flags.js';
import type { ListResult } from '../../cli/views/books/list-data.js';

export default class BillList extends BookListCommand {
  static override summary = "List bills of the seller's books (账单), or their details (详单).";
  static override description =
    'Lists the bills that were imported (koo bill import), the newest first: a row for each bill, and for each bill item (账单项) where the file has items. Sums are of each currency and item.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --period 202610 --kind joint',
    '<%= config.bin %> <%= command.id %> --details --period 2026-10 --order CS2207261447AUY4H',
  ];
  static override flags = { ...bookListFlags, ...billFilterFlags };

  async run(): Promise<ListResult> {
    const { flags } = await this.parse(BillList);
    return this.list(flags.details ? 'billItems' : 'bills', flags, billFilterFlags);
  }
}
