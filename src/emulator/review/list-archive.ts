import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { PackageSuffix } from './package-rules.js';

/** A hostile archive must not keep the reviewer for ever, nor fill its memory. */
const MAX_ENTRIES = 500_000;
const MAX_UNPACKED_BYTES = 64 * 1024 ** 3;

/**
 * The paths of the files in an archive, as it spells them. Nothing is written; of a zip only the directory is
 * read, a tar is read to its end.
 *
 * @throws Error that says, for the seller, why it cannot be opened.
 */
export function listArchive(file: string, suffix: PackageSuffix, signal: AbortSignal): Promise<Set<string>> {
  return suffix === 'zip' ? listZip(file, signal) : listTar(file, suffix === 'tar.gz', signal);
}

async function listZip(file: string, signal: AbortSignal): Promise<Set<string>> {
  const { default: yauzl } = await import('yauzl');
  const paths = new Set<string>();
  const zip = await new Promise<import('yauzl').ZipFile>((resolve, reject) => {
    // Undecoded, names are not judged: yauzl would stop at the first that leads outside.
    yauzl.open(file, { autoClose: false, decodeStrings: false, lazyEntries: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on('error', reject);
      zip.on('end', resolve);
      zip.on('entry', (entry: import('yauzl').Entry) => {
        const path = (entry.fileName as unknown as Buffer).toString('utf8');
        if (!path.endsWith('/')) paths.add(path);
        if (signal.aborted) reject(signal.reason);
        else if (paths.size > MAX_ENTRIES) reject(new Error(`it has more than ${MAX_ENTRIES} files`));
        else zip.readEntry();
      });
      zip.readEntry();
    });
    return paths;
  } finally {
    zip.close();
  }
}

async function listTar(file: string, gzipped: boolean, signal: AbortSignal): Promise<Set<string>> {
  const { extract } = await import('tar-stream');
  const paths = new Set<string>();
  const unpacker = extract();
  let bytes = 0;
  unpacker.on('entry', ({ name, size, type }, content, next) => {
    if (type !== 'directory') paths.add(name);
    bytes += size ?? 0;
    if (paths.size > MAX_ENTRIES) unpacker.destroy(new Error(`it has more than ${MAX_ENTRIES} files`));
    else if (bytes > MAX_UNPACKED_BYTES) unpacker.destroy(new Error('it unpacks to more than 64 GB'));
    content.on('end', next);
    content.resume();
  });
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  await (gzipped
    ? pipeline(source, createGunzip(), unpacker, { signal })
    : pipeline(source, unpacker, { signal }));
  if (paths.size === 0) throw new Error('there is no file in it');
  return paths;
}
