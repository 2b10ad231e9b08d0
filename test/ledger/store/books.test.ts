import { expect } from 'chai';
import path from 'node:path';
import type { Appended, BookRow, Books, NewRow, NewSource } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { describeWithPostgres } from '../../support/postgres-server.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

/** Books that were made new, and more ways into the same ones. */
type OpenAgain = () => Promise<Books>;

function source(more: Partial<NewSource> = {}): NewSource {
  return {
    asOf: '2026-10-01T00:00:00Z',
    columns: { 订单号: 'orderId' },
    kind: 'file',
    name: 'export.csv',
    table: 'orders',
    zone: '+08:00',
    ...more,
  };
}

function rows(...values: Array<NewRow['values']>): NewRow[] {
  return values.map((one, at) => ({ row: at + 2, sheet: '', values: one }));
}

function booksSuite(title: string, place: () => Promise<OpenAgain>): void {
  describe(title, () => {
    let again: OpenAgain;
    let books: Books;
    beforeEach(async () => {
      again = await place();
      books = await again();
    });
    afterEach(() => books?.close());

    const append = (from: NewSource, ...lists: NewRow[][]): Promise<Appended> =>
      books.transaction((writer) => writer.append(from, lists));
    const current = (table: string, columns: string): Promise<BookRow[]> =>
      books.all(`SELECT ${columns} FROM current_${table} ORDER BY id`);

    it('keeps a row with its source, for whoever opens them next', async () => {
      const from = source({ sha256: 'a'.repeat(64) });
      const row: NewRow = {
        extra: { 备注: 'x\0"\uD800' },
        row: 7,
        sheet: '订单',
        values: {
          amount: -9_223_372_036_854_775_808n,
          createdAt: '2026-09-30T16:00:00Z',
          orderId: "CS'1",
          productName: '\\u0000\0"\uD800\\',
          quantity: 9_223_372_036_854_775_807n,
        },
      };
      expect(await append(from, [row])).to.deep.equal({ added: 1, changed: 0, known: 0, source: 1 });
      await books.close();
      books = await again();
      const [kept] = await books.all('SELECT * FROM orders');
      expect(kept).to.include({
        amount: -9_223_372_036_854_775_808n,
        as_of: '2026-10-01T00:00:00Z',
        created_at: '2026-09-30T16:00:00Z',
        customer_name: null,
        extra: String.raw`{"备注":"x\u0000\"\ud800"}`,
        id: 1n,
        order_id: "CS'1",
        product_name: '\\u0000�"�\\',
        quantity: 9_223_372_036_854_775_807n,
        row_number: 7n,
        sheet: '订单',
        source: 1n,
      });
      const [kept1] = await books.all('SELECT * FROM sources');
      expect(kept1!.imported_at).to.match(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect({ ...kept1, imported_at: '' }).to.deep.equal({
        added: 1n,
        as_of: '2026-10-01T00:00:00Z',
        columns: '{"订单号":"orderId"}',
        id: 1n,
        imported_at: '',
        kind: 'file',
        name: 'export.csv',
        rows: 1n,
        sha256: 'a'.repeat(64),
        table: 'orders',
        zone: '+08:00',
      });
    });

    it('adds nothing when the same file comes again, and shows the later version of a row', async () => {
      const from = source({ sha256: 'a'.repeat(64) });
      const list = rows({ orderId: 'CS1', state: '未支付' }, { orderId: 'CS2', state: '未支付' });
      await append(from, list);
      expect(await append(from, list)).to.deep.equal({ added: 0, changed: 0, known: 2, source: 1 });
      const later = source({ asOf: '2026-10-02T00:00:00Z' });
      expect(await append(later, rows({ orderId: 'CS2', state: '已支付' }, { orderId: 'CS3' }))).to.include({
        added: 1,
        changed: 1,
        known: 0,
      });
      expect(await current('orders', 'order_id, state')).to.deep.equal([
        { order_id: 'CS1', state: '未支付' },
        { order_id: 'CS2', state: '已支付' },
        { order_id: 'CS3', state: null },
      ]);
    });

    it('takes back nothing that committed, and keeps nothing of what did not', async () => {
      await append(source(), rows({ orderId: 'CS1' }));
      const failed = books.transaction(async (writer) => {
        await writer.append(source(), [rows({ orderId: 'CS2' })]);
        throw new Error('no more');
      });
      const [error] = await Promise.all([
        failed.catch(({ message }: Error) => message),
        books
          .all('SELECT count(*) AS orders FROM orders')
          .then((read) => expect(read).to.deep.equal([{ orders: 1n }])),
      ]);
      expect(error).to.equal('no more');
      expect(await current('orders', 'order_id')).to.deep.equal([{ order_id: 'CS1' }]);
    });

    it('lets rows be neither changed nor deleted', async () => {
      await append(source(), rows({ orderId: 'CS1' }));
      for (const sql of ["UPDATE orders SET state = 'x'", 'DELETE FROM orders', 'DELETE FROM sources']) {
        const failed = await books
          .transaction((writer) => writer.run(sql))
          .then(
            () => 'done',
            ({ message }: Error) => message,
          );
        expect(failed, sql).to.contain('only ever appended');
      }

      expect(await current('orders', 'state')).to.deep.equal([{ state: null }]);
    });

    it('gives many rows one by one, and answers others meanwhile', async () => {
      const many = Array.from({ length: 2500 }, (_, at) => ({
        meteringSn: `sn-${at}`,
        usageValue: BigInt(at),
      }));
      await append(source({ table: 'usage' }), rows(...many));
      let sum = 0n;
      for await (const { usage_value: value } of books.each(
        'SELECT usage_value FROM usage WHERE usage_value > ?',
        [2n],
      )) {
        if (value === 3n) expect(await books.all('SELECT 1 AS one')).to.deep.equal([{ one: 1n }]);
        sum += value as bigint;
      }

      expect(sum).to.equal(3_123_750n - 3n);
    });
  });
}

booksSuite('books in a file', async () => {
  const file = path.join(await temporaryFolder(), 'books.db');
  return () => openBooks({ file });
});

describeWithPostgres('with PostgreSQL', (server) => {
  booksSuite('books in a database', async () => {
    const url = server().newDatabase();
    return () => openBooks({ url });
  });
});
