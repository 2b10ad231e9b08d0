import type { ListedRow } from '../../../ledger/lists/list-row.js';
import { type ListName, LISTS } from '../../../ledger/lists/lists.js';
import type { Fields } from '../../../ledger/model/field.js';
import { TABLES } from '../../../ledger/model/field.js';
import { orderIdOf } from '../../../ledger/orders/order-id.js';
import type { TableColumn } from '../../terminal/fitted-table.js';
import type { BookTexts } from './book-texts.js';

interface ListColumn extends Omit<TableColumn, 'heading'> {
  field: string;
}

const TRADE: readonly ListColumn[] = [
  { field: 'tradedAt' },
  { field: 'orderId' },
  { drop: 3, field: 'orderType', min: 6 },
  { drop: 4, field: 'entryType' },
  { drop: 5, field: 'customerName', min: 8 },
  { drop: 1, field: 'productName', min: 6 },
  { drop: 6, field: 'period' },
  { drop: 2, field: 'billState', min: 6 },
  { drop: 9, field: 'repaymentState', min: 6 },
  { drop: 8, field: 'supervisionState', min: 6 },
  { drop: 7, field: 'salesAmount' },
  { field: 'settlementAmount' },
];

/** What a list shows in a terminal; everything is in `--json`, `show` and exports. */
const COLUMNS: Readonly<Record<ListName, readonly ListColumn[]>> = {
  billItems: [{ field: 'item', min: 6 }, ...TRADE],
  bills: [
    { field: 'period' },
    { drop: 1, field: 'billId', min: 12 },
    { drop: 2, field: 'billKind', min: 6 },
    { drop: 7, field: 'partnerName', min: 6 },
    { field: 'item', min: 8 },
    { drop: 3, field: 'state', min: 6 },
    { drop: 4, field: 'stage', min: 6 },
    { drop: 5, field: 'salesAmount' },
    { drop: 6, field: 'platformFee' },
    { field: 'settlementAmount' },
    { field: 'amount' },
  ],
  orders: [
    { field: 'orderId' },
    { field: 'createdAt' },
    { drop: 2, field: 'orderType', min: 6 },
    { drop: 4, field: 'chargingMode', min: 6 },
    { field: 'state' },
    { drop: 1, field: 'productName', min: 6 },
    { drop: 5, field: 'customerName', min: 8 },
    { field: 'amount' },
  ],
  performance: [
    { field: 'period' },
    { field: 'statementId', min: 12 },
    { drop: 1, field: 'partnerName', min: 8 },
    { field: 'state' },
    { field: 'amount' },
  ],
  performanceItems: [{ drop: 10, field: 'statementId' }, ...TRADE, { field: 'amount' }],
  transactions: TRADE,
};

export interface ListTable {
  columns: TableColumn[];
  cells: string[][];
}

/** Rows of a list as cells, in the reader's language. A customer that is masked takes no column. */
export function listTable(
  list: ListName,
  rows: readonly ListedRow[],
  texts: BookTexts,
  { showsBuyer }: { showsBuyer: boolean },
): ListTable {
  const { table } = LISTS[list];
  const columns = COLUMNS[list].flatMap((column): ListColumn[] => {
    if (column.field !== 'customerName') return [column];
    return showsBuyer ? [{ ...column, drop: 0 }] : [];
  });
  return {
    cells: rows.map((row) =>
      columns.map(({ field }) =>
        field === 'orderId'
          ? orderText(row)
          : (field === 'productName' && productText(row)) || texts.cell(table, row, field),
      ),
    ),
    columns: columns.map(({ field, ...column }) => ({
      ...column,
      heading: texts.heading(field),
      isRight: (TABLES[table] as Fields)[field]?.type === 'money',
    })),
  };
}

/** The order; of a line that is not the first of it, the line. */
function orderText({ values: { orderId, orderLineId } }: ListedRow): string {
  const line = orderLineId === undefined ? undefined : String(orderLineId);
  const order = String(orderId ?? (line === undefined ? '' : orderIdOf(line)));
  return line === undefined || line === `${order}-000001` ? order : line;
}

function productText({ values: { productId, productName, skuCode } }: ListedRow): string {
  return String(productName ?? productId ?? skuCode ?? '');
}
