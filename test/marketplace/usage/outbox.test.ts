import { expect } from 'chai';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { recordProblem } from '../../../src/marketplace/usage/check-record.js';
import { forgetDelivered } from '../../../src/marketplace/usage/forget-delivered.js';
import { openOutbox } from '../../../src/marketplace/usage/outbox/open-outbox.js';
import type { Outbox } from '../../../src/marketplace/usage/outbox/outbox.js';
import { openPostgresOutbox } from '../../../src/marketplace/usage/outbox/postgres-outbox.js';
import { openSqliteOutbox } from '../../../src/marketplace/usage/outbox/sqlite-outbox.js';
import type { UsageRecord } from '../../../src/marketplace/usage/usage-record.js';
import { describeWithPostgres } from '../../support/postgres-server.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { failureOf } from '../support/client.js';
import { foreignText } from '../../../src/i18n/message.js';

function record(number: number, more: Partial<UsageRecord> = {}): UsageRecord {
  return {
    meteringSn: `sn-${number}`,
    instanceId: `instance-${number}`,
    recordTime: '20220809T091000Z',
    beginTime: '20220809T080000Z',
    endTime: '20220809T090000Z',
    usageValue: '1.5',
    ...more,
  };
}

/** An outbox that was made new, and more ways into the same one. */
interface Place {
  open(): Promise<Outbox>;
  severalPushers: boolean;
}

function outboxSuite(title: string, place: () => Promise<Place>): void {
  describe(title, () => {
    let here: Place;
    let outbox: Outbox;
    const add = (...records: UsageRecord[]) => outbox.transaction((writer) => writer.add(records));
    const ways = async (...records: UsageRecord[]) => (await add(...records)).map(({ as }) => as);

    beforeEach(async () => {
      here = await place();
      outbox = await here.open();
    });
    afterEach(() => outbox?.close());

    it('keeps a record as it was written, for whoever opens it next', async () => {
      const full = record(1, {
        productId: 'p"1',
        relatePkgInstance: "pkg'1",
        usageValue: '12345678901234.5678',
      });
      await add(full, record(2));
      await outbox.close();
      outbox = await here.open();
      expect(await outbox.list('pending', 10)).to.deep.equal([
        { id: 1, state: 'pending', ...full, code: undefined, message: undefined },
        {
          id: 2,
          state: 'pending',
          ...record(2),
          productId: undefined,
          relatePkgInstance: undefined,
          code: undefined,
          message: undefined,
        },
      ]);
      expect(await outbox.summary()).to.deep.equal({
        delivered: 0,
        oldestBegin: '20220809T080000Z',
        oldestEnd: '20220809T090000Z',
        pending: 2,
        refused: 0,
      });
    });

    it('adds the same record once, and none that stands against another', async () => {
      expect(await ways(record(1), record(1), record(2))).to.deep.equal(['added', 'known', 'added']);
      expect(await ways(record(1))).to.deep.equal(['known']);
      expect(await ways(record(1, { usageValue: '2' })), 'the same number').to.deep.equal(['conflict']);
      expect(
        await ways(record(9, { instanceId: 'instance-1' })),
        'the same instance and times',
      ).to.deep.equal(['conflict']);
      expect(await ways(record(9, { endTime: '20220809T080000Z', instanceId: 'instance-1' }))).to.deep.equal([
        'added',
      ]);
      expect((await outbox.summary()).pending).to.equal(3);
    });

    it('adds all or nothing', async () => {
      await outbox
        .transaction(async (writer) => {
          await writer.add([record(1)]);
          throw new Error('the disk is gone');
        })
        .catch(() => {});
      expect((await outbox.summary()).pending).to.equal(0);
      expect(await ways(record(1))).to.deep.equal(['added']);
    });

    it('gives each record to a session once, and marks what became of it', async () => {
      await add(record(1), record(2), record(3), record(4), record(5));
      const session = await outbox.beginPush('local');
      const first = (await session.takeBatch(2))!;
      const second = (await session.takeBatch(2))!;
      expect([...first.records, ...second.records].map(({ meteringSn }) => meteringSn)).to.deep.equal([
        'sn-1',
        'sn-2',
        'sn-3',
        'sn-4',
      ]);
      await second.settle([{ id: second.records[0]!.id, state: 'delivered' }]);
      await first.settle([
        { id: first.records[0]!.id, state: 'delivered' },
        {
          id: first.records[1]!.id,
          state: 'refused',
          code: 'MKT.9001',
          message: foreignText('no such instance'),
        },
      ]);
      expect((await session.takeBatch(10))!.records.map(({ meteringSn }) => meteringSn)).to.deep.equal([
        'sn-5',
      ]);
      await session.end();
      const { delivered, pending, refused } = await outbox.summary();
      expect({ delivered, pending, refused }).to.deep.equal({ delivered: 2, pending: 2, refused: 1 });
      expect(await outbox.list('refused', 1)).to.deep.include.members([
        {
          ...(await outbox.list('refused', 1))[0]!,
          code: 'MKT.9001',
          meteringSn: 'sn-2',
          message: 'no such instance',
          state: 'refused',
        },
      ]);
    });

    it('takes a corrected record in the place of a refused one, and of no delivered one', async () => {
      await add(record(1), record(2));
      const session = await outbox.beginPush('local');
      const { records, settle } = (await session.takeBatch(2))!;
      await settle([
        { id: records[0]!.id, state: 'refused' },
        { id: records[1]!.id, state: 'delivered' },
      ]);
      await session.end();
      expect(await ways(record(1, { usageValue: '2' }))).to.deep.equal(['added']);
      expect(await ways(record(2, { usageValue: '2' }))).to.deep.equal(['conflict']);
      expect(await outbox.remove('sn-2'), 'delivered').to.equal(false);
      expect(await outbox.remove('sn-1')).to.equal(true);
      expect(await outbox.summary()).to.deep.equal({ delivered: 1, pending: 0, refused: 0 });
      expect(await outbox.forget('20220809T090000Z')).to.equal(0);
      expect(await outbox.forget('20220809T090001Z')).to.equal(1);
    });

    it('sends to one destination for ever', async () => {
      await (await outbox.beginPush('mkt.myhuaweicloud.com')).end();
      await (await outbox.beginPush('mkt.myhuaweicloud.com')).end();
      const error = await failureOf(outbox.beginPush('local'));
      expect(error).to.include({ code: 'OUTBOX_OTHER_TARGET', kind: 'usage' });
      expect(error.place).to.not.include('planted-password');
    });

    it('pushes beside a transaction that is still open, and sees nothing of it', async () => {
      await add(record(1));
      const session = await outbox.beginPush('local');
      const { records, settle } = (await session.takeBatch(1))!;
      let takeBack!: () => void;
      const end = new Promise<void>((resolve) => (takeBack = resolve));
      const adding = outbox.transaction(async (writer) => {
        await writer.add([record(2)]);
        await end;
        throw new Error('taken back');
      });
      const failed = adding.catch(({ message }: Error) => message);
      const settled = settle([{ id: records[0]!.id, state: 'delivered' }]);
      const next = session.takeBatch(10);
      takeBack();
      expect(await failed).to.equal('taken back');
      await settled;
      expect(await next).to.equal(undefined);
      await session.end();
      expect(await outbox.summary()).to.deep.equal({ delivered: 1, pending: 0, refused: 0 });
    });

    it('lets no two pushers have the same record', async () => {
      await add(...Array.from({ length: 10 }, (_, number) => record(number)));
      const other = await here.open();
      const mine = await outbox.beginPush('local');
      try {
        if (!here.severalPushers) {
          expect(await failureOf(other.beginPush('local'))).to.include({
            code: 'OUTBOX_BUSY',
            kind: 'environment',
          });
          return;
        }

        const theirs = await other.beginPush('local');
        const batches = [
          (await mine.takeBatch(4))!,
          (await theirs.takeBatch(4))!,
          (await mine.takeBatch(4))!,
        ];
        const numbers = batches.flatMap(({ records }) => records.map(({ meteringSn }) => meteringSn));
        expect(new Set(numbers).size).to.equal(10);
        expect(await theirs.takeBatch(4)).to.equal(undefined);
        await batches[0]!.settle(batches[0]!.records.map(({ id }) => ({ id, state: 'delivered' })));
        await batches[1]!.settle([]);
        await batches[2]!.settle([]);
        await theirs.end();
        const later = await other.beginPush('local');
        expect((await later.takeBatch(100))!.records, 'let go').to.have.length(6);
        await later.end();
      } finally {
        await mine.end();
        await other.close();
      }
    });
  });
}

const temporaryFolder = temporaryFolders();

describe('an outbox in a file that forgets', () => {
  const ended = (endTime: string) => ({ beginTime: '20220701T000000Z', endTime });

  it('keeps what could be added again, what was not delivered, and what was refused', async () => {
    const outbox = await openSqliteOutbox(path.join(await temporaryFolder(), 'usage.db'));
    try {
      await outbox.transaction((writer) =>
        writer.add([
          record(1, ended('20220718T115959Z')),
          record(2, ended('20220718T120000Z')),
          record(3, ended('20220702T000000Z')),
          record(4, ended('20220702T000000Z')),
        ]),
      );
      const session = await outbox.beginPush('local');
      const { settle } = (await session.takeBatch(9))!;
      await settle([
        { id: 1, state: 'delivered' },
        { id: 2, state: 'delivered' },
        { id: 3, state: 'refused' },
      ]);
      await session.end();
      const now = new Date('2022-08-09T12:00:00Z');
      expect(await forgetDelivered(outbox, 30, now), '30 days').to.equal(0);
      expect(await forgetDelivered(outbox, 1, now), 'a day, which is 22').to.equal(1);
      expect((await outbox.list('delivered', 9)).map(({ id }) => id)).to.deep.equal([2]);
      expect(await outbox.summary()).to.include({ delivered: 1, pending: 1, refused: 1 });
      expect(recordProblem(record(1, ended('20220718T115959Z')), now)).to.include({ code: 'TOO_OLD' });
    } finally {
      await outbox.close();
    }
  });

  it('gives the room back once half of it is free, and keeps the order of what is left', async () => {
    const file = path.join(await temporaryFolder(), 'usage.db');
    let outbox = await openSqliteOutbox(file);
    const count = 5000;
    await outbox.transaction((writer) => writer.add(Array.from({ length: count }, (_, at) => record(at))));
    const session = await outbox.beginPush('local');
    const { records, settle } = (await session.takeBatch(count - 2))!;
    await settle(records.map(({ id }) => ({ id, state: 'delivered' })));
    const full = await bytesOf(file, `${file}-wal`);
    expect(await outbox.forget('20220810T000000Z'), 'while it is pushed').to.equal(count - 2);
    expect((await session.takeBatch(9))!.records.map(({ id }) => id)).to.deep.equal([count - 1, count]);
    await session.end();
    expect(await bytesOf(file, `${file}-wal`)).to.be.below(full / 10);
    await outbox.close();
    outbox = await openSqliteOutbox(file);
    expect(await outbox.summary()).to.include({ delivered: 0, pending: 2, refused: 0 });
    await outbox.close();
  });

  const bytesOf = async (...files: string[]): Promise<number> => {
    const all = await Promise.all(files.map((file) => stat(file)));
    return all.reduce((sum, { size }) => sum + size, 0);
  };
});

outboxSuite('an outbox in a file', async () => {
  const file = path.join(await temporaryFolder(), 'new/usage.db');
  return { open: () => openSqliteOutbox(file), severalPushers: false };
});

describeWithPostgres('with PostgreSQL', (server) => {
  outboxSuite('an outbox in a database', async () => {
    const url = server().newDatabase();
    return { open: () => openPostgresOutbox(url), severalPushers: true };
  });

  it('is what KOO_OUTBOX_URL names, unless a file is', async () => {
    const root = await temporaryFolder();
    const environment = { KOO_OUTBOX_URL: server().newDatabase() };
    const named = await openOutbox({ environment, file: path.join(root, 'own.db'), root });
    const database = await openOutbox({ environment, root });
    const usual = await openOutbox({ environment: {}, root });
    expect([named.name, database.name.replace(/\d+$/, ''), usual.name]).to.deep.equal([
      path.join(root, 'own.db'),
      'postgresql:///outbox',
      path.join(root, '.koo/usage-outbox.db'),
    ]);
    await Promise.all([named.close(), database.close(), usual.close()]);
  });

  it('says that there is no such database, without its password', async () => {
    const error = await failureOf(openPostgresOutbox(server().newDatabase().replace('/outbox', '/none')));
    expect(error).to.include({ code: 'OUTBOX_UNUSABLE', kind: 'environment' });
    expect(error.message).to.match(/database "none\d+" does not exist/);
    expect(`${error.message} ${error.place}`).to.not.include('planted-password');
  });
});
