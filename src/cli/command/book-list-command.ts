import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { textOf, textsIn } from '../../i18n/message.js';
import { bookedStatement } from '../../ledger/lists/booked-statement.js';
import { exportList } from '../../ledger/lists/export-list.js';
import { type ListName, LISTS } from '../../ledger/lists/lists.js';
import { maskRow } from '../../ledger/lists/mask-row.js';
import type { ListedRow } from '../../ledger/lists/list-row.js';
import { readList, summarizeList } from '../../ledger/lists/read-list.js';
import { parsePeriod } from '../../ledger/values/period.js';
import type { OutputFormat } from '../../spreadsheet/write-table.js';
import { checkPlaceToWrite } from '../flags/check-place-to-write.js';
import { EXPORT_FORMATS } from '../flags/book-filter-flags.js';
import { bookFlagMessages } from '../flags/book-flag-messages.js';
import { type ListFlagValues, listFilters } from '../flags/list-filters.js';
import { BookTexts } from '../views/books/book-texts.js';
import { type ExportResult, listData, type ListResult, totalData } from '../views/books/list-data.js';
import { bookListMessages, bookShowMessages } from '../views/books/messages.js';
import { presentList, sumLines } from '../views/books/present-list.js';
import {
  presentStatement,
  statementData,
  type StatementList,
  type StatementShown,
} from '../views/books/present-statement.js';
import { BooksCommand } from './books-command.js';

interface BooksFlags {
  books?: string;
  project?: string;
}

interface ListFlags extends BooksFlags, ListFlagValues {
  limit: number;
  'show-buyer': boolean;
}

interface ExportFlags extends BooksFlags, ListFlagValues {
  format?: OutputFormat;
  output: string;
  'show-buyer': boolean;
}

interface StatementTexts {
  id(data: { id: string }): Message;
  period(data: { period: string }): Message;
  none(data: { which: string }): Message;
  /** The command that lists what there is. */
  listed: string;
}

/** A command that reads the books: lists, exports, one bill. */
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

  /** Writes all rows that fit to a file; its sums are printed. */
  protected async export(list: ListName, flags: ExportFlags, offered: object): Promise<ExportResult> {
    const filters = listFilters(list, flags, Object.keys(offered));
    const format = flags.format ?? formatOf(flags.output);
    const file = path.resolve(flags.output);
    await checkPlaceToWrite(file);
    return this.readBooks(flags, async (books) => {
      const texts = new BookTexts(this.language);
      const { count, totals } = await exportList(books, list, {
        file,
        filters,
        format,
        heading: (field) => texts.heading(field),
        sheet: textOf(bookListMessages.sheet({ list }), this.language),
        showsBuyer: flags['show-buyer'],
        signal: this.signal,
      });
      const words = textsIn(bookListMessages, this.language);
      this.log(
        [
          words.exported({ count, file: flags.output, list }),
          ...sumLines(list, totals, texts, words.sums()),
        ].join('\n'),
      );
      return { count, file, format, totals: totalData({ totals }) };
    });
  }

  /** @param which An id, or a period. */
  protected async showStatement(
    list: StatementList,
    which: string,
    flags: BooksFlags,
    texts: StatementTexts,
  ): Promise<StatementShown> {
    const period = parsePeriod(which);
    return this.readBooks(flags, async (books) => {
      // A bill's id may look like a period.
      const byId = await bookedStatement(books, list, { id: which });
      const found =
        byId ?? (period === undefined ? undefined : await bookedStatement(books, list, { period }));
      if (!found)
        throw new UsageError('NOT_IN_BOOKS', texts.none({ which }), {
          hints: [bookShowMessages.listThem({ command: texts.listed })],
        });
      const title = byId === undefined ? texts.period({ period: period! }) : texts.id({ id: which });
      const shown = { ...found, rows: found.rows.map(maskRow) };
      const { language, width } = this;
      this.log(
        presentStatement(
          list,
          shown,
          { isById: byId !== undefined, title: textOf(title, language) },
          { language, showsBuyer: false, width },
        ),
      );
      return statementData(list, shown);
    });
  }
}

/** By the end of the file's name. */
function formatOf(file: string): OutputFormat {
  const extension = path.extname(file).slice(1).toLowerCase();
  const format = EXPORT_FORMATS.find((one) => one === extension);
  if (format !== undefined) return format;
  throw new UsageError('EXPORT_FORMAT', bookFlagMessages.noFormat({ file }), {
    hints: [bookFlagMessages.formatForm()],
  });
}
