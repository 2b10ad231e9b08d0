import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflateWhole } from '../deflate.js';
import { looksCompressed } from '../looks-compressed.js';
import { ChunkWriter } from '../chunk-writer.js';
import { release } from '../release.js';
import { DEFLATED, localHeader, STORED } from '../zip-records.js';
import type { JobBench, PackedZipFiles, SmallFile, ZipFilesJob } from './pack-job.js';
import { readSmallFile } from './read-small-file.js';

/** Files as entries of a zip, each with its local header. */
export function packZipFiles(
  { date, files }: ZipFilesJob,
  { input, onRead, output }: JobBench,
): PackedZipFiles {
  const chunks = new ChunkWriter(output);
  const packed = files.map((file, index) => {
    const content = readSmallFile(file, input);
    onRead?.(index);
    const offset = chunks.bytes;
    return { offset, ...packFile(file, content, new Date(date), chunks) };
  });
  return { bytes: chunks.bytes, files: packed };
}

function packFile({ mode, path, size }: SmallFile, content: Buffer, date: Date, chunks: ChunkWriter) {
  const deflated = size === 0 || looksCompressed(content) ? undefined : deflateWhole(content);
  const isStored = !deflated || deflated.length >= size;
  const bytes = isStored ? content : deflated;
  const listener = {
    method: isStored ? STORED : DEFLATED,
    crc: crc32(content),
    compressed: bytes.length,
  } as const;
  chunks.add(localHeader({ mode, path, size, ...listener }, date));
  chunks.add(bytes);
  if (deflated) release(deflated);
  return { ...listener, sha256: createHash('sha256').update(content).digest('hex') };
}
