import { Flags } from '@oclif/core';
import { pushText, type UsagePushed } from '../../cli/present-usage.js';
import { Progress } from '../../cli/progress.js';
import { targetFlags } from '../../cli/target-flags.js';
import { USAGE_WORDS } from '../../cli/usage-words.js';
import { outboxFlag, UsageOutboxCommand } from '../../cli/usage-outbox-command.js';
import { exitCodeOf } from '../../cli/exit-codes.js';
import { forgetDelivered, LEAST_DAYS_KEPT } from '../../marketplace/usage/forget-delivered.js';
import { pushUsage } from '../../marketplace/usage/push-usage.js';

export default class UsagePush extends UsageOutboxCommand {
  static override summary = 'Push pending usage records to KooGallery (按需使用量推送).';
  static override description =
    'Sends what is pending in the outbox, at most 1,000 records at a time. A record counts as delivered only once ' +
    "KooGallery's answer to it is known; until then it is sent again, unchanged, so that it is billed once. Run it as " +
    "often as you like, from a timer. A record that is over 21 days old by this machine's clock is given up only when " +
    "KooGallery's own time (Date) says so, too; else it is skipped. The exit code is 4 when records were refused, 3 when " +
    'some were skipped because the clocks do not agree, 2 when some lack a product_id. The first push decides where ' +
    'the records of an outbox go for ever; to try it out on the emulator, keep those apart: --outbox FILE.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --site china',
    '<%= config.bin %> <%= command.id %> --site china --interface old',
    '<%= config.bin %> <%= command.id %> --site china --forget-delivered 90',
  ];
  static override flags = {
    ...targetFlags,
    'forget-delivered': Flags.integer({
      description: `Afterwards forget delivered records that ended more than so many days ago, ${LEAST_DAYS_KEPT} at least.`,
      helpValue: 'DAYS',
      max: 36_500,
      min: LEAST_DAYS_KEPT,
    }),
    interface: Flags.option({
      description:
        'The interface to push to; the old one wants a product_id in each record, and no integration key.',
      options: ['new', 'old'] as const,
      default: 'new' as const,
    })(),
    outbox: outboxFlag,
  };

  async run(): Promise<UsagePushed> {
    const { flags } = await this.parse(UsagePush);
    const transport = await this.connect(flags);
    const progress = new Progress(process.stderr, { language: this.language });
    try {
      const result = await this.withOutbox(flags, async (outbox) => {
        const total = (await outbox.summary()).pending;
        progress.start(USAGE_WORDS[this.language].pushing);
        const pushed = await pushUsage(transport, outbox, {
          interface: flags.interface,
          needsServerTime: flags['forget-delivered'] !== undefined,
          onProgress: ({ delivered, refused }) => progress.count(delivered + refused, total),
          signal: this.signal,
        });
        const days = flags['forget-delivered'];
        if (days === undefined) return pushed;
        if (pushed.serverTime === undefined) return { ...pushed, forgotten: 0, notForgotten: true as const };
        return { ...pushed, forgotten: await forgetDelivered(outbox, days, new Date(pushed.serverTime)) };
      });
      progress.clear();
      this.log(pushText(result, this.language));
      process.exitCode = exitCodeOfPush(result);
      return result;
    } finally {
      progress.clear();
    }
  }
}

/** What was refused needs someone first, then a clock, then products. */
function exitCodeOfPush({ notForgotten, refused, skipped }: UsagePushed): number | undefined {
  if (refused > 0) return exitCodeOf('refused');
  if (notForgotten || skipped.some(({ code }) => code !== 'NO_PRODUCT')) return exitCodeOf('environment');
  return skipped.length > 0 ? exitCodeOf('usage') : undefined;
}
