import type { Language } from '../../../../i18n/language.js';
import { textsIn, type TextsOf } from '../../../../i18n/message.js';
import { nextPeriod } from '../../../../ledger/values/period.js';
import type { BooksStatus, TableStatus } from '../../../../ledger/store/books-status.js';
import { tableText } from '../../../terminal/table-text.js';
import { booksStatusMessages } from './messages.js';

/** What `koo books status` prints. */
export function booksStatusText(status: BooksStatus, language: Language): string {
  const words = textsIn(booksStatusMessages, language);
  const heading = words.books({ place: status.books });
  if (status.sources === 0) return [heading, words.empty()].join('\n');
  return [
    heading,
    '',
    tableText(
      [
        words.tableHeading(),
        words.rowsHeading(),
        words.replacedHeading(),
        words.sourcesHeading(),
        words.fromHeading(),
        words.toHeading(),
        words.periodsHeading(),
      ],
      status.tables.map((table) => [
        words.table({ table: table.table }),
        String(table.rows),
        table.replaced === 0 ? '' : String(table.replaced),
        String(table.sources),
        shownTime(table.from),
        shownTime(table.to),
        periodRanges(table.periods, words).join(', '),
      ]),
    ),
    ...sourceLines(status, words),
  ].join('\n');
}

function sourceLines(
  { lastSources, sources }: BooksStatus,
  words: TextsOf<typeof booksStatusMessages>,
): string[] {
  if (lastSources.length === 0) return [];
  return [
    '',
    words.lastSources({ count: sources, shown: lastSources.length }),
    tableText(
      [
        words.idHeading(),
        words.tableHeading(),
        words.nameHeading(),
        words.rowsHeading(),
        words.addedHeading(),
        words.asOfHeading(),
        words.importedHeading(),
      ],
      lastSources.map((source) => [
        String(source.id),
        words.table({ table: source.table }),
        source.name,
        String(source.rows),
        String(source.added),
        shownTime(source.asOf),
        shownTime(source.importedAt),
      ]),
    ),
  ];
}

/** `2026-10-01 08:00:00` of `2026-10-01T08:00:00Z`. */
function shownTime(time: string | undefined): string {
  return time === undefined ? '' : time.slice(0, 19).replace('T', ' ');
}

/** Months that follow each other as one range: a month that is missing shows. */
function periodRanges(periods: TableStatus['periods'], words: TextsOf<typeof booksStatusMessages>): string[] {
  const ranges: Array<{ first: string; last: string }> = [];
  for (const { period } of periods) {
    const range = ranges.at(-1);
    if (range && nextPeriod(range.last) === period) range.last = period;
    else ranges.push({ first: period, last: period });
  }

  return ranges.map(({ first, last }) => (first === last ? first : words.range({ first, last })));
}
