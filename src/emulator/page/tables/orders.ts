import type { EmulatorContext } from '../../emulator-context.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { shellQuoted } from '../../../platform/shell-quoted.js';
import { EVENT_WORDS } from '../../orders/order-event.js';
import { findPurchase, possibleEvents, type Purchase, type PurchaseStatus } from '../../orders/purchase.js';
import { MOCK_ORDER_IDS, mockOrder, type Order } from '../../routes/market/mock-orders.js';
import { countPurchases, newestPurchases } from '../../state/orders.js';
import { countUsageOf } from '../../state/usage-ledger.js';
import type { Words } from '../../words.js';
import type { Column, Detail, Row, Section, Tone } from '../page-data.js';
import { lastHour } from '../last-hour.js';
import type { PageTable } from '../page-table.js';
import { deliverySection } from './delivery-section.js';
import { fieldsOf } from './fields.js';
import { serverAlert } from './order-alert.js';
import { CHARGING_WORDS, orderForm } from './order-form.js';

const COLUMNS: Column[] = [
  { key: 'orderId', title: { en: 'Order id', zh: '订单ID' }, kind: 'id' },
  { key: 'status', title: { en: 'Instance', zh: '实例' }, kind: 'status' },
  { key: 'orderType', title: { en: 'Type', zh: '订单类型' }, kind: 'code', from: 'medium' },
  { key: 'chargingMode', title: { en: 'Charging', zh: '计费模式' }, kind: 'code' },
  { key: 'period', title: { en: 'Period', zh: '周期' }, kind: 'text', from: 'wide' },
  { key: 'createTime', title: { en: 'Placed', zh: '下单时间' }, kind: 'time', from: 'medium' },
];

const STATUS: Readonly<Record<PurchaseStatus, { says: Words; tone: Tone }>> = {
  FAILED: { says: { en: 'Failed, refunded', zh: '失败，已退款' }, tone: 'bad' },
  FROZEN: { says: { en: 'Frozen', zh: '已冻结' }, tone: 'warn' },
  OPEN: { says: { en: 'Open', zh: '已开通' }, tone: 'good' },
  OPENING: { says: { en: 'Opening', zh: '开通中' }, tone: 'warn' },
  RELEASED: { says: { en: 'Released', zh: '已释放' }, tone: 'plain' },
};

const NEW = 'new';

/** The orders that can be queried: those that were placed here, then KooGallery's own. */
export const orders: PageTable = {
  id: 'orders',
  group: 'interfaces',
  title: { en: 'Orders', zh: '订单' },
  summary: {
    en: "Orders that you place here as a buyer would, and KooGallery's nine mock orders. All can be queried by their ids.",
    zh: '您在此以买家身份提交的订单，以及云商店提供的九个模拟订单，均可按订单ID查询。',
  },
  create: { en: 'Place an order', zh: '下单' },
  columns: COLUMNS,
  empty: {
    says: { en: 'Orders are queried by their ids.', zh: '按订单ID查询订单。' },
    commands: ['koo order get MOCKPERIODYEARNEW'],
  },
  count: ({ database }) => countPurchases(database) + MOCK_ORDER_IDS.length,
  rows({ database }, { limit }) {
    // A page of it has room for all that anybody places by hand.
    const placed = newestPurchases(database, limit - MOCK_ORDER_IDS.length - 1);
    return [
      ...placed.flatMap((id) => {
        const purchase = findPurchase(database, id);
        return purchase ? [rowOf(purchase.orders[0]!, purchase.status)] : [];
      }),
      ...MOCK_ORDER_IDS.map((id) => rowOf(mockOrder(id)!)),
    ];
  },
  detail(context, id) {
    if (id === NEW) return orderForm(context);
    const purchase = findPurchase(context.database, id);
    if (purchase) return purchaseDetail(context, purchase);
    const order = mockOrder(id);
    return (
      order && {
        title: id,
        sections: [
          { title: { en: 'Order', zh: '订单' }, fields: fieldsOf(COLUMNS, rowOf(order)) },
          { title: { en: 'As it is answered', zh: '应答内容' }, text: JSON.stringify(order) },
        ],
      }
    );
  },
};

function rowOf({ createTime, orderId, orderLine: [line], orderType }: Order, status?: PurchaseStatus): Row {
  const { chargingMode, periodNumber, periodType } = line!;
  return {
    id: orderId,
    cells: {
      chargingMode,
      createTime,
      orderId,
      orderType,
      period: periodType ? `${periodNumber} ${periodType}` : null,
      status: status ?? null,
    },
  };
}

function purchaseDetail(context: EmulatorContext, purchase: Purchase): Detail {
  const { desk } = context;
  const { deliveries, id, orders: all } = purchase;
  return {
    title: id,
    alert: serverAlert(desk, deliveries),
    actions: desk.server
      ? possibleEvents(purchase).map((event) => ({
          body: { event },
          isPlain: true,
          isRefusal: event === 'release',
          path: `/page/api/orders/${id}/events`,
          title: EVENT_WORDS[event],
        }))
      : [],
    sections: [
      orderSection(purchase),
      ...deliveries.map((delivery) => deliverySection(delivery, desk.server !== undefined)).toReversed(),
      usageSection(context, purchase),
      {
        title: { en: 'As order/query answers it', zh: 'order/query 的应答内容' },
        commands: [`koo order get ${id} --target local`],
        text: JSON.stringify(all),
      },
    ],
  };
}

function orderSection({ instanceId, orders: all, status }: Purchase): Section {
  const [first] = all;
  const newest = all.at(-1)!.orderLine[0]!;
  const { chargingMode, orderLineId, productInfo } = first!.orderLine[0]!;
  const { productId, skuCode } = productInfo[0]!;
  const words = CHARGING_WORDS[chargingMode];
  return {
    title: { en: 'Order', zh: '订单' },
    state: STATUS[status],
    fields: [
      { name: { en: 'Order line', zh: '订单行ID' }, kind: 'id', value: orderLineId },
      {
        name: { en: 'Instance id', zh: '实例ID' },
        kind: 'id',
        value: instanceId === undefined ? null : escapeLine(instanceId),
      },
      { name: { en: 'Product id', zh: '商品ID' }, kind: 'code', value: productId },
      { name: { en: 'Spec', zh: '规格' }, kind: 'code', value: skuCode },
      { name: { en: 'Charging', zh: '计费模式' }, kind: 'text', value: words ?? chargingMode },
      { name: { en: 'Quantity', zh: '数量' }, kind: 'count', value: newest.productInfo[0]!.linearValue },
      { name: { en: 'Expires', zh: '到期时间' }, kind: 'time', value: newest.expireTime ?? null },
      { name: { en: 'Placed', zh: '下单时间' }, kind: 'time', value: first!.createTime },
    ],
  };
}

/** Only what is used on demand is metered. */
function usageSection(
  { database, ownNow }: EmulatorContext,
  { instanceId, orders: all, status }: Purchase,
): Section {
  const title = { en: 'Usage', zh: '话单' };
  if (all[0]!.orderLine[0]!.chargingMode !== 'ON_DEMAND' || instanceId === undefined || status === 'OPENING')
    return { title };
  const { begin, end } = lastHour(ownNow());
  // The server has named it.
  const word = /^[\w-]+$/.test(instanceId) ? instanceId : shellQuoted(escapeLine(instanceId));
  const count = countUsageOf(database, instanceId);
  return {
    title,
    note:
      count === 0
        ? { en: 'No usage of this instance has been pushed yet.', zh: '尚未收到该实例的话单。' }
        : {
            en: `${count} usage ${count === 1 ? 'record' : 'records'} of this instance.`,
            zh: `已收到该实例的 ${count} 条话单。`,
          },
    commands: [
      `koo usage add --instance ${word} --begin ${begin} --end ${end} --value 1.5`,
      'koo usage push --target local',
    ],
  };
}
