import { expect } from 'chai';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseFault } from '../../../src/emulator/faults/fault.js';
import { openPostgresOutbox } from '../../../src/marketplace/usage/outbox/postgres-outbox.js';
import { openSqliteOutbox } from '../../../src/marketplace/usage/outbox/sqlite-outbox.js';
import { usageTime } from '../../../src/marketplace/usage/usage-time.js';
import { emulators, type TestEmulator } from '../../emulator/support/emulators.js';
import { postgresPrograms, startPostgres } from '../../support/postgres-server.js';
import { runKoo } from '../../support/run-koo.js';

const RECORDS = Number(process.env.SOAK_RECORDS ?? 200_000);
const KILLS = 50;
const HOUR = 60 * 60 * 1000;

/** One call in five fails; of those the server has done what was asked in every second one. */
const FAULTS = ['lost rate=0.07', 'cut rate=0.04', 'status status=503 rate=0.06', 'reset rate=0.05'];

/** Pushes until nothing is pending, killing pushers at moments that are spread over the work. */
async function pushAndKill(
  cwd: string,
  env: Record<string, string>,
  side: number,
  pending: () => Promise<number>,
) {
  let kills = 0;
  for (;;) {
    const children: Array<() => void> = [];
    const runs = Array.from({ length: side }, () =>
      runKoo(['usage', 'push', '--target', 'local'], {
        cwd,
        env,
        onStart: (child) => children.push(() => child.kill('SIGKILL')),
      }),
    );
    if (kills < KILLS) {
      await sleep(300 + ((kills * 37) % 350));
      for (const kill of children) kill();
      kills += children.length;
    }

    await Promise.all(runs);
    if ((await pending()) === 0) return kills;
  }
}

async function writeRecords(file: string): Promise<void> {
  const out = createWriteStream(file);
  out.write('instance_id,begin_time,end_time,usage_value\n');
  const now = Math.floor(Date.now() / HOUR) * HOUR;
  for (let number = 0; number < RECORDS; number++) {
    const begin = now - (1 + (number % 400)) * HOUR;
    const times = `${usageTime(new Date(begin))},${usageTime(new Date(begin + HOUR))}`;
    const line = `instance-${Math.floor(number / 400)},${times},${1 + (number % 9999)}.25\n`;
    if (!out.write(line)) await once(out, 'drain');
  }

  out.end();
  await once(out, 'close');
}

describe(`${RECORDS} usage records, ${KILLS} pushers killed, one call in five failing`, function () {
  this.timeout(0);
  const start = emulators();
  let emulator: TestEmulator;

  const deliver = async (side: number, outbox?: string) => {
    emulator = await start({ faults: FAULTS.map((line) => parseFault(line)), faultSeed: side });
    const cwd = path.resolve(emulator.dataFolder, '../..');
    const env: Record<string, string> = outbox === undefined ? {} : { KOO_OUTBOX_URL: outbox };
    const file = path.join(cwd, 'usage.csv');
    await writeRecords(file);
    expect((await runKoo(['usage', 'import', file], { cwd, env })).code).to.equal(0);
    const kept = await (outbox
      ? openPostgresOutbox(outbox)
      : openSqliteOutbox(path.join(cwd, '.koo/usage-outbox.db')));
    try {
      const kills = await pushAndKill(cwd, env, side, async () => (await kept.summary()).pending);
      const summary = await kept.summary();
      const { json } = await emulator.client.call('GET', '/console/v1/usage?limit=0');
      console.log(`      ${kills} killed; ledger: ${json.records} records, pushed ${json.pushes} times`);
      expect(summary).to.deep.equal({ delivered: RECORDS, pending: 0, refused: 0 });
      expect(json.records).to.equal(RECORDS);
    } finally {
      await kept.close();
    }
  };

  it('are each in the ledger once, and none is missing', () => deliver(1));

  it('from a PostgreSQL outbox with four pushers at once, too', async function () {
    const programs = postgresPrograms();
    if (!programs) return this.skip();
    const server = await startPostgres(programs);
    try {
      await deliver(4, server.newDatabase());
    } finally {
      await server.stop();
    }
  });
});
