import { Flags } from '@oclif/core';
import { KooCommand } from '../cli/command/koo-command.js';
import { projectFlag } from '../cli/flags/flags.js';
import { exitCodeOf } from '../cli/command/exit-codes.js';
import { statusText } from '../cli/views/publish/present-status.js';
import { loadProject } from '../project/load-project.js';
import { isUnsettled } from '../publish/hand-offs/hand-off-receipt.js';
import { productStatus, type ProductStatus } from '../publish/status.js';

export default class Status extends KooCommand {
  static override summary = 'Show the status of a product.';
  static override description =
    'Reads koo.yaml and the receipts of earlier publishes, without network access. Declared items that are not published, or are linked differently, are listed as open; to detect changed files, run `koo plan`. Exits with 1 while a hand-off is open or not verified.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --target local --json',
  ];
  static override flags = {
    project: projectFlag,
    target: Flags.string({ description: 'Only this target.', helpValue: 'NAME' }),
  };

  async run(): Promise<ProductStatus> {
    const { flags } = await this.parse(Status);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const status = await productStatus(project, flags.target);
    this.log(statusText(status, this.language));
    const handOffs = status.targets.flatMap((one) => one.handOffs);
    if (handOffs.some((handOff) => isUnsettled(handOff))) process.exitCode = exitCodeOf('check');
    return status;
  }
}
