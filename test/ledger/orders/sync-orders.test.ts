import { expect } from 'chai';
import type { ConsoleOrder } from '../../../src/emulator/console-wire.js';
import { orderIdOf } from '../../../src/ledger/orders/order-id.js';
import { syncOrders, type SyncOrdersOptions } from '../../../src/ledger/orders/sync-orders.js';
import type { Books } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { keySources } from '../../../src/marketplace/credentials/messages.js';
import type { Pace } from '../../../src/marketplace/sending/pace.js';
import { urlEndpoint } from '../../../src/marketplace/sending/sites.js';
import { Transport } from '../../../src/marketplace/sending/transport.js';
import { emulators, type TestEmulator } from '../../emulator/support/emulators.js';
import { failureOf } from '../../marketplace/support/client.js';
import { describeWithPostgres } from '../../support/postgres-server.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { sampleBooks } from '../support/sample-books.js';

/** Time passes only where it is waited for. */
function testPace(): Pace & { now: number; waits: number[] } {
  const pace = {
    elapsed: () => pace.now,
    now: 0,
    random: () => 0.5,
    wait: async (milliseconds: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      pace.now += milliseconds;
      pace.waits.push(milliseconds);
    },
    waits: [] as number[],
  };
  return pace;
}

/** @param database The address of a new one, where the books are not in a file. */
function suite(title: string, database?: () => string): void {
  describe(title, () => {
    const start = emulators();
    const temporaryFolder = temporaryFolders();
    let emulator: TestEmulator;
    let placed: ConsoleOrder[];
    let books: Books;
    let pace: ReturnType<typeof testPace>;

    before(async () => {
      emulator = await start();
      placed = [];
      for (let count = 0; count < 25; count += 1) {
        const order = { period_number: 3, product_id: 'OFFI1', quantity: 5, sku_code: 'sku-1' };
        const { json } = await emulator.client.call('POST', '/console/v1/orders', order);
        placed.push(json as ConsoleOrder);
      }
    });

    beforeEach(async () => {
      pace = testPace();
      const [first, second, third, ...others] = placed;
      const url = database?.();
      const file = await sampleBooks(
        await temporaryFolder(),
        [
          // The order list, transactions, bill details and the seller's server each know some of them.
          {
            rows: [{ orderId: first!.order_id }, { orderId: 'MOCKONETIMENEW' }, { orderId: '-' }],
            table: 'orders',
          },
          {
            rows: [
              { orderId: 'CS0000000000NONEX', transactionId: 't-1' },
              { orderId: first!.order_id, originalOrderId: second!.order_line_id, transactionId: 't-2' },
            ],
            table: 'transactions',
          },
          { rows: [{ instanceId: 'i-3', orderLineId: third!.order_line_id }], table: 'instances' },
          {
            rows: others.map(({ order_id: orderId }, at) => ({ orderId, transactionId: `b-${at}` })),
            table: 'billItems',
          },
        ],
        { url },
      );
      books = await openBooks(url === undefined ? { file } : { url });
    });
    afterEach(async () => {
      await faults();
      await books.close();
    });

    const transport = (url = emulator.url) =>
      new Transport({
        credentials: new Credentials(emulator.credentials, keySources.emulator()),
        endpoint: urlEndpoint(url),
        pace,
      });
    const faults = async (...list: object[]) => {
      const { status } = await emulator.client.call('PUT', '/console/v1/faults', { faults: list });
      expect(status).to.equal(200);
    };
    const sync = (options: Partial<SyncOrdersOptions> = {}, to = transport()) =>
      syncOrders(books, to, { pace, perSecond: 10, ...options });
    const queried = async () =>
      (await books.all('SELECT order_id FROM current_queried_orders ORDER BY order_id')).map(
        ({ order_id: id }) => id,
      );
    const ids = () => placed.map(({ order_id: id }) => id).sort();

    it('asks for every order that the books know, samples and other texts apart, and not more often than told', async () => {
      const result = await sync();
      expect(result).to.deep.equal({
        added: 25,
        asked: 26,
        changed: 0,
        failed: [],
        found: 25,
        known: 26,
        malformed: 1,
        recent: 0,
        refused: [{ code: 'MKT.0199', orderId: 'CS0000000000NONEX' }],
        samples: 1,
      });
      expect(await queried()).to.deep.equal(ids());
      expect(pace.waits).to.have.length(25);
      for (const wait of pace.waits) expect(wait).to.be.closeTo(100, 0.001);
    });

    it('keeps what the console’s list has of a buyer, and nothing else', async () => {
      await sync();
      const [row] = await books.all(
        'SELECT r.*, s.kind, s.name FROM current_queried_orders r JOIN sources s ON s.id = r.source WHERE order_id = ?',
        [placed[0]!.order_id],
      );
      expect(row).to.deep.include({
        charging_mode: 'PERIOD',
        customer_id: '00000000000000000000000000000001',
        customer_name: 'koo-local-buyer',
        kind: 'request',
        name: 'order/query',
        order_line_id: placed[0]!.order_line_id,
        order_type: 'NEW',
        period_count: 3_000_000n,
        product_id: 'OFFI1',
        quantity: 5_000_000n,
        sku_code: 'sku-1',
        user_name: 'koo-local-user',
      });
      expect(row!.created_at).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      const everything = JSON.stringify(Object.values(row!).map(String));
      for (const hidden of ['18600000000', 'buyer@example.com', '00000000000000000000000000000002'])
        expect(everything).not.to.include(hidden);
    });

    it('asks once, and again what is older than told', async () => {
      await sync();
      expect(await sync()).to.include({ added: 0, asked: 0, recent: 26 });
      expect(await sync({ olderThan: 3_600_000 })).to.include({ asked: 0, recent: 26 });
      expect(await sync({ olderThan: -3_600_000 })).to.include({
        added: 0,
        asked: 26,
        changed: 0,
        found: 25,
      });
    });

    it('keeps the answers when it is stopped, and goes on where it was', async () => {
      const abort = new AbortController();
      const stopped = sync({
        onProgress: (done) => done === 7 && abort.abort(new Error('stopped')),
        signal: abort.signal,
      });
      expect(await stopped.catch((error: Error) => error.message)).to.equal('stopped');
      expect(await sync()).to.include({ asked: 19, recent: 7 });
      expect(await queried()).to.deep.equal(ids());
    });

    it('waits and repeats when it asks too often (HTTP 406, MKT.0250)', async () => {
      await faults({ kind: 'throttle', times: 2 });
      expect(await sync()).to.include({ asked: 26, found: 25 });
      // The half of half a second, and of a second, by chance.
      expect(pace.waits.slice(0, 2)).to.deep.equal([375, 750]);
    });

    it('stops where that does not help, says what is left, and goes on later', async () => {
      await faults({ kind: 'throttle' });
      const error = await failureOf(sync());
      expect(error).to.include({ code: 'MKT.0250', kind: 'refused' });
      expect(error.hints.at(-1)).to.equal(
        'What was answered is in the books. Run koo order sync again for the 26 orders left.',
      );
      await faults();
      expect(await sync()).to.include({ asked: 26, found: 25, recent: 0 });
    });

    it('leaves an order for the next run at which KooGallery fails, and stops when it fails at each', async () => {
      await faults({ kind: 'status', status: 500, times: 4 });
      const { failed, found } = await sync();
      expect({ failed, found }).to.deep.equal({
        failed: [{ code: 'MKT.0999', orderId: 'CS0000000000NONEX' }],
        found: 25,
      });
      expect(await sync()).to.include({ asked: 1, found: 0, recent: 25 });
      await faults({ kind: 'status', status: 503 });
      expect(await failureOf(sync({ olderThan: -3_600_000 }))).to.include({ kind: 'refused' });
    });

    it('stops at once when the keys are wrong', async () => {
      const wrong = new Credentials(
        { ...emulator.credentials, secretKey: 'wrong-key' },
        keySources.emulator(),
      );
      const to = new Transport({ credentials: wrong, endpoint: urlEndpoint(emulator.url), pace });
      expect((await failureOf(sync({}, to))).kind).to.equal('refused');
      expect(pace.waits).to.deep.equal([]);
    });
  });
}

suite('syncOrders');

describeWithPostgres('with PostgreSQL', (server) => {
  suite('syncOrders with books in PostgreSQL', () => server().newDatabase());
});

describe('orderIdOf', () => {
  it('is the order of a line', () => {
    expect(orderIdOf('CS2207261447AUY4H-000001')).to.equal('CS2207261447AUY4H');
    expect(orderIdOf('CS2207261447AUY4H')).to.equal('CS2207261447AUY4H');
    expect(orderIdOf('CS-1')).to.equal('CS-1');
  });
});
