import { importArgs, importFlags } from '../../cli/flags/import-flags.js';
import { ImportCommand } from '../../cli/command/import-command.js';
import type { ImportShown } from '../../cli/views/books/import/present-import.js';

export default class PerformanceImport extends ImportCommand {
  static override summary =
    'Import performance statements (业绩汇总) and their details (业绩明细) into the books.';
  static override description =
    'Imports what a reseller (客户服务商) exports from the Partner Center under Performance (业绩查询). The kind of the file and its columns are found from its headings, not from its name. KooGallery does not publish the columns of its exports: see how a file is read with --dry-run, and what koo knows with `koo bill columns`. A file is imported whole or not at all; rows that the books have are not added again, so overlapping exports can be imported in any order.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> performance.xlsx',
    '<%= config.bin %> <%= command.id %> performance.csv --dry-run',
  ];
  static override args = importArgs;
  static override strict = false;
  static override flags = importFlags;

  async run(): Promise<ImportShown> {
    const { argv, flags } = await this.parse(PerformanceImport);
    return this.importAll(argv as string[], flags, ['performance', 'performance-items']);
  }
}
