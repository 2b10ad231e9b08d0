import { Flags } from '@oclif/core';
import { booksFlag, BooksCommand, missingBooks } from '../../cli/command/books-command.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { booksStatusText } from '../../cli/views/books/status/present-books-status.js';
import { type BooksStatus as Status, booksStatus } from '../../ledger/store/books-status.js';
import { booksMessages } from '../../ledger/store/messages.js';

export default class BooksStatus extends BooksCommand {
  static override summary = 'Show what the books hold: sources, rows of each table, periods.';
  static override description =
    "The seller's books are what was imported of orders, bills, transactions and performance, with the usage that was pushed. Rows are only ever added; a row that a later export has with other values gets another version.";

  static override examples = ['<%= config.bin %> <%= command.id %>'];
  static override flags = {
    books: booksFlag,
    project: projectFlag,
    sources: Flags.integer({
      default: 10,
      description: 'Show up to this many sources, the last imported first.',
      helpValue: 'N',
      min: 0,
    }),
  };

  async run(): Promise<Status> {
    const { flags } = await this.parse(BooksStatus);
    const missing = await missingBooks(flags);
    if (missing !== undefined) {
      this.print(booksMessages.none({ place: missing }));
      this.print(booksMessages.importFirst());
      return { books: missing, lastSources: [], sources: 0, tables: [] };
    }

    return this.withBooks(flags, async (books) => {
      const status = await booksStatus(books, { maxSources: flags.sources });
      this.log(booksStatusText(status, this.language));
      return status;
    });
  }
}
