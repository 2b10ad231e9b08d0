import { textsIn } from '../../../i18n/message.js';
import type { BookedStatement, ValueCount } from '../../../ledger/lists/booked-statement.js';
import { LISTS } from '../../../ledger/lists/lists.js';
import { type RowData, rowData } from '../../../ledger/lists/row-data.js';
import { wrapChinese } from '../../help/wrap-chinese.js';
import { BookTexts } from './book-texts.js';
import { type TotalData, totalData } from './list-data.js';
import { bookShowMessages } from './messages.js';
import { labelledLines, type LabelledValue, rowEntries } from './present-rows.js';
import { type ListView, sumLines } from './present-list.js';

const DETAILS = { bills: 'billItems', performance: 'performanceItems' } as const;

export type StatementList = keyof typeof DETAILS;

/** A bill or a performance statement, as JSON. */
export interface StatementShown {
  rows: RowData[];
  details: {
    by: 'id' | 'period';
    count: number;
    totals: TotalData[];
    counts: Readonly<Record<string, ValueCount[]>>;
  };
}

export function statementData(list: StatementList, { details, rows }: BookedStatement): StatementShown {
  return {
    details: {
      by: details.by,
      count: details.summary.count,
      counts: details.counts,
      totals: totalData(details.summary),
    },
    rows: rows.map((row) => rowData(LISTS[list].table, row)),
  };
}

/** @param isById Whether an id was asked for; else it was a period. */
export function presentStatement(
  list: StatementList,
  { details, rows }: BookedStatement,
  { isById, title }: { isById: boolean; title: string },
  { language, width }: ListView,
): string {
  const words = textsIn(bookShowMessages, language);
  const texts = new BookTexts(language);
  const table = LISTS[list].table;
  const detailed = DETAILS[list];
  const { count } = details.summary;
  const counts = Object.entries(details.counts).map(([field, values]): LabelledValue => [
    texts.heading(field),
    values
      .map(
        (one) =>
          `${one.value === undefined ? words.notGiven() : texts.withName(detailed, field, one.value)} ${one.count}`,
      )
      .join(', '),
  ]);
  return [
    title,
    ...rows.map((row) => labelledLines(rowEntries(table, row, texts), width).join('\n')),
    count === 0
      ? words.nothing()
      : [
          words.details({ count }),
          ...labelledLines(counts, width),
          ...(isById && details.by === 'period' ? [wrapChinese(words.byPeriod(), width)] : []),
        ].join('\n'),
    ...(count === 0
      ? []
      : [sumLines(detailed, details.summary.totals, texts, words.sums({ table: detailed })).join('\n')]),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}
