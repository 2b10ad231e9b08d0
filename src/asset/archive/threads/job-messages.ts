import type { MessageRecord } from '../../../i18n/message.js';
import type { JobName, JobOf, ResultOf } from '../jobs/pack-jobs.js';

/** What a thread is asked to do. The buffer goes with it, and is no longer the sender's. */
export interface JobCall {
  name: JobName;
  job: JobOf<JobName>;
  buffer: ArrayBuffer;
}

/** An expected failure, taken apart: classes do not cross from one thread to another. */
export interface JobFailure {
  code: string;
  message: MessageRecord;
  hints: MessageRecord[];
  place?: string;
  cause?: unknown;
}

/** `files` were read. What is not expected comes as it was thrown. */
export type JobAnswer =
  | { buffer: ArrayBuffer; files: number; result: ResultOf<JobName> }
  | { error: unknown }
  | { failure: JobFailure };
