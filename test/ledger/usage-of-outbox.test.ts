import { expect } from 'chai';
import path from 'node:path';
import { foreignText } from '../../src/i18n/message.js';
import type { Books } from '../../src/ledger/store/books.js';
import { openBooks } from '../../src/ledger/store/open-books.js';
import { copyUsageOfOutbox } from '../../src/ledger/usage-of-outbox.js';
import type { Outbox } from '../../src/marketplace/usage/outbox/outbox.js';
import { openPostgresOutbox } from '../../src/marketplace/usage/outbox/postgres-outbox.js';
import { openSqliteOutbox } from '../../src/marketplace/usage/outbox/sqlite-outbox.js';
import type { UsageRecord } from '../../src/marketplace/usage/usage-record.js';
import { describeWithPostgres } from '../support/postgres-server.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const record = (number: number): UsageRecord => ({
  meteringSn: `sn-${number}`,
  instanceId: 'inst-1',
  recordTime: `202610${String(number).padStart(2, '0')}T020000Z`,
  beginTime: `202610${String(number).padStart(2, '0')}T000000Z`,
  endTime: `202610${String(number).padStart(2, '0')}T010000Z`,
  usageValue: `${number}.5`,
});

/** What the books have now. */
const statesIn = async (books: Books): Promise<string[]> => {
  const rows = await books.all(
    'SELECT metering_sn, state, code, begin_at, usage_value FROM current_usage ORDER BY id',
  );
  return rows.map((row) => Object.values(row).join(' '));
};

function itCopies(open: () => Promise<Outbox>): void {
  const newFolder = temporaryFolders();

  it('copies what is new, and what has another state since', async () => {
    const outbox = await open();
    const books = await openBooks({ file: path.join(await newFolder(), 'books.db') });
    try {
      expect(await copyUsageOfOutbox(books, outbox)).to.deep.equal({ added: 0, changed: 0 });
      await outbox.transaction((writer) => writer.add([record(1), record(2), record(3)]));
      expect(await copyUsageOfOutbox(books, outbox, new Date('2026-10-04'))).to.deep.equal({
        added: 3,
        changed: 0,
      });

      const session = await outbox.beginPush('local');
      const batch = await session.takeBatch(2);
      await batch!.settle([
        { id: batch!.records[0]!.id, state: 'delivered' },
        { id: batch!.records[1]!.id, state: 'refused', code: 'MKT.9004', message: foreignText('too old') },
      ]);
      await session.end();
      await outbox.remove('sn-3');
      await outbox.transaction((writer) => writer.add([record(4)]));
      expect(await copyUsageOfOutbox(books, outbox, new Date('2026-10-05'))).to.deep.equal({
        added: 1,
        changed: 3,
      });
      expect(await statesIn(books)).to.have.members([
        'sn-1 delivered  2026-10-01T00:00:00Z 1500000',
        'sn-2 refused MKT.9004 2026-10-02T00:00:00Z 2500000',
        'sn-3 removed  2026-10-03T00:00:00Z 3500000',
        'sn-4 pending  2026-10-04T00:00:00Z 4500000',
      ]);

      // What the outbox forgets stays in the books.
      await outbox.forget('20261101T000000Z');
      expect(await copyUsageOfOutbox(books, outbox, new Date('2026-11-01'))).to.deep.equal({
        added: 0,
        changed: 0,
      });
      expect(await statesIn(books)).to.include('sn-1 delivered  2026-10-01T00:00:00Z 1500000');
    } finally {
      await books.close();
      await outbox.close();
    }
  });
}

describe('usage of the outbox in the books', () => {
  const newFolder = temporaryFolders();

  describe('of an outbox in a file', () => {
    itCopies(async () => openSqliteOutbox(path.join(await newFolder(), 'usage-outbox.db')));
  });

  describeWithPostgres('of an outbox in PostgreSQL', (server) => {
    itCopies(() => openPostgresOutbox(server().newDatabase()));
  });
});
