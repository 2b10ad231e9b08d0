import type { EmulatorContext } from '../../emulator-context.js';
import { CHARGING_MODES, type OrderRequest } from '../../orders/new-order.js';
import { orderableProducts } from '../../orders/orderable-products.js';
import { JsonFields } from '../../wire/json-fields.js';
import type { Words } from '../../words.js';
import type { Detail } from '../page-data.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { isObject } from '../../../platform/is-object.js';
import { readOrderRequest } from '../../orders/read-order-request.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { serverAlert } from './order-alert.js';

export const CHARGING_WORDS: Readonly<Record<string, Words>> = {
  PERIOD: { en: 'For a period (PERIOD)', zh: '包年包月（PERIOD）' },
  ON_DEMAND: { en: 'On demand (ON_DEMAND)', zh: '按需（ON_DEMAND）' },
  ON_DEMAND_PKG: { en: 'Package (ON_DEMAND_PKG)', zh: '套餐包（ON_DEMAND_PKG）' },
  ONE_TIME: { en: 'Once (ONE_TIME)', zh: '一次性（ONE_TIME）' },
};

const WITH_PERIOD = { field: 'charging_mode', values: ['PERIOD', 'ON_DEMAND_PKG'] };

/** The form of a buyer. */
export function orderForm({ database, desk, products }: EmulatorContext): Detail {
  const choices = orderableProducts(database, products).flatMap(({ name, productId, specs }) =>
    specs.map((spec) => ({
      label: escapeLine(spec.name === name ? name : `${name} · ${spec.name}`),
      // Neither id holds a tab.
      value: `${productId}\t${spec.skuCode}`,
    })),
  );
  return {
    title: { en: 'Place an order', zh: '下单' },
    alert: serverAlert(desk, []),
    form: {
      path: '/page/api/orders',
      submit: { en: 'Place the order', zh: '提交订单' },
      note: {
        en: 'This is an emulator: at KooGallery, buyers place orders on its site. Nothing is charged here.',
        zh: '这是模拟器：在云商店，订单由买家在网站上提交。此处不会产生任何费用。',
      },
      fields: [
        {
          name: 'product',
          label: { en: 'Product and spec', zh: '商品与规格' },
          kind: 'choice',
          choices,
          value: choices[0]!.value,
        },
        {
          name: 'charging_mode',
          label: { en: 'Charging', zh: '计费模式' },
          kind: 'choice',
          choices: CHARGING_MODES.map((value) => ({ label: CHARGING_WORDS[value]!, value })),
          value: 'PERIOD',
        },
        { name: 'quantity', label: { en: 'Quantity', zh: '数量' }, kind: 'count', most: 1_000_000, value: 1 },
        {
          name: 'period_number',
          label: { en: 'Periods', zh: '周期数' },
          kind: 'count',
          most: 99,
          only: WITH_PERIOD,
          value: 1,
        },
        {
          name: 'period_type',
          label: { en: 'Period', zh: '周期' },
          kind: 'choice',
          choices: [
            { label: { en: 'Month', zh: '月' }, value: 'month' },
            { label: { en: 'Year', zh: '年' }, value: 'year' },
          ],
          only: WITH_PERIOD,
          value: 'month',
        },
      ],
    },
    sections: [],
  };
}

/**
 * What the form sends: as a call of the console, but for product and spec, which are chosen together.
 *
 * @throws Refusal `EMU.INVALID`
 */
export function readOrderForm(body: unknown): OrderRequest {
  const { product, ...rest } = (isObject(body) ? body : {}) as { product?: unknown };
  const [productId, skuCode] = typeof product === 'string' ? product.split('\t') : [];
  return readOrderRequest(
    new JsonFields({ ...rest, product_id: productId, sku_code: skuCode }, consoleErrors),
  );
}
