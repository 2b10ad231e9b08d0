import { Flags } from '@oclif/core';
import { KooCommand } from '../cli/command/koo-command.js';
import { workspaceChoice, workspaceFlags } from '../cli/flags/workspace-flags.js';
import { exitCodeOf } from '../cli/command/exit-codes.js';
import { statusText } from '../cli/views/publish/present-status.js';
import type { WorkspaceOutcome } from '../cli/views/workspace/messages.js';
import type { ManyResult } from '../cli/views/workspace/present-many.js';
import { loadProject } from '../project/load-project.js';
import type { WorkspaceChoice } from '../project/workspace/load-workspace.js';
import { isUnsettled } from '../publish/hand-offs/hand-off-receipt.js';
import { productStatus, type ProductStatus } from '../publish/status.js';

export default class Status extends KooCommand {
  static override summary = 'Show the status of a product.';
  static override description =
    'Reads koo.yaml and the receipts of earlier publishes, without network access. Declared items that are not published, or are linked differently, are listed as open; to detect changed files, run `koo plan`. Exits with 1 while a hand-off is open or not verified.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --target local --json',
    '<%= config.bin %> <%= command.id %> --all products',
  ];
  static override flags = {
    ...workspaceFlags,
    target: Flags.string({ description: 'Only this target.', helpValue: 'NAME' }),
  };

  async run(): Promise<ManyResult<ProductStatus> | ProductStatus> {
    const { flags } = await this.parse(Status);
    const choice = workspaceChoice(flags);
    if (choice) return this.#several(choice, flags.target);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project?.[0] });
    const status = await productStatus(project, flags.target);
    this.log(statusText(status, this.language));
    process.exitCode = endOf(status).exitCode;
    return status;
  }

  async #several(choice: WorkspaceChoice, target: string | undefined): Promise<ManyResult<ProductStatus>> {
    const runs = await this.eachProduct(choice, async (project) => productStatus(project, target));
    return this.presentMany(runs, {
      outcome: endOf,
      shown: (status) => status,
      text: (status) => statusText(status, this.language),
    });
  }
}

function endOf({ targets }: ProductStatus): { exitCode: number; outcome: WorkspaceOutcome } {
  if (targets.some(({ handOffs }) => handOffs.some((one) => isUnsettled(one))))
    return { exitCode: exitCodeOf('check'), outcome: 'handed-off' };
  const isOpen = targets.some(({ interruptedAt, open }) => open.length > 0 || interruptedAt !== undefined);
  return { exitCode: 0, outcome: targets.length === 0 ? 'not-published' : isOpen ? 'open' : 'as-declared' };
}
