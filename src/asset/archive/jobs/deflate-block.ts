import { crc32 } from 'node:zlib';
import { deflateStretch } from '../deflate-stretch.js';
import type { BlockJob, Deflated, JobBench } from './pack-job.js';

/** A block of a big file, as a part of a deflate stream. */
export function deflateBlock({ content, stretch }: BlockJob, { input, output }: JobBench): Deflated {
  return {
    bytes: deflateStretch(input, stretch, [content], output),
    crc: crc32(input.subarray(stretch.start, stretch.end)),
    size: stretch.end - stretch.start,
  };
}
