import { expect } from 'chai';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import type { Outbox } from '../../../src/marketplace/usage/outbox/outbox.js';
import { openPostgresOutbox } from '../../../src/marketplace/usage/outbox/postgres-outbox.js';
import { usageTime } from '../../../src/marketplace/usage/usage-time.js';
import { emulators, type TestEmulator } from '../../emulator/support/emulators.js';
import { type PostgresServer, postgresPrograms, startPostgres } from '../../support/postgres-server.js';
import { inheritedEnvironment, KOO, type KooRun, runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { failureOf } from '../support/client.js';
import { listening } from '../support/loopback-server.js';

const HOUR = 3_600_000;
const RECORDS = 2500;
const HEADER = 'instance_id,begin_time,end_time,usage_value\n';

/** Each of another instance, from the hour before last. */
function csv(from: number, to: number): string {
  const end = Math.floor(Date.now() / HOUR) * HOUR - HOUR;
  const times = `${usageTime(new Date(end - HOUR))},${usageTime(new Date(end))}`;
  return Array.from({ length: to - from }, (_, at) => `instance-${from + at},${times},1\n`).join('');
}

const programs = postgresPrograms();

describe(programs ? 'a database that dies' : 'a database that dies (postgresql is not installed)', () => {
  const folder = temporaryFolders();
  const start = emulators();
  let server: PostgresServer;
  let emulator: TestEmulator;
  let cwd: string;
  let url: string;
  before(async function () {
    if (!programs) return this.skip();
    server = await startPostgres(programs);
    emulator = await start();
  });
  after(() => server?.stop());
  afterEach(() => server?.restart());
  beforeEach(async () => {
    cwd = await folder();
    url = server.newDatabase();
  });

  const env = () => ({
    KOO_ACCESS_KEY: emulator.credentials.accessKey,
    KOO_INTEGRATION_KEY: emulator.credentials.integrationKey,
    KOO_OUTBOX_URL: url,
    KOO_SECRET_KEY: emulator.credentials.secretKey,
  });
  const koo = (...call: string[]) => runKoo(['usage', ...call], { cwd, env: env() });

  /** A run whose standard input stays open. */
  function startKoo(...call: string[]): { child: ChildProcess; run: Promise<KooRun> } {
    const child = spawn(process.execPath, [KOO, 'usage', ...call], {
      cwd,
      env: { ...inheritedEnvironment(), ...env(), NO_COLOR: '1' },
    });
    const run = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return {
      child,
      run: run.then(([stdout, stderr, [code]]) => ({ code: code as number, stderr, stdout })),
    };
  }

  async function untilInTransaction(): Promise<void> {
    const client = new pg.Client(url);
    client.on('error', () => {});
    await client.connect();
    const find =
      "SELECT 1 FROM pg_stat_activity WHERE state = 'idle in transaction' AND query LIKE 'INSERT%'";
    while ((await client.query(find)).rowCount === 0);
    await client.end();
  }

  /** What the outbox has, once the database runs again. */
  async function counts(): Promise<unknown> {
    const outbox = await openPostgresOutbox(url);
    try {
      const { delivered, pending, refused } = await outbox.summary();
      return { delivered, pending, refused };
    } finally {
      await outbox.close();
    }
  }

  function expectLost({ code, stderr }: { code: number | null; stderr: string }): void {
    expect(stderr).to.match(
      /^error The database of the usage outbox no longer answers: .+\. \[OUTBOX_UNUSABLE\]$/m,
    );
    expect(stderr)
      .to.contain('Nothing that was in the outbox is lost')
      .and.to.not.contain('planted-password');
    expect(code).to.equal(3);
  }

  /** The emulator, behind an address at which the database dies when the first records come. */
  async function addressThatCrashes(): Promise<{ url: string; close(): Promise<void> }> {
    let dies: Promise<void> | undefined;
    return listening(async (request, response) => {
      await (dies ??= server.crash());
      const onward = http.request(emulator.url, {
        headers: request.headers,
        method: request.method,
        path: request.url,
      });
      onward.on('response', (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        void pipeline(answer, response);
      });
      await pipeline(request, onward);
    });
  }

  it('in the middle of a push: what was sent stays pending, and is billed once', async () => {
    await writeFile(path.join(cwd, 'usage.csv'), HEADER + csv(0, RECORDS));
    expect((await koo('import', 'usage.csv')).code).to.equal(0);
    const address = await addressThatCrashes();
    expectLost(await koo('push', '--url', address.url));
    await address.close();
    await server.restart();
    expect(await counts()).to.deep.equal({ delivered: 0, pending: RECORDS, refused: 0 });
    expect((await koo('push', '--url', emulator.url)).code).to.equal(0);
    expect(await counts()).to.deep.equal({ delivered: RECORDS, pending: 0, refused: 0 });
    const { json } = await emulator.client.call('GET', '/console/v1/usage?limit=0');
    expect(json.records).to.equal(RECORDS);
  });

  it('in the middle of an import: nothing of the file is there, and the next import adds all', async () => {
    const { child, run } = startKoo('import', '-', '--format', 'csv');
    child.stdin!.write(HEADER + csv(0, RECORDS));
    await untilInTransaction();
    await server.crash();
    child.stdin!.end(csv(RECORDS, 2 * RECORDS));
    expectLost(await run);
    await server.restart();
    expect(await counts()).to.deep.equal({ delivered: 0, pending: 0, refused: 0 });
    await writeFile(path.join(cwd, 'usage.csv'), HEADER + csv(0, 2 * RECORDS));
    expect((await koo('import', 'usage.csv')).code).to.equal(0);
    expect(await counts()).to.deep.equal({ delivered: 0, pending: 2 * RECORDS, refused: 0 });
  });

  it('between two calls: each ends with the same error', async () => {
    const calls: Record<string, (outbox: Outbox) => Promise<unknown>> = {
      add: (outbox) => outbox.transaction((writer) => writer.add([])),
      forget: (outbox) => outbox.forget('20200101T000000Z'),
      list: (outbox) => outbox.list('pending', 1),
      push: (outbox) => outbox.beginPush('local'),
      remove: (outbox) => outbox.remove('none'),
      summary: (outbox) => outbox.summary(),
    };
    const outboxes = await Promise.all(Object.keys(calls).map(() => openPostgresOutbox(url)));
    const session = await outboxes[0]!.beginPush('local');
    await server.crash();
    for (const [at, [name, call]] of Object.entries(calls).entries()) {
      const error = await failureOf(call(outboxes[at]!));
      expect(error, name).to.include({ code: 'OUTBOX_UNUSABLE', kind: 'environment' });
    }

    expect(await failureOf(session.takeBatch(1))).to.include({ code: 'OUTBOX_UNUSABLE' });
    await session.end();
    await Promise.all(outboxes.map((outbox) => outbox.close()));
    const { code, stderr } = await koo('status');
    expect(stderr).to.contain('[OUTBOX_UNUSABLE]');
    expect(code).to.equal(3);
  });
});
