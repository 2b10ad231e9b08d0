import { BookListCommand } from '../../cli/command/book-list-command.js';
import { bookListFlags, performanceFilterFlags } from '../../cli/flags/book-filter-flags.js';
import type { ListResult } from '../../cli/views/books/list-data.js';

export default class PerformanceList extends BookListCommand {
  static override summary =
    "List performance statements of the seller's books (业绩汇总), or their details (业绩明细).";
  static override description =
    'Lists the statements that were imported (koo performance import), the newest first. A draft (初稿) is of last month and not audited, a final statement (终稿) is audited, an estimate (预估) is of this month; they are not added up with each other.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --state final --period 202610',
    '<%= config.bin %> <%= command.id %> --details --period 2026-10 --json',
  ];
  static override flags = { ...bookListFlags, ...performanceFilterFlags };

  async run(): Promise<ListResult> {
    const { flags } = await this.parse(PerformanceList);
    return this.list(flags.details ? 'performanceItems' : 'performance', flags, performanceFilterFlags);
  }
}
