import type { Language } from '../../../i18n/language.js';
import { textsIn, type TextsOf } from '../../../i18n/message.js';
import { knownValue, type ValueSet } from '../../../ledger/model/known-values.js';
import { valueMessages } from '../../../ledger/lists/messages.js';
import type { ListedRow } from '../../../ledger/lists/list-row.js';
import { writtenValue } from '../../../ledger/lists/row-data.js';
import { zonedTime } from '../../../ledger/lists/zoned-time.js';
import { type Fields, type FieldValue, TABLES, type TableName } from '../../../ledger/model/field.js';
import { writtenMillionths } from '../../../ledger/values/money.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { bookFieldMessages } from './messages.js';

/** Fields whose values Huawei's pages name; `state` depends on the table. */
const VALUE_SETS: Readonly<Record<string, ValueSet>> = {
  billKind: 'billKind',
  billState: 'billState',
  chargingMode: 'chargingMode',
  entryType: 'entryType',
  orderType: 'orderType',
  supervisionState: 'supervisionState',
};
const STATE_SETS: Readonly<Partial<Record<TableName, ValueSet>>> = {
  orders: 'orderState',
  performance: 'performanceState',
};

function valueSetOf(table: TableName, field: string): ValueSet | undefined {
  return field === 'state' ? STATE_SETS[table] : VALUE_SETS[field];
}

/** An amount for people: thousands apart, at least two decimals, never rounded. `1,234.50` */
export function amountText(millionths: bigint): string {
  const written = writtenMillionths(millionths);
  const [whole = '', decimals = ''] = written.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return `${sign}${groups.join(',')}.${decimals.padEnd(2, '0')}`;
}

/** Values of the books as a reader of one language reads them. */
export class BookTexts {
  readonly language: Language;
  readonly #fields: TextsOf<typeof bookFieldMessages>;
  readonly #values: TextsOf<typeof valueMessages>;
  readonly #aside: (data: { text: string }) => string;
  readonly #colon: () => string;

  constructor(language: Language) {
    this.language = language;
    this.#fields = textsIn(bookFieldMessages, language);
    this.#values = textsIn(valueMessages, language);
    const { aside, colon } = textsIn(punctuationMessages, language);
    this.#aside = aside;
    this.#colon = colon;
  }

  heading(field: string): string {
    return Object.hasOwn(this.#fields, field)
      ? this.#fields[field as keyof TextsOf<typeof bookFieldMessages>]()
      : field;
  }

  /** A documented value by its name in the reader's language; any other one as it came. */
  name(table: TableName, field: string, value: string): string {
    const known = this.#known(table, field, value);
    return known === undefined ? value : this.#values.name({ value: known });
  }

  /** What Huawei's pages say of a value; nothing where they do not. */
  meaning(table: TableName, field: string, value: string): string | undefined {
    const known = this.#known(table, field, value);
    return known === undefined ? undefined : this.#values.meaning({ value: known }) || undefined;
  }

  isDocumented(table: TableName, field: string, value: string): boolean {
    return this.#known(table, field, value) !== undefined;
  }

  /** As it came, and what it is in the reader's language where that is another word. */
  withName(table: TableName, field: string, value: string): string {
    const name = this.name(table, field, value);
    return name.toLowerCase() === value.toLowerCase() ? value : `${value}${this.#aside({ text: name })}`;
  }

  /** A value of a row for a table's cell: days of times, amounts with their currency. */
  cell(table: TableName, { source, values }: ListedRow, field: string): string {
    const value = values[field];
    if (value === undefined) return '';
    return this.#typed(table, field, value, {
      money: (amount) => money(amount, values.currency),
      text: (text) => this.name(table, field, text),
      time: (time) => zonedTime(time, source.zone).slice(0, 10),
    });
  }

  /** A value of a row in full: a documented state with what it means. */
  full(table: TableName, { source, values }: ListedRow, field: string): string {
    return this.#typed(table, field, values[field]!, {
      money: (amount) => money(amount, values.currency),
      text: (text) => {
        const meaning = field === 'state' ? this.meaning(table, field, text) : undefined;
        const name = this.withName(table, field, text);
        return meaning === undefined ? name : `${name}${this.#colon()}${meaning}`;
      },
      time: (time) => `${zonedTime(time, source.zone)} ${source.zone}`,
    });
  }

  #typed(
    table: TableName,
    field: string,
    value: FieldValue,
    as: { money(amount: bigint): string; text(text: string): string; time(time: string): string },
  ): string {
    const type = (TABLES[table] as Fields)[field]?.type;
    if (typeof value === 'bigint')
      return type === 'money' ? as.money(value) : writtenValue(table, field, value);
    return type === 'time' ? as.time(value) : as.text(value);
  }

  #known(table: TableName, field: string, value: string): ReturnType<typeof knownValue> {
    const set = valueSetOf(table, field);
    return set === undefined ? undefined : knownValue(set, value);
  }
}

function money(amount: bigint, currency: FieldValue | undefined): string {
  return currency === undefined ? amountText(amount) : `${amountText(amount)} ${currency}`;
}
