import { EventLoopYielder } from '../../platform/event-loop-yielder.js';
import { BUFFER_BYTES } from './block-size.js';
import type { JobName, JobOf, ResultOf } from './jobs/pack-jobs.js';
import type { JobRunner } from './threads/job-runner.js';

interface Chunk {
  /** Waits for the work, and uses what it gave. Answers the buffer that is free then. */
  use(): Promise<Buffer | undefined> | Buffer | undefined;
}

/** A job, and what becomes of it. */
export interface PlannedJob<Name extends JobName> {
  name: Name;
  job: JobOf<Name>;
  /** What it works on; from {@link OrderedWork.nextBuffer}. */
  buffer: Buffer;
  /** Told after each file of the job was read, in whatever order jobs are done. */
  onRead?(index: number): void;
  /** Called once it is done, and everything before it was used. `output` is only lent. */
  use(result: ResultOf<Name>, output: Buffer): void;
}

/**
 * Work that is done side by side and used in the order it was added, in few buffers that go round. `add` returns once
 * there is room for more. An aborted signal ends it.
 */
export class OrderedWork {
  readonly #runner: JobRunner;
  readonly #waiting: Chunk[] = [];
  readonly #free: Buffer[] = [];
  readonly #breather: EventLoopYielder;

  constructor(runner: JobRunner, signal?: AbortSignal) {
    this.#runner = runner;
    this.#breather = new EventLoopYielder(signal);
  }

  /** Of `BUFFER_BYTES`, with anything in it. It has to come back with what is added next. */
  readonly nextBuffer = (): Buffer => this.#free.pop() ?? Buffer.allocUnsafeSlow(BUFFER_BYTES);

  async add<Name extends JobName>({ buffer, job, name, onRead, use }: PlannedJob<Name>): Promise<void> {
    const done = this.#runner.run(name, job, buffer, onRead);
    // Whoever uses it learns of a failure; until then it must not count as unheard.
    done.catch(() => {});
    await this.#push({
      async use() {
        const { output, result } = await done;
        use(result, output);
        return output;
      },
    });
  }

  /** What needs no thread, and has its turn after what was added before. `buffer` is free after it. */
  async inTurn(use: () => Promise<void> | void, buffer?: Buffer): Promise<void> {
    await this.#push({
      async use() {
        await use();
        return buffer;
      },
    });
  }

  /** Until all of it is used. */
  async finish(): Promise<void> {
    while (this.#waiting.length > 0) await this.#useFirst();
  }

  async #push(chunk: Chunk): Promise<void> {
    this.#waiting.push(chunk);
    while (this.#waiting.length >= this.#runner.most) await this.#useFirst();
    await this.#breather.yieldIfDue();
  }

  async #useFirst(): Promise<void> {
    const buffer = await this.#waiting.shift()!.use();
    if (buffer) this.#free.push(buffer);
  }
}
