import { expect } from 'chai';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { urlEndpoint } from '../../../src/marketplace/sending/sites.js';
import { Transport } from '../../../src/marketplace/sending/transport.js';
import type { Outbox } from '../../../src/marketplace/usage/outbox/outbox.js';
import { openSqliteOutbox } from '../../../src/marketplace/usage/outbox/sqlite-outbox.js';
import { pushUsage, type PushUsageOptions } from '../../../src/marketplace/usage/push-usage.js';
import { usageBody } from '../../../src/marketplace/usage/usage-body.js';
import { isUsageSignature, signUsage } from '../../../src/marketplace/usage/usage-signature.js';
import type { UsageRecord } from '../../../src/marketplace/usage/usage-record.js';
import { emulators, type TestEmulator } from '../../emulator/support/emulators.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { failureOf } from '../support/client.js';
import { listening, type LoopbackServer } from '../support/loopback-server.js';

const NOW = new Date('2022-08-09T12:00:00Z');

function record(number: number, more: Partial<UsageRecord> = {}): UsageRecord {
  return {
    meteringSn: `sn-${number}`,
    instanceId: `instance-${number}`,
    recordTime: '20220809T091000Z',
    beginTime: '20220809T080000Z',
    endTime: '20220809T090000Z',
    usageValue: '99.12',
    ...more,
  };
}

const many = (count: number, more: Partial<UsageRecord> = {}): UsageRecord[] =>
  Array.from({ length: count }, (_, number) => record(number, more));

/** Those that follow: their numbers are not taken. */
const numbered = (first: number, count: number): UsageRecord[] =>
  Array.from({ length: count }, (_, number) => record(first + number));

describe('the signature of a usage push', () => {
  it('is base64(hmacSHA256(key, "ts=…&nonce=…&body=…")) over a body sorted by name', () => {
    const body = usageBody([record(1, { relatePkgInstance: 'pkg', usageValue: '0.5' })], 'new');
    expect(body).to.equal(
      '{"usage_records":[{"begin_time":"20220809T080000Z","end_time":"20220809T090000Z","instance_id":"instance-1",' +
        '"metering_sn":"sn-1","record_time":"20220809T091000Z","relate_pkg_instance":"pkg","usage_value":"0.5"}]}',
    );
    // Computed by: printf 'ts=…&nonce=n-1&body=…' | openssl dgst -sha256 -hmac example-key -binary | base64
    const signed = signUsage(body, 'example-key', new Date(1_709_690_865_879), 'n-1');
    expect(signed).to.deep.equal({
      nonce: 'n-1',
      signature: 'z8x2ChwwUqc2a9gf7l5XEHjNG5/ptIdttXrNMult/nY=',
      ts: '1709690865879',
    });
    expect(isUsageSignature(body, 'example-key', signed)).to.equal(true);
    expect(isUsageSignature(`${body} `, 'example-key', signed)).to.equal(false);
    expect(isUsageSignature(body, 'another-key', signed)).to.equal(false);
  });
});

describe('a usage push', () => {
  const temporaryFolder = temporaryFolders();
  const start = emulators();
  let emulator: TestEmulator;
  let outbox: Outbox;
  const servers: Array<Pick<LoopbackServer, 'close'>> = [];

  before(async () => {
    emulator = await start({ now: () => NOW });
  });
  beforeEach(async () => {
    outbox = await openSqliteOutbox(path.join(await temporaryFolder(), 'usage.db'));
  });
  afterEach(() => outbox.close());
  after(() => Promise.all(servers.map((server) => server.close())));

  const add = (...records: UsageRecord[]) => outbox.transaction((writer) => writer.add(records));
  const push = async (...call: Parameters<typeof pushed>) => {
    const { delivered, early, refused } = await pushed(...call);
    return { delivered, early, refused };
  };
  const pushed = (
    options: Partial<PushUsageOptions> = {},
    url = emulator.url,
    keys: object = emulator.credentials,
  ) =>
    pushUsage(
      new Transport({
        credentials: new Credentials({ ...emulator.credentials, ...keys }, 'the test'),
        endpoint: urlEndpoint(url),
        now: () => NOW,
        retry: { tries: 1 },
      }),
      outbox,
      { interface: 'new', ...options },
    );
  const ledger = async () =>
    (await emulator.client.call('GET', '/console/v1/usage')).json as {
      records: number;
      ledger: Array<Record<string, unknown>>;
    };
  const states = async () => {
    const { delivered, pending, refused } = await outbox.summary();
    return { delivered, pending, refused };
  };

  it('delivers every record once, in calls of at most 1,000', async () => {
    await add(
      ...many(2345, { instanceId: 'once' }).map((one, number) => ({ ...one, endTime: endOf(number) })),
    );
    const before = (await ledger()).records;
    expect(await push()).to.deep.equal({ delivered: 2345, early: 0, refused: 0 });
    expect(await push(), 'again').to.deep.equal({ delivered: 0, early: 0, refused: 0 });
    expect((await ledger()).records - before).to.equal(2345);
    const { json } = await emulator.client.call('GET', '/console/v1/requests?limit=100000');
    const calls = (json.requests as Array<{ path: string }>).filter(({ path: called }) =>
      called.endsWith('/usage-data'),
    );
    expect(calls).to.have.length(3);
  });

  it('sends exactly what the record says', async () => {
    await add(
      record(1, { instanceId: 'exact', relatePkgInstance: 'pkg-1', usageValue: '12345678901234.5678' }),
    );
    await push();
    const { ledger: rows } = (await emulator.client.call('GET', '/console/v1/usage?limit=100000')).json;
    expect(rows.find(({ instance_id }: Record<string, string>) => instance_id === 'exact')).to.deep.equal({
      begin_time: '20220809T080000Z',
      end_time: '20220809T090000Z',
      instance_id: 'exact',
      metering_sn: 'sn-1',
      product_id: null,
      record_time: '20220809T091000Z',
      relate_pkg_instance: 'pkg-1',
      times: 1,
      usage_value: '12345678901234.5678',
    });
  });

  it('marks the records that KooGallery names as wrong, and delivers the others', async () => {
    await add(
      ...many(20, { instanceId: 'named' }).map((one, number) => ({ ...one, endTime: endOf(number) })),
      record(90, { instanceId: 'EMU-UNKNOWN-1' }),
      record(91, { instanceId: 'EMU-FOREIGN-1' }),
    );
    expect(await push()).to.deep.equal({ delivered: 20, early: 0, refused: 2 });
    const refused = await outbox.list('refused', 9);
    expect(refused.map(({ code, instanceId, message }) => [instanceId, code, message])).to.deep.equal([
      ['EMU-UNKNOWN-1', '94060999', 'Instance ID not found.'],
      ['EMU-FOREIGN-1', '94060999', 'Illegal operation'],
    ]);
  });

  it('says why records were refused, each reason once', async () => {
    await add(
      ...many(3, { instanceId: 'EMU-UNKNOWN-3' }).map((one, number) => ({ ...one, endTime: endOf(number) })),
      record(80, { instanceId: 'EMU-FOREIGN-3' }),
      record(81, { beginTime: '20220701T080000Z' }),
      record(82, { beginTime: '20220702T080000Z' }),
      record(83, { instanceId: 'good-3' }),
    );
    const { reasons } = await pushed();
    expect(reasons.map((one) => ({ ...one, message: String(one.message) }))).to.have.deep.members([
      {
        code: 'OVER_21_DAYS',
        message: String(reasons.find(({ code }) => code === 'OVER_21_DAYS')!.message),
        records: 2,
      },
      { code: '94060999', message: 'Instance ID not found.', records: 3 },
      { code: '94060999', message: 'Illegal operation', records: 1 },
    ]);
  });

  it('finds the one wrong record of a call to the old interface, which does not name it', async () => {
    const product = { productId: 'OFFI-1' };
    await add(
      ...many(30, { instanceId: 'old', ...product }).map((one, number) => ({
        ...one,
        endTime: endOf(number),
      })),
      record(90, { instanceId: 'EMU-UNKNOWN-2', ...product }),
      record(91, { instanceId: 'without-product' }),
    );
    expect(await push({ interface: 'old' })).to.deep.equal({ delivered: 30, early: 0, refused: 1 });
    const refused = await outbox.list('refused', 9);
    expect(refused.map(({ code, instanceId }) => [instanceId, code])).to.deep.equal([
      ['EMU-UNKNOWN-2', 'MKT.9001'],
    ]);
  });

  it('never sends what has grown too old, and lets wait what ends in the future', async () => {
    await add(
      record(1, { beginTime: '20220701T080000Z' }),
      record(2, { endTime: '20220809T120001Z' }),
      record(3, { instanceId: 'in-time' }),
    );
    expect(await push()).to.deep.equal({ delivered: 1, early: 1, refused: 1 });
    expect(await states()).to.deep.equal({ delivered: 1, pending: 1, refused: 1 });
    expect((await outbox.list('refused', 1))[0]).to.include({ code: 'OVER_21_DAYS', meteringSn: 'sn-1' });
  });

  it('keeps everything when the keys are wrong, and says which', async () => {
    await add(record(1));
    expect(await failureOf(push({}, emulator.url, { integrationKey: 'planted-integration-key' }))).to.include(
      {
        code: '94060002',
        kind: 'refused',
      },
    );
    expect(await failureOf(push({}, emulator.url, { secretKey: 'wrong-secret' }))).to.include({
      code: 'APIGW.0301',
      kind: 'refused',
    });
    expect(await failureOf(push({}, emulator.url, { integrationKey: undefined }))).to.include({
      code: 'NO_INTEGRATION_KEY',
      kind: 'environment',
    });
    expect(await states()).to.deep.equal({ delivered: 0, pending: 1, refused: 0 });
  });

  it('stops when KooGallery refuses every record, and keeps them', async () => {
    await add(
      ...many(300, { instanceId: 'EMU-FOREIGN-9' }).map((one, number) => ({
        ...one,
        endTime: endOf(number),
      })),
    );
    expect(await failureOf(push())).to.include({ code: 'USAGE_ALL_REFUSED', kind: 'refused' });
    expect(await states()).to.deep.equal({ delivered: 0, pending: 300, refused: 0 });
  });

  it('sends the others of a batch before it judges, however many are named as wrong', async () => {
    await add(
      ...many(150, { instanceId: 'EMU-FOREIGN-10' }).map((one, number) => ({
        ...one,
        endTime: endOf(number),
      })),
      ...numbered(150, 50).map((one) => ({ ...one, instanceId: `${one.instanceId}-good` })),
    );
    expect(await push()).to.deep.equal({ delivered: 50, early: 0, refused: 150 });
    expect(await states()).to.deep.equal({ delivered: 50, pending: 0, refused: 150 });
  });

  it('sends the others of a batch before it judges where the old interface names none', async () => {
    const product = { productId: 'OFFI-1' };
    await add(
      ...many(100, { instanceId: 'EMU-UNKNOWN-10', ...product }).map((one, number) => ({
        ...one,
        endTime: endOf(number),
      })),
      ...numbered(100, 20).map((one) => ({ ...one, ...product, instanceId: `${one.instanceId}-good` })),
    );
    expect(await push({ interface: 'old' })).to.deep.equal({ delivered: 20, early: 0, refused: 100 });
  });

  it('does not take its own refusals for those of KooGallery', async () => {
    const old = { beginTime: '20220701T080000Z' };
    await add(...many(150, old), record(900, { instanceId: 'EMU-FOREIGN-11' }));
    expect(await push()).to.deep.equal({ delivered: 0, early: 0, refused: 151 });
  });

  it('marks what is too old even where KooGallery refuses all others, which wait', async () => {
    await add(
      record(900, { beginTime: '20220701T080000Z' }),
      ...many(100, { instanceId: 'EMU-FOREIGN-12' }).map((one, number) => ({
        ...one,
        endTime: endOf(number),
      })),
    );
    expect(await failureOf(push())).to.include({
      code: 'USAGE_ALL_REFUSED',
      message:
        'Every usage record so far was rejected by the emulator on this machine; the last one: Illegal operation (94060999).',
    });
    expect(await states()).to.deep.equal({ delivered: 0, pending: 100, refused: 1 });
  });

  it('keeps records without a product when the interface wants one and nothing is delivered', async () => {
    await add(...many(150), record(900, { instanceId: 'EMU-UNKNOWN-13', productId: 'OFFI-1' }));
    expect(await failureOf(push({ interface: 'old' }))).to.include({
      code: 'USAGE_NO_PRODUCTS',
      kind: 'usage',
    });
    expect(await states()).to.deep.equal({ delivered: 0, pending: 150, refused: 1 });
    expect(await push()).to.deep.equal({ delivered: 150, early: 0, refused: 0 });
  });

  it('keeps everything when all are refused before the network dies', async () => {
    await add(...many(130));
    let calls = 0;
    const server = await serving((request, response) => {
      calls += 1;
      const failedRecords = many(120).map(({ meteringSn }) => ({ errorMessage: 'no', meteringSn }));
      if (calls === 1) response.end(JSON.stringify({ error_code: '94060999', failedRecords }));
      else request.socket.destroy();
    });
    servers.push(server);
    expect(await failureOf(push({}, server.url))).to.include({ kind: 'environment' });
    expect(calls).to.equal(2);
    expect(await states()).to.deep.equal({ delivered: 0, pending: 130, refused: 0 });
  });

  it('takes nothing for delivered whose answer was lost, and sends it again as it was', async () => {
    await add(record(1), record(2));
    const bodies: string[] = [];
    const server = await serving((request, response, body) => {
      bodies.push(body.toString('utf8'));
      if (bodies.length === 1) request.socket.destroy();
      else response.end('{"error_code":"MKT.0000","error_msg":"Success"}');
    });
    servers.push(server);
    expect(await failureOf(push({}, server.url))).to.include({ kind: 'environment' });
    expect(await states()).to.deep.equal({ delivered: 0, pending: 2, refused: 0 });
    expect(await push({}, server.url)).to.deep.equal({ delivered: 2, early: 0, refused: 0 });
    expect(bodies[1]).to.equal(bodies[0]);
  });

  it('finds the wrong record whatever the answer calls it, or if it does not', async () => {
    for (const list of [
      { data: { failedRecords: [{ errorMessage: 'no', meteringSn: 'sn-5' }] } },
      {
        abnormal: [
          {
            begin_time: '20220809T080000Z',
            desc: 'no',
            end_time: '20220809T090000Z',
            instance_id: 'instance-5',
          },
        ],
      },
      {},
    ]) {
      await add(...many(8));
      const server = await serving((_, response, body) => {
        const { usage_records: records } = JSON.parse(body.toString('utf8')) as {
          usage_records: Array<{ metering_sn: string }>;
        };
        const isWrong = records.some(({ metering_sn }) => metering_sn === 'sn-5');
        response.end(
          JSON.stringify(isWrong ? { error_code: '94060999', ...list } : { error_code: 'MKT.0000' }),
        );
      });
      servers.push(server);
      expect(await push({}, server.url)).to.deep.equal({ delivered: 7, early: 0, refused: 1 });
      expect((await outbox.list('refused', 9)).map(({ meteringSn }) => meteringSn)).to.deep.equal(['sn-5']);
      await outbox.close();
      outbox = await openSqliteOutbox(path.join(await temporaryFolder(), 'usage.db'));
    }
  });
});

/** Times that differ, so that the records of one instance are no duplicates. */
function endOf(number: number): string {
  const [minute, second] = [Math.floor(number / 60), number % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `20220809T10${minute}${second}Z`;
}

/** Gives each request with its whole body to `answer`. */
function serving(
  answer: (request: IncomingMessage, response: ServerResponse, body: Buffer) => void,
): ReturnType<typeof listening> {
  return listening((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks)));
  });
}
