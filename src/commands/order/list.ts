import { BookListCommand } from '../../cli/command/book-list-command.js';
import { bookListFlags, orderFilterFlags } from '../../cli/flags/book-filter-flags.js';
import type { ListResult } from '../../cli/views/books/list-data.js';

export default class OrderList extends BookListCommand {
  static override summary = "List orders of the seller's books (订单列表).";
  static override description =
    'Lists the orders that were imported (koo order import) or queried (koo order sync), the newest first, with counts of each state and sums of each currency. Documented states are explained; others are shown as they came. On-demand trades are not in the order list of the console: their income is in the transactions and bills.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --state processing --since 2026-10',
    '<%= config.bin %> <%= command.id %> --customer "Someone Ltd" --show-buyer --json',
  ];
  static override flags = { ...bookListFlags, ...orderFilterFlags };

  async run(): Promise<ListResult> {
    const { flags } = await this.parse(OrderList);
    return this.list('orders', flags, orderFilterFlags);
  }
}
