import { textsIn, type TextsOf } from '../../../i18n/message.js';
import type { BookedOrder, BookedRows } from '../../../ledger/lists/booked-order.js';
import { maskRow } from '../../../ledger/lists/mask-row.js';
import { type RowData, rowData } from '../../../ledger/lists/row-data.js';
import { writtenMillionths } from '../../../ledger/values/money.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { BookTexts } from './book-texts.js';
import { writtenSums } from './list-data.js';
import { bookShowMessages, type ShownTable } from './messages.js';
import { labelledLines, rowEntries } from './present-rows.js';
import { type ListView, sumLines } from './present-list.js';

const SECTIONS = [
  'orders',
  'queriedOrders',
  'instances',
  'transactions',
  'billItems',
  'bills',
  'performanceItems',
] as const satisfies readonly ShownTable[];

/** What the books have of an order, as JSON; amounts are exact decimals as text. */
export interface OrderShown {
  orderId: string;
  usage: Array<{
    instanceId: string;
    state?: string;
    count: number;
    usage: string;
    from?: string;
    until?: string;
  }>;
  totals: Array<{ currency?: string; sums: Record<string, string>; table: string }>;
  [section: string]: unknown;
}

/** The order without what tells who bought, unless that is asked for. */
export function shownOrder(order: BookedOrder, { showsBuyer }: { showsBuyer: boolean }): BookedOrder {
  if (showsBuyer) return order;
  const masked = SECTIONS.map((section) => {
    const { count, rows } = sectionOf(order, section);
    return [section === 'queriedOrders' ? 'queried' : section, { count, rows: rows.map(maskRow) }];
  });
  return { ...order, ...Object.fromEntries(masked) };
}

export function orderData(order: BookedOrder): OrderShown {
  const sections = SECTIONS.map((table): [string, { count: number; rows: RowData[] }] => {
    const { count, rows } = sectionOf(order, table);
    return [table, { count, rows: rows.map((row) => rowData(table, row)) }];
  });
  return {
    orderId: order.orderId,
    ...Object.fromEntries(sections),
    totals: order.totals.map(({ currency, sums, table }) => ({
      ...(currency !== undefined && { currency }),
      sums: writtenSums(sums),
      table,
    })),
    usage: order.usage.map((one) => ({ ...one, usage: writtenMillionths(one.usage) })),
  };
}

export function presentBookedOrder(order: BookedOrder, { language, width }: ListView): string {
  const words = textsIn(bookShowMessages, language);
  const texts = new BookTexts(language);
  const blocks = [words.order({ id: escapeLine(order.orderId) })];
  for (const table of SECTIONS) {
    const { count, rows } = sectionOf(order, table);
    if (count === 0) continue;
    blocks.push(
      [
        words.section({ count, table }),
        rows.map((row) => labelledLines(rowEntries(table, row, texts), width).join('\n')).join('\n\n'),
        ...(count > rows.length ? [words.rest({ count: count - rows.length })] : []),
      ].join('\n'),
    );
    if (table === 'instances' && order.usage.length > 0) blocks.push(usageBlock(order, words));
    if (table === 'transactions' || table === 'billItems') {
      const totals = order.totals
        .filter((total) => total.table === table)
        .map(({ currency, sums }) => ({ count: 0, currency, per: {}, sums }));
      const lines = sumLines(table, totals, texts, words.sums({ table }));
      if (lines.length > 0) blocks.push(lines.join('\n'));
    }
  }

  if (order.instances.count === 0 && order.usage.length > 0) blocks.push(usageBlock(order, words));
  return blocks.join('\n\n');
}

function usageBlock({ usage }: BookedOrder, words: TextsOf<typeof bookShowMessages>): string {
  return [
    words.usage(),
    ...usage.map(({ count, from, instanceId, state = '', until, usage: amount }) => {
      const span = from === undefined || until === undefined ? '' : words.span({ from, until });
      const line = words.usageLine({ count, instance: instanceId, state, usage: writtenMillionths(amount) });
      return `  ${escapeLine(line)}${span === '' ? '' : `\n    ${span}`}`;
    }),
  ].join('\n');
}

function sectionOf(order: BookedOrder, table: ShownTable): BookedRows {
  return table === 'queriedOrders' ? order.queried : order[table];
}
