import type { Message } from '../../i18n/message.js';
import type { Cell, TableRow } from '../../spreadsheet/table-file.js';
import { currencyBeside, currencyOf } from '../columns/currency.js';
import { headingKey } from '../columns/read-heading.js';
import { columnLetters, type MappedColumn, type SheetMap } from '../columns/recognize-sheet.js';
import { TABLE_OF } from '../columns/file-kind.js';
import { type Fields, type FieldType, type FieldValue, TABLES } from '../model/field.js';
import type { NewRow } from '../store/books.js';
import { writtenMillionths } from '../values/money.js';
import { cleanText } from './clean-text.js';
import type { WrongCell, WrongTotal } from './import-result.js';
import { cellMessages } from './messages.js';
import { isTotalWord, PAST_TIMES, ROW_NEEDS } from './row-rules.js';
import { isNoText, MAX_CHARACTERS, readTerm, readValue } from './read-value.js';

/** What a row of a sheet is. */
export type RowRead =
  | { as: 'blank' }
  | { as: 'header' | 'note' | 'total'; text: string; wrongTotals: WrongTotal[] }
  | { as: 'row'; row: NewRow; lacksCurrency: boolean }
  | { as: 'wrong'; cells: WrongCell[] };

export interface RowReaderOptions {
  sheet: string;
  zone: string;
  currency?: string;
}

interface Column {
  index: number;
  mapped: MappedColumn;
  field: string;
  type: FieldType;
}

interface Sum {
  /** Since the last total: a subtotal is of these. */
  since: bigint;
  whole: bigint;
}

/** Reads the rows of a sheet below its headings, one after the other. */
export class RowReader {
  /** Whether a time has been read in the zone of the options. */
  usedZone = false;
  /** Of its rows, UTC. */
  latestTime: string | undefined;
  latestPeriod: string | undefined;
  readonly #columns: readonly Column[];
  readonly #others: readonly MappedColumn[];
  readonly #identity: ReadonlySet<string>;
  readonly #sums = new Map<string, Sum>();

  constructor(
    private readonly map: SheetMap,
    private readonly options: RowReaderOptions,
  ) {
    const fields: Fields = TABLES[TABLE_OF[map.kind]];
    this.#columns = map.columns.flatMap((mapped) =>
      mapped.field === undefined
        ? []
        : [{ field: mapped.field, index: mapped.column - 1, mapped, type: fields[mapped.field]!.type }],
    );
    this.#others = map.columns.filter(({ field }) => field === undefined);
    this.#identity = new Set(ROW_NEEDS[map.kind][0]);
  }

  read({ cells, number }: TableRow): RowRead {
    const texts = cells.map((cell) => (cell ? cleanText(cell.text) : ''));
    const filled = texts.filter((text) => text !== '');
    if (filled.length === 0) return { as: 'blank' };
    if (this.#isHeader(texts)) return { as: 'header', text: filled.join(' '), wrongTotals: [] };
    if (filled.length === 1 && isNote(filled[0]!)) return { as: 'note', text: filled[0]!, wrongTotals: [] };
    if (this.#isTotal(texts)) return this.#total(cells, texts, number, filled);

    const reading = new RowReading(this.map, this.options, number);
    for (const column of this.#columns) {
      const cell = cells[column.index];
      const text = texts[column.index] ?? '';
      if (cell && text !== '') reading.readCell(column, cell, text);
    }

    reading.complete();
    const extra = this.#extra(texts, reading, number);
    if (reading.missing.length > 0) reading.blameMissing();
    if (reading.wrong.length > 0) return { as: 'wrong', cells: reading.wrong };
    this.#note(reading);
    return {
      as: 'row',
      lacksCurrency: reading.lacksCurrency,
      row: { row: number, sheet: this.options.sheet, values: reading.values, ...(extra && { extra }) },
    };
  }

  /** Long exports repeat their headings on each page. */
  #isHeader(texts: readonly string[]): boolean {
    let equal = 0;
    for (const { index, mapped } of this.#columns) {
      const text = texts[index] ?? '';
      if (text === '') continue;
      // The second of two equal headings is `金额 (2)`.
      if (text !== mapped.heading && !mapped.heading.startsWith(`${text} (`)) return false;
      equal += 1;
    }

    return equal >= 2;
  }

  /** A word for it in some cell, and no id in any. */
  #isTotal(texts: readonly string[]): boolean {
    const hasId = this.#columns.some(({ field, index }) => {
      const text = texts[index] ?? '';
      return this.#identity.has(field) && text !== '' && !isTotal(text);
    });
    return !hasId && texts.some((text) => isTotal(text));
  }

  #total(
    cells: readonly Cell[],
    texts: readonly string[],
    number: number,
    filled: readonly string[],
  ): RowRead {
    const wrongTotals: WrongTotal[] = [];
    for (const column of this.#columns) {
      const { field, index, mapped, type } = column;
      const [cell, text = ''] = [cells[index], texts[index]];
      if (type !== 'money' || field === 'unitPrice' || !cell || text === '') continue;
      const read = readValue(cell, text, { field, kind: this.map.kind, type, zone: this.options.zone });
      if (!('value' in read) || typeof read.value !== 'bigint') continue;
      const sum = this.#sums.get(field) ?? { since: 0n, whole: 0n };
      if (read.value === sum.whole || read.value === sum.since) continue;
      wrongTotals.push({
        heading: mapped.heading,
        row: number,
        sheet: this.options.sheet,
        sum: writtenMillionths(sum.whole),
        written: writtenMillionths(read.value),
      });
    }

    for (const sum of this.#sums.values()) sum.since = 0n;
    return { as: 'total', text: filled.join(' '), wrongTotals };
  }

  /** What koo does not know, by its heading; a column without a heading has its letter. */
  #extra(texts: readonly string[], reading: RowReading, number: number): Record<string, string> | undefined {
    const entries: Array<[string, string]> = [];
    const add = (heading: string, column: number): void => {
      const text = texts[column - 1] ?? '';
      if (text === '') return;
      const problem = textProblem(text);
      if (problem) reading.blame({ column, heading }, text, problem);
      else entries.push([heading, text]);
    };
    for (const { column, heading } of this.#others) add(heading, column);
    for (let column = this.map.columns.length + 1; column <= texts.length; column += 1) {
      add(`(${columnLetters(column)})`, column);
    }

    if (entries.length > this.map.columns.length + 100) {
      reading.wrong.push({
        reason: cellMessages.tooWide({ count: texts.length }),
        row: number,
        sheet: this.options.sheet,
      });
      return undefined;
    }

    // Not by assignment: `__proto__` is a heading as any other.
    return entries.length > 0 ? (Object.fromEntries(entries) as Record<string, string>) : undefined;
  }

  #note({ usedZone, values }: RowReading): void {
    this.usedZone ||= usedZone;
    for (const { field, type } of this.#columns) {
      const value = values[field];
      if (value === undefined) continue;
      if (type === 'money') {
        const sum = this.#sums.get(field) ?? { since: 0n, whole: 0n };
        this.#sums.set(field, { since: sum.since + (value as bigint), whole: sum.whole + (value as bigint) });
      } else if (type === 'time' && PAST_TIMES.includes(field)) {
        if (this.latestTime === undefined || value > this.latestTime) this.latestTime = value as string;
      } else if (type === 'period' && (this.latestPeriod === undefined || value > this.latestPeriod)) {
        this.latestPeriod = value as string;
      }
    }
  }
}

/** One row while it is read. */
class RowReading {
  readonly values: Record<string, FieldValue> = {};
  readonly wrong: WrongCell[] = [];
  usedZone = false;
  lacksCurrency = false;
  /** Groups of fields of which the row has none. */
  missing: ReadonlyArray<readonly string[]> = [];
  #currency: { code: string; column: Column } | undefined;
  #hasMoney = false;
  /** Cells that were wrong: what they would have said is not missing. */
  readonly #wrongFields = new Set<string>();

  constructor(
    private readonly map: SheetMap,
    private readonly options: RowReaderOptions,
    private readonly number: number,
  ) {}

  readCell(column: Column, cell: NonNullable<Cell>, text: string): void {
    const { field, mapped, type } = column;
    if (field === 'currency') {
      this.#readCurrency(column, text);
      return;
    }

    const { kind } = this.map;
    const zone = mapped.zone ?? this.options.zone;
    const read = readValue(cell, text, { field, kind, percent: mapped.percent, type, zone });
    if ('problem' in read) {
      const term = field === 'periodCount' ? readTerm(text) : undefined;
      if (term) {
        this.values.periodCount = term.count;
        this.values.periodUnit ??= term.unit;
      } else this.#blameColumn(column, text, read.problem);
      return;
    }

    if (read.value === undefined) return;
    this.values[field] = read.value;
    if (type === 'time' && mapped.zone === undefined && !hasZone(text)) this.usedZone = true;
    if (type === 'money') this.#noteMoney(column, text);
  }

  /** What one field says of another. */
  complete(): void {
    const { values } = this;
    // An order line is the order's id with `-000001` behind it (查询订单).
    if (values.orderId === undefined && typeof values.orderLineId === 'string') {
      const order = /^(.+)-\d{6}$/.exec(values.orderLineId)?.[1];
      if (order !== undefined) values.orderId = order;
    }

    if (this.#hasMoney) {
      const code = this.#currency?.code ?? this.options.currency;
      if (code === undefined) this.lacksCurrency = true;
      else values.currency = code;
    } else if (this.#currency?.column.field === 'currency') values.currency = this.#currency.code;

    this.missing = ROW_NEEDS[this.map.kind].filter(
      (group) => !group.some((field) => values[field] !== undefined || this.#wrongFields.has(field)),
    );
  }

  blameMissing(): void {
    for (const group of this.missing) {
      this.wrong.push({
        reason: cellMessages.missingValue({ fields: group }),
        row: this.number,
        sheet: this.options.sheet,
      });
    }
  }

  blame({ column, heading }: { column: number; heading: string }, text: string, reason: Message): void {
    this.wrong.push({
      column: columnLetters(column),
      heading,
      reason,
      row: this.number,
      sheet: this.options.sheet,
      value: shortened(text),
    });
  }

  #blameColumn({ field, mapped }: Column, text: string, reason: Message): void {
    this.#wrongFields.add(field);
    this.blame(mapped, text, reason);
  }

  #readCurrency(column: Column, text: string): void {
    const code = currencyOf(text);
    if (code === undefined) this.#blameColumn(column, text, cellMessages.unknownCurrency());
    else this.#noteCurrency(column, text, code);
  }

  #noteMoney(column: Column, text: string): void {
    this.#hasMoney = true;
    const { currency } = column.mapped;
    const beside = currencyBeside(text);
    if (currency !== undefined) this.#noteCurrency(column, text, currency);
    if (beside !== undefined) this.#noteCurrency(column, text, beside);
  }

  #noteCurrency(column: Column, text: string, code: string): void {
    this.#currency ??= { code, column };
    if (this.#currency.code === code) return;
    this.#blameColumn(
      column,
      text,
      cellMessages.twoCurrencies({
        currency: code,
        heading: this.#currency.column.mapped.heading,
        other: this.#currency.code,
      }),
    );
  }
}

/** As most texts do not, this spares the rest. */
const TOTAL_BEGINS = /^["'*([【（]?[合总小共本汇tgs]/i;

function isTotal(text: string): boolean {
  return text.length <= 60 && TOTAL_BEGINS.test(text) && isTotalWord(headingKey(text));
}

/** `2020-09-28 09:00:00 GMT+08:00`, `20261001T080000Z`. */
function hasZone(text: string): boolean {
  return text.endsWith('Z') || /(?:GMT|UTC|[+-]\d{2}:?\d{2}$)/i.test(text.slice(10));
}

/** A sentence below a table, or the words for an empty one: an id has neither blanks nor Chinese characters. */
function isNote(text: string): boolean {
  return /\s|\p{Script=Han}/u.test(text) || /^(?:nodata|norecords?|norows)$/i.test(text);
}

function textProblem(text: string): Message | undefined {
  if (text.length > MAX_CHARACTERS) return cellMessages.tooLong({ max: MAX_CHARACTERS });
  return isNoText(text) ? cellMessages.notText() : undefined;
}

const MAX_SHOWN = 100;

function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
