import { maskBuyer } from '../../marketplace/orders/mask-buyer.js';
import { objectsIn, type Order, type OrderLine } from '../../marketplace/orders/orders.js';
import type { FieldValue, FieldValues } from '../model/field.js';
import type { NewRow } from '../store/books.js';
import { parseMillionths } from '../values/money.js';
import { parseTime } from '../values/written-time.js';

const HIDDEN = '***';
/** Of an order, a line and a product; everything else is kept as it came. */
const ORDER_MEMBERS = new Set([
  'buyerInfo',
  'createTime',
  'extendParams',
  'orderId',
  'orderLine',
  'orderType',
]);
const LINE_MEMBERS = new Set([
  'chargingMode',
  'expireTime',
  'orderLineId',
  'periodNumber',
  'periodType',
  'productInfo',
]);
const PRODUCT_MEMBERS = new Set(['linearValue', 'productId', 'productName', 'skuCode']);

/**
 * An order of the order query as rows of the books, one a line. Of the buyer are kept the id and the names that the console's
 * list has; phone numbers, addresses and what the buyer entered (`extendParams`) are not.
 *
 * @param first The number of its first row in its source.
 */
export function orderRows(order: Order, first: number): NewRow[] {
  const lines = objectsIn<Record<string, unknown>>(order.orderLine);
  const { customerId, customerName, userName } = (order.buyerInfo ?? {}) as Record<string, unknown>;
  const { createTime, orderId, orderType } = order;
  const masked = maskBuyer(order);
  const maskedLines = objectsIn<Record<string, unknown>>(masked.orderLine);
  return (lines.length > 0 ? lines : [{}]).map((line, index) => ({
    extra: {
      ...others(masked, ORDER_MEMBERS),
      ...others(maskedLines[index] ?? {}, LINE_MEMBERS),
      ...productExtra(maskedLines[index] ?? {}),
    },
    row: first + index,
    sheet: '',
    values: withoutAbsent({
      createdAt: time(createTime),
      customerId: text(customerId),
      customerName: text(customerName),
      orderId: text(orderId),
      orderType: text(orderType),
      userName: text(userName),
      ...lineValues(line),
    }),
  }));
}

function lineValues({
  chargingMode,
  expireTime,
  orderLineId,
  periodNumber,
  periodType,
  productInfo,
}: Partial<OrderLine>): Readonly<Record<string, FieldValue | undefined>> {
  const [product = {}] = objectsIn<Record<string, unknown>>(productInfo);
  return {
    chargingMode: text(chargingMode),
    expiresAt: time(expireTime),
    orderLineId: text(orderLineId),
    periodCount: decimal(periodNumber),
    periodUnit: text(periodType),
    productId: text(product.productId),
    productName: text(product.productName),
    quantity: decimal(product.linearValue),
    skuCode: text(product.skuCode),
  };
}

/** What is not documented of the first product, and further products. */
function productExtra({ productInfo }: Partial<OrderLine>): Record<string, string> {
  const [product = {}, ...further] = objectsIn<Record<string, unknown>>(productInfo);
  return {
    ...others(product, PRODUCT_MEMBERS),
    ...(further.length > 0 && { productInfo: JSON.stringify(further) }),
  };
}

function others(
  value: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      known.has(name) || member === undefined || member === null || member === HIDDEN
        ? []
        : [[name, typeof member === 'string' ? member : JSON.stringify(member)]],
    ),
  );
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** `yyyyMMddHHmmss` in UTC, which a sample has with milliseconds. */
function time(value: unknown): string | undefined {
  const written = text(value);
  if (written === undefined) return undefined;
  return parseTime(/^\d{15,17}$/.test(written) ? written.slice(0, 14) : written, '+00:00');
}

function decimal(value: unknown): bigint | undefined {
  const written = text(value);
  return written === undefined ? undefined : parseMillionths(written);
}

function withoutAbsent(values: Readonly<Record<string, FieldValue | undefined>>): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as FieldValues;
}
