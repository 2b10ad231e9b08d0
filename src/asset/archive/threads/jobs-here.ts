import { BUFFER_BYTES } from '../block-size.js';
import { type JobName, type JobOf, packJobs, type ResultOf } from '../jobs/pack-jobs.js';
import type { JobDone, JobRunner } from './job-runner.js';

/** Does each job at once, on the thread that asks for it. */
export class JobsHere implements JobRunner {
  readonly most = 1;
  #spare: Buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);

  async run<Name extends JobName>(
    name: Name,
    job: JobOf<Name>,
    buffer: Buffer,
    onRead?: (index: number) => void,
  ): Promise<JobDone<Name>> {
    const output = this.#spare;
    this.#spare = buffer;
    const run = packJobs[name] as (
      job: JobOf<Name>,
      bench: { input: Buffer; onRead?: (index: number) => void; output: Buffer },
    ) => ResultOf<Name>;
    return { output, result: run(job, { input: buffer, onRead, output }) };
  }

  async close(): Promise<void> {}
}
