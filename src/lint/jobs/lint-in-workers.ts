import { Worker } from 'node:worker_threads';
import { SourceText } from '../../syntax/source-text.js';
import { workerFile } from '../../platform/worker-file.js';
import type { TemplateResult } from '../run/template-result.js';
import type { JobResult, WorkerAnswer, WorkerSettings } from './worker-messages.js';

/** Templates that a worker gets at once: few enough that all end at about the same time. */
const BATCH = 8;

export interface WorkersOptions extends WorkerSettings {
  jobs: number;
  signal?: AbortSignal;
  onRuleDone?(rule: string, durationMs: number): void;
}

/**
 * Checks templates in several threads; the results are in the order of `found`.
 *
 * @throws what a worker throws, and the signal's reason; no worker is left then
 */
export async function lintInWorkers(
  found: readonly string[],
  { jobs, onRuleDone, signal, ...workerData }: WorkersOptions,
): Promise<Array<{ result: TemplateResult; content?: string }>> {
  const results: Array<{ result: TemplateResult; content?: string }> = [];
  const workers: Worker[] = [];
  let next = 0;
  const take = (): { first: number; batch: string[] } => {
    const first = next;
    next = Math.min(next + BATCH, found.length);
    return { first, batch: found.slice(first, next) };
  };

  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile('lint/jobs/lint-worker.js'), {
        execArgv: [],
        workerData: workerData satisfies WorkerSettings,
      });
      workers.push(worker);
      let { batch, first } = take();
      worker.on('error', reject);
      worker.on('message', (answer: WorkerAnswer) => {
        if ('error' in answer)
          return reject(new Error('A template could not be checked.', { cause: answer.error }));
        for (const [index, job] of answer.results.entries()) {
          results[first + index] = fromJob(job);
          for (const [rule, ms] of job.times) onRuleDone?.(rule, ms);
        }

        ({ batch, first } = take());
        if (batch.length === 0) resolve();
        else worker.postMessage(batch);
      });
      worker.postMessage(batch);
    });

  let stop: (() => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal?.reason instanceof Error ? signal.reason : new Error('Stopped.'));
    signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    signal?.throwIfAborted();
    const count = Math.min(jobs, Math.ceil(found.length / BATCH));
    await Promise.race([Promise.all(Array.from({ length: count }, () => run())), stopped]);
    return results;
  } finally {
    if (stop) signal?.removeEventListener('abort', stop);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function fromJob({ content, texts, times: _, ...rest }: JobResult): {
  result: TemplateResult;
  content?: string;
} {
  const sources = new Map<string, SourceText>();
  for (const [file, text, secrets] of texts) {
    const source = new SourceText(file, text);
    source.secrets = secrets;
    sources.set(file, source);
  }

  return { content, result: { ...rest, sources } };
}
