import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { ArchiveFormat } from '../../project/project.js';
import type { WrittenEntry } from '../model.js';

/**
 * Every file of an archive with the SHA-256 of its unpacked bytes, in the archive's order; nothing is written. Memory
 * does not grow with the files.
 *
 * @throws Error when it cannot be unpacked to its end
 */
export async function archiveHashes(
  file: string,
  format: ArchiveFormat,
  { signal }: { signal?: AbortSignal } = {},
): Promise<WrittenEntry[]> {
  return format === 'zip' ? zipHashes(file, signal) : tarHashes(file, format === 'tar.gz', signal);
}

async function zipHashes(file: string, signal?: AbortSignal): Promise<WrittenEntry[]> {
  const { default: yauzl } = await import('yauzl');
  const zip = await yauzl.openPromise(file, { autoClose: false, decodeStrings: true, lazyEntries: true });
  try {
    const found: WrittenEntry[] = [];
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted();
      const { externalFileAttributes, fileName: path } = entry;
      const stream = await zip.openReadStreamPromise(entry);
      found.push({ path, mode: (externalFileAttributes >>> 16) & 0o777, ...(await hashOf(stream)) });
    }

    return found;
  } finally {
    zip.close();
  }
}

async function tarHashes(file: string, gzipped: boolean, signal?: AbortSignal): Promise<WrittenEntry[]> {
  const { extract } = await import('tar-stream');
  const archive = extract();
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 });
  const done = gzipped
    ? pipeline(source, createGunzip(), archive, { signal })
    : pipeline(source, archive, { signal });
  done.catch(() => {});
  const found: WrittenEntry[] = [];
  for await (const entry of archive) {
    const { mode = 0, name: path } = entry.header;
    found.push({ path, mode: mode & 0o777, ...(await hashOf(entry)) });
    entry.resume();
  }

  await done;
  return found;
}

async function hashOf(stream: AsyncIterable<unknown>): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of stream) {
    hash.update(piece as Buffer);
    size += (piece as Buffer).length;
  }

  return { sha256: hash.digest('hex'), size };
}
