import { Args } from '@oclif/core';
import { HandOffCommand, handOffFlags } from '../../cli/command/hand-off-command.js';
import { supersededNote } from '../../cli/views/publish/present-hand-offs.js';
import { loadProject } from '../../project/load-project.js';
import { findHandOff } from '../../publish/hand-offs/find-hand-off.js';
import { type HandOffSummary, listHandOffs } from '../../publish/hand-offs/list-hand-offs.js';
import { readPage } from '../../publish/hand-offs/read-page.js';

export default class HandoffShow extends HandOffCommand {
  static override summary = 'Show the instructions for a step in the seller console, as Markdown.';
  static override description =
    'The page lists all values next to the labels of the console, in the order of the console. An HTML version is saved with it; `koo handoff list` shows its path.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> asset-app',
    '<%= config.bin %> <%= command.id %> links --lang zh',
  ];
  static override args = {
    id: Args.string({
      description: 'The hand-off ID, as shown by `koo handoff list`.',
      ignoreStdin: true,
      required: true,
    }),
  };
  static override flags = handOffFlags;

  async run(): Promise<{ handOff: HandOffSummary; markdown: string }> {
    const { args, flags } = await this.parse(HandoffShow);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const receipt = await this.receipt(project, flags.target);
    findHandOff(receipt, args.id);
    const handOff = listHandOffs(project, receipt).find(({ id }) => id === args.id)!;
    const markdown = await readPage(project.root, handOff, this.language);
    if (handOff.superseded !== undefined) this.log(`${supersededNote(handOff.superseded, this.language)}\n`);
    this.log(markdown.trimEnd());
    return { handOff, markdown };
  }
}
