import { Args } from '@oclif/core';
import { BookListCommand } from '../../cli/command/book-list-command.js';
import { booksFlag } from '../../cli/command/books-command.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { bookShowMessages } from '../../cli/views/books/messages.js';
import type { StatementShown } from '../../cli/views/books/present-statement.js';

export default class PerformanceShow extends BookListCommand {
  static override summary =
    "Show a performance statement (业绩单) of the seller's books, or all of a period.";
  static override description =
    'Shows the statement, whether it is a draft (初稿), final (终稿) or an estimate (预估), and what its details (业绩明细) come to. Each row has the file that it comes from.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> 202610',
    '<%= config.bin %> <%= command.id %> YJ202610000001 --json',
  ];
  static override args = {
    which: Args.string({
      description: 'The ID of a statement, or a period (201901, 2019-01).',
      required: true,
      ignoreStdin: true,
    }),
  };
  static override flags = { books: booksFlag, project: projectFlag };

  async run(): Promise<StatementShown> {
    const { args, flags } = await this.parse(PerformanceShow);
    return this.showStatement('performance', args.which, flags, {
      id: bookShowMessages.statement,
      listed: 'koo performance list',
      none: bookShowMessages.noStatement,
      period: bookShowMessages.statementsOf,
    });
  }
}
