import { Flags } from '@oclif/core';
import { productsOf } from '../../cli/callback/emulated-buyers.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { MarketplaceCommand } from '../../cli/command/marketplace-command.js';
import { presentPlacedOrder } from '../../cli/views/order/present-placed-order.js';
import { type ConsoleOrder, placeOrder } from '../../publish/targets/local/place-order.js';

/** Those of KooGallery's mock orders. */
const SAMPLE = { product: 'OFFI000000000000000001', spec: '00000000-0000-4000-8000-000000000001' };

export default class EmulatorOrder extends MarketplaceCommand {
  static override summary = 'Place an order at the running emulator, as a buyer would.';
  static override description =
    'The emulator calls your server for it (koo emulator --callback URL), and the order can then be queried and metered. At KooGallery, buyers place orders on its site. Waits until the instance is ready, or a call has failed: then the exit code is 1.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --charging ON_DEMAND --json',
    '<%= config.bin %> <%= command.id %> --spec team --quantity 5 --periods 3 --period month',
  ];

  static override flags = {
    product: Flags.string({
      description: 'Product ID; defaults to that of koo.yaml, else a sample.',
      helpValue: 'ID',
    }),
    spec: Flags.string({
      description: 'skuCode of the spec; defaults to the first one of koo.yaml.',
      helpValue: 'CODE',
    }),
    charging: Flags.option({
      default: 'PERIOD' as const,
      description: 'Charging mode: for a period, on demand, package, or once.',
      options: ['PERIOD', 'ON_DEMAND', 'ON_DEMAND_PKG', 'ONE_TIME'] as const,
    })(),
    quantity: Flags.integer({ default: 1, description: 'Quantity.', helpValue: 'N', max: 1_000_000, min: 1 }),
    period: Flags.option({
      default: 'month' as const,
      description: 'Unit of the period.',
      options: ['month', 'year'] as const,
    })(),
    periods: Flags.integer({ default: 1, description: 'How many of them.', helpValue: 'N', max: 99, min: 1 }),
  };

  async run(): Promise<{ order: ConsoleOrder }> {
    const { flags } = await this.parse(EmulatorOrder);
    const [own] = await productsOf(process.cwd());
    const product = flags.product ?? own?.productId ?? SAMPLE.product;
    const order = await placeOrder(
      await this.connect({ target: 'local' }),
      {
        charging_mode: flags.charging,
        period_number: flags.periods,
        period_type: flags.period,
        product_id: product,
        quantity: flags.quantity,
        sku_code: flags.spec ?? own?.specs[0]?.skuCode ?? (own ? product : SAMPLE.spec),
      },
      this.signal,
    );
    this.log(presentPlacedOrder(order, this.language));
    process.exitCode = order.status === 'OPEN' ? 0 : exitCodeOf('check');
    return { order };
  }
}
