import { expect } from 'chai';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { runKoo } from '../../support/run-koo.js';
import { generateSeller } from '../generate-seller.js';
import { writeExport } from '../write-exports.js';

/** What the books have of transactions, whoever came first. */
async function transactionsIn(file: string): Promise<string[]> {
  if (!existsSync(file)) return [];
  const books = await openBooks({ file });
  try {
    const rows = await books.all('SELECT key, hash, order_id FROM current_transactions ORDER BY key, hash');
    return rows.map((row) => Object.values(row).join(' '));
  } finally {
    await books.close();
  }
}

/**
 * Imports an export of transactions into new books, is killed at a moment of the import, looks at the books, and imports again; as
 * often as it is asked to.
 *
 * @returns How often the kill came before the books had the rows, and how often after.
 */
export async function killImports(
  folder: string,
  { format, kills, orders }: { format: 'csv' | 'xlsx'; kills: number; orders: number },
): Promise<{ after: number; before: number }> {
  const seller = generateSeller({
    differences: 0,
    first: '202601',
    months: 6,
    orders,
    seed: 3,
    usageRecords: 0,
  });
  const file = await writeExport(seller, { folder, format, kind: 'transactions' });
  const call = (books: string): string[] => [
    'transaction',
    'import',
    file,
    '--kind',
    'transactions',
    '--books',
    books,
  ];
  const start = performance.now();
  const whole = path.join(folder, 'whole.db');
  const { code, stderr } = await runKoo(call(whole), { cwd: folder });
  const duration = performance.now() - start;
  expect(code, stderr).to.equal(0);
  const expected = await transactionsIn(whole);
  expect(expected.length).to.be.greaterThan(orders / 2);
  const count = { after: 0, before: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const books = path.join(folder, `${kill}.db`);
    // Over the whole import, and a little beyond.
    const moment = ((kill + 0.5) / kills) * duration * 1.1;
    await runKoo(call(books), {
      cwd: folder,
      onStart: (child) => void setTimeout(() => child.kill('SIGKILL'), moment),
    });
    const found = await transactionsIn(books);
    if (found.length === 0) count.before += 1;
    else {
      expect(found, `killed after ${moment} ms`).to.deep.equal(expected);
      count.after += 1;
    }

    const again = await runKoo(call(books), { cwd: folder });
    expect(again.code, again.stderr).to.equal(0);
    expect(await transactionsIn(books)).to.deep.equal(expected);
  }

  return count;
}
