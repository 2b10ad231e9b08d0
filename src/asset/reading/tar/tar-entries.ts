import { type ArchiveLimits, tooManyEntries } from '../archive-limits.js';
import { ArchiveDamage, type ArchiveProblems, damage } from '../archive-problems.js';
import type { ArchivedEntry, ArchivedType } from '../archived-entry.js';
import type { ByteStream } from '../byte-stream.js';
import { entryPath } from '../entry-path.js';
import { archiveMessages } from '../messages.js';
import type { Message } from '../../../i18n/message.js';
import { type PaxRecords, readPaxRecords } from './pax-records.js';
import { isTarHeader, readTarHeader, TAR_TYPES, type TarHeader, textOf } from './tar-header.js';
import { TAR_BLOCK } from '../../tar-block.js';

/** Headers that may precede one entry: a long name, a long link, two kinds of pax, and room. */
const MAX_HEADERS_BEFORE = 8;

/** What the headers in front of an entry said. */
interface Before {
  count: number;
  longName?: string;
  longLink?: string;
  pax?: PaxRecords;
}

/** An entry, and how many bytes of the tar follow its header, without what fills the last block. */
export interface TarEntry {
  entry: ArchivedEntry;
  stored: number;
  /** Its bytes are pieces of the file, and a list of where they belong. */
  isSparse: boolean;
}

interface TarReading {
  limits: ArchiveLimits;
  problems: ArchiveProblems;
}

/**
 * Reads a tar's headers one after the other. After each entry the caller takes its `stored` bytes from the stream, or
 * as many of them as it wants: the rest is passed over.
 *
 * @throws ArchiveDamage where it cannot be told what follows
 */
export async function* tarEntries(
  stream: TarBytes,
  { limits, problems }: TarReading,
): AsyncGenerator<TarEntry> {
  let shared: PaxRecords = {};
  let before: Before = { count: 0 };
  let nameBytes = 0;
  for (let count = 0; ;) {
    const block = await stream.take(TAR_BLOCK);
    if (block.length < TAR_BLOCK || block.every((byte) => byte === 0)) {
      if (before.count > 0) throw damage(archiveMessages.tarCutInEntry());
      if (count === 0 && block.length > 0 && block.length < TAR_BLOCK) throw damage(archiveMessages.notTar());
      await checkEnd(stream, block, problems);
      return;
    }

    if (!isTarHeader(block)) {
      throw damage(count === 0 ? archiveMessages.notTar() : archiveMessages.tarChecksum({ count }));
    }

    const header = readTarHeader(block);
    if ('xgLKX'.includes(header.flag)) {
      if (++before.count > MAX_HEADERS_BEFORE)
        throw damage(archiveMessages.tooManyHeaders({ maximum: MAX_HEADERS_BEFORE }));
      const bytes = await headerBytes(stream, header, limits);
      if (header.flag === 'L') before.longName = textOf(bytes);
      else if (header.flag === 'K') before.longLink = textOf(bytes);
      else {
        const records = readPaxRecords(bytes);
        if (!records) throw damage(archiveMessages.paxHeader());
        if (header.flag === 'g') shared = { ...shared, ...records };
        else before.pax = { ...before.pax, ...records };
      }

      continue;
    }

    if (count++ === limits.entries) throw tooManyEntries(limits);
    const { isSparse, stored, ...entry } = entryOf(
      header,
      { ...before, pax: { ...shared, ...before.pax } },
      problems,
    );
    before = { count: 0 };
    nameBytes += entry.name.length + (entry.link?.length ?? 0);
    if (nameBytes > limits.nameBytes) throw tooManyEntries(limits);
    if (header.mapGoesOn) await passMap(stream);
    stream.begin(stored);
    yield { entry, isSparse, stored };
    await stream.finish(entry.name);
  }
}

/** The stream of a tar, which knows where the bytes of the entry end that is being read. */
export class TarBytes {
  #left = 0;
  #padding = 0;

  constructor(readonly source: ByteStream) {}

  take(length: number): Promise<Buffer> {
    return this.source.take(length);
  }

  begin(stored: number): void {
    this.#left = stored;
    this.#padding = (TAR_BLOCK - (stored % TAR_BLOCK)) % TAR_BLOCK;
  }

  /** Takes bytes of the entry, piece by piece. */
  async each(length: number, onChunk: (chunk: Buffer) => void): Promise<void> {
    this.#left -= await this.source.each(Math.min(length, this.#left), onChunk);
  }

  /** Passes over what is left of the entry. */
  async finish(name: string): Promise<void> {
    const wanted = this.#left + this.#padding;
    if ((await this.source.skip(wanted)) < wanted) throw damage(archiveMessages.tarCutInEntry(), name);
  }
}

async function headerBytes(
  stream: TarBytes,
  { size }: TarHeader,
  { headerBytes: most }: ArchiveLimits,
): Promise<Buffer> {
  if (size === undefined || size > most)
    throw new ArchiveDamage({ rule: 'bomb', message: archiveMessages.longHeader({ maximum: most }) });
  const bytes = Buffer.from(await stream.take(size));
  const padding = (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
  const filled = await stream.take(padding);
  if (bytes.length < size || filled.length < padding) throw damage(archiveMessages.tarCutInEntry());
  return bytes;
}

function entryOf(header: TarHeader, { longLink, longName, pax = {} }: Before, problems: ArchiveProblems) {
  const name = pax['GNU.sparse.name'] ?? pax.path ?? longName ?? header.name;
  const { path, problem } = entryPath(name);
  if (problem !== undefined) problems.add({ rule: 'unsafe-path', entry: name, message: problem });
  const type: ArchivedType =
    TAR_TYPES[header.flag] === 'file' && name.endsWith('/')
      ? 'folder'
      : (TAR_TYPES[header.flag] ?? 'unknown');
  const stored = storedBytes(header, { name, pax, type, problems });
  const link = pax.linkpath ?? longLink ?? header.link;
  const sparse = header.flag === 'S' ? header.realSize : realSizeOf(pax);
  const isSparse = sparse !== undefined || header.flag === 'S';
  if (isSparse) {
    const message = archiveMessages.sparse();
    problems.add({ rule: 'special-file', entry: name, severity: 'warning', message });
  }

  const modified = dateOf(pax.mtime === undefined ? header.modified : Number(pax.mtime));
  return {
    name,
    ...(path !== undefined && { path }),
    type,
    size: type === 'file' ? (sparse ?? stored) : 0,
    mode: header.mode,
    ...(modified !== undefined && { modified }),
    ...((type === 'link' || type === 'hard link') && { link }),
    stored,
    isSparse,
  };
}

/**
 * How many bytes follow. A pax header may say it instead of the header itself, whose field is too small for 8 GB; where
 * both say something else, programs disagree on what is an entry and what are bytes of one.
 */
function storedBytes(
  header: TarHeader,
  {
    name,
    pax,
    problems,
    type,
  }: { name: string; pax: PaxRecords; type: ArchivedType; problems: ArchiveProblems },
): number {
  if (header.size === undefined) throw damage(archiveMessages.wrongSize(), name);
  const stated = pax.size === undefined ? header.size : Number(pax.size);
  if (!Number.isSafeInteger(stated) || stated < 0) throw damage(archiveMessages.wrongSize(), name);
  const wrong = (message: Message): void => problems.add({ rule: 'header-mismatch', entry: name, message });
  // What does not fit is written as zero, or as its lower digits.
  if (stated !== header.size && stated < 8 ** 11)
    wrong(archiveMessages.twoSizes({ other: stated, size: header.size }));
  if (type === 'file' || type === 'unknown') return stated;
  if (type !== 'folder' && stated > 0) wrong(archiveMessages.bytesFollow({ bytes: stated, type }));
  return 0;
}

function realSizeOf(pax: PaxRecords): number | undefined {
  const text = pax['GNU.sparse.realsize'] ?? pax['GNU.sparse.size'];
  if (text === undefined) return pax['GNU.sparse.major'] === undefined ? undefined : 0;
  const size = Number(text);
  return Number.isSafeInteger(size) && size >= 0 ? size : Number.MAX_SAFE_INTEGER;
}

/** In milliseconds since 1970, if it is a date. */
function dateOf(seconds: number | undefined): number | undefined {
  const milliseconds = Math.floor(seconds ?? Number.NaN) * 1000;
  return Number.isNaN(new Date(milliseconds).getTime()) ? undefined : milliseconds;
}

/** The map of a GNU sparse file goes on block by block. */
async function passMap(stream: TarBytes): Promise<void> {
  for (;;) {
    const block = await stream.take(TAR_BLOCK);
    if (block.length < TAR_BLOCK) throw damage(archiveMessages.tarCutInEntry());
    if (block[504] === 0) return;
  }
}

/** A tar ends with two blocks of zeros, and zeros fill it up. */
async function checkEnd(stream: TarBytes, last: Buffer, problems: ArchiveProblems): Promise<void> {
  if (last.length > 0 && last.length < TAR_BLOCK) throw damage(archiveMessages.tarCutInBlock());
  if (last.length === 0) {
    const message = archiveMessages.noEndMark();
    problems.add({ rule: 'damaged', severity: 'warning', message });
    return;
  }

  let after = 0;
  let other = false;
  for (let chunk = await stream.source.next(); chunk; chunk = await stream.source.next()) {
    other ||= chunk.some((byte) => byte !== 0);
    if (other) after += chunk.length;
  }

  if (other) problems.add({ rule: 'hidden-data', message: archiveMessages.afterTar({ bytes: after }) });
}
