import { type ListName, LISTS } from '../../ledger/lists/lists.js';
import { maskRow } from '../../ledger/lists/mask-row.js';
import { type ListedRow, readList, summarizeList } from '../../ledger/lists/read-list.js';
import { type ListFlagValues, listFilters } from '../flags/list-filters.js';
import { listData, type ListResult } from '../views/books/list-data.js';
import { presentList } from '../views/books/present-list.js';
import { BooksCommand } from './books-command.js';

interface ListFlags extends ListFlagValues {
  books?: string;
  limit: number;
  project?: string;
  'show-buyer': boolean;
}

/** A command that lists rows of the books; it takes the `bookListFlags` and filters. */
export abstract class BookListCommand extends BooksCommand {
  /** Columns of the terminal; what is piped somewhere is as wide as a terminal usually is. */
  protected get width(): number {
    return process.stdout.columns ?? 80;
  }

  /** @param offered The flags of the command that are filters. */
  protected async list(list: ListName, flags: ListFlags, offered: object): Promise<ListResult> {
    const filters = listFilters(list, flags, Object.keys(offered));
    return this.readBooks(flags, async (books) => {
      const summary = await summarizeList(books, list, filters);
      const rows: ListedRow[] = [];
      for await (const row of readList(books, list, { filters, limit: flags.limit }))
        rows.push(flags['show-buyer'] ? row : maskRow(row));
      const { language, width } = this;
      this.log(presentList({ list, rows, summary }, { language, showsBuyer: flags['show-buyer'], width }));
      return listData(LISTS[list].table, rows, summary);
    });
  }
}
