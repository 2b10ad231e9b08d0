import { textsIn } from '../../../i18n/message.js';
import type { Language } from '../../../i18n/language.js';
import type { ListedRow, ListSummary, ListTotal } from '../../../ledger/lists/list-row.js';
import { type ListDefinition, type ListName, LISTS } from '../../../ledger/lists/lists.js';
import { textWidth } from '../../../platform/text-width.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { wrapChinese } from '../../help/wrap-chinese.js';
import { padded, paddedBefore } from '../../terminal/columns.js';
import { fittedTable } from '../../terminal/fitted-table.js';
import { amountText, BookTexts } from './book-texts.js';
import { listTable } from './list-columns.js';
import { bookListMessages } from './messages.js';

export interface ListPage {
  list: ListName;
  /** The first of them. */
  rows: readonly ListedRow[];
  /** Of all that fit. */
  summary: ListSummary;
}

export interface ListView {
  language: Language;
  showsBuyer: boolean;
  /** Of the terminal, in columns. */
  width: number;
}

/** What `koo order list` and the other lists of the books print. */
export function presentList({ list, rows, summary }: ListPage, view: ListView): string {
  const texts = new BookTexts(view.language);
  const words = textsIn(bookListMessages, view.language);
  const notes = list === 'orders' ? [words.onDemand()] : [];
  if (summary.count === 0) return blocks([[words.none({ list })], notes], view);
  const { cells, columns } = listTable(list, rows, texts, view);
  const zones = LISTS[list].sortBy.some((field) => field.endsWith('At'))
    ? [...new Set(rows.map(({ source }) => source.zone))].sort()
    : [];
  return [
    fittedTable(columns, cells, view.width),
    blocks(
      [
        [
          rows.length === summary.count
            ? words.all({ count: summary.count, list })
            : words.some({ count: summary.count, list, shown: rows.length }),
        ],
        sumLines(list, summary.totals, texts, words.sums()),
        stateLines(list, summary, view, texts),
        [...(zones.length > 0 ? [words.zone({ zones })] : []), ...notes],
      ],
      view,
    ),
  ].join('\n\n');
}

function blocks(parts: ReadonlyArray<readonly string[]>, { width }: ListView): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => (line.startsWith(' ') ? line : wrapChinese(line, width))).join('\n'))
    .join('\n\n');
}

/** A line for each amount of each currency; `title` comes first. */
export function sumLines(
  list: ListName,
  totals: readonly ListTotal[],
  texts: BookTexts,
  title: string,
): string[] {
  const { sums, table }: ListDefinition = LISTS[list];
  const lines = totals.flatMap(({ currency = '', per, sums: found }) =>
    sums
      .filter((field) => found[field] !== undefined)
      .map((field) => ({
        amount: amountText(found[field]!),
        currency,
        label: [
          texts.heading(field),
          ...Object.entries(per).flatMap(([name, value]) =>
            value === undefined ? [] : [texts.name(table, name, value)],
          ),
        ].join(' '),
      })),
  );
  if (lines.length === 0) return [];
  const label = widest(lines.map((line) => line.label));
  const amount = widest(lines.map((line) => line.amount));
  return [
    title,
    ...lines.map((line) =>
      escapeLine(
        `  ${padded(line.label, label)}  ${paddedBefore(line.amount, amount)} ${line.currency}`.trimEnd(),
      ),
    ),
  ];
}

function stateLines(
  list: ListName,
  { states }: ListSummary,
  { language, width }: ListView,
  texts: BookTexts,
): string[] {
  const words = textsIn(bookListMessages, language);
  const { state, table }: ListDefinition = LISTS[list];
  const given = states.filter((one) => one.state !== undefined);
  if (state === undefined || given.length === 0) return [];
  const lines = states.map((one) => ({
    count: String(one.count),
    meaning:
      one.state === undefined || state.of === undefined
        ? ''
        : (texts.meaning(table, state.field, one.state) ??
          (texts.isDocumented(table, state.field, one.state) ? '' : words.undocumented())),
    name: escapeLine(
      one.state === undefined ? words.notGiven() : texts.withName(table, state.field, one.state),
    ),
  }));
  const name = widest(lines.map((line) => line.name));
  const count = widest(lines.map((line) => line.count));
  const indent = name + count + 6;
  return [
    texts.heading(state.field),
    ...lines.map((line) =>
      [
        `  ${padded(line.name, name)}  ${paddedBefore(line.count, count)}`,
        ...(line.meaning === ''
          ? []
          : [wrapChinese(line.meaning, width - indent).replaceAll('\n', `\n${' '.repeat(indent)}`)]),
      ].join('  '),
    ),
  ];
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => textWidth(text)));
}
