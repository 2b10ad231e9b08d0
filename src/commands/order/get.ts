import { Args, Flags } from '@oclif/core';
import { MarketplaceCommand } from '../../cli/command/marketplace-command.js';
import { ORDER_FORMATS, presentOrder } from '../../cli/views/order/present-order.js';
import { targetFlags } from '../../cli/flags/target-flags.js';
import { maskBuyer } from '../../marketplace/orders/mask-buyer.js';
import { type Order, queryOrder } from '../../marketplace/orders/orders.js';

export default class OrderGet extends MarketplaceCommand {
  static override summary = 'Show an order (查询订单).';
  static override description =
    "Queries one order by its ID; KooGallery offers no list. The buyer's personal data is masked unless requested. MOCKPERIODYEARNEW, MOCKONETIMENEW, MOCKONDEMAND and similar IDs are sample orders for testing.";

  static override examples = [
    '<%= config.bin %> <%= command.id %> CS2207261447AUY4H --target china',
    '<%= config.bin %> <%= command.id %> MOCKONETIMENEW --line MOCKONETIMENEW-000001 --json',
    '<%= config.bin %> <%= command.id %> CS2207261447AUY4H --target china --format csv > order.csv',
  ];
  static override args = {
    id: Args.string({ description: 'The order ID.', required: true, ignoreStdin: true }),
  };
  static override flags = {
    ...targetFlags,
    format: Flags.option({
      default: 'text' as const,
      description: 'Output format; csv and table have a row for each product of each line.',
      options: ORDER_FORMATS,
    })(),
    line: Flags.string({ description: 'Only this line of the order.', helpValue: 'ID' }),
    'show-buyer': Flags.boolean({
      description:
        "Show the buyer's names, phone number and e-mail address, and the values that the buyer entered.",
    }),
  };

  async run(): Promise<{ order: Order }> {
    const { args, flags } = await this.parse(OrderGet);
    const transport = await this.connect(flags);
    const found = await queryOrder(
      transport,
      { orderId: args.id, orderLineId: flags.line },
      { signal: this.signal },
    );
    const order = flags['show-buyer'] ? found : maskBuyer(found);
    this.log(presentOrder(order, flags.format, this.language));
    return { order };
  }
}
