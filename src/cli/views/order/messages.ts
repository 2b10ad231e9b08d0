import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';

/** What `koo order get` prints as text; the columns of tables and CSV are KooGallery's own names. */
export const orderMessages = defineMessages('cli/views/order', {
  order: ({ id }: { id: string }) => `Order ${id}`,
  line: ({ id }: { id: string }) => `line ${id}`,
  type: () => 'type',
  placed: () => 'placed',
  buyer: () => 'buyer',
  extra: () => 'extra',
  charged: () => 'charged',
  expires: () => 'expires',
  product: () => 'product',
  /** KooGallery's codes; one that its pages do not list is shown as it came. */
  orderType: ({ code }: { code: string }) => code,
  chargingMode: ({ code }: { code: string }) => code,
  spec: ({ sku }: { sku: string }) => `spec ${sku}`,
  quantity: ({ quantity }: { quantity: string }) => `quantity ${quantity}`,
  /** Of an order for a time: after how it is charged. */
  period: ({ count, unit }: { count: string; unit: string }) =>
    `, ${/^\d+$/.test(count) ? plural(Number(count), unit) : `${count} ${unit}`}`,
  time: ({ local, utc }: { local: string; utc: string }) => `${utc} UTC (${local} local time)`,
  missing: () => 'not given',
});
