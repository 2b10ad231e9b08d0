import type { LedgerRow } from '../state/usage-ledger.js';
import { momentOf } from '../../marketplace/usage/usage-time.js';
import { CURRENCY } from './invented-amounts.js';
import { writtenDecimal, writtenMoney } from './millionths.js';
import { writtenTime } from './periods.js';
import type { Bill, Statement, StatementOrder, Trade } from './statement.js';
import type { Words } from '../words.js';

/** Of each row, so that no row of it passes for one of Huawei's, wherever it is copied to. */
export const INVENTED = 'koo 模拟器虚构的数据，并非云商店账单';

/** By the heading: how a row's cell is written. */
type Columns<Row> = Readonly<Record<string, (row: Row) => string | undefined>>;

const optional = (value: bigint | undefined) => (value === undefined ? undefined : writtenDecimal(value));

const bought: Columns<StatementOrder | Trade> = {
  订单号: ({ orderId }) => orderId,
  订单行号: ({ orderLineId }) => orderLineId,
  原订单行ID: ({ originalOrderId }) => originalOrderId,
  订单类型: ({ orderType }) => orderType,
  计费模式: ({ chargingMode }) => chargingMode,
  商品ID: ({ productId }) => productId,
  规格编码: ({ skuCode }) => skuCode,
  商品名称: ({ productName }) => productName,
  规格: ({ spec }) => spec,
  客户ID: ({ customerId }) => customerId,
  客户名称: ({ customerName }) => customerName,
  用户名: ({ userName }) => userName,
  购买时长: ({ periodCount }) => optional(periodCount),
  时长单位: ({ periodUnit }) => periodUnit,
  数量: ({ quantity }) => optional(quantity),
  单价: ({ unitPrice }) => writtenMoney(unitPrice),
  币种: () => CURRENCY,
};

const ORDERS: Columns<StatementOrder> = {
  ...bought,
  订单状态: ({ state }) => state,
  创建时间: ({ createdAt }) => writtenTime(createdAt),
  支付时间: ({ createdAt }) => writtenTime(createdAt),
  生效时间: ({ effectiveAt }) => effectiveAt && writtenTime(effectiveAt),
  到期时间: ({ expiresAt }) => expiresAt && writtenTime(expiresAt),
  实付金额: ({ amount }) => writtenMoney(amount),
  服务监管状态: () => '不涉及',
};

const USAGE: Columns<LedgerRow> = {
  话单流水号: ({ metering_sn: serial }) => serial ?? undefined,
  实例ID: ({ instance_id: instance }) => instance,
  商品ID: ({ product_id: product }) => product ?? undefined,
  记录时间: ({ record_time: time }) => writtenTime(new Date(momentOf(time))),
  开始时间: ({ begin_time: time }) => writtenTime(new Date(momentOf(time))),
  结束时间: ({ end_time: time }) => writtenTime(new Date(momentOf(time))),
  使用量: ({ usage_value: value }) => value,
  套餐包实例ID: ({ relate_pkg_instance: instance }) => instance ?? undefined,
  话单状态: () => '已处理',
};

const trade: Columns<Trade> = {
  交易ID: ({ transactionId }) => transactionId,
  账期: ({ period }) => period,
  商品类型: () => '通用',
  交易类型: ({ entryType }) => entryType,
  ...bought,
  交易时间: ({ tradedAt }) => writtenTime(tradedAt),
  生效时间: ({ effectiveAt }) => writtenTime(effectiveAt),
  实例ID: ({ instanceId }) => instanceId,
  使用量: ({ usageQuantity }) => optional(usageQuantity),
  产品销售收入: ({ salesAmount }) => writtenMoney(salesAmount),
  平台服务费比例: ({ feeShare }) => writtenDecimal(feeShare),
  平台服务费: ({ platformFee }) => writtenMoney(platformFee),
  结算金额: ({ settlementAmount }) => writtenMoney(settlementAmount),
};

const TRANSACTIONS: Columns<Trade> = {
  ...trade,
  账单状态: () => '已出账',
  客户还款状态: () => '不涉及',
  服务监管状态: () => '不涉及',
};

const BILL_ITEMS: Columns<Trade> = { 账单ID: ({ billId }) => billId, ...trade };

const BILLS: Columns<Bill> = {
  账单ID: ({ billId }) => billId,
  账期: ({ period }) => period,
  账单类型: () => '通用',
  币种: () => CURRENCY,
  产品销售收入: ({ salesAmount }) => writtenMoney(salesAmount),
  平台服务费: ({ platformFee }) => writtenMoney(platformFee),
  结算金额: ({ settlementAmount }) => writtenMoney(settlementAmount),
  当前环节: () => '发票审核',
  当前状态: () => '待开票',
  出账时间: ({ issuedAt }) => writtenTime(issuedAt),
};

interface StatementFile {
  title: Words;
  headings: string[];
  cells(statement: Statement): string[][];
}

function file<Row>(
  title: Words,
  columns: Columns<Row>,
  rowsOf: (statement: Statement) => readonly Row[],
): StatementFile {
  const writers = Object.values(columns);
  return {
    cells: (statement) =>
      rowsOf(statement).map((row) => [...writers.map((write) => write(row) ?? ''), INVENTED]),
    headings: [...Object.keys(columns), '数据来源'],
    title,
  };
}

/** In the form of an export. No page of Huawei's has the headings of one: these are the guesses that koo imports. */
export const STATEMENT_FILES = {
  orders: file({ en: 'Order list', zh: '订单列表' }, ORDERS, ({ orders }) => orders),
  usage: file({ en: 'Usage records', zh: '话单' }, USAGE, ({ usage }) => usage),
  transactions: file(
    { en: 'Transactions', zh: '交易明细' },
    TRANSACTIONS,
    ({ transactions }) => transactions,
  ),
  bills: file({ en: 'Bill', zh: '账单' }, BILLS, ({ bills }) => bills),
  'bill-items': file({ en: 'Bill items', zh: '账单明细' }, BILL_ITEMS, ({ billItems }) => billItems),
} as const satisfies Readonly<Record<string, StatementFile>>;

export type StatementKind = keyof typeof STATEMENT_FILES;

export const STATEMENT_KINDS = Object.keys(STATEMENT_FILES) as StatementKind[];
