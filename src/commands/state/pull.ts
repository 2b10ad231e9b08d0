import { KooCommand } from '../../cli/command/koo-command.js';
import { syncFlags } from '../../cli/flags/state-flags.js';
import { syncText } from '../../cli/views/state/present-state.js';
import { loadProject } from '../../project/load-project.js';
import { pullState, type SyncResult } from '../../publish/share/sync-state.js';

export default class StatePull extends KooCommand {
  static override summary = 'Take what the state has into the receipts of this machine.';
  static override description =
    'Where both differ, the state is right; an id that gives way is set aside in the receipt. Commands that publish do this by themselves: use it after a merge, or where koo reports STATE_DIVERGED.';

  static override examples = ['<%= config.bin %> <%= command.id %> --target china'];
  static override flags = syncFlags;

  async run(): Promise<SyncResult> {
    const { flags } = await this.parse(StatePull);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const result = await pullState(project, {
      lockTimeout: flags['lock-timeout'] * 1000,
      signal: this.signal,
      state: this.stateAccess,
      target: flags.target,
    });
    this.log(syncText(result, 'pulled', this.language));
    return result;
  }
}
