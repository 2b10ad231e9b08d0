import { Worker } from 'node:worker_threads';
import { EnvironmentError } from '../../../errors/koo-error.js';
import { foreignText, type Message, messageOf, type MessageRecord } from '../../../i18n/message.js';
import { workerFile } from '../../../platform/worker-file.js';
import type { JobName, JobOf, ResultOf } from '../jobs/pack-jobs.js';
import type { JobDone, JobRunner } from './job-runner.js';
import type { JobAnswer, JobCall, JobFailure } from './job-messages.js';

/** How many jobs a thread has before it, the one it does included: it is not to wait for the next. */
const JOBS_EACH = 3;

/** A thread holds little: two buffers that lie outside of its heap, and a list of files. */
const LIMITS = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 1 };

interface Waiting {
  onRead?: (index: number) => void;
  resolve(done: JobDone<JobName>): void;
  reject(error: unknown): void;
}

/** A thread, and the jobs that it has before it, in their order. */
class JobThread {
  readonly #worker = new Worker(workerFile('asset/archive/threads/job-worker.js'), {
    // Those of the process may be about the file it was started with: --input-type is.
    execArgv: [],
    resourceLimits: LIMITS,
  });
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;

  constructor() {
    this.#worker.on('message', (answer: JobAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('A thread that packs has ended.')));
  }

  get length(): number {
    return this.#waiting.length;
  }

  send(call: JobCall, waiting: Waiting): void {
    if (this.#failure) return waiting.reject(this.#failure);
    this.#waiting.push(waiting);
    this.#worker.postMessage(call, [call.buffer]);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(answer: JobAnswer): void {
    const { onRead, reject, resolve } = this.#waiting.shift()!;
    if ('error' in answer) return reject(answer.error);
    if ('failure' in answer) return reject(errorOf(answer.failure));
    try {
      for (let index = 0; index < answer.files; index++) onRead?.(index);
    } catch (error) {
      return reject(error);
    }

    resolve({ output: Buffer.from(answer.buffer), result: answer.result });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

/** Does jobs on threads of their own. */
export class JobThreads implements JobRunner {
  readonly most: number;
  readonly #threads: JobThread[] = [];

  /** @throws what starting a thread throws; those that were started end */
  constructor(count: number) {
    this.most = count * JOBS_EACH;
    try {
      while (this.#threads.length < count) this.#threads.push(new JobThread());
    } catch (error) {
      void this.close();
      throw error;
    }
  }

  run<Name extends JobName>(
    name: Name,
    job: JobOf<Name>,
    buffer: Buffer,
    onRead?: (index: number) => void,
  ): Promise<JobDone<Name>> {
    const [thread] = this.#threads.toSorted((one, other) => one.length - other.length);
    return new Promise((resolve, reject) => {
      const settled = resolve as (done: { output: Buffer; result: ResultOf<JobName> }) => void;
      thread!.send({ buffer: buffer.buffer as ArrayBuffer, job, name } as JobCall, {
        onRead,
        reject,
        resolve: settled,
      });
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

function errorOf({ code, hints, message, ...details }: JobFailure): EnvironmentError {
  return new EnvironmentError(code, received(message), { ...details, hints: hints.map(received) });
}

function received(record: MessageRecord): Message {
  return messageOf(record) ?? foreignText(record.id);
}
