import { Args, Flags } from '@oclif/core';
import { HandOffCommand, handOffFlags } from '../../cli/command/hand-off-command.js';
import { continueText, handOffText } from '../../cli/views/publish/present-hand-offs.js';
import { lockTimeoutFlag } from '../../cli/flags/publish-flags.js';
import { loadProject } from '../../project/load-project.js';
import { answerHandOff } from '../../publish/hand-offs/answer-hand-off.js';
import { type HandOffSummary, listHandOffs } from '../../publish/hand-offs/list-hand-offs.js';
import { userName } from '../../platform/user-name.js';
import { readReceipt } from '../../publish/receipt/receipt-file.js';

export default class HandoffDone extends HandOffCommand {
  static override summary = 'Mark a hand-off as done, with the values from the console.';
  static override description =
    'koo verifies what an interface shows (an approved asset with its checksum). What no interface shows (a template, a link) requires --confirm, which states that you have compared it in the console.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> asset-app --asset-id <ASSET_ID>',
    '<%= config.bin %> <%= command.id %> links --confirm',
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
    'asset-id': Flags.string({ description: 'The asset ID shown in the console.', helpValue: 'ID' }),
    confirm: Flags.boolean({
      description: 'State that you have compared the console with the page, and that they match.',
    }),
    'event-id': Flags.string({
      description: 'The market event ID for the package of this asset, if known.',
      helpValue: 'ID',
    }),
    'lock-timeout': lockTimeoutFlag,
    superseded: Flags.boolean({
      description: 'The hand-off was done, although koo.yaml now declares another version.',
    }),
    'template-id': Flags.string({
      description: 'The template ID, if the console shows one.',
      helpValue: 'ID',
    }),
    version: Flags.string({ description: 'The version shown in the console.', helpValue: 'VERSION' }),
  };

  async run(): Promise<{ handOff: HandOffSummary }> {
    const { args, flags } = await this.parse(HandoffDone);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const { target } = await this.receipt(project, flags.target);
    const answers = {
      ...(flags['asset-id'] !== undefined && { assetId: flags['asset-id'] }),
      ...(flags['event-id'] !== undefined && { eventId: flags['event-id'] }),
      ...(flags['template-id'] !== undefined && { templateId: flags['template-id'] }),
      ...(flags.version !== undefined && { version: flags.version }),
    };
    await answerHandOff(project, {
      answers,
      by: userName(process.env),
      confirm: flags.confirm,
      id: args.id,
      lockTimeout: flags['lock-timeout'] * 1000,
      signal: this.signal,
      state: this.stateAccess,
      superseded: flags.superseded,
      target,
    });
    const receipt = (await readReceipt(project.root, target, project.product.id))!;
    const handOff = listHandOffs(project, receipt).find(({ id }) => id === args.id)!;
    this.log(handOffText(handOff, this.language));
    if (handOff.next !== 'publish') this.log(continueText(target, this.language));
    return { handOff };
  }
}
