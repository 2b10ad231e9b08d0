import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { globSync } from 'tinyglobby';
import { packageRoot } from '../../src/platform/package-root.js';

export interface Task {
  seed: number;
}

export interface Answer extends Task {
  name: string;
  problem?: string;
}

const VALID = [
  'test/fixtures/valid-templates/**/*.{tf,json}',
  'test/template/fixtures/valid-hcl/*.tf',
  'templates/**/*.{tf,json}',
];
const LIMIT_MS = 5000;
const LIMIT_MB = 300;

/**
 * Reads and checks valid files after random edits, one a seed, in a thread with bounded memory. Each has five
 * seconds. Gives what went wrong, with the seed that shows it.
 */
export async function runEditedFiles(firstSeed: number, count: number): Promise<string[]> {
  const cwd = packageRoot();
  const texts = globSync(VALID, { cwd, dot: true })
    .sort()
    .map((name) => [name, readFileSync(path.join(cwd, name), 'utf8')]);
  const wrong: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + count;)
    seed = await runInWorker(texts, seed, firstSeed + count, wrong);
  return wrong;
}

/** Runs seeds until all are done or the thread is lost; gives the seed to go on with. */
function runInWorker(texts: unknown, first: number, end: number, wrong: string[]): Promise<number> {
  const worker = new Worker(new URL('edited-files-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
    workerData: { texts },
  });
  return new Promise((resolve) => {
    let seed = first;
    let timer: NodeJS.Timeout | undefined;
    const leave = async (next: number): Promise<void> => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.on('error', () => {});
      await worker.terminate();
      resolve(next);
    };

    const give = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        wrong.push(`seed ${seed}: not done after ${LIMIT_MS} ms`);
        void leave(seed + 1);
      }, LIMIT_MS);
      worker.postMessage({ seed } satisfies Task);
    };

    worker.on('message', ({ name, problem }: Answer) => {
      if (problem) wrong.push(`seed ${seed} (${name}): ${problem}`);
      seed++;
      if (seed < end) give();
      else void leave(seed);
    });
    worker.on('error', (error: Error) => {
      wrong.push(`seed ${seed}: ${error.message}`);
      void leave(seed + 1);
    });
    give();
  });
}
