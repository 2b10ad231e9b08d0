import { expect } from 'chai';
import fc from 'fast-check';
import path from 'node:path';
import type { Books, NewRow, NewSource } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { describeWithPostgres } from '../../support/postgres-server.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const newFolder = temporaryFolders();

/** What an export of a day says. */
interface Export {
  day: number;
  rows: Array<{ order?: number; product: number; amount: number; state: number }>;
}

const exports: fc.Arbitrary<Export[]> = fc
  .uniqueArray(fc.integer({ max: 28, min: 1 }), { maxLength: 5, minLength: 1 })
  .chain((days) =>
    fc.tuple(
      ...days.map((day) =>
        fc.record({
          day: fc.constant(day),
          rows: fc.array(
            fc.record({
              amount: fc.integer({ max: 1, min: -1 }),
              order: fc.option(fc.integer({ max: 4, min: 1 }), { nil: undefined }),
              product: fc.integer({ max: 2, min: 1 }),
              state: fc.integer({ max: 2, min: 1 }),
            }),
            { maxLength: 8 },
          ),
        }),
      ),
    ),
  );

/** Of one run, in its own numbers: books of their own for each would take most of the time. */
function sourceOf({ day }: Export, run: string): NewSource {
  return {
    asOf: `2026-10-${String(day).padStart(2, '0')}T00:00:00Z`,
    kind: 'file',
    name: `${day}.csv`,
    sha256: `${run}${day}`.padStart(64, '0'),
    table: 'orders',
    zone: '+08:00',
  };
}

function rowsOf({ rows }: Export, run: string): NewRow[] {
  return rows.map(({ amount, order, product, state }, at) => ({
    row: at + 2,
    sheet: '',
    values: {
      amount: BigInt(amount),
      ...(order !== undefined && { orderId: `${run}CS${order}` }),
      productId: `${run}p${product}`,
      state: `s${state}`,
    },
  }));
}

async function appendAll(books: Books, all: readonly Export[], run: string): Promise<void> {
  for (const one of all)
    await books.transaction((writer) => writer.append(sourceOf(one, run), [rowsOf(one, run)]));
}

const VALUES = "coalesce(order_id, '-') || ' ' || product_id || ' ' || amount || ' ' || state";

async function currentOf(books: Books, run: string): Promise<string[]> {
  const rows = await books.all(
    `SELECT key, ${VALUES} AS shown FROM current_orders WHERE product_id LIKE ? ORDER BY key`,
    [`${run}%`],
  );
  return rows.map(({ key, shown }) => `${String(key)} ${String(shown).replaceAll(run, '')}`);
}

/** The same by a plain reading: the nth row of an identity in a source is the nth of that identity everywhere; the latest counts. */
function expectedOf(all: readonly Export[]): string[] {
  const current = new Map<string, string>();
  for (const { rows } of [...all].sort((a, b) => a.day - b.day)) {
    const counts = new Map<string, number>();
    for (const { amount, order, product, state } of rows) {
      const identity = order === undefined ? `- p${product} ${amount}` : `CS${order}`;
      const number = (counts.get(identity) ?? 0) + 1;
      counts.set(identity, number);
      current.set(
        `${identity}#${number}`,
        `${order === undefined ? '-' : `CS${order}`} p${product} ${amount} s${state}`,
      );
    }
  }

  return [...current.values()].sort();
}

function suite(title: string, numRuns: number, newBooks: () => Promise<Books>): void {
  describe(title, () => {
    let inOrder: Books;
    let shuffled: Books;
    before(async () => {
      inOrder = await newBooks();
      shuffled = await newBooks();
    });
    after(async () => {
      await inOrder?.close();
      await shuffled?.close();
    });
    const counts = () =>
      inOrder.all(
        'SELECT (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM sources) AS sources',
      );

    it('any order of overlapping sources gives the same rows, and importing again changes nothing', () => {
      let runs = 0;
      return fc.assert(
        fc.asyncProperty(exports, fc.infiniteStream(fc.nat()), async (all, weights) => {
          runs += 1;
          const run = `r${runs}-`;
          const weighted = all.map((one) => ({ one, weight: weights.next().value! }));
          const other = weighted.sort((a, b) => a.weight - b.weight).map(({ one }) => one);
          await appendAll(inOrder, all, run);
          await appendAll(shuffled, other, run);
          const current = await currentOf(inOrder, run);
          expect(await currentOf(shuffled, run)).to.deep.equal(current);
          expect(current.map((line) => line.slice(line.indexOf(' ') + 1)).sort()).to.deep.equal(
            expectedOf(all),
          );
          const before = await counts();
          await appendAll(inOrder, other, run);
          expect(await counts()).to.deep.equal(before);
          expect(await currentOf(inOrder, run)).to.deep.equal(current);
        }),
        { numRuns },
      );
    });
  });
}

suite('sources of books in a file', 40, async () =>
  openBooks({ file: path.join(await newFolder(), 'books.db') }),
);

describeWithPostgres('with PostgreSQL', (server) => {
  suite('sources of books in a database', 20, async () => openBooks({ url: server().newDatabase() }));
});
