/**
 * Speed and memory, each beside something known in the same run: machines differ, ratios stay.
 *
 * `npm run bench [-- NAME…] [--big]`; names: start-up, lint, upload, usage, archive, callback, spreadsheet. `--big`: the tree that is packed has 5 GB
 * instead of 500 MB.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const scratch = path.join(root, '.bench');
const BENCHES = {
  'start-up': async () => (await import('./bench/start-up.js')).benchStartUp,
  lint: async () => (await import('./bench/lint.js')).benchLint,
  upload: async () => (await import('./bench/upload.js')).benchUpload,
  usage: async () => (await import('./bench/usage.js')).benchUsage,
  archive: async () => (await import('./bench/archive.js')).benchArchive,
  callback: async () => (await import('./bench/callback.js')).benchCallback,
  spreadsheet: async () => (await import('./bench/spreadsheet.js')).benchSpreadsheet,
};

const big = process.argv.includes('--big');
const wanted = process.argv.slice(2).filter((argument) => argument !== '--big');
for (const [name, load] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  rmSync(scratch, { force: true, recursive: true });
  mkdirSync(scratch);
  console.log(`\n${name}`);
  const bench = await load();
  for (const line of await bench({ big, koo: path.join(root, 'bin/run.js'), root, scratch }))
    console.log(`  ${line}`);
}

rmSync(scratch, { force: true, recursive: true });
