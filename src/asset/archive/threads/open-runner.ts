import { availableParallelism } from 'node:os';
import type { JobRunner } from './job-runner.js';
import { JobThreads } from './job-threads.js';
import { JobsHere } from './jobs-here.js';

/** More threads than this only wait for the one that writes. */
const MAX_THREADS = 8;

/** What a thread is for: less work than this is done before it has started. A file costs as much as so many bytes. */
const MIN_WORK_BYTES = 16 * 1024 * 1024;
const FILE_WORK = 4096;

/** What there is to pack. */
export interface Workload {
  /** Unpacked. */
  bytes: number;
  files: number;
}

/** @param threads How many, 0 for none; by default as many as the machine can run, if there is enough to do. */
export function openRunner(
  workload: Workload,
  threads = threadsFor(workload, availableParallelism()),
): JobRunner {
  return threads > 0 ? new JobThreads(threads) : new JobsHere();
}

function threadsFor({ bytes, files }: Workload, possible: number): number {
  if (possible === 1) return 0;
  const work = bytes + files * FILE_WORK;
  return work < MIN_WORK_BYTES ? 0 : Math.min(possible, MAX_THREADS);
}
