import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import { LONGEST_PAPER, type PaperNames, paperNames, SUMS_FILE } from '../papers/paper-names.js';
import { parseSums } from '../papers/sums-file.js';

/** An archive as it is now, and what lies beside it. */
export interface PackageEvidence {
  names: PaperNames;
  archive?: { bytes: number; sha256: string };
  checksum?: Paper;
  manifest?: Paper;
  sbom?: Paper;
  statement?: Paper;
  /** Of the folder's SHA256SUMS, by file name. */
  sums?: ReadonlyMap<string, string>;
}

export interface Paper {
  text: string;
  /** Hex, of its bytes. */
  sha256: string;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** Told how many bytes of the archive have been hashed. */
  onProgress?(done: number, total: number): void;
}

/**
 * @param file The archive, absolute.
 * @throws EnvironmentError `PAPER_TOO_LONG`, and when a file is there and cannot be read
 */
export async function readEvidence(file: string, options: ReadOptions = {}): Promise<PackageEvidence> {
  const names = paperNames(file);
  const [checksum, manifest, sbom, statement, sums] = await Promise.all(
    [
      names.checksum,
      names.manifest,
      names.sbom,
      names.statement,
      path.join(path.dirname(file), SUMS_FILE),
    ].map((name) => readPaper(name)),
  );
  return {
    archive: await hashArchive(file, options),
    checksum,
    manifest,
    names,
    sbom,
    statement,
    ...(sums && { sums: parseSums(sums.text) }),
  };
}

/** Nothing when it is not there, or no file. */
export async function hashArchive(
  file: string,
  { onProgress, signal }: ReadOptions,
): Promise<PackageEvidence['archive']> {
  const stats = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!stats?.isFile()) return undefined;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024, signal })) {
    hash.update(piece as Buffer);
    bytes += (piece as Buffer).length;
    onProgress?.(bytes, stats.size);
  }

  return { bytes, sha256: hash.digest('hex') };
}

async function readPaper(file: string): Promise<Paper | undefined> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    if (size > LONGEST_PAPER) {
      throw new EnvironmentError(
        'PAPER_TOO_LONG',
        'A file beside the package is longer than koo reads one (128 MB).',
        {
          hints: ['Look at what it is; move it away, or pack again.'],
          place: file,
        },
      );
    }

    const bytes = await handle.readFile();
    return { sha256: createHash('sha256').update(bytes).digest('hex'), text: bytes.toString('utf8') };
  } finally {
    await handle.close();
  }
}
