import { Args, Flags } from '@oclif/core';
import { HandOffCommand, handOffFlags } from '../../cli/command/hand-off-command.js';
import { continueText, handOffText } from '../../cli/views/publish/present-hand-offs.js';
import { lockTimeoutFlag } from '../../cli/flags/publish-flags.js';
import { loadProject } from '../../project/load-project.js';
import { type HandOffSummary, listHandOffs } from '../../publish/hand-offs/list-hand-offs.js';
import { reopenHandOff } from '../../publish/hand-offs/reopen-hand-off.js';
import { readReceipt } from '../../publish/receipt/receipt-file.js';

export default class HandoffReopen extends HandOffCommand {
  static override summary = 'Reopen a hand-off: its review was rejected, or its result is missing.';
  static override description =
    "KooGallery's interfaces do not distinguish a rejected review from a pending one; the console does. The next publish requests the step again and shows the reason.";

  static override examples = [
    '<%= config.bin %> <%= command.id %> submit-app --reason "install.sh fails"',
    '<%= config.bin %> <%= command.id %> template-single',
  ];
  static override args = {
    id: Args.string({
      description: 'The hand-off ID, as shown by `koo handoff list`.',
      ignoreStdin: true,
      required: true,
    }),
  };
  static override flags = {
    ...handOffFlags,
    'lock-timeout': lockTimeoutFlag,
    reason: Flags.string({ description: 'The reason, as shown in the console.', helpValue: 'TEXT' }),
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
      state: this.stateAccess,
      target,
    });
    const receipt = (await readReceipt(project.root, target, project.product.id))!;
    const handOff = listHandOffs(project, receipt).find(({ id }) => id === args.id)!;
    this.log(handOffText(handOff, this.language));
    this.log(continueText(target, this.language));
    return { handOff };
  }
}
