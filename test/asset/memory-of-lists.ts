import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inheritedEnvironment, KOO } from '../support/run-koo.js';

/** Prints the peak resident set of a process of its own that runs koo, in MB, beside what koo printed. */
const MEASURE = `import { writeFileSync } from 'node:fs';
import { mostMemory } from ${JSON.stringify(new URL('reading/most-memory.js', import.meta.url).href)};
process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(mostMemory())));`;

export interface MeasuredRun {
  code: number | null;
  stdout: string;
  stderr: string;
  peakMB: number;
}

/** Runs koo in a process of its own, and measures its largest resident set. */
export function measuredKoo(folder: string, ...call: string[]): MeasuredRun {
  return measured(folder, (hook) => [process.execPath, '--import', hook, KOO, ...call]);
}

/** The same with a shell's command as its reader; the exit code is koo's. */
export function measuredPipe(folder: string, reader: string, ...call: string[]): MeasuredRun {
  const script = `"$@" | (${reader}); exit "\${PIPESTATUS[0]}"`;
  return measured(folder, (hook) => [
    'bash',
    '-c',
    script,
    'bash',
    process.execPath,
    '--import',
    hook,
    KOO,
    ...call,
  ]);
}

function measured(folder: string, command: (hook: string) => string[]): MeasuredRun {
  const [hook, peak] = [path.join(folder, 'measure.mjs'), path.join(folder, 'peak')];
  writeFileSync(hook, MEASURE);
  const [program, ...values] = command(hook);
  const { status, stderr, stdout } = spawnSync(program!, values, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inheritedEnvironment(), NO_COLOR: '1', PEAK_FILE: peak },
    maxBuffer: 1024 ** 3,
  });
  return { code: status, peakMB: Number(readFileSync(peak, 'utf8')), stderr, stdout };
}

/** Writes a zip of so many files, each in a hundred folders of its own. */
export function deepZip(file: string, files: number): void {
  python(
    `import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    for n in range(int(sys.argv[2])):
        z.writestr('/'.join(f'd{n}_{k}' for k in range(100)) + '/f.txt', 'x')`,
    file,
    files,
  );
}

/** Writes a zip of so many files in a thousand folders, numbered from the first one. @param top What paths begin with. */
export function wideZip(file: string, files: number, first: number, top = ''): void {
  python(
    `import sys, zipfile
first = int(sys.argv[3])
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    for n in range(first, first + int(sys.argv[2])):
        z.writestr(f'{sys.argv[4]}folder{n % 1000}/some-file-name-{n}.txt', str(n))`,
    file,
    files,
    first,
    top,
  );
}

function python(script: string, ...values: Array<number | string>): void {
  const { status, stderr } = spawnSync('python3', ['-c', script, ...values.map(String)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
