import { MOCK_ORDER_IDS, mockOrder, type Order } from '../../routes/market/mock-orders.js';
import type { Column, Row } from '../page-data.js';
import type { PageTable } from '../page-table.js';
import { fieldsOf } from './fields.js';

const COLUMNS: Column[] = [
  { key: 'orderId', title: { en: 'Order id', zh: '订单ID' }, kind: 'id' },
  { key: 'orderType', title: { en: 'Type', zh: '订单类型' }, kind: 'code' },
  { key: 'chargingMode', title: { en: 'Charging', zh: '计费模式' }, kind: 'code' },
  { key: 'period', title: { en: 'Period', zh: '周期' }, kind: 'text', from: 'medium' },
  { key: 'createTime', title: { en: 'Placed', zh: '下单时间' }, kind: 'time', from: 'medium' },
];

/** The orders that can be queried. */
export const orders: PageTable = {
  id: 'orders',
  group: 'interfaces',
  title: { en: 'Orders', zh: '订单' },
  summary: {
    en: "KooGallery's nine mock orders, which can be queried by their ids.",
    zh: '云商店提供的九个模拟订单，可按订单ID查询。',
  },
  columns: COLUMNS,
  empty: {
    says: { en: 'Orders are queried by their ids.', zh: '按订单ID查询订单。' },
    commands: ['koo order get MOCKPERIODYEARNEW'],
  },
  count: () => MOCK_ORDER_IDS.length,
  rows: () => MOCK_ORDER_IDS.map((id) => rowOf(mockOrder(id)!)),
  detail(_, id) {
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

function rowOf({ createTime, orderId, orderLine: [line], orderType }: Order): Row {
  const { chargingMode, periodNumber, periodType } = line!;
  return {
    id: orderId,
    cells: {
      chargingMode,
      createTime,
      orderId,
      orderType,
      period: periodType ? `${periodNumber} ${periodType}` : null,
    },
  };
}
