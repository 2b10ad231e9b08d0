import { columnOf, TABLES, ORDER_ID_FIELDS, ORDER_TABLES } from '../model/field.js';
import type { Books } from '../store/books.js';
import { orderIdOf } from './order-id.js';

/** What the query answered came from ids of these. */
const TABLES_WITH_ORDERS = ORDER_TABLES.filter((table) => table !== 'queriedOrders');

/** What KooGallery's ids are made of, at most 64 characters: other texts in such a column (`-`, a remark) are never sent. */
const ORDER_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{5,63}$/;
/** KooGallery's own samples: MOCKONETIMENEW and others. */
const SAMPLE = /^MOCK/;

export interface KnownOrderIds {
  /** In order, each once. */
  ids: string[];
  /** Samples, which are not orders of anybody. */
  samples: number;
  /** Texts that cannot be an order's id. */
  malformed: number;
}

/**
 * The ids of all orders that the books know: from files, callbacks and instances. Only ids are in memory, some 20 bytes each.
 */
export async function knownOrderIds(books: Books): Promise<KnownOrderIds> {
  const parts = TABLES_WITH_ORDERS.flatMap((table) =>
    ORDER_ID_FIELDS.filter((field) => field in TABLES[table]).map(
      (field) =>
        `SELECT ${columnOf(field)} AS id FROM ${columnOf(table)} WHERE ${columnOf(field)} IS NOT NULL`,
    ),
  );
  const ids = new Set<string>();
  const samples = new Set<string>();
  const malformed = new Set<string>();
  for await (const { id } of books.each(parts.join(' UNION '))) {
    const orderId = orderIdOf(String(id));
    (SAMPLE.test(orderId) ? samples : ORDER_ID.test(orderId) ? ids : malformed).add(orderId);
  }

  return { ids: [...ids].sort(), malformed: malformed.size, samples: samples.size };
}
