import { Args } from '@oclif/core';
import { projectFlag } from '../../cli/flags/flags.js';
import { usageMessages } from '../../cli/views/usage/messages.js';
import { textOf } from '../../i18n/message.js';
import { outboxFlag, UsageOutboxCommand } from '../../cli/command/usage-outbox-command.js';
import { removeUsage } from '../../marketplace/usage/remove-usage.js';

export default class UsageRemove extends UsageOutboxCommand {
  static override summary = 'Remove undelivered usage records from the outbox.';
  static override examples = ['<%= config.bin %> <%= command.id %> 20261101-0001'];
  static override args = {
    number: Args.string({
      description: 'The numbers of the records (metering_sn).',
      required: true,
      ignoreStdin: true,
    }),
  };
  static override strict = false;
  static override flags = { outbox: outboxFlag, project: projectFlag };

  async run(): Promise<{ removed: string[] }> {
    const { argv, flags } = await this.parse(UsageRemove);
    const numbers = argv as string[];
    return this.withOutbox(flags, async (outbox) => {
      await removeUsage(outbox, numbers);
      this.log(textOf(usageMessages.removed({ numbers }), this.language));
      return { removed: numbers };
    });
  }
}
