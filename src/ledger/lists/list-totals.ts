import type { ListDefinition } from './lists.js';
import type { ListedRow, ListTotal } from './list-row.js';

interface Total extends ListTotal {
  sums: Record<string, bigint>;
}

/** Exact sums of rows as they come, one for each currency, and for what else amounts of one sum have in common. */
export class ListTotals {
  count = 0;
  readonly #totals = new Map<string, Total>();
  readonly #sums: readonly string[];
  readonly #per: readonly string[];

  constructor({ sums, sumsPer = [] }: Pick<ListDefinition, 'sums' | 'sumsPer'>) {
    this.#sums = sums;
    this.#per = sumsPer;
  }

  add({ values }: ListedRow): void {
    this.count += 1;
    const per = Object.fromEntries(this.#per.map((field) => [field, text(values[field])]));
    const total = this.totalOf(text(values.currency), per);
    total.count += 1;
    for (const field of this.#sums) {
      const value = values[field];
      if (typeof value === 'bigint') total.sums[field] = (total.sums[field] ?? 0n) + value;
    }
  }

  /** The total of a group, made where there is none yet. */
  totalOf(currency: string | undefined, per: ListTotal['per']): Total {
    const key = JSON.stringify([currency ?? '', ...Object.values(per).map((value) => value ?? '')]);
    let total = this.#totals.get(key);
    if (!total) this.#totals.set(key, (total = { count: 0, currency, per, sums: {} }));
    return total;
  }

  all(): ListTotal[] {
    return [...this.#totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
  }
}

function text(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
