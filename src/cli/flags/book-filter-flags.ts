import { Flags } from '@oclif/core';
import type { OutputFormat } from '../../spreadsheet/write-table.js';
import { booksFlag } from '../command/books-command.js';
import { projectFlag } from './flags.js';

const several = (description: string, helpValue: string) =>
  Flags.string({ description, helpValue, multiple: true });

/** Where the books are, and what of a list is shown. */
export const bookListFlags = {
  books: booksFlag,
  limit: Flags.integer({
    description: 'Show up to this many rows; sums and counts are always of all.',
    default: 50,
    helpValue: 'N',
    max: 10_000,
    min: 1,
  }),
  project: projectFlag,
  'show-buyer': Flags.boolean({ description: "Show customers' names and accounts." }),
};

export const EXPORT_FORMATS = ['csv', 'ndjson', 'xlsx'] as const satisfies readonly OutputFormat[];

/** Where the rows of a list are written. */
export const bookExportFlags = {
  books: booksFlag,
  format: Flags.option({
    description: "The format of the file; defaults to the end of the file's name.",
    options: EXPORT_FORMATS,
  })(),
  output: Flags.string({
    char: 'o',
    description: 'The file to write: .csv, .ndjson or .xlsx.',
    helpValue: 'FILE',
    required: true,
  }),
  project: projectFlag,
  'show-buyer': Flags.boolean({ description: "Write customers' names and accounts." }),
};

const spanFlags = {
  since: Flags.string({
    description:
      'Only what happened on this day (2026-10-01), in this month (2026-10) or at this time, or later.',
    helpValue: 'TIME',
  }),
  until: Flags.string({
    description: 'Only what happened on this day, in this month or at this time, or earlier.',
    helpValue: 'TIME',
  }),
  zone: Flags.string({
    default: '+08:00',
    description: 'The time zone of --since and --until where they name none.',
    helpValue: '+08:00',
  }),
};

/** Filters, by the names of the flags; each can be given several times, and one of its values has to fit. */
const bookFilterFlags = {
  bill: several('Only of this bill.', 'ID'),
  'bill-state': several(
    'Only in this state (账单状态): billed, unbilled, or as the source writes it.',
    'STATE',
  ),
  'charging-mode': several(
    'Only charged like this (计费模式): ON_DEMAND, ONE_TIME, PERIOD, ON_DEMAND_PKG, or as the source writes it.',
    'MODE',
  ),
  customer: several(
    "Only of this customer: an ID, or part of the customer's or the user's name, or of the account.",
    'NAME',
  ),
  entry: several('Only of this kind: 消费 (consumption), 退款 (refund), 调账 (adjustment).', 'KIND'),
  item: several('Only this bill item (账单项).', 'NAME'),
  kind: several(
    'Only bills of this kind: general (通用), selected (严选&认证部件), joint (联营), self-service (华为自服务).',
    'KIND',
  ),
  order: several('Only of this order, or order line.', 'ID'),
  partner: several('Only of this partner: an ID, or part of a name.', 'NAME'),
  period: several('Only of this period (账期): 201901 or 2019-01.', 'PERIOD'),
  product: several('Only of this product: a product ID, a spec code, or part of a name.', 'NAME'),
  repayment: several('Only in this repayment state (客户还款状态), as the source writes it.', 'STATE'),
  stage: several('Only at this stage (当前环节), as the source writes it.', 'STAGE'),
  statement: several('Only of this performance statement (业绩单).', 'ID'),
  supervision: several(
    'Only in this state of service supervision (服务监管状态): completed, not-involved, or as the source writes it.',
    'STATE',
  ),
  transaction: several('Only this transaction.', 'ID'),
  type: several(
    'Only of this type (订单类型): NEW, TRIAL, TRIAL_TO_FORMAL, UNSUBSCRIBE, RENEW, CHANGE, or as the source writes it.',
    'TYPE',
  ),
};

const {
  bill,
  customer,
  entry,
  item,
  kind,
  order,
  partner,
  period,
  product,
  repayment,
  stage,
  statement,
  supervision,
  transaction,
  type,
} = bookFilterFlags;

export const orderFilterFlags = {
  'charging-mode': bookFilterFlags['charging-mode'],
  customer,
  order,
  product,
  state: several(
    'Only in this state: processing (处理中), completed (已完成), canceled (已取消), pending-payment (待支付), or as the source writes it.',
    'STATE',
  ),
  supervision,
  type,
  ...spanFlags,
};

export const transactionFilterFlags = {
  bill,
  'bill-state': bookFilterFlags['bill-state'],
  'charging-mode': bookFilterFlags['charging-mode'],
  customer,
  entry,
  kind,
  order,
  partner,
  period,
  product,
  repayment,
  supervision,
  transaction,
  type,
  ...spanFlags,
};

export const billFilterFlags = {
  ...transactionFilterFlags,
  details: Flags.boolean({ description: 'The details of the bills (详单) instead of the bills.' }),
  item,
  stage,
  state: several('Only bills in this state, as the source writes it.', 'STATE'),
};

export const performanceFilterFlags = {
  ...transactionFilterFlags,
  details: Flags.boolean({
    description: 'The details of the statements (业绩明细) instead of the statements.',
  }),
  state: several('Only statements in this state: draft (初稿), final (终稿), estimate (预估).', 'STATE'),
  statement,
};
