import type { EmulatorContext } from '../../emulator-context.js';
import { makeStatement, type StatementSource, statementSource } from '../../statements/make-statement.js';
import { writtenMoney } from '../../statements/millionths.js';
import { isPeriod } from '../../statements/periods.js';
import { PLANTED_FAULT_NAMES, type PlantedFault } from '../../statements/planted-fault-names.js';
import { PLANTED_FAULTS } from '../../statements/planted-faults.js';
import { readPlanted, requestedStatement } from '../../statements/requested-statement.js';
import type { Statement } from '../../statements/statement.js';
import { STATEMENT_FILES, STATEMENT_KINDS } from '../../statements/statement-files.js';
import { STATEMENT_FORMATS } from '../../statements/write-statement-file.js';
import { statementPeriods } from '../../statements/statement-periods.js';
import { Refusal } from '../../wire/refusal.js';
import type { Column, Detail, Form, Row } from '../page-data.js';
import type { PageTable } from '../page-table.js';
import { fieldsOf } from './fields.js';

const COLUMNS: Column[] = [
  { key: 'period', title: { en: 'Period', zh: '账期' }, kind: 'code' },
  { key: 'orders', title: { en: 'Orders', zh: '订单' }, kind: 'count' },
  { key: 'usage', title: { en: 'Usage records', zh: '话单' }, kind: 'count', from: 'medium' },
  { key: 'transactions', title: { en: 'Transactions', zh: '交易' }, kind: 'count', from: 'medium' },
  { key: 'sales', title: { en: 'Sales (CNY)', zh: '产品销售收入（CNY）' }, kind: 'count', from: 'wide' },
  { key: 'settlement', title: { en: 'Settlement (CNY)', zh: '结算金额（CNY）' }, kind: 'count' },
];

/** Between a period and the faults of a row's id; in neither. */
const WITH = '~';

/** Bills that the emulator makes up, to be downloaded as files. */
export const statements: PageTable = {
  id: 'statements',
  group: 'books',
  title: { en: 'Statements', zh: '对账单' },
  summary: {
    en: 'Made up by the emulator from the orders and usage here, by prices of its own: not bills of KooGallery.',
    zh: '由模拟器根据此处的订单和话单、按自定的价格虚构，并非云商店的账单。',
  },
  columns: COLUMNS,
  empty: {
    says: {
      en: 'A month has a statement once an order was placed or usage was pushed in it.',
      zh: '某月有订单或话单后，即可生成该月的对账单。',
    },
    commands: ['koo emulator order', 'koo usage push --target local'],
  },
  count: ({ database, ownNow }) => statementPeriods(database, ownNow()).length,
  rows(context, { limit }) {
    const source = sourceOf(context);
    return statementPeriods(context.database, context.ownNow())
      .slice(0, limit)
      .map((period) => rowOf(source, period));
  },
  detail(context, id) {
    const [period = '', planted = ''] = id.split(WITH);
    if (!isPeriod(period)) return undefined;
    try {
      return statementDetail(requestedStatement(context, period, planted), readPlanted(planted));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return undefined;
    }
  },
};

/** The id of the row that shows a statement with faults in it. */
export function plantedRow(period: string, plant: string): string {
  return plant === '' ? period : `${period}${WITH}${plant}`;
}

function sourceOf({ database, ownNow, products }: EmulatorContext): StatementSource {
  return statementSource(database, products, ownNow());
}

function rowOf(source: StatementSource, period: string): Row {
  return { id: period, cells: cellsOf(makeStatement(source, period)) };
}

function cellsOf({ bills: [bill], orders, period, transactions, usage }: Statement): Row['cells'] {
  return {
    orders: orders.length,
    period,
    sales: bill ? writtenMoney(bill.salesAmount) : null,
    settlement: bill ? writtenMoney(bill.settlementAmount) : null,
    transactions: transactions.length,
    usage: usage.length,
  };
}

function statementDetail(statement: Statement, faults: readonly PlantedFault[]): Detail {
  const { bills, period, unknownUsage } = statement;
  const plant = faults.join(',');
  const query = plant === '' ? '' : `?plant=${plant}`;
  const flags = plant === '' ? '' : ` --plant ${plant}`;
  const [bill] = bills;
  return {
    title: period,
    sections: [
      {
        title: { en: 'Statement', zh: '对账单' },
        state: { says: { en: 'Invented', zh: '虚构' }, tone: 'warn' },
        note: {
          en: 'Prices, the platform fee and the ids are the emulator’s own, and each row of a file says so. The month is billed as if it had ended now.',
          zh: '价格、平台服务费和各类ID均由模拟器虚构，文件中每一行都有说明。账单按该月在此刻结束计算。',
        },
        fields: [
          ...fieldsOf(COLUMNS, { cells: cellsOf(statement), id: period }),
          ...(bill
            ? [
                {
                  name: { en: 'Platform fee (20 %)', zh: '平台服务费（20%）' },
                  kind: 'count' as const,
                  value: writtenMoney(bill.platformFee),
                },
                { name: { en: 'Bill', zh: '账单ID' }, kind: 'id' as const, value: bill.billId },
              ]
            : []),
        ],
      },
      ...(unknownUsage > 0
        ? [
            {
              title: { en: 'Not billed', zh: '未计费' },
              note: {
                en: `${unknownUsage} usage ${unknownUsage === 1 ? 'record is' : 'records are'} of instances that no on-demand order here has opened: no bill has them.`,
                zh: `${unknownUsage} 条话单所属的实例不是由此处的按需订单开通的，未计入账单。`,
              },
            },
          ]
        : []),
      {
        title: { en: 'Files in the form of an export', zh: '导出格式的文件' },
        downloads: STATEMENT_KINDS.map((kind) => ({
          files: STATEMENT_FORMATS.map((format) => ({
            path: `/page/api/statements/${period}/${kind}.${format}${query}`,
            type: format.toUpperCase(),
          })),
          title: STATEMENT_FILES[kind].title,
        })),
        commands: [
          `koo emulator statement --period ${period} --output statement-${period}${flags}`,
          `koo books import statement-${period}/*`,
          `koo reconcile --period ${period}`,
        ],
      },
      {
        title: { en: 'Planted faults', zh: '植入的差错' },
        form: plantForm(period, faults),
        ...(faults.length > 0 && {
          state: { says: { en: 'Does not add up', zh: '账目不符' }, tone: 'bad' as const },
          fields: faults.map((fault) => ({
            kind: 'text' as const,
            name: fault,
            value: PLANTED_FAULTS[fault],
          })),
        }),
      },
    ],
  };
}

function plantForm(period: string, faults: readonly PlantedFault[]): Form {
  const all = PLANTED_FAULT_NAMES.join(',');
  return {
    path: `/page/api/statements/${period}`,
    submit: { en: 'Plant it', zh: '植入' },
    note: {
      en: 'A fault that is planted shows what koo reconcile says of it. Nothing else changes.',
      zh: '植入差错，以查看 koo reconcile 的结果；其他数据不变。',
    },
    fields: [
      {
        name: 'plant',
        label: { en: 'Fault in the files', zh: '文件中的差错' },
        kind: 'choice',
        choices: [
          { label: { en: 'None: everything adds up', zh: '无：账目相符' }, value: '' },
          ...PLANTED_FAULT_NAMES.map((fault) => ({ label: PLANTED_FAULTS[fault], value: fault })),
          { label: { en: 'All of them', zh: '全部' }, value: all },
        ],
        value: faults.join(','),
      },
    ],
  };
}
