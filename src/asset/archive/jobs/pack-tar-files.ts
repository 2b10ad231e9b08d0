import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflateRange, type ByteRange } from '../deflate-range.js';
import { padding, tarHeader } from '../tar-header.js';
import type { JobBench, PackedTarFiles, TarFilesJob } from './pack-job.js';
import { readSmallFile } from './read-small-file.js';

/** Files as a stretch of a tar, which can be a part of a deflate stream. */
export function packTarFiles(
  { date, deflate, files }: TarFilesJob,
  { input, onRead, output }: JobBench,
): PackedTarFiles {
  const tar = deflate ? input : output;
  const contents: ByteRange[] = [];
  const sha256: string[] = [];
  let size = 0;
  for (const [index, file] of files.entries()) {
    const header = tarHeader(file, new Date(date), file.link);
    tar.set(header, size);
    size += header.length;
    const content = readSmallFile(file, tar.subarray(size));
    contents.push({ start: size, end: size + content.length });
    sha256.push(createHash('sha256').update(content).digest('hex'));
    size += content.length;
    const zeros = padding(content.length);
    tar.set(zeros, size);
    size += zeros.length;
    onRead?.(index);
  }

  if (!deflate) return { bytes: size, crc: 0, sha256, size };
  return {
    bytes: deflateRange(tar, { start: 0, end: size }, contents, output),
    crc: crc32(tar.subarray(0, size)),
    sha256,
    size,
  };
}
