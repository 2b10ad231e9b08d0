import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflateWhole } from '../deflate.js';
import { looksCompressed } from '../looks-compressed.js';
import { PieceWriter } from '../piece-writer.js';
import { release } from '../release.js';
import { DEFLATED, localHeader, STORED } from '../zip-records.js';
import type { JobBench, PackedZipFiles, SmallFile, ZipFilesJob } from './pack-job.js';
import { readSmallFile } from './read-small-file.js';

/** Files as entries of a zip, each with its local header. */
export function packZipFiles(
  { date, files }: ZipFilesJob,
  { input, onRead, output }: JobBench,
): PackedZipFiles {
  const pieces = new PieceWriter(output);
  const packed = files.map((file, index) => {
    const content = readSmallFile(file, input);
    onRead?.(index);
    const offset = pieces.bytes;
    return { offset, ...packFile(file, content, new Date(date), pieces) };
  });
  return { bytes: pieces.bytes, files: packed };
}

function packFile({ mode, path, size }: SmallFile, content: Buffer, date: Date, pieces: PieceWriter) {
  const deflated = size === 0 || looksCompressed(content) ? undefined : deflateWhole(content);
  const isStored = !deflated || deflated.length >= size;
  const bytes = isStored ? content : deflated;
  const told = {
    method: isStored ? STORED : DEFLATED,
    crc: crc32(content),
    compressed: bytes.length,
  } as const;
  pieces.add(localHeader({ mode, path, size, ...told }, date));
  pieces.add(bytes);
  if (deflated) release(deflated);
  return { ...told, sha256: createHash('sha256').update(content).digest('hex') };
}
