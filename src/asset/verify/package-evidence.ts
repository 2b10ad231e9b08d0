import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import { openRegular } from '../../platform/read-bounded.js';
import { LONGEST_PAPER, type PaperNames, paperNames, SUMS_FILE } from '../papers/paper-names.js';
import { parseSums } from '../papers/sums-file.js';
import { packageMessages } from './messages.js';

/** An archive as it is now, and what lies beside it. */
export interface PackageEvidence {
  names: PaperNames;
  archive?: { bytes: number; sha256: string };
  checksum?: Paper;
  manifest?: LongPaper;
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

/** One that may be long: it is read again where its text is asked for. */
export interface LongPaper {
  /** Hex, of its bytes. */
  sha256: string;
  /** The beginning of its text. */
  start: string;
  /** @throws EnvironmentError `PAPER_CHANGED` */
  text(): Promise<string>;
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
  const [checksum, sbom, statement, sums] = await Promise.all(
    [names.checksum, names.sbom, names.statement, path.join(path.dirname(file), SUMS_FILE)].map((name) =>
      readPaper(name),
    ),
  );
  return {
    archive: await hashArchive(file, options),
    checksum,
    manifest: await readLongPaper(names.manifest),
    names,
    sbom,
    statement,
    ...(sums && { sums: parseSums(sums.text, path.join(path.dirname(file), SUMS_FILE)) }),
  };
}

/** Nothing when it is not there, or no file. */
export async function hashArchive(
  file: string,
  { onProgress, signal }: ReadOptions,
): Promise<PackageEvidence['archive']> {
  const handle = await openRegular(file, { maxBytes: Infinity }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'NOT_A_FILE') return undefined;
    throw error;
  });
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    const hash = createHash('sha256');
    let bytes = 0;
    const options = { autoClose: false, highWaterMark: 1024 * 1024, signal };
    for await (const piece of handle.createReadStream(options)) {
      hash.update(piece as Buffer);
      bytes += (piece as Buffer).length;
      onProgress?.(bytes, size);
    }

    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

async function readPaper(file: string): Promise<Paper | undefined> {
  return withPaper(file, async (handle) => {
    const bytes = await handle.readFile();
    return { sha256: createHash('sha256').update(bytes).digest('hex'), text: bytes.toString('utf8') };
  });
}

async function readLongPaper(file: string): Promise<LongPaper | undefined> {
  return withPaper(file, async (handle) => {
    const hash = createHash('sha256');
    let start: Buffer | undefined;
    for await (const piece of handle.createReadStream({ autoClose: false })) {
      hash.update(piece as Buffer);
      start ??= piece as Buffer;
    }

    const sha256 = hash.digest('hex');
    return { sha256, start: start?.toString('utf8') ?? '', text: () => textOf(file, sha256) };
  });
}

async function textOf(file: string, sha256: string): Promise<string> {
  const paper = await readPaper(file);
  if (paper?.sha256 === sha256) return paper.text;
  throw new EnvironmentError('PAPER_CHANGED', packageMessages.changed(), {
    hints: [packageMessages.stopWriting()],
    place: file,
  });
}

/** Nothing when it is not there. */
async function withPaper<Read>(
  file: string,
  read: (handle: FileHandle) => Promise<Read>,
): Promise<Read | undefined> {
  const handle = await openRegular(file, { maxBytes: Infinity }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    if (size > LONGEST_PAPER) {
      throw new EnvironmentError('PAPER_TOO_LONG', packageMessages.tooLong(), {
        hints: [packageMessages.lookAtIt()],
        place: file,
      });
    }

    return await read(handle);
  } finally {
    await handle.close();
  }
}
