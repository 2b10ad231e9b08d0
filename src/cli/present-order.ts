import type { Order, OrderLine } from '../marketplace/orders/orders.js';
import { plainText } from '../marketplace/answers/plain-text.js';

/** What `koo order get` prints. Whatever KooGallery sends is only shown, so nothing has to be there. */
export function orderText({ buyerInfo, createTime, orderId, orderLine, orderType }: Order): string {
  return [
    `Order ${word(orderId)}`,
    `  type     ${word(orderType)}`,
    `  placed   ${time(createTime)}`,
    ...Object.entries(buyerInfo ?? {}).map(([name, value]) => `  buyer    ${word(name)} ${word(value)}`),
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
      ({ productId, skuCode }) =>
        `    product  ${word(productId)}${skuCode === undefined ? '' : `, spec ${word(skuCode)}`}`,
    ),
  ];
}

/** `yyyyMMddHHmmss`, UTC, as UTC and as this machine's own time; anything else as it came. */
function time(text: unknown): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(String(text));
  if (!parts) return word(text);
  const [, year, month, day, hour, minute, second] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(date.getTime())) return word(text);
  const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).format(date);
  return `${year}-${month}-${day} ${hour}:${minute}:${second} UTC (${local} here)`;
}

function word(value: unknown): string {
  return plainText(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'not given'));
}
