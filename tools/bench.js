/**
 * Speed and memory, each beside something known in the same run: machines differ, ratios stay.
 *
 * `npm run bench [-- NAME…]`; names: start-up, lint, upload
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const scratch = path.join(root, '.bench');
const BENCHES = {
  'start-up': async () => (await import('./bench/start-up.js')).benchStartUp,
  lint: async () => (await import('./bench/lint.js')).benchLint,
  upload: async () => (await import('./bench/upload.js')).benchUpload,
};

const wanted = process.argv.slice(2);
for (const [name, load] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  rmSync(scratch, { force: true, recursive: true });
  mkdirSync(scratch);
  console.log(`\n${name}`);
  const bench = await load();
  for (const line of await bench({ koo: path.join(root, 'bin/run.js'), root, scratch }))
    console.log(`  ${line}`);
}

rmSync(scratch, { force: true, recursive: true });
