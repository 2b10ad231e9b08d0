import type { JobName, JobOf, ResultOf } from '../jobs/pack-jobs.js';

/** A job that is done. */
export interface JobDone<Name extends JobName> {
  result: ResultOf<Name>;
  /** Holds what goes into the archive; as long as the buffer that was given. */
  output: Buffer;
}

/** Does jobs, here or on other threads. */
export interface JobRunner {
  /** So many jobs can be under way before the first has to be waited for; that many buffers are in use. */
  readonly most: number;
  /**
   * @param buffer Is the runner's from now on; another comes back for it.
   * @param onRead Told after each file of the job.
   * @throws what the job throws
   */
  run<Name extends JobName>(
    name: Name,
    job: JobOf<Name>,
    buffer: Buffer,
    onRead?: (index: number) => void,
  ): Promise<JobDone<Name>>;
  /** Ends what is under way. */
  close(): Promise<void>;
}
