import { Args, Flags } from '@oclif/core';
import { askYes, refuseUnlessTerminal } from '../../cli/prompt/ask-yes.js';
import { Progress } from '../../cli/terminal/progress.js';
import { RfsCommand } from '../../cli/command/rfs-command.js';
import { rfsFlags } from '../../cli/flags/rfs-flags.js';
import { stackMessages } from '../../cli/views/rfs/messages.js';
import { ensureStackDeleted } from '../../rfs/stacks/ensure-stack.js';
import type { StackName } from '../../rfs/stacks/stack-model.js';
import { showStackMetadata } from '../../rfs/stacks/stacks.js';
import { waitForDeletion, waitForRest } from '../../rfs/waiting/wait-for-stack.js';
import { type Message, textsIn } from '../../i18n/message.js';

export default class StackDelete extends RfsCommand {
  static override summary = 'Delete an RFS stack and all its resources.';
  static override description =
    'Waits until the stack is idle, starts the deletion, and waits until the stack is deleted. Asks for confirmation first.';

  static override examples = ['<%= config.bin %> <%= command.id %> koo-test-0a1b2c3d --region cn-north-4'];
  static override args = {
    name: Args.string({ description: 'The name of the stack.', ignoreStdin: true, required: true }),
  };

  static override flags = {
    ...rfsFlags,
    yes: Flags.boolean({ char: 'y', description: 'Delete without confirmation.' }),
  };

  async run(): Promise<{ place: Message; name: string; id: string }> {
    const { args, flags } = await this.parse(StackDelete);
    if (!flags.yes) refuseUnlessTerminal();
    const { place, rfs } = await this.connect(flags);
    const { language, signal } = this;
    const words = textsIn(stackMessages, language);
    const found = await showStackMetadata(rfs, { stack_name: args.name }, { signal });
    // The one that is meant, and no later one of the same name.
    const stack = { stack_id: found.stack_id, stack_name: args.name } as Required<StackName>;
    const question = [words.willDelete({ id: found.stack_id, name: args.name, place, status: found.status })];
    if (!flags.yes) await askYes(question, { language, signal });
    const progress = new Progress(process.stderr);
    progress.start(words.deleting({ name: args.name }));
    try {
      await waitForRest(rfs, stack, { signal });
      await ensureStackDeleted(rfs, stack, { signal });
      await waitForDeletion(rfs, stack, { signal });
    } finally {
      progress.clear();
    }

    this.log(words.deleted({ name: args.name, place }));
    return { id: stack.stack_id, name: args.name, place };
  }
}
