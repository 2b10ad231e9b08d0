import { Flags } from '@oclif/core';
import { KooCommand } from '../../cli/command/koo-command.js';
import { stateFlags } from '../../cli/flags/state-flags.js';
import { askForget } from '../../cli/prompt/ask-forget.js';
import { forgetText } from '../../cli/views/state/present-state.js';
import { loadProject } from '../../project/load-project.js';
import { forgetState, type ForgetResult } from '../../publish/share/forget-state.js';

export default class StateForget extends KooCommand {
  static override summary = 'Forget what a target has of this product.';
  static override description =
    'Removes the target from the state and from this machine, for a target that no longer exists. Nothing is changed at the target; the receipt of this machine is kept aside.';

  static override examples = ['<%= config.bin %> <%= command.id %> --target rehearsal'];
  static override flags = {
    ...stateFlags,
    target: Flags.string({ description: 'The target to forget.', helpValue: 'NAME', required: true }),
    yes: Flags.boolean({ char: 'y', description: 'Forget it without confirmation.' }),
  };

  async run(): Promise<ForgetResult> {
    const { flags } = await this.parse(StateForget);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const result = await forgetState(project, {
      consent: async (what) => {
        if (!flags.yes) await askForget(what, this.language, this.signal);
      },
      lockTimeout: flags['lock-timeout'] * 1000,
      signal: this.signal,
      state: this.stateAccess,
      target: flags.target,
    });
    this.log(forgetText(result, this.language));
    return result;
  }
}
