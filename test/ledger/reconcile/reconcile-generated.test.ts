import { expect } from 'chai';
import path from 'node:path';
import { reconcile } from '../../../src/ledger/reconcile/reconcile.js';
import { booksRules } from '../../../src/ledger/reconcile/rules.generated.js';
import type { Books } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { describeWithPostgres } from '../../support/postgres-server.js';
import { sealPeriod } from '../../../src/ledger/reconcile/seals/seal-period.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { fillBooks } from '../fill-books.js';
import { generateSeller } from '../generate-seller.js';
import { PLANTED_RULES } from '../plant-differences.js';

const SIZE = { first: '202401', months: 12, orders: 2000, seed: 15, usageRecords: 4000 };

describe('koo reconcile, of a generated seller', () => {
  const newFolder = temporaryFolders();
  const seller = generateSeller({ ...SIZE, differences: 80 });
  let books: Books;

  before(async () => {
    books = await openBooks({ file: path.join(await newFolder(), 'books.db') });
    await fillBooks(books, seller);
  });

  after(() => books.close());

  const line = ({ id, rule }: { id: string; rule: string }): string => `${rule} ${id}`;

  it('plants every rule at least twice', () => {
    expect(booksRules.map(({ id }) => id).sort()).to.deep.equal([...PLANTED_RULES].sort());
    const counts = PLANTED_RULES.map((rule) => seller.planted.filter((one) => one.rule === rule).length);
    expect(Math.min(...counts)).to.be.at.least(2);
  });

  it('finds what was planted, and nothing else', async () => {
    const { checks, differences } = await reconcile(books, { now: seller.now });
    expect(differences.map((one) => line(one)).sort()).to.deep.equal(
      seller.planted.map((one) => line(one)).sort(),
    );
    // Some instances were opened a month before the first bill.
    const skipped = checks.filter(({ period, status }) => status === 'skipped' && period !== '202312');
    expect(skipped).to.deep.equal([]);
  });

  it('finds nothing where nothing was planted', async () => {
    const other = await openBooks({ file: path.join(await newFolder(), 'books.db') });
    try {
      const clean = generateSeller({ ...SIZE, differences: 0, seed: 16 });
      await fillBooks(other, clean);
      const { differences } = await reconcile(other, { now: clean.now });
      expect(differences.map((one) => line(one))).to.deep.equal([]);
    } finally {
      await other.close();
    }
  });

  describeWithPostgres('in PostgreSQL', (server) => {
    it('finds the same, and closes a period with the same hash', async () => {
      const few = generateSeller({ ...SIZE, differences: 70, months: 4, orders: 600, usageRecords: 800 });
      const other = await openBooks({ url: server().newDatabase() });
      const inFile = await openBooks({ file: path.join(await newFolder(), 'books.db') });
      try {
        for (const one of [other, inFile]) await fillBooks(one, few);
        const { differences } = await reconcile(other, { now: few.now });
        expect(differences.map((one) => line(one)).sort()).to.deep.equal(
          few.planted.map((one) => line(one)).sort(),
        );
        const [seal, same] = [await sealPeriod(other, '202402'), await sealPeriod(inFile, '202402')];
        expect(seal.hash).to.equal(same.hash);
        expect((await reconcile(other, { now: few.now, period: '202402' })).seals).to.deep.equal([seal]);
      } finally {
        await other.close();
        await inFile.close();
      }
    });
  });
});
