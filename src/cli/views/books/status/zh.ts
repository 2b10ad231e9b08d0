import type { Chinese } from '../../../../i18n/message.js';
import type { TableName } from '../../../../ledger/model/field.js';
import type { booksStatusMessages } from './messages.js';

const TABLE_TEXTS: Readonly<Record<TableName, string>> = {
  billItems: '账单明细',
  bills: '账单',
  instances: '实例',
  orders: '订单',
  performance: '业绩单',
  performanceItems: '业绩明细',
  queriedOrders: '查询到的订单',
  transactions: '交易明细',
  usage: '话单',
};

export const zh: [Chinese<typeof booksStatusMessages>] = [
  {
    area: 'cli/views/books/status',
    texts: {
      books: ({ place }) => `账簿 ${place}`,
      empty: () => '账簿为空。',
      table: ({ table }) => TABLE_TEXTS[table],
      tableHeading: () => '表',
      rowsHeading: () => '行数',
      replacedHeading: () => '已被替换',
      sourcesHeading: () => '来源数',
      fromHeading: () => '起（UTC）',
      toHeading: () => '止（UTC）',
      periodsHeading: () => '账期',
      range: ({ first, last }) => `${first}–${last}`,
      lastSources: ({ count, shown }) =>
        count === shown ? `${count} 个来源：` : `${count} 个来源，最近导入的 ${shown} 个：`,
      idHeading: () => '来源',
      nameHeading: () => '名称',
      importedHeading: () => '导入时间（UTC）',
      asOfHeading: () => '数据时间（UTC）',
      addedHeading: () => '新增',
    },
  },
];
