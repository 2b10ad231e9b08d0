import { Args } from '@oclif/core';
import { UsageError } from '../../errors/koo-error.js';
import { BookListCommand } from '../../cli/command/book-list-command.js';
import { bookListFlags } from '../../cli/flags/book-filter-flags.js';
import { bookShowMessages } from '../../cli/views/books/messages.js';
import {
  orderData,
  type OrderShown,
  presentBookedOrder,
  shownOrder,
} from '../../cli/views/books/present-order.js';
import { bookedOrder } from '../../ledger/lists/booked-order.js';

export default class OrderShow extends BookListCommand {
  static override summary = "Show everything that the seller's books have of an order.";
  static override description =
    'Shows the order, its lines, instances, usage, transactions, bill details and bills, each with the file or the request that it comes from. To query KooGallery for the order, use koo order get.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> CS2207261447AUY4H',
    '<%= config.bin %> <%= command.id %> CS2207261447AUY4H-000001 --json',
  ];
  static override args = {
    id: Args.string({
      description: 'The ID of the order or of one of its lines.',
      required: true,
      ignoreStdin: true,
    }),
  };
  static override flags = bookListFlags;

  async run(): Promise<OrderShown> {
    const { args, flags } = await this.parse(OrderShow);
    return this.readBooks(flags, async (books) => {
      const found = await bookedOrder(books, args.id, { limit: flags.limit });
      if (!found) {
        const { id } = args;
        throw new UsageError('NOT_IN_BOOKS', bookShowMessages.noOrder({ id }), {
          hints: [
            bookShowMessages.askForIt({ id }),
            bookShowMessages.listThem({ command: 'koo order list' }),
          ],
        });
      }

      const showsBuyer = flags['show-buyer'];
      const order = shownOrder(found, { showsBuyer });
      const { language, width } = this;
      this.log(presentBookedOrder(order, { language, showsBuyer, width }));
      return orderData(order);
    });
  }
}
