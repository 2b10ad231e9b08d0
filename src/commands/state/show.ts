import { Flags } from '@oclif/core';
import { KooCommand } from '../../cli/command/koo-command.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { stateText } from '../../cli/views/state/present-state.js';
import { loadProject } from '../../project/load-project.js';
import { showState, type StateView } from '../../publish/share/show-state.js';

export default class StateShow extends KooCommand {
  static override summary = 'Show what each target has of this product, as the team shares it.';
  static override description =
    'Reads koo.lock.yaml, or the server that KOO_STATE or koo.yaml names: asset ids and versions, templates, links, and who marked which hand-off as done. Changes nothing.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --target china --json',
  ];
  static override flags = {
    project: projectFlag,
    target: Flags.string({ description: 'Only this target.', helpValue: 'NAME' }),
  };

  async run(): Promise<StateView> {
    const { flags } = await this.parse(StateShow);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const { signal, stateAccess: state } = this;
    const view = await showState(project, { signal, state, target: flags.target });
    this.log(stateText(view, this.language));
    return view;
  }
}
