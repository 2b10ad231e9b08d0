import { Flags } from '@oclif/core';
import { projectFlag } from '../../cli/flags/flags.js';
import { type UsageStatus as Status, usageStatusText } from '../../cli/views/usage/present-usage.js';
import { outboxFlag, UsageOutboxCommand } from '../../cli/command/usage-outbox-command.js';
import { usageMessages } from '../../cli/views/usage/messages.js';
import { textOf } from '../../i18n/message.js';
import { usageDeadlines } from '../../marketplace/usage/usage-deadlines.js';

export default class UsageStatus extends UsageOutboxCommand {
  static override summary = 'Show pending, delivered and rejected usage records, and their deadlines.';
  static override examples = ['<%= config.bin %> <%= command.id %>'];
  static override flags = {
    'exit-code': Flags.boolean({
      description: 'Exit with 1 when records are rejected, or have been pending for more than two hours.',
    }),
    outbox: outboxFlag,
    project: projectFlag,
    refused: Flags.integer({
      description: 'Show up to this many rejected records.',
      default: 20,
      helpValue: 'N',
      min: 0,
    }),
  };

  async run(): Promise<Status> {
    const { flags } = await this.parse(UsageStatus);
    const missing = await this.missingOutbox(flags);
    if (missing !== undefined) {
      this.log(textOf(usageMessages.noOutbox({ place: missing }), this.language));
      return { delivered: 0, outbox: missing, pending: 0, refused: 0, refusedRecords: [] };
    }

    return this.withOutbox(flags, async (outbox) => {
      const summary = await outbox.summary();
      const deadlines = summary.oldestEnd === undefined ? undefined : usageDeadlines(summary.oldestEnd);
      const status: Status = {
        outbox: outbox.name,
        ...(await this.destinationOf(outbox)),
        ...summary,
        ...(deadlines && {
          deadlines: {
            daily: deadlines.daily.toISOString(),
            dailyLatest: deadlines.dailyLatest.toISOString(),
            hourly: deadlines.hourly.toISOString(),
          },
        }),
        refusedRecords: await outbox.list('refused', flags.refused),
      };
      const now = new Date();
      this.log(usageStatusText(status, deadlines, { language: this.language, now }));
      const isLate = deadlines !== undefined && deadlines.hourly < now;
      if (flags['exit-code'] && (summary.refused > 0 || isLate)) process.exitCode = 1;
      return status;
    });
  }
}
