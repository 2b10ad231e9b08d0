import { BookListCommand } from '../../cli/command/book-list-command.js';
import { bookListFlags, transactionFilterFlags } from '../../cli/flags/book-filter-flags.js';
import type { ListResult } from '../../cli/views/books/list-data.js';

export default class TransactionList extends BookListCommand {
  static override summary = "List transactions of the seller's books (交易明细).";
  static override description =
    'Lists the transactions that were imported (koo transaction import), the newest first, with counts of billed and unbilled ones and sums of each currency. Filters are those of the console.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --period 202610',
    '<%= config.bin %> <%= command.id %> --bill-state unbilled --supervision completed',
    '<%= config.bin %> <%= command.id %> --order CS2207261447AUY4H --json',
  ];
  static override flags = { ...bookListFlags, ...transactionFilterFlags };

  async run(): Promise<ListResult> {
    const { flags } = await this.parse(TransactionList);
    return this.list('transactions', flags, transactionFilterFlags);
  }
}
