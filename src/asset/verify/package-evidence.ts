import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import { openRegular } from '../../platform/read-bounded.js';
import { MAX_SIDECAR_BYTES, type SidecarNames, sidecarNames, SUMS_FILE } from '../sidecars/sidecar-names.js';
import { parseSums } from '../sidecars/sums-file.js';
import { packageMessages } from './messages.js';

/** An archive as it is now, and what lies beside it. */
export interface PackageEvidence {
  names: SidecarNames;
  archive?: { bytes: number; sha256: string };
  checksum?: Sidecar;
  manifest?: LargeSidecar;
  sbom?: Sidecar;
  statement?: Sidecar;
  /** Of the folder's SHA256SUMS, by file name. */
  sums?: ReadonlyMap<string, string>;
}

export interface Sidecar {
  text: string;
  /** Hex, of its bytes. */
  sha256: string;
}

/** One that may be long: it is read again where its text is asked for. */
export interface LargeSidecar {
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
  const names = sidecarNames(file);
  const [checksum, sbom, statement, sums] = await Promise.all(
    [names.checksum, names.sbom, names.statement, path.join(path.dirname(file), SUMS_FILE)].map((name) =>
      readSidecar(name),
    ),
  );
  return {
    archive: await hashArchive(file, options),
    checksum,
    manifest: await readLargeSidecar(names.manifest),
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
    for await (const chunk of handle.createReadStream(options)) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      onProgress?.(bytes, size);
    }

    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

async function readSidecar(file: string): Promise<Sidecar | undefined> {
  return withSidecar(file, async (handle) => {
    const bytes = await handle.readFile();
    return { sha256: createHash('sha256').update(bytes).digest('hex'), text: bytes.toString('utf8') };
  });
}

async function readLargeSidecar(file: string): Promise<LargeSidecar | undefined> {
  return withSidecar(file, async (handle) => {
    const hash = createHash('sha256');
    let start: Buffer | undefined;
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      hash.update(chunk as Buffer);
      start ??= chunk as Buffer;
    }

    const sha256 = hash.digest('hex');
    return { sha256, start: start?.toString('utf8') ?? '', text: () => textOf(file, sha256) };
  });
}

async function textOf(file: string, sha256: string): Promise<string> {
  const sidecar = await readSidecar(file);
  if (sidecar?.sha256 === sha256) return sidecar.text;
  throw new EnvironmentError('PAPER_CHANGED', packageMessages.changed(), {
    hints: [packageMessages.stopWriting()],
    place: file,
  });
}

/** Nothing when it is not there. */
async function withSidecar<Read>(
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
    if (size > MAX_SIDECAR_BYTES) {
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
