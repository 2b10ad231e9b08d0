import { expect } from 'chai';
import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { fillBooks } from '../fill-books.js';
import { generateSeller } from '../generate-seller.js';
import type { Measured } from './measured-reconcile.js';

const SECONDS = 60;
const MEGABYTES = 500;

describe('koo reconcile, of three years of a seller', function () {
  this.timeout(60 * 60 * 1000);
  const newFolder = temporaryFolders();

  it(`finds 500 planted differences and nothing else, in less than ${SECONDS} s and ${MEGABYTES} MB; importing all again changes nothing`, async () => {
    const file = path.join(await newFolder(), 'books.db');
    const seller = generateSeller({
      differences: 500,
      first: '202401',
      months: 36,
      orders: 100_000,
      seed: 7,
      usageRecords: 2_000_000,
    });
    const books = await openBooks({ file });
    const fill = async (): Promise<unknown> => {
      await fillBooks(books, seller);
      return books.all(
        'SELECT (SELECT count(*) FROM current_orders) AS orders, (SELECT count(*) FROM current_usage) AS usage, (SELECT count(*) FROM current_bill_items) AS items, (SELECT count(*) FROM current_transactions) AS transactions',
      );
    };
    try {
      const once = await fill();
      expect(await fill()).to.deep.equal(once);
    } finally {
      await books.close();
    }

    const { found, megabytes, seconds } = await measured(file, seller.now);
    expect(found.sort()).to.deep.equal(seller.planted.map(({ id, rule }) => `${rule} ${id}`).sort());
    expect(megabytes).to.be.below(MEGABYTES);
    expect(seconds).to.be.below(SECONDS);
  });
});

/** In a process of its own: the generator has all orders in memory. */
function measured(file: string, now: Date): Promise<Measured> {
  const program = fileURLToPath(new URL('measured-reconcile.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(program, [file, now.toISOString()]);
    child.once('message', (message) => resolve(message as Measured));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`It ended with ${code} before it had found anything.`)));
  });
}
