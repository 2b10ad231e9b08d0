import { Flags } from '@oclif/core';
import { pushText, type UsagePushed } from '../../cli/views/usage/present-usage.js';
import { withBooks } from '../../cli/command/books-command.js';
import { Progress } from '../../cli/terminal/progress.js';
import { targetFlags } from '../../cli/flags/target-flags.js';
import { usageMessages } from '../../cli/views/usage/messages.js';
import { textOf } from '../../i18n/message.js';
import { outboxFlag, UsageOutboxCommand } from '../../cli/command/usage-outbox-command.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { forgetDelivered, MIN_DAYS_KEPT } from '../../marketplace/usage/forget-delivered.js';
import { noDestination, requireDestination } from '../../marketplace/usage/outbox/require-destination.js';
import { destinationOf } from '../../marketplace/usage/outbox/usage-destination.js';
import { namesPlace } from '../../publish/targets/look-at-emulator.js';
import { copyUsageOfOutbox } from '../../ledger/usage-of-outbox.js';
import { pushUsage } from '../../marketplace/usage/push-usage.js';

export default class UsagePush extends UsageOutboxCommand {
  static override summary = 'Push pending usage records to KooGallery (按需使用量推送).';
  static override description =
    "Sends the pending records of the outbox, at most 1,000 per request. A record counts as delivered only when KooGallery's response to it is known; until then it is sent again unchanged, so that it is billed once. It is safe to run as often as you like, for example from a timer. A record that is more than 21 days old by the local clock expires only if KooGallery's clock (the Date header) agrees; otherwise it is skipped. Exits with 4 when records were rejected, 3 when records were skipped because the clocks disagree, and 2 when records lack a product_id. The first push has to name its target, and binds the outbox to it permanently; for tests with the emulator, use a separate outbox: --target local --outbox FILE. A push to KooGallery always names it.";

  static override examples = [
    '<%= config.bin %> <%= command.id %> --target china',
    '<%= config.bin %> <%= command.id %> --target china --interface old',
    '<%= config.bin %> <%= command.id %> --target china --forget-delivered 90',
  ];
  static override flags = {
    ...targetFlags,
    'forget-delivered': Flags.integer({
      description: `After pushing, copy delivered records into the books, then delete those that ended more than this many days ago; at least ${MIN_DAYS_KEPT}.`,
      helpValue: 'DAYS',
      max: 36_500,
      min: MIN_DAYS_KEPT,
    }),
    interface: Flags.option({
      description:
        'The interface to push to; the old one requires a product_id in each record and no integration key.',
      options: ['new', 'old'] as const,
      default: 'new' as const,
    })(),
    outbox: outboxFlag,
    target: Flags.string({
      description:
        'The target to push to: `local` (a running emulator, which bills nothing), or a target in koo.yaml. A first push, and each one that is billed, requires --target or --url.',
      exclusive: ['site', 'url'],
      helpValue: 'NAME',
    }),
  };

  async run(): Promise<UsagePushed> {
    const { flags } = await this.parse(UsagePush);
    if (!namesPlace(flags)) await this.#requireDestination(flags);
    const transport = await this.connect(flags);
    const { place } = destinationOf(transport);
    const progress = new Progress(process.stderr, { language: this.language });
    try {
      const result = await this.withOutbox(flags, async (outbox) => {
        const total = (await outbox.summary()).pending;
        progress.start(textOf(usageMessages.pushing({ place }), this.language));
        const pushed = await pushUsage(transport, outbox, {
          interface: flags.interface,
          needsServerTime: flags['forget-delivered'] !== undefined,
          onProgress: ({ delivered, refused }) => progress.count(delivered + refused, total),
          signal: this.signal,
        });
        const days = flags['forget-delivered'];
        if (days === undefined) return pushed;
        if (pushed.serverTime === undefined) return { ...pushed, forgotten: 0, notForgotten: true as const };
        // What the outbox forgets is a side of the books that no export has.
        await withBooks({ project: flags.project }, (books) => copyUsageOfOutbox(books, outbox), this.signal);
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

  /** A push without a place is one to the emulator, which only an outbox accepts that went there before. */
  async #requireDestination(flags: { outbox?: string; project?: string }): Promise<void> {
    const missing = await this.missingOutbox(flags);
    if (missing !== undefined) throw noDestination(missing);
    await this.withOutbox(flags, (outbox) => requireDestination(outbox));
  }
}

/** What was refused needs someone first, then a clock, then products. */
function exitCodeOfPush({ notForgotten, refused, skipped }: UsagePushed): number | undefined {
  if (refused > 0) return exitCodeOf('refused');
  if (notForgotten || skipped.some(({ code }) => code !== 'NO_PRODUCT')) return exitCodeOf('environment');
  return skipped.length > 0 ? exitCodeOf('usage') : undefined;
}
