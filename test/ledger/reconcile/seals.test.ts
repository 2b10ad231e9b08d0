import { expect } from 'chai';
import path from 'node:path';
import type { FieldValues, TableName } from '../../../src/ledger/model/field.js';
import { reconcile } from '../../../src/ledger/reconcile/reconcile.js';
import { sealPeriod } from '../../../src/ledger/reconcile/seals/seal-period.js';
import type { Books } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const BILL = {
  billId: 'ZD1',
  period: '202610',
  billKind: '通用',
  currency: 'CNY',
  settlementAmount: 90_000_000n,
};
const ITEM = {
  transactionId: 'TX1',
  orderId: 'CS2610010800AAAAA',
  billId: 'ZD1',
  period: '202610',
  currency: 'CNY',
  salesAmount: 100_000_000n,
  platformFee: 10_000_000n,
  settlementAmount: 90_000_000n,
};

describe('a closed period', () => {
  const newFolder = temporaryFolders();
  let books: Books;
  beforeEach(async () => {
    books = await openBooks({ file: path.join(await newFolder(), 'books.db') });
  });
  afterEach(() => books.close());

  const append = (table: TableName, asOf: string, ...rows: FieldValues[]) =>
    books.transaction((writer) =>
      writer.append(
        { asOf, kind: 'file', name: `${table} ${asOf.slice(0, 10)}.xlsx`, table, zone: '+08:00' },
        [rows.map((values, at) => ({ row: at + 2, sheet: 'Sheet1', values }))],
      ),
    );

  const changes = async () => {
    const { differences } = await reconcile(books, { now: new Date('2026-11-20'), period: '202610' });
    return differences
      .filter(({ rule }) => rule === 'books/sealed-changed')
      .map(({ changes: fields, message, sides }) => ({
        fields,
        message: message.toString(),
        sides: sides.map(({ row, source }) => `${source}:${row}`),
      }));
  };

  it('has the same hash whatever the order of the imports, and no difference by itself', async () => {
    await append('bills', '2026-11-03T00:00:00Z', BILL);
    await append('billItems', '2026-11-03T00:00:00Z', ITEM);
    const seal = await sealPeriod(books, '202610', { now: new Date('2026-11-10') });
    expect(seal).to.include({
      openDifferences: 0,
      period: '202610',
      rows: 2,
      sealedAt: '2026-11-10T00:00:00Z',
    });
    const other = await openBooks({ file: path.join(await newFolder(), 'books.db') });
    const own = books;
    books = other;
    await append('billItems', '2026-11-03T00:00:00Z', ITEM);
    await append('bills', '2026-11-03T00:00:00Z', BILL);
    expect((await sealPeriod(other, '202610')).hash).to.equal(seal.hash);
    await other.close();
    books = own;
    expect(await changes()).to.deep.equal([]);
    expect((await reconcile(books, { period: '202610' })).seals).to.deep.equal([seal]);
  });

  it('shows a bill that is issued again with old and new values, a late row and one that is gone', async () => {
    await append('bills', '2026-11-03T00:00:00Z', BILL);
    await append('billItems', '2026-11-03T00:00:00Z', ITEM);
    await sealPeriod(books, '202610');
    await append('bills', '2026-11-12T00:00:00Z', {
      ...BILL,
      settlementAmount: 85_500_000n,
      state: '待开票',
    });
    await append('billItems', '2026-11-12T00:00:00Z', { ...ITEM, transactionId: 'TX2' });
    expect(await changes()).to.deep.equal([
      {
        fields: undefined,
        message: 'TX2 was added to the bill items of 202610 after the period was closed.',
        sides: ['billItems 2026-11-12.xlsx:2'],
      },
      {
        fields: [
          { field: 'settlementAmount', is: '85.5', was: '90' },
          { field: 'state', is: '待开票' },
        ],
        message: 'ZD1 was changed after 202610 was closed: settlementAmount 90 → 85.5; state - → 待开票.',
        sides: ['bills 2026-11-12.xlsx:2', 'bills 2026-11-03.xlsx:2'],
      },
    ]);

    // Closed again, this is what holds.
    await sealPeriod(books, '202610', { openDifferences: 2 });
    expect(await changes()).to.deep.equal([]);
    await append('bills', '2026-11-13T00:00:00Z', { ...BILL, period: '202611' });
    expect((await changes()).map(({ message }) => message)).to.deep.equal([
      'ZD1 is no longer among the bills of 202610, which was closed with it.',
    ]);
  });
});
