import { crc32 } from 'node:zlib';
import { deflateRange } from '../deflate-range.js';
import type { BlockJob, Deflated, JobBench } from './pack-job.js';

/** A block of a big file, as a part of a deflate stream. */
export function deflateBlock({ content, range }: BlockJob, { input, output }: JobBench): Deflated {
  return {
    bytes: deflateRange(input, range, [content], output),
    crc: crc32(input.subarray(range.start, range.end)),
    size: range.end - range.start,
  };
}
