import { Args } from '@oclif/core';
import { BookListCommand } from '../../cli/command/book-list-command.js';
import { booksFlag } from '../../cli/command/books-command.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { bookShowMessages } from '../../cli/views/books/messages.js';
import type { StatementShown } from '../../cli/views/books/present-statement.js';

export default class BillShow extends BookListCommand {
  static override summary = "Show a bill (账单) of the seller's books, or all bills of a period.";
  static override description =
    'Shows the bill with its items (账单项), its state and stage, and what its details (详单) come to: sums of each currency, billed and unbilled, repayment and supervision states. Each row has the file that it comes from.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> 202610',
    '<%= config.bin %> <%= command.id %> 2026-10 --json',
  ];
  static override args = {
    which: Args.string({
      description: 'The ID of a bill, or a period (201901, 2019-01).',
      required: true,
      ignoreStdin: true,
    }),
  };
  static override flags = { books: booksFlag, project: projectFlag };

  async run(): Promise<StatementShown> {
    const { args, flags } = await this.parse(BillShow);
    return this.showStatement('bills', args.which, flags, {
      id: bookShowMessages.bill,
      listed: 'koo bill list',
      none: bookShowMessages.noBill,
      period: bookShowMessages.billsOf,
    });
  }
}
