import { parentPort, workerData } from 'node:worker_threads';
import { Catalog } from '../../catalog/catalog.js';
import { lintFound } from '../run/lint-found.js';
import type { JobResult, WorkerSettings } from './worker-messages.js';

/** Checks the templates that it is sent, a batch at a time, until it is stopped. */
const { catalog: folder, cwd, digested, settings, timed } = workerData as WorkerSettings;
const catalog = folder === undefined ? undefined : new Catalog(folder);
const port = parentPort!;

port.on('message', (batch: string[]) => {
  void lintBatch(batch).then(
    (results) => port.postMessage({ results }),
    (error: unknown) => port.postMessage({ error }),
  );
});

async function lintBatch(batch: string[]): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const found of batch) {
    const times: Array<[string, number]> = [];
    const onRuleDone = timed ? (rule: string, ms: number): number => times.push([rule, ms]) : undefined;
    const { content, result } = await lintFound(found, { catalog, cwd, digested, onRuleDone, settings });
    const { sources, ...rest } = result;
    const texts = [...sources].map(([file, { secrets, text }]): JobResult['texts'][number] => [
      file,
      text,
      secrets,
    ]);
    results.push({ ...rest, content, texts, times });
  }

  return results;
}
