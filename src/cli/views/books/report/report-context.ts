import type { Language } from '../../../../i18n/language.js';
import { type Message, textOf, textsIn, type TextsOf } from '../../../../i18n/message.js';
import type { BooksReport } from '../../../../ledger/report/books-report.js';
import { writtenMillionths } from '../../../../ledger/values/money.js';
import { parseOffset } from '../../../../ledger/values/zone.js';
import { type Html, html } from '../../../../publish/html/html.js';
import { BookTexts } from '../book-texts.js';
import { booksReportMessages } from './messages.js';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };
const CURRENCY = /^[A-Z]{3}$/;
/** Sources that are named beside a number. */
const MAX_NAMED = 3;

/** What each part of the page is written with. */
export interface PageContext {
  language: Language;
  showsBuyer: boolean;
  words: TextsOf<typeof booksReportMessages>;
  texts: BookTexts;
  /** Exact, with at least two decimals. */
  amount(millionths: bigint): string;
  /** The same with its currency. */
  money(millionths: bigint, currency: string): string;
  /** Short and rounded, for axes. */
  short(value: number): string;
  quantity(millionths: bigint): string;
  count(value: bigint | number): string;
  percent(part: number): string;
  /** Of `202611`. */
  month(period: string): string;
  /** Without the year, but for the first month of one. */
  shortMonth(period: string): string;
  /** Of a UTC time, in the zone of the books. */
  day(time: string): string;
  currency(code: string): string;
  line(message: Message): string;
  /** Links to where the sources of a number are listed. */
  sources(ids: Iterable<number>): Html;
}

export function pageContext(
  { status, zone }: BooksReport,
  { language, showsBuyer }: { language: Language; showsBuyer: boolean },
): PageContext {
  const locale = LOCALES[language];
  const words = textsIn(booksReportMessages, language);
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 6, minimumFractionDigits: 2 });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const compact = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, notation: 'compact' });
  const share = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, style: 'percent' });
  const utc = { timeZone: 'UTC' } as const;
  const months = new Intl.DateTimeFormat(locale, { ...utc, month: 'short', year: 'numeric' });
  const monthNames = new Intl.DateTimeFormat(locale, { ...utc, month: 'short' });
  const days = new Intl.DateTimeFormat(locale, { ...utc, dateStyle: 'medium' });
  const offset = (parseOffset(zone) ?? 0) * 60_000;
  const known = new Set(status.lastSources.map(({ id }) => id));
  // Numbers that are not binary fractions: formats accept decimals as text.
  const decimal = (millionths: bigint) => writtenMillionths(millionths) as unknown as number;
  const firstDay = (period: string): Date =>
    new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(4)) - 1, 1));
  return {
    amount: (millionths) => exact.format(decimal(millionths)),
    count: (value) => plain.format(value),
    currency: (code) => (code === '' ? words.noCurrency() : code),
    day(time) {
      const moment = Date.parse(time);
      return Number.isNaN(moment) ? time : days.format(moment + offset);
    },
    language,
    line: (message) => textOf(message, language),
    money(millionths, code) {
      if (!CURRENCY.test(code)) return `${exact.format(decimal(millionths))} ${code}`.trim();
      return new Intl.NumberFormat(locale, {
        currency: code,
        maximumFractionDigits: 6,
        minimumFractionDigits: 2,
        style: 'currency',
      }).format(decimal(millionths));
    },
    month: (period) => months.format(firstDay(period)),
    percent: (part) => share.format(part),
    quantity: (millionths) => plain.format(decimal(millionths)),
    short: (value) => compact.format(value),
    shortMonth: (period) =>
      period.endsWith('01') ? period.slice(0, 4) : monthNames.format(firstDay(period)),
    showsBuyer,
    sources(ids) {
      const listed = [...ids].filter((id) => known.has(id)).sort((one, other) => one - other);
      const more = listed.length - MAX_NAMED;
      return html`<span class="refs"
        >${listed
          .slice(0, MAX_NAMED)
          .map(
            (id) => html`<a href="#source-${id}" aria-label="${words.source({ number: id })}">${id}</a> `,
          )}${more > 0 ? html`<a href="#sources">${words.moreSources({ count: more })}</a>` : undefined}</span
      >`;
    },
    texts: new BookTexts(language),
    words,
  };
}
