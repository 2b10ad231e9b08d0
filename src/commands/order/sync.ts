import { Flags } from '@oclif/core';
import { BooksCommand, booksFlag } from '../../cli/command/books-command.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { bookFlagMessages } from '../../cli/flags/book-flag-messages.js';
import { durationOfFlag } from '../../cli/flags/duration.js';
import { targetFlags } from '../../cli/flags/target-flags.js';
import { Progress } from '../../cli/terminal/progress.js';
import { syncViewMessages } from '../../cli/views/books/messages.js';
import { presentSynced } from '../../cli/views/books/present-synced.js';
import { UsageError } from '../../errors/koo-error.js';
import { textOf } from '../../i18n/message.js';
import { type SyncedOrders, syncOrders } from '../../ledger/orders/sync-orders.js';
import { namesPlace } from '../../publish/targets/look-at-emulator.js';

export default class OrderSync extends BooksCommand {
  static override summary = "Query KooGallery for every order that the seller's books know (查询订单).";
  static override description =
    "Asks for each order ID in imported orders, transactions, bills and instances, one after the other, and adds the answers to the books: type, charging mode, product, duration, and the customer's ID and names. It can be stopped at any time: the next run continues. KooGallery limits how often it may be asked (MKT.0250) and publishes no figure; koo waits and tries again. Sample IDs (MOCK…) are left out. Exits with 4 when KooGallery failed at some orders.";

  static override examples = [
    '<%= config.bin %> <%= command.id %> --target china',
    '<%= config.bin %> <%= command.id %> --target china --older-than 30d --rate 2',
  ];
  static override flags = {
    ...targetFlags,
    books: booksFlag,
    'older-than': Flags.string({
      description:
        'Also query orders again whose last answer is older than this: 30d, 12h, 0s for all. By default each is queried once.',
      helpValue: '30d',
    }),
    rate: Flags.integer({
      default: 5,
      description: 'Query at most this many orders a second.',
      helpValue: 'N',
      max: 50,
      min: 1,
    }),
    target: Flags.string({
      description:
        'The target to query: a KooGallery site (`china`, `international`, `europe`), `local` (a running emulator), or a target in koo.yaml. --target, --site or --url is required.',
      exclusive: ['site', 'url'],
      helpValue: 'NAME',
    }),
  };

  async run(): Promise<SyncedOrders> {
    const { flags } = await this.parse(OrderSync);
    const age = flags['older-than'];
    const olderThan = age === undefined ? undefined : durationOfFlag(age);
    if (!namesPlace(flags))
      throw new UsageError('SYNC_NO_TARGET', bookFlagMessages.namePlace(), {
        hints: [bookFlagMessages.namePlaceHow()],
      });
    const progress = new Progress(process.stderr, { language: this.language });
    try {
      const result = await this.readBooks(flags, async (books) => {
        const transport = await this.connect(flags);
        const place = transport.endpoint.name;
        progress.start(textOf(syncViewMessages.querying({ place }), this.language));
        return syncOrders(books, transport, {
          olderThan,
          onProgress: (done, total) => progress.count(done, total),
          perSecond: flags.rate,
          signal: this.signal,
        });
      });
      progress.clear();
      this.log(presentSynced(result, this.language));
      if (result.failed.length > 0) process.exitCode = exitCodeOf('refused');
      return result;
    } finally {
      progress.clear();
    }
  }
}
