/**
 * The main job on the example product, in a fresh copy: lint, pack, publish to the local emulator, look at where
 * it stands, and publish again to see that nothing is done twice.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'build/demo');
rmSync(folder, { force: true, recursive: true });
cpSync(path.join(root, 'templates/license-ecs'), folder, { recursive: true });

const CALLS = [['template', 'lint'], ['asset', 'pack'], ['publish'], ['status'], ['publish']];

for (const call of CALLS) {
  console.log(`\n$ koo ${call.join(' ')}`);
  const { status } = spawnSync(process.execPath, [path.join(root, 'bin/run.js'), ...call], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

console.log(
  `\nThe copy of the example is in ${path.relative(process.cwd(), folder)}: change something and try again.`,
);
