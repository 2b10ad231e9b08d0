import { HandOffCommand, handOffFlags } from '../../cli/command/hand-off-command.js';
import { continueText, handOffsText } from '../../cli/views/publish/present-hand-offs.js';
import { loadProject } from '../../project/load-project.js';
import type { Project } from '../../project/project.js';
import { type HandOffSummary, listHandOffs } from '../../publish/hand-offs/list-hand-offs.js';
import { productStatus } from '../../publish/status.js';

export default class HandoffList extends HandOffCommand {
  static override summary = 'List manual steps in the seller console and their state.';
  static override description =
    'Reads the receipts of earlier publishes, without network access. `koo status` exits with 1 while a hand-off is open or not verified.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --target china --json',
  ];
  static override flags = handOffFlags;

  async run(): Promise<{ handOffs: HandOffSummary[] }> {
    const { flags } = await this.parse(HandoffList);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const receipts = await this.receipts(project, flags.target);
    const handOffs = receipts.flatMap((receipt) => listHandOffs(project, receipt));
    this.log(handOffsText(handOffs, this.language));
    for (const target of await this.#toPublish(project, handOffs))
      this.log(`\n${continueText(target, this.language)}`);
    return { handOffs };
  }

  /** The targets where no hand-off is open and something is: a publish lays the next one, or shows what it waits for. */
  async #toPublish(project: Project, handOffs: readonly HandOffSummary[]): Promise<string[]> {
    const targets = new Set(handOffs.map(({ target }) => target));
    for (const { next, state, target } of handOffs)
      if (state === 'open' || next === 'publish') targets.delete(target);
    const { targets: standing } = await productStatus(project);
    return standing
      .filter(({ open, target }) => open.length > 0 && targets.has(target))
      .map(({ target }) => target);
  }
}
