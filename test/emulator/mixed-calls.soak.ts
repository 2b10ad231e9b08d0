import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inspect } from 'node:util';
import { errorText } from '../../src/cli/command/present-error.js';
import { KooError } from '../../src/errors/koo-error.js';
import { Credentials, OAuthClient, openOutbox, RfsClient, Transport, urlEndpoint } from '../../src/index.js';
import { ConsoleClient } from '../../src/publish/targets/local/console-client.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { EmulatorProcess } from './mixed/emulator-process.js';
import { LIBRARY_CALLS, type World } from './mixed/library-calls.js';
import { mixedFaults } from './mixed/mixed-faults.js';
import { measureProcess, type ProcessMeasure } from './mixed/process-measure.js';
import { SignedClient } from './support/http-call.js';
import { goodPackage } from './support/flows.js';

const MINUTES = Number(process.env.SOAK_MINUTES ?? 30);
const SIDE_BY_SIDE = 50;
/** Before the first measure: code is compiled, buffers and the page's memory of calls are full. */
const WARM_UP = Math.min(1, MINUTES / 4);
/** Between the measures, in which everything is at rest. */
const PARTS = 6;
/** No call may take longer, whatever goes wrong with it: four tries, each with its own patience. */
const TIMEOUT_MS = 60_000;
const MB = 1024 * 1024;
/** By how much the heap at the end may be above that at the beginning. */
const SLACK = 8 * MB;

interface Tally {
  calls: number;
  done: number;
  /** By the class of the error. */
  errors: Map<string, number>;
  /** Neither a result nor a clear error. */
  unclear: string[];
  slowest: number;
}

describe(`${MINUTES} minutes of mixed calls, every fault on, ${SIDE_BY_SIDE} at a time`, function () {
  this.timeout(0);
  const folder = temporaryFolders();

  it('no crash, no leak, and every call ends in a result or in a clear error', async () => {
    const cwd = await folder();
    const server = await EmulatorProcess.start(path.join(cwd, '.koo/local'));
    const world = await worldOf(server, cwd);
    const console_ = new SignedClient(server.emulator.url, server.emulator.credentials);
    const tally: Tally = { calls: 0, done: 0, errors: new Map(), slowest: 0, unclear: [] };
    const measures: Array<{ emulator: ProcessMeasure; here: ProcessMeasure }> = [];
    const strays: unknown[] = [];
    const onStray = (error: unknown): void => void strays.push(error);
    process.on('unhandledRejection', onStray);
    try {
      for (let part = 0; part <= PARTS; part += 1) {
        // Every third part with a clock by which each signature is refused, for a tenth of the time.
        const minutes = part === 0 ? WARM_UP : MINUTES / PARTS;
        if (part % 3 === 2) {
          await setFaults(console_, 3600);
          await callFor(minutes * 0.1, world, tally);
        }

        await setFaults(console_, 60);
        await callFor(part % 3 === 2 ? minutes * 0.9 : minutes, world, tally);
        await console_.call('PUT', '/console/v1/faults', { faults: [] });
        const measure = { emulator: await server.measure(), here: await measureProcess() };
        measures.push(measure);
        console.log(`      ${told(part, tally, measure)}`);
      }

      const seen = [...tally.errors].sort(([, a], [, b]) => b - a);
      console.log(
        `      slowest call ${(tally.slowest / 1000).toFixed(1)} s; ${JSON.stringify(Object.fromEntries(seen))}`,
      );
      expect(tally.unclear).to.deep.equal([]);
      expect(strays).to.deep.equal([]);
      expect(server.isAlive, server.complaints).to.equal(true);
      expect(server.complaints).to.equal('');
      expect(tally.slowest).to.be.below(TIMEOUT_MS);
      expect(tally.done).to.be.above(tally.calls / 10);
      for (const side of ['emulator', 'here'] as const)
        expectNoLeak(
          measures.map((measure) => measure[side]),
          side,
        );
      const { json } = await console_.call('GET', '/console/v1/requests?limit=1');
      expect(json.requests).to.have.length(1);
    } finally {
      process.off('unhandledRejection', onStray);
      await world.outbox.close();
      await server.close();
    }
  });
});

async function setFaults(client: SignedClient, clockSeconds: number): Promise<void> {
  const { status, text } = await client.call('PUT', '/console/v1/faults', {
    faults: mixedFaults(clockSeconds),
  });
  expect(status, text).to.equal(200);
}

async function worldOf({ emulator }: EmulatorProcess, cwd: string): Promise<World> {
  const { credentials, projectId, url } = emulator;
  const file = path.join(cwd, 'random.bin');
  const packageFile = path.join(cwd, 'package.zip');
  await writeFile(file, Buffer.alloc(150_000, 'x'));
  await writeFile(packageFile, await goodPackage());
  const network = {
    retry: { firstWait: 10, longestWait: 100, tries: 3 },
    // So short that many a caller goes away in the middle: of a slow answer, of a body that is taken slowly.
    timeouts: { answer: 500, connect: 2000, idle: 300 },
  };
  const transport = new Transport({
    ...network,
    credentials: new Credentials(credentials, 'the soak'),
    endpoint: urlEndpoint(url),
  });
  const client = new OAuthClient(
    { clientId: credentials.clientId, clientSecret: credentials.clientSecret, domain: url },
    'the soak',
  );
  let state = 42;
  return {
    below: (limit) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    },
    console: new ConsoleClient(transport),
    emulator,
    file,
    oauth: new Transport({ ...network, credentials: client, endpoint: client.endpoint }),
    outbox: await openOutbox({ environment: {}, root: cwd }),
    packageFile,
    rfs: new RfsClient({ projectId, transport }),
    transport,
  };
}

/** Calls from all sides until the time is over; all calls have ended then. */
async function callFor(minutes: number, world: World, tally: Tally): Promise<void> {
  const end = performance.now() + minutes * 60_000;
  const names = Object.keys(LIBRARY_CALLS);
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      while (performance.now() < end) await callOne(names[world.below(names.length)]!, world, tally);
    }),
  );
}

async function callOne(name: string, world: World, tally: Tally): Promise<void> {
  const start = performance.now();
  tally.calls += 1;
  try {
    await LIBRARY_CALLS[name]!(world);
    tally.done += 1;
  } catch (error) {
    const kind = (error as Error).constructor.name;
    tally.errors.set(kind, (tally.errors.get(kind) ?? 0) + 1);
    const problem = unclear(error);
    if (problem && tally.unclear.length < 20) tally.unclear.push(`${name}: ${problem}`);
  }

  tally.slowest = Math.max(tally.slowest, performance.now() - start);
}

/** What is wrong with an error; nothing where it is clear: of our classes, with a code, a text, and a next step. */
function unclear(error: unknown): string | undefined {
  if (!(error instanceof KooError)) return inspect(error);
  const text = errorText(error, false);
  const isPlain = !/undefined|\[object|NaN|null/.test(error.message);
  const hasNext = error.hints.length > 0 || error.docs !== undefined;
  return isPlain && hasNext && error.code && error.message ? undefined : text;
}

/** Neither grows from the first measure to the last, nor is the end above the middle by more than chance. */
function expectNoLeak(measures: readonly ProcessMeasure[], side: string): void {
  const [first, last] = [measures[0]!, measures.at(-1)!];
  const middle = measures[Math.floor(measures.length / 2)]!;
  expect(last.heap, `heap of ${side}`).to.be.below(first.heap + SLACK);
  expect(last.heap, `heap of ${side}`).to.be.below(middle.heap + SLACK);
  expect(last.external, `memory of ${side} outside of the heap`).to.be.below(first.external + SLACK);
  expect(last.handles, `handles of ${side}`).to.be.at.most(first.handles + 2);
  expect(last.files, `files of ${side}`).to.be.at.most(first.files + 2);
}

function told(
  part: number,
  { calls, done }: Tally,
  measure: { emulator: ProcessMeasure; here: ProcessMeasure },
): string {
  const side = ({ external, files, handles, heap }: ProcessMeasure): string =>
    `heap ${(heap / MB).toFixed(1)} MB, outside ${(external / MB).toFixed(1)} MB, ${handles} handles, ${files} files`;
  return `${part}: ${calls} calls, ${done} done; here ${side(measure.here)}; emulator ${side(measure.emulator)}`;
}
