import type { Order, OrderLine } from '../marketplace/orders/orders.js';
import { plainText } from '../marketplace/answers/plain-text.js';
import { csvText } from './csv-text.js';
import { ORDER_COLUMNS, orderRows } from './order-rows.js';
import { orderTime } from './order-time.js';
import { tableText } from './table-text.js';

export const ORDER_FORMATS = ['text', 'table', 'csv', 'json'] as const;

/** What `koo order get` prints. */
export function presentOrder(order: Order, format: (typeof ORDER_FORMATS)[number]): string {
  if (format === 'json') return JSON.stringify({ order }, null, 2);
  if (format === 'csv') return csvText(ORDER_COLUMNS, orderRows(order));
  return format === 'table' ? tableText(ORDER_COLUMNS, orderRows(order)) : orderText(order);
}

/** Whatever KooGallery sends is only shown, so nothing has to be there. */
function orderText({ buyerInfo, createTime, extendParams, orderId, orderLine, orderType }: Order): string {
  return [
    `Order ${word(orderId)}`,
    `  type     ${word(orderType)}`,
    `  placed   ${time(createTime)}`,
    ...Object.entries(buyerInfo ?? {}).map(([name, value]) => `  buyer    ${word(name)} ${word(value)}`),
    ...extendTexts(extendParams),
    ...(Array.isArray(orderLine) ? orderLine : []).flatMap(lineText),
  ].join('\n');
}

function lineText({
  chargingMode,
  expireTime,
  orderLineId,
  periodNumber,
  periodType,
  productInfo,
}: OrderLine): string[] {
  const period = periodType === undefined ? '' : `, ${word(periodNumber ?? 1)} ${word(periodType)}`;
  return [
    `  line ${word(orderLineId)}`,
    `    charged  ${word(chargingMode)}${period}`,
    ...(expireTime === undefined ? [] : [`    expires  ${time(expireTime)}`]),
    ...(Array.isArray(productInfo) ? productInfo : []).map(
      ({ linearValue, productId, skuCode }) =>
        `    product  ${[
          word(productId),
          ...(skuCode === undefined ? [] : [`spec ${word(skuCode)}`]),
          ...(linearValue === undefined ? [] : [`quantity ${word(linearValue)}`]),
        ].join(', ')}`,
    ),
  ];
}

/** A list of keys and values, says the page; another form is shown as it is. */
function extendTexts(extendParams: unknown): string[] {
  if (extendParams === undefined || extendParams === null) return [];
  const items: unknown[] = Array.isArray(extendParams) ? extendParams : [extendParams];
  return items.map((item) => {
    const { key, value } = (item ?? {}) as { key?: unknown; value?: unknown };
    return `  extra    ${key === undefined ? word(item) : `${word(key)} ${word(value)}`}`;
  });
}

/** UTC and this machine's own time; what is no time as it came. */
function time(text: unknown): string {
  const read = orderTime(text);
  return read ? `${read.utc} UTC (${read.local} here)` : word(text);
}

function word(value: unknown): string {
  return plainText(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'not given'));
}
