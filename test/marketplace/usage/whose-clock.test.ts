import { expect } from 'chai';
import Libsql from 'libsql';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { urlEndpoint } from '../../../src/marketplace/sending/sites.js';
import { Transport } from '../../../src/marketplace/sending/transport.js';
import type { Outbox } from '../../../src/marketplace/usage/outbox/outbox.js';
import { openPostgresOutbox } from '../../../src/marketplace/usage/outbox/postgres-outbox.js';
import { openSqliteOutbox } from '../../../src/marketplace/usage/outbox/sqlite-outbox.js';
import { type PushResult, pushUsage } from '../../../src/marketplace/usage/push-usage.js';
import type { UsageRecord } from '../../../src/marketplace/usage/usage-record.js';
import { usageTime } from '../../../src/marketplace/usage/usage-time.js';
import { emulators, type TestEmulator } from '../../emulator/support/emulators.js';
import { type PostgresServer, postgresPrograms, startPostgres } from '../../support/postgres-server.js';
import { runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { failureOf, KEYS } from '../support/client.js';
import { listening, type LoopbackServer } from '../support/loopback-server.js';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const NOW = new Date('2022-08-09T12:00:00Z');
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

function record(number: number, more: Partial<UsageRecord> = {}): UsageRecord {
  return {
    meteringSn: `sn-${number}`,
    instanceId: `instance-${number}`,
    recordTime: '20220809T091000Z',
    beginTime: '20220809T080000Z',
    endTime: '20220809T090000Z',
    usageValue: '1',
    ...more,
  };
}

interface Place {
  open(): Promise<Outbox>;
  /** Changes rows as an earlier koo had written them. */
  write(sql: string): Promise<void>;
}

function clockSuite(title: string, place: () => Promise<Place>): void {
  describe(title, () => {
    const start = emulators();
    let here: Place;
    let outbox: Outbox;
    let emulator: TestEmulator;
    const servers: Array<Pick<LoopbackServer, 'close'>> = [];

    before(async () => {
      emulator = await start({ now: () => NOW });
    });
    beforeEach(async () => {
      here = await place();
      outbox = await here.open();
    });
    afterEach(async () => {
      await outbox?.close();
      await Promise.all(servers.splice(0).map((server) => server.close()));
    });

    const add = (...records: UsageRecord[]) => outbox.transaction((writer) => writer.add(records));
    const states = async () => {
      const { delivered, pending, refused } = await outbox.summary();
      return { delivered, pending, refused };
    };
    /** As JSON, in which messages are their English texts. */
    const push = async (now: Date, url = emulator.url, way: 'new' | 'old' = 'new'): Promise<PushResult> => {
      const result = await pushUsage(
        new Transport({
          credentials: new Credentials({ ...KEYS, ...emulator.credentials }, 'the test'),
          endpoint: urlEndpoint(url),
          now: () => now,
          retry: { tries: 1 },
        }),
        outbox,
        { interface: way },
      );
      return JSON.parse(JSON.stringify(result));
    };
    /** Takes every call; `answer` sets the Date. It counts the pushes. */
    const server = async (answer: (response: ServerResponse) => void) => {
      const pushes = { count: 0 };
      const { close, url } = await listening((request, response) => {
        if (request.url!.includes('usage-data')) pushes.count += 1;
        request.resume().on('end', () => {
          response.setHeader('content-type', 'application/json');
          answer(response);
          response.end('{"error_code":"MKT.0000","error_msg":"ok","orderInfo":{"orderId":"MOCKONETIMENEW"}}');
        });
      });
      servers.push({ close });
      return { pushes, url };
    };

    it('keeps all pending when this clock is 60 days ahead for one push, and delivers with the right clock', async () => {
      await add(record(1), record(2));
      const { pushes, url } = await server((response) => response.setHeader('date', NOW.toUTCString()));
      const ahead = await push(later(60 * DAY), url);
      expect(ahead).to.deep.include({
        delivered: 0,
        refused: 0,
        skipped: [
          {
            code: 'CLOCKS_DIFFER',
            message:
              "They are over 21 days old by this machine's clock (20221008T120000Z), but KooGallery's Date was 20220809T120000Z.",
            records: 2,
          },
        ],
      });
      expect(ahead).not.to.have.property('serverTime');
      expect(pushes.count).to.equal(0);
      expect(await states()).to.deep.equal({ delivered: 0, pending: 2, refused: 0 });
      expect(await push(NOW, url)).to.include({ delivered: 2, refused: 0 });
    });

    it('names the clock, and keeps all pending, where KooGallery refuses the signature for it', async () => {
      await add(record(1));
      expect(await failureOf(push(later(60 * DAY)))).to.include({ code: 'CLOCK_OFF', kind: 'environment' });
      expect(await states()).to.deep.equal({ delivered: 0, pending: 1, refused: 0 });
    });

    it("gives a record up that is too old by KooGallery's Date, and says that it was by it", async () => {
      await add(record(1, { beginTime: '20220701T080000Z' }), record(2, { instanceId: `in-time-${title}` }));
      const pushed = await push(NOW);
      expect(pushed).to.include({ delivered: 1, refused: 1 });
      expect(pushed)
        .to.have.property('serverTime')
        .that.matches(/^2022-08-09T12:0/);
      const [refused] = await outbox.list('refused', 1);
      expect(refused).to.include({ code: 'OVER_21_DAYS', meteringSn: 'sn-1' });
      expect(refused!.message).to.match(
        /^it began 39 days ago \(20220701T080000Z\); KooGallery accepts 21 days; by KooGallery's clock \(Date\), 20220809T12\d{4}Z$/,
      );
    });

    it("believes KooGallery's Date where this clock is 10 minutes ahead", async () => {
      const beginTime = usageTime(later(5 * MINUTE - 21 * DAY));
      await add(record(1, { beginTime, instanceId: `ahead-${title}` }));
      expect(await push(later(10 * MINUTE))).to.include({ delivered: 1, refused: 0 });
    });

    it('skips where no response has a Date, or where only a refused one has', async () => {
      await add(record(1, { beginTime: '20220701T080000Z' }));
      const without = await server((response) => {
        response.sendDate = false;
      });
      const refusing = await server((response) => {
        response.statusCode = 403;
        response.setHeader('date', NOW.toUTCString());
      });
      for (const { url } of [without, refusing]) {
        const { refused, skipped } = (await push(NOW, url)) as { refused: number; skipped?: unknown };
        expect({ refused, skipped }).to.deep.equal({
          refused: 0,
          skipped: [
            {
              code: 'SERVER_TIME_UNKNOWN',
              message:
                "They are over 21 days old by this machine's clock, and no response of KooGallery showed its time (Date).",
              records: 1,
            },
          ],
        });
      }

      expect(await states()).to.deep.equal({ delivered: 0, pending: 1, refused: 0 });
    });

    it('believes no Date that is years away, whichever way', async () => {
      await add(record(1, { beginTime: '20220701T080000Z' }));
      for (const date of ['2012-01-01T00:00:00Z', '2042-01-01T00:00:00Z']) {
        const { url } = await server((response) => response.setHeader('date', new Date(date).toUTCString()));
        expect(await push(NOW, url)).to.include({ delivered: 0, refused: 0 });
      }

      expect(await states()).to.deep.equal({ delivered: 0, pending: 1, refused: 0 });
    });

    it('leaves a record without a product pending on its way to the old interface', async () => {
      await add(record(1, { instanceId: `with-${title}`, productId: 'OFFI-1' }), record(2));
      expect(await push(NOW, emulator.url, 'old')).to.deep.include({
        delivered: 1,
        refused: 0,
        skipped: [
          {
            code: 'NO_PRODUCT',
            message: 'They have no product_id, which the old interface requires.',
            records: 1,
          },
        ],
      });
      expect(await states()).to.deep.equal({ delivered: 1, pending: 1, refused: 0 });
    });

    it('returns to pending what an earlier koo refused by itself, once, and nothing that KooGallery refused', async () => {
      await add(
        record(1, { instanceId: `again-${title}` }),
        record(2),
        record(3, { beginTime: '20220701T080000Z' }),
      );
      for (const [sn, code] of [
        ['sn-1', 'TOO_OLD'],
        ['sn-2', '94060999'],
        ['sn-3', 'TOO_OLD'],
      ])
        await here.write(
          `UPDATE usage_records SET state = 'refused', code = '${code}', message = 'm' WHERE metering_sn = '${sn}'`,
        );
      expect(await push(NOW)).to.include({ delivered: 1, refused: 1, returned: 2 });
      expect(
        (await outbox.list('refused', 9)).map(({ code, meteringSn }) => [meteringSn, code]),
      ).to.deep.equal([
        ['sn-2', '94060999'],
        ['sn-3', 'OVER_21_DAYS'],
      ]);
      expect(await push(NOW)).to.include({ refused: 0, returned: 0 });
    });
  });
}

const temporaryFolder = temporaryFolders();

clockSuite('whose clock decides, with an outbox in a file', async () => {
  const file = path.join(await temporaryFolder(), 'usage.db');
  return {
    open: () => openSqliteOutbox(file),
    async write(sql) {
      const connection = new Libsql(file);
      connection.exec(sql);
      connection.close();
    },
  };
});

describe('whose clock decides, with PostgreSQL', () => {
  const programs = postgresPrograms();
  let server: PostgresServer | undefined;
  before(async function () {
    if (programs) server = await startPostgres(programs);
    else if (process.env.CI) throw new Error('PostgreSQL is not installed');
    else this.skip();
  });
  after(() => server?.stop());

  clockSuite('the outbox in PostgreSQL', async () => {
    const url = server!.newDatabase();
    return {
      open: () => openPostgresOutbox(url),
      async write(sql) {
        const { default: pg } = await import('pg');
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        await client.query(sql);
        await client.end();
      },
    };
  });
});

describe('koo usage push and a clock that differs', () => {
  it('says which clock is far from which, in both languages, and exits with 3', async () => {
    const cwd = await temporaryFolder();
    const outbox = await openSqliteOutbox(path.join(cwd, 'usage.db'));
    await outbox.transaction((writer) => writer.add([record(1)]));
    await outbox.close();
    const { close, url } = await listening((request, response) => {
      request.resume().on('end', () => {
        response.setHeader('content-type', 'application/json');
        response.setHeader('date', NOW.toUTCString());
        response.end('{"error_code":"MKT.0000","error_msg":"ok"}');
      });
    });
    try {
      const call = ['usage', 'push', '--url', url, '--outbox', 'usage.db'];
      const env = {
        KOO_ACCESS_KEY: 'INVENTED',
        KOO_INTEGRATION_KEY: 'integration-key-of-the-test',
        KOO_SECRET_KEY: 'secret-key-of-the-test',
      };
      const english = await runKoo(call, { cwd, env });
      expect(english.stdout).to.match(
        /^Delivered 0 records to the emulator on this machine: nothing was billed\.\nSkipped 1 record, still pending: They are over 21 days old by this machine's clock \(20.*Z\), but KooGallery's Date was 20220809T120000Z\. \(CLOCKS_DIFFER\)\n {4}→ Check this machine's clock \(turn on NTP\)/,
      );
      expect(english.code, english.stderr).to.equal(3);
      const chinese = await runKoo([...call, '--lang', 'zh'], { cwd, env });
      expect(chinese.stdout).to.match(
        /跳过 1 条话单，仍待推送：按本机时间（20.*Z）已超过21天，但云商店的 Date 为 20220809T120000Z（CLOCKS_DIFFER）/,
      );
      const forgetting = await runKoo([...call, '--forget-delivered', '22', '--json'], { cwd, env });
      expect(JSON.parse(forgetting.stdout)).to.include({ forgotten: 0, notForgotten: true });
    } finally {
      await close();
    }
  });
});
