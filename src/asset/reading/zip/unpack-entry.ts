import { crc32, inflateRawSync } from 'node:zlib';
import type { ArchiveProblem } from '../archive-problems.js';
import type { FileBytes } from '../file-bytes.js';
import { Inflation } from '../inflate.js';
import { archiveMessages } from '../messages.js';
import { STORED, type ZipEntry } from './zip-entry.js';

/** What is unpacked in one go, in bytes before and after: most files of most packages. */
const SMALL = 1024 * 1024;
const SMALL_UNPACKED = 4 * SMALL;
const CHUNK_BYTES = 256 * 1024;

/** What was wrong with an entry's bytes. */
type Fault = Pick<ArchiveProblem, 'message' | 'rule'>;

interface UnpackOptions {
  onChunk(chunk: Buffer): void;
  /** Ends it before the end of the entry: no more is needed. */
  isEnough?(): boolean;
  signal?: AbortSignal;
}

/**
 * Unpacks one entry, piece by piece, never more than its headers say, and compares it with them.
 *
 * @returns what is wrong with it
 */
export async function unpackEntry(
  file: FileBytes,
  entry: ZipEntry & { dataAt: number },
  options: UnpackOptions,
): Promise<Fault | undefined> {
  if (entry.methodNumber === STORED) return copyStored(file, entry, options);
  return entry.compressedSize <= SMALL && entry.size <= SMALL_UNPACKED
    ? inflateSmall(file, entry, options)
    : inflateLarge(file, entry, options);
}

async function copyStored(
  file: FileBytes,
  entry: ZipEntry & { dataAt: number },
  { isEnough, onChunk, signal }: UnpackOptions,
): Promise<Fault | undefined> {
  if (entry.compressedSize <= CHUNK_BYTES) {
    const whole = file.at(entry.dataAt, entry.compressedSize);
    onChunk(whole);
    return crc32(whole) === entry.crc32 ? undefined : wrongCrc();
  }

  let crc = 0;
  for await (const chunk of piecesOf(file, entry.dataAt, entry.compressedSize, signal)) {
    crc = crc32(chunk, crc);
    onChunk(chunk);
    if (isEnough?.()) return undefined;
  }

  return crc === entry.crc32 ? undefined : wrongCrc();
}

function inflateSmall(
  file: FileBytes,
  entry: ZipEntry & { dataAt: number },
  { onChunk }: UnpackOptions,
): Fault | undefined {
  const packed = file.at(entry.dataAt, entry.compressedSize);
  let unpacked: { buffer: Buffer; engine: { bytesWritten: number } };
  try {
    const options = { info: true, maxOutputLength: entry.size + 1 };
    unpacked = inflateRawSync(packed, options) as unknown as typeof unpacked;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? wrongSize() : broken();
  }

  onChunk(unpacked.buffer.subarray(0, entry.size));
  if (unpacked.buffer.length !== entry.size) return wrongSize();
  if (unpacked.engine.bytesWritten !== entry.compressedSize) return leftOver();
  return crc32(unpacked.buffer) === entry.crc32 ? undefined : wrongCrc();
}

async function inflateLarge(
  file: FileBytes,
  entry: ZipEntry & { dataAt: number },
  { isEnough, onChunk, signal }: UnpackOptions,
): Promise<Fault | undefined> {
  const source = piecesOf(file, entry.dataAt, entry.compressedSize, signal);
  const inflation = new Inflation();
  let crc = 0;
  let size = 0;
  try {
    for await (const chunk of inflation.chunks(async () => (await source.next()).value)) {
      size += chunk.length;
      if (size > entry.size) return wrongSize();
      crc = crc32(chunk, crc);
      onChunk(chunk);
      if (isEnough?.()) return undefined;
    }
  } catch (error) {
    signal?.throwIfAborted();
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) return broken();
    throw error;
  }

  if (size !== entry.size) return wrongSize();
  if (inflation.consumed !== entry.compressedSize) return leftOver();
  return crc === entry.crc32 ? undefined : wrongCrc();
}

/** Not through the window of the headers: these bytes are looked at once. */
async function* piecesOf(
  { handle }: FileBytes,
  start: number,
  length: number,
  signal?: AbortSignal,
): AsyncGenerator<Buffer, undefined, void> {
  for (let at = 0; at < length;) {
    signal?.throwIfAborted();
    // A new buffer each time: the inflater may still be at work on the last one.
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, length - at));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, start + at);
    if (bytesRead === 0) return undefined;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }

  return undefined;
}

function broken(): Fault {
  return { rule: 'damaged', message: archiveMessages.broken() };
}

function wrongCrc(): Fault {
  return { rule: 'damaged', message: archiveMessages.wrongCrc() };
}

function wrongSize(): Fault {
  return { rule: 'header-mismatch', message: archiveMessages.otherSize() };
}

function leftOver(): Fault {
  return {
    rule: 'header-mismatch',
    message: archiveMessages.endsEarly(),
  };
}
