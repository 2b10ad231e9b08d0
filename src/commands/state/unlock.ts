import { Args } from '@oclif/core';
import { KooCommand } from '../../cli/command/koo-command.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { stateViewMessages } from '../../cli/views/state/messages.js';
import { loadProject } from '../../project/load-project.js';
import { unlockState } from '../../publish/share/unlock-state.js';

export default class StateUnlock extends KooCommand {
  static override summary = 'Release the lock of a state at an HTTP server whose holder died.';
  static override description =
    'A publish that was killed leaves its lock at such a server. Make sure that it does not run any more. The locks of koo.lock.yaml and of PostgreSQL end with their process.';

  static override examples = ['<%= config.bin %> <%= command.id %> 5f0c1a7e-6d0e-4a57-9b0c-2f8f6e1d3c4b'];
  static override args = {
    id: Args.string({
      description: 'The ID of the lock, as shown by the publish that was refused.',
      ignoreStdin: true,
      required: true,
    }),
  };
  static override flags = { project: projectFlag };

  async run(): Promise<{ id: string; place: string }> {
    const { args, flags } = await this.parse(StateUnlock);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const { signal, stateAccess: state } = this;
    const result = await unlockState(project, { id: args.id, signal, state });
    this.print(stateViewMessages.unlocked(result));
    return result;
  }
}
