import { expect } from 'chai';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Fault, readRequestLog, startEmulator } from '../../../src/emulator/emulator.js';
import { SignedClient } from '../../emulator/support/http-call.js';
import { runKoo } from '../../support/run-koo.js';
import { type Kind, kindProduct, PRODUCT_IDS } from '../kinds/kind-products.js';

/** One call in five fails: half of those that fail were done all the same. */
const ONE_IN_FIVE: Fault[] = ['/console/', '/api/', '/v1/'].flatMap((at) => [
  { kind: 'reset', path: at, rate: 0.05 },
  { kind: 'lost', path: at, rate: 0.05 },
  { kind: 'cut', path: at, rate: 0.035 },
  { kind: 'status', path: at, rate: 0.05, status: 503 },
  { as: 'html', kind: 'garbage', path: at, rate: 0.03 },
]);

export type Killing = (child: ChildProcess) => void;

/** Kills as soon as the line of a step stands in the progress. */
export function killAfterLine(line: string): Killing {
  return (child) => {
    let seen = '';
    child.stderr!.on('data', (text: string) => {
      seen += text;
      if (seen.includes(line)) child.kill('SIGKILL');
    });
  };
}

export function killAfter(milliseconds: number): Killing {
  return (child) => setTimeout(() => child.kill('SIGKILL'), milliseconds);
}

/**
 * Publishes a small product of a kind to an emulator of its own that fails one call in five: kills the first run, and runs
 * until one ends well. Answers what the target has then, without ids and times, and which uploads arrived.
 */
export async function publishKilled(
  killing: Killing | undefined,
  seed: number,
  kind: Kind = 'license',
): Promise<{ state: unknown; uploads: number; runs: number; killed: boolean }> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'koo-killed-'));
  const dataFolder = path.join(cwd, '.koo/local');
  const faults = killing ? ONE_IN_FIVE : [];
  const emulator = await startEmulator({ dataFolder, faultSeed: seed, faults, review: 'automatic' });
  try {
    await kindProduct(cwd, kind);
    let runs = 0;
    let killed = false;
    for (;;) {
      const isFirst = runs === 0;
      const events = path.join(cwd, 'events.ndjson');
      const run = await runKoo(['publish', '--yes', '--json', '--events', events], {
        cwd,
        onStart: isFirst ? killing : undefined,
      });
      runs += 1;
      await expectWholeLines(events);
      if (run.code === 0) break;
      if (run.code === null) killed = true;
      // Faults are the surroundings' (3), or a 503 (4); every other exit code would be a bug.
      else expect(run.code, run.stdout + run.stderr).to.be.oneOf([3, 4]);
      expect(runs, `the last run said: ${run.stdout}`).to.be.lessThan(40);
    }

    const leftovers = (await readdir(path.join(cwd, '.koo'))).filter((name) => /holder|tmp/.test(name));
    expect(leftovers).to.deep.equal([]);
    const log = await readRequestLog(dataFolder);
    const uploads = log.filter((one) => one.path.includes('/market-event/') && one.status === 200).length;
    await new SignedClient(emulator.url, emulator.credentials).call('PUT', '/console/v1/faults', {
      faults: [],
    });
    return { killed, runs, state: await stateOf(emulator, kind), uploads };
  } finally {
    await emulator.close();
    await rm(cwd, { force: true, recursive: true });
  }
}

/** However koo ended, what it has told can be read. */
async function expectWholeLines(events: string): Promise<void> {
  const text = await readFile(events, 'utf8').catch(() => '');
  for (const line of text.split('\n').slice(0, -1)) expect(() => JSON.parse(line), line).not.to.throw();
  expect(text === '' || text.endsWith('\n'), text.slice(-200)).to.equal(true);
}

async function stateOf(
  emulator: { url: string; credentials: { accessKey: string; secretKey: string } },
  kind: Kind,
) {
  const client = new SignedClient(emulator.url, emulator.credentials);
  const read = async (address: string) => (await client.call('GET', `/console/v1/${address}`)).json;
  const names = new Map<string, string>();
  const { assets } = await read('assets');
  const { templates } = await read('templates');
  // Drafts are made side by side: which is first is chance.
  assets.sort((a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1));
  for (const { asset_id: id, name } of assets) names.set(id, `asset ${name}`);
  for (const { name, template_id: id } of templates) names.set(id, `template ${name}`);
  const text = JSON.stringify(
    { assets, product: await read(`products/${PRODUCT_IDS[kind]}`), templates },
    (key, value) => {
      if (['event_id', 'version_id'].includes(key)) return undefined;
      // The asset's id is written into the template: its bytes are others each time.
      if (key === 'sha256' || key === 'bytes') return typeof value === 'string' ? value.length : undefined;
      return typeof value === 'string' ? (names.get(value) ?? value) : value;
    },
  );
  return JSON.parse(text) as unknown;
}
