import { Flags } from '@oclif/core';
import path from 'node:path';
import { BooksCommand, booksFlag } from '../cli/command/books-command.js';
import { copyPushedUsage } from '../cli/command/copy-pushed-usage.js';
import { outboxFlag } from '../cli/command/usage-outbox-command.js';
import { projectFlag } from '../cli/flags/flags.js';
import { periodOfFlag } from '../cli/flags/list-filters.js';
import { type BooksReportData, booksReportData } from '../cli/views/books/report/report-data.js';
import { booksReportPage } from '../cli/views/books/report/report-page.js';
import { booksReportText } from '../cli/views/books/report/report-text.js';
import { booksReport } from '../ledger/report/books-report.js';
import { writeNamedFile } from '../platform/write-named-file.js';
import { projectIfAny } from '../project/project-if-any.js';

const PAGE = 'report.html';

export default class Report extends BooksCommand {
  static override summary = "Report the seller's books as one HTML page.";
  static override description =
    'Writes one self-contained page: revenue by month, product and customer, usage against billing, unpaid bills by age, orders by state, the differences that koo reconcile finds, what the books hold and lack, and the source of each number. Usage that koo pushed is copied from the outbox first. Names of customers are masked. With --json, the page is written only with --output.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --period 202610 --output october.html --lang zh',
    '<%= config.bin %> <%= command.id %> --json',
  ];

  static override flags = {
    books: booksFlag,
    outbox: outboxFlag,
    output: Flags.string({
      char: 'o',
      description: `File of the page; defaults to ${PAGE}.`,
      helpValue: 'FILE',
    }),
    period: Flags.string({
      description: 'Report only this period, as in 202610; defaults to all.',
      helpValue: 'PERIOD',
    }),
    project: projectFlag,
    'show-buyer': Flags.boolean({ description: "Show customers' names and accounts." }),
  };

  async run(): Promise<BooksReportData> {
    const { flags } = await this.parse(Report);
    const { language } = this;
    const period = flags.period === undefined ? undefined : periodOfFlag(flags.period);
    const project = await projectIfAny(process.cwd(), flags.project);
    const { accepted, rules, tolerance, zone } = project?.books ?? {};
    const report = await this.readBooks(flags, async (books) => {
      await copyPushedUsage(books, flags);
      return booksReport(books, { accepted, period, rules, signal: this.signal, tolerance, zone });
    });
    const showsBuyer = flags['show-buyer'];
    const output = flags.output ?? (this.jsonEnabled() ? undefined : PAGE);
    const page = output === undefined ? undefined : path.resolve(output);
    if (page !== undefined)
      await writeNamedFile(
        page,
        booksReportPage(report, { language, showsBuyer, version: this.config.version }),
      );
    this.log(booksReportText(report, language, output));
    return { ...booksReportData(report, { language, showsBuyer }), ...(page !== undefined && { page }) };
  }
}
