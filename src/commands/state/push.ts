import { Flags } from '@oclif/core';
import { KooCommand } from '../../cli/command/koo-command.js';
import { syncFlags } from '../../cli/flags/state-flags.js';
import { syncText } from '../../cli/views/state/present-state.js';
import { loadProject } from '../../project/load-project.js';
import { pushState, type SyncResult } from '../../publish/share/sync-state.js';

export default class StatePush extends KooCommand {
  static override summary = 'Write what this machine knows into the state.';
  static override description =
    'Commands that publish do this by themselves: use it after a publish that could not reach the state, or where koo reports STATE_DIVERGED.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --target china --force',
  ];
  static override flags = {
    force: Flags.boolean({
      description: 'Where both differ, this machine is right; an id that gives way is set aside.',
    }),
    ...syncFlags,
  };

  async run(): Promise<SyncResult> {
    const { flags } = await this.parse(StatePush);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const result = await pushState(project, {
      force: flags.force,
      lockTimeout: flags['lock-timeout'] * 1000,
      signal: this.signal,
      state: this.stateAccess,
      target: flags.target,
    });
    this.log(syncText(result, 'pushed', this.language));
    return result;
  }
}
