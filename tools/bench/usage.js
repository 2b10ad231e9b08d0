import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { processUse } from './process-use.js';

const HOUR = 60 * 60 * 1000;
const RECORDS = 200_000;
const ROUNDS = 3;
/** Records a second. */
const REACH = 20_000;
/** Records, and by how many MB the peak at the larger number may be above that at the smaller. */
const SIZES = [50_000, 400_000];
const SPREAD = 32;

/**
 * A push of usage records: from an outbox on disk, over HTTP, into the ledger of an emulator that runs in a process of
 * its own. How many a second, and how much memory on both sides.
 */
export async function benchUsage({ koo, scratch }) {
  for (const name of Object.keys(process.env))
    if (/^(?:HUAWEICLOUD|KOO|HW)_/.test(name)) delete process.env[name];
  return [...(await rateLines({ koo, scratch })), ...(await memoryLines({ koo, scratch }))];
}

async function rateLines({ koo, scratch }) {
  const bare = [];
  const pushed = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await barePush());
    pushed.push(await push({ koo, records: RECORDS, scratch }));
  }

  const { emulator, pusher } = median(pushed, ({ pusher: { passed } }) => passed);
  const beside = median(bare, ({ passed }) => passed);
  const rate = (RECORDS / pusher.passed) * 1000;
  const processor = (pusher.processor + emulator.processor) / RECORDS;
  return [
    `koo usage push of ${RECORDS} records: ${pusher.passed.toFixed(0)} ms, ${rate.toFixed(0)} records/s, to reach ≥ ${REACH}: ${verdict(rate >= REACH)}`,
    `that is ${(pusher.passed / beside.passed).toFixed(2)}× the bare signing, JSON and HTTP of the same bodies to a sink (${beside.passed.toFixed(0)} ms)`,
    `processor time: pusher ${pusher.processor} ms (${(pusher.processor / beside.processor).toFixed(2)}× the bare client's ${beside.processor} ms), emulator ${emulator.processor} ms; ${(processor * 1000).toFixed(1)} µs a record`,
  ];
}

async function memoryLines({ koo, scratch }) {
  const peaks = [];
  for (const records of SIZES) peaks.push(await push({ koo, records, scratch }));
  return ['pusher', 'emulator'].map((side) => {
    const [small, large] = peaks.map((use) => use[side].peak / 1024);
    const more = large - small;
    return `peak memory of the ${side}: ${small.toFixed(1)} MB at ${SIZES[0]} records, ${large.toFixed(1)} MB at ${SIZES[1]}, to reach ≤ ${SPREAD} MB more: ${verdict(more <= SPREAD)}`;
  });
}

async function push({ koo, records, scratch }) {
  const cwd = path.join(scratch, 'usage');
  rmSync(cwd, { force: true, recursive: true });
  mkdirSync(cwd);
  const file = path.join(cwd, 'usage.csv');
  await writeRecords(file, records);
  const emulator = spawn(process.execPath, [koo, 'emulator', '--json'], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    await once(createInterface(emulator.stdout), 'line');
    const { status, stderr } = spawnSync(process.execPath, [koo, 'usage', 'import', file], {
      cwd,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const before = processUse(emulator.pid);
    const pusher = await used([koo, 'usage', 'push', '--target', 'local', '--json'], cwd);
    const after = processUse(emulator.pid);
    return { emulator: { peak: after.peak, processor: after.processor - before.processor }, pusher };
  } finally {
    emulator.kill();
    await once(emulator, 'exit');
  }
}

async function barePush() {
  const sink = spawn(process.execPath, [path.join(import.meta.dirname, 'sink.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = await once(sink.stdout, 'data');
    return await used([
      path.join(import.meta.dirname, 'usage-bare.js'),
      String(RECORDS),
      String(Number(port)),
    ]);
  } finally {
    sink.kill();
  }
}

/** Milliseconds that passed and of processor time, and the peak of memory in KB. */
async function used(call, cwd) {
  const start = performance.now();
  const child = spawn(process.execPath, call, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  let use = { peak: 0, processor: 0 };
  const timer = setInterval(() => (use = processUse(child.pid) ?? use), 10);
  const [code] = await once(child, 'exit');
  clearInterval(timer);
  if (code !== 0) throw new Error(`${call.join(' ')} ended with exit code ${code}`);
  return { ...use, passed: performance.now() - start };
}

async function writeRecords(file, records) {
  const out = createWriteStream(file);
  out.write('instance_id,begin_time,end_time,usage_value\n');
  const now = Math.floor(Date.now() / HOUR) * HOUR;
  for (let number = 0; number < records; number += 1) {
    const begin = now - (1 + (number % 400)) * HOUR;
    const times = [begin, begin + HOUR].map((moment) => new Date(moment).toISOString()).join(',');
    if (!out.write(`instance-${Math.floor(number / 400)},${times},${1 + (number % 9999)}.25\n`))
      await once(out, 'drain');
  }

  out.end();
  await once(out, 'close');
}

function median(items, by) {
  return items.toSorted((a, b) => by(a) - by(b))[Math.floor(items.length / 2)];
}

function verdict(isReached) {
  return isReached ? 'yes' : 'NO';
}
