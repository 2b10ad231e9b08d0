import { Args, Flags } from '@oclif/core';
import { HandOffCommand, handOffFlags } from '../../cli/hand-off-command.js';
import { goOnText, handOffText } from '../../cli/present-hand-offs.js';
import { lockTimeoutFlag } from '../../cli/publish-flags.js';
import { loadProject } from '../../project/load-project.js';
import { type HandOffSummary, listHandOffs } from '../../publish/hand-offs/list-hand-offs.js';
import { reopenHandOff } from '../../publish/hand-offs/reopen-hand-off.js';
import { readReceipt } from '../../publish/receipt/receipt-file.js';

export default class HandoffReopen extends HandOffCommand {
  static override summary = 'Take back that a hand-off is done: its review was rejected, or it is not there.';
  static override description =
    'No interface of KooGallery tells a review that said no from one that goes on: the console does, and you tell koo. The next publish asks for what is to be done again, and says why.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> submit-app --reason "install.sh fails"',
    '<%= config.bin %> <%= command.id %> template-single',
  ];
  static override args = {
    id: Args.string({
      description: 'The hand-off, as `koo handoff list` calls it.',
      ignoreStdin: true,
      required: true,
    }),
  };
  static override flags = {
    ...handOffFlags,
    'lock-timeout': lockTimeoutFlag,
    reason: Flags.string({ description: 'Why, as the console says it.', helpValue: 'TEXT' }),
  };

  async run(): Promise<{ handOff: HandOffSummary }> {
    const { args, flags } = await this.parse(HandoffReopen);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const { target } = await this.receipt(project, flags.target);
    await reopenHandOff(project, {
      id: args.id,
      lockTimeout: flags['lock-timeout'] * 1000,
      reason: flags.reason,
      signal: this.signal,
      target,
    });
    const receipt = (await readReceipt(project.root, target, project.product.id))!;
    const handOff = listHandOffs(project, receipt).find(({ id }) => id === args.id)!;
    this.log(handOffText(handOff, this.language));
    this.log(goOnText(target, this.language));
    return { handOff };
  }
}
