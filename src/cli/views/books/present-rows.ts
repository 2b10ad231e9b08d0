import { textsIn } from '../../../i18n/message.js';
import type { ListedRow } from '../../../ledger/lists/list-row.js';
import { type Fields, TABLES, type TableName } from '../../../ledger/model/field.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { textWidth } from '../../../platform/text-width.js';
import { wrapChinese } from '../../help/wrap-chinese.js';
import { padded } from '../../terminal/columns.js';
import type { BookTexts } from './book-texts.js';
import { bookShowMessages } from './messages.js';

/** A label and a value, on as many lines as the value needs. */
export type LabelledValue = readonly [label: string, value: string];

/** Labels in one column, values in another one that is wrapped. */
export function labelledLines(entries: readonly LabelledValue[], width: number, indent = '  '): string[] {
  const label = Math.max(0, ...entries.map(([text]) => textWidth(text)));
  const start = indent.length + label + 2;
  return entries.map(([text, value]) => {
    const lines = wrapChinese(escapeLine(value), Math.max(20, width - start));
    return `${indent}${padded(text, label)}  ${lines.replaceAll('\n', `\n${' '.repeat(start)}`)}`.trimEnd();
  });
}

/** Every field that a row has, columns that koo does not know, and where it comes from. */
export function rowEntries(table: TableName, row: ListedRow, texts: BookTexts): LabelledValue[] {
  const words = textsIn(bookShowMessages, texts.language);
  const fields = Object.keys(TABLES[table] as Fields).filter((field) => row.values[field] !== undefined);
  return [
    ...fields
      // A currency is shown with each amount.
      .filter((field) => field !== 'currency')
      .map((field) => [texts.heading(field), texts.full(table, row, field)] as const),
    ...Object.entries(row.extra ?? {}).map(([heading, value]) => [escapeLine(heading), value] as const),
    [words.source(), sourceText(row, texts)],
  ];
}

/** `bills.xlsx, sheet 账单, row 5`, or when which interface was asked. */
function sourceText({ source }: ListedRow, texts: BookTexts): string {
  const words = textsIn(bookShowMessages, texts.language);
  const { asOf, kind, name, row, sheet } = source;
  if (kind !== 'file') return words.asked({ kind, name, time: asOf });
  return sheet === undefined ? words.inFile({ name, row }) : words.inSheet({ name, row, sheet });
}
