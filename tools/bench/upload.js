import { spawn, spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { peakMemory } from './peak-memory.js';
import { ratioLine, sideBySide } from './side-by-side.js';

const MB = 1 << 20;
const MEMORY_REACH = 110;
const MEMORY_SPREAD = 10;
/** MB a second that a slow server takes. */
const SLOW = 100;
/** Invented: the sink looks at no signature. */
const KEYS = { KOO_ACCESS_KEY: 'AKBENCH', KOO_SECRET_KEY: 'not-a-secret' };

/** An upload to a server on this machine that throws everything away: how long, and how much memory at which size. */
export async function benchUpload({ koo, scratch }) {
  Object.assign(process.env, KEYS);
  return [
    ...(await withSink([], async (url) => [
      ...timeLines({ koo, scratch, url }),
      ...(await memoryLines({ koo, scratch, url })),
    ])),
    ...(await withSink([String(SLOW * MB)], (url) => slowLines({ koo, scratch, url }))),
  ];
}

async function withSink(call, work) {
  const sink = spawn(process.execPath, [path.join(import.meta.dirname, 'sink.js'), ...call], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = await once(sink.stdout, 'data');
    return await work(`http://127.0.0.1:${Number(port)}`);
  } finally {
    sink.kill();
  }
}

function timeLines({ koo, scratch, url }) {
  const what = 'koo upload file, 1 GB, hash included';
  if (spawnSync('curl', ['--version']).error || spawnSync('sha256sum', ['--version']).error) {
    return [`${what}: not measured, curl or sha256sum is not installed`];
  }

  const file = path.join(scratch, 'random.bin');
  fillRandomly(file, 1024);
  const times = sideBySide(
    {
      beside: ['sh', '-c', `sha256sum "$1" && curl -sSf -F "file=@$1" "$2"`, 'sh', file, url],
      koo: [process.execPath, ...uploadCall(koo, file, url)],
    },
    { rounds: 5 },
  );
  rmSync(file);
  return [ratioLine(what, times.koo, times.beside, 'sha256sum && curl -F', 1.1)];
}

async function memoryLines({ koo, scratch, url }) {
  const peaks = [];
  for (const size of [256, 1024, 4096]) peaks.push([size, await peakAt(size, { koo, scratch, url })]);
  const megabytes = peaks.map(([, peak]) => peak);
  const spread = Math.abs(megabytes.at(-1) - megabytes[0]);
  return [
    ...peaks.map(([size, peak]) => peakLine(`at ${size} MB`, peak)),
    `from 256 MB to 4 GB: ${spread.toFixed(1)} MB of difference, to reach ≤ ${MEMORY_SPREAD}: ${verdict(spread <= MEMORY_SPREAD)}`,
  ];
}

async function slowLines(bench) {
  const start = performance.now();
  const peak = await peakAt(1024, bench);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return [peakLine(`at 1024 MB to a server that takes ${SLOW} MB/s (${seconds} s)`, peak)];
}

/** In MB, of the upload of a file of so many MB. */
async function peakAt(size, { koo, scratch, url }) {
  const file = path.join(scratch, 'sparse.bin');
  writeFileSync(file, '');
  truncateSync(file, size * MB);
  const peak = await peakMemory([process.execPath, ...uploadCall(koo, file, url)]);
  rmSync(file);
  return peak / 1024;
}

function peakLine(what, peak) {
  return `peak memory ${what}: ${peak.toFixed(1)} MB, to reach ≤ ${MEMORY_REACH}: ${verdict(peak <= MEMORY_REACH)}`;
}

function uploadCall(koo, file, url) {
  return [koo, 'upload', 'file', file, '--event', 'bench', '--url', url, '--json'];
}

function fillRandomly(file, megabytes) {
  const block = randomFillSync(Buffer.alloc(16 * MB));
  const handle = openSync(file, 'w');
  for (let written = 0; written < megabytes; written += 16) writeSync(handle, block);
  closeSync(handle);
}

function verdict(isReached) {
  return isReached ? 'yes' : 'NO';
}
