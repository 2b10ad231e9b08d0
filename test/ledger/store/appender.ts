/**
 * Appends sources to books, as a program of its own: one that can be killed, or have a disk that is full.
 *
 * `node appender.js PLACE FIRST COUNT ROWS` appends COUNT sources of ROWS rows each, the first of them with the number FIRST, and
 * prints a line after each that is committed.
 */
import { pathToFileURL } from 'node:url';
import type { Books, NewRow, NewSource } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';

/** Half of the rows of a source are in the one before it as well, a fifth of those with another state. */
export async function appendNumbered(books: Books, number: number, rows: number): Promise<void> {
  const source: NewSource = {
    asOf: new Date(Date.UTC(2026, 0, 1 + number)).toISOString(),
    kind: 'file',
    name: `export-${number}.csv`,
    sha256: String(number).padStart(64, '0'),
    table: 'orders',
    zone: '+08:00',
  };
  const lists = function* (): Iterable<NewRow[]> {
    for (let at = 0; at < rows; at += 500)
      yield Array.from({ length: Math.min(500, rows - at) }, (_, more) => rowOf(number, at + more, rows));
  };
  await books.transaction((writer) => writer.append(source, lists()));
}

function rowOf(number: number, at: number, rows: number): NewRow {
  const order = (number * rows) / 2 + at;
  return {
    row: at + 2,
    sheet: '',
    values: {
      amount: BigInt(order) * 1_000_001n,
      orderId: `CS${order}`,
      state: at % 5 === 0 ? `state ${number}` : '已支付',
    },
  };
}

/** All that the books hold, in an order of its own, and nothing that depends on who came first. */
export async function contentsOf(books: Books): Promise<string[]> {
  const rows = await books.all(
    'SELECT key, hash, order_id, amount, state FROM current_orders ORDER BY key, hash',
  );
  return rows.map((row) => Object.values(row).join(' '));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [place, first, count, rows] = process.argv.slice(2) as [string, string, string, string];
  const books = await openBooks(place.includes('://') ? { url: place } : { file: place });
  for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
    await appendNumbered(books, number, Number(rows));
    process.stdout.write(`${number}\n`);
  }

  await books.close();
}
