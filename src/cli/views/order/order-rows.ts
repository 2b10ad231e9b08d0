import { plainText } from '../../../marketplace/answers/plain-text.js';
import { objectsIn, type Order, type OrderLine } from '../../../marketplace/orders/orders.js';
import { orderTime } from '../../flags/order-time.js';

/** The columns of an order as CSV or a table; times in UTC and on this machine's clock. */
export const ORDER_COLUMNS = [
  'orderId',
  'orderType',
  'createTimeUtc',
  'createTimeLocal',
  'orderLineId',
  'chargingMode',
  'periodNumber',
  'periodType',
  'expireTimeUtc',
  'expireTimeLocal',
  'productId',
  'skuCode',
  'linearValue',
  'customerId',
  'customerName',
  'userId',
  'userName',
  'mobilePhone',
  'email',
] as const;

type Row = Partial<Record<(typeof ORDER_COLUMNS)[number], unknown>>;

/** A row for each product of each line. Whatever KooGallery sends is only shown, so nothing has to be there. */
export function orderRows(order: Order): string[][] {
  const { buyerInfo, createTime, orderId, orderType } = order;
  const created = orderTime(createTime);
  const common: Row = {
    ...buyerInfo,
    createTimeLocal: created?.local,
    createTimeUtc: created?.utc ?? createTime,
    orderId,
    orderType,
  };
  const lines = objectsIn<OrderLine>(order.orderLine);
  return (lines.length > 0 ? lines : [{} as OrderLine])
    .flatMap((line) => rowsOfLine(line).map((row): Row => ({ ...common, ...row })))
    .map((row) => ORDER_COLUMNS.map((column) => cell(row[column])));
}

function rowsOfLine({
  chargingMode,
  expireTime,
  orderLineId,
  periodNumber,
  periodType,
  productInfo,
}: OrderLine): Row[] {
  const expires = orderTime(expireTime);
  const products = objectsIn<Record<string, unknown>>(productInfo);
  return (products.length > 0 ? products : [{}]).map(({ linearValue, productId, skuCode }) => ({
    chargingMode,
    expireTimeLocal: expires?.local,
    expireTimeUtc: expires?.utc ?? expireTime,
    linearValue,
    orderLineId,
    periodNumber,
    periodType,
    productId,
    skuCode,
  }));
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  return plainText(typeof value === 'string' ? value : JSON.stringify(value));
}
