import { HandOffCommand, handOffFlags } from '../../cli/hand-off-command.js';
import { handOffsText } from '../../cli/present-hand-offs.js';
import { loadProject } from '../../project/load-project.js';
import { type HandOffSummary, listHandOffs } from '../../publish/hand-offs/list-hand-offs.js';

export default class HandoffList extends HandOffCommand {
  static override summary = 'List what a person does in the seller console, and how far it is.';
  static override description =
    'Reads the receipts of earlier publishes; asks nothing over the network. `koo status` exits with 1 while one of them is open or not verified.';

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
    return { handOffs };
  }
}
