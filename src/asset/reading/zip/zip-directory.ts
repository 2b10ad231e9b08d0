import { isUtf8 } from 'node:buffer';
import type { EventLoopYielder } from '../../../platform/event-loop-yielder.js';
import { type ArchiveLimits, tooManyEntries } from '../archive-limits.js';
import { type ArchiveProblems, damage } from '../archive-problems.js';
import type { ArchivedType } from '../archived-entry.js';
import { entryPath, shownName } from '../entry-path.js';
import type { FileBytes } from '../file-bytes.js';
import { archiveMessages } from '../messages.js';
import type { ZipColumns } from './zip-columns.js';
import { methodName, UTF8_NAME, type ZipEntry } from './zip-entry.js';
import { CENTRAL, type ZipEnd } from './zip-end.js';
import { unicodeName, unixTime, zip64Numbers } from './zip-extra.js';

const HEADER_BYTES = 46;
const UNIX = 3;
const MACOS = 19;
const DOS_FOLDER = 0x10;
const FULL = 0xff_ff_ff_ff;

const TYPES: Readonly<Record<number, ArchivedType>> = {
  0o010_000: 'pipe',
  0o020_000: 'character device',
  0o040_000: 'folder',
  0o060_000: 'block device',
  0o120_000: 'link',
};

interface Listing {
  problems: ArchiveProblems;
  limits: ArchiveLimits;
  yielder: EventLoopYielder;
}

/**
 * Reads a zip's list of entries (APPNOTE.TXT 4.3.12) into `entries`, in its own order.
 *
 * @throws ArchiveDamage where it breaks off, or is longer than the limits allow
 */
export async function listZipEntries(
  file: FileBytes,
  end: ZipEnd,
  entries: ZipColumns,
  { yielder, limits, problems }: Listing,
): Promise<void> {
  const stop = end.directoryStart + end.directorySize;
  let nameBytes = 0;
  for (let at = end.directoryStart; at < stop;) {
    await yielder.yieldIfDue();
    if (entries.length === limits.entries) throw tooManyEntries(limits);
    const fixed = file.at(at, HEADER_BYTES);
    if (fixed.length < HEADER_BYTES || fixed.readUInt32LE(0) !== CENTRAL) {
      throw damage(archiveMessages.brokenList({ count: entries.length }));
    }

    const nameLength = fixed.readUInt16LE(28);
    const extraLength = fixed.readUInt16LE(30);
    const length = HEADER_BYTES + nameLength + extraLength + fixed.readUInt16LE(32);
    if (at + length > stop) throw damage(archiveMessages.brokenList({ count: entries.length }));
    nameBytes += nameLength;
    if (nameBytes > limits.nameBytes) throw tooManyEntries(limits);
    addEntry(file.at(at, HEADER_BYTES + nameLength + extraLength), end, { entries, problems });
    at += length;
  }

  const isCounted = end.isZip64 ? end.entries === entries.length : end.entries === (entries.length & 0xff_ff);
  if (!isCounted) {
    problems.add({
      rule: 'header-mismatch',
      message: archiveMessages.otherCount({ listed: entries.length, stated: end.entries }),
    });
  }
}

function addEntry(
  header: Buffer,
  end: ZipEnd,
  { entries, problems }: { entries: ZipColumns; problems: ArchiveProblems },
): void {
  const nameLength = header.readUInt16LE(28);
  const raw = header.subarray(HEADER_BYTES, HEADER_BYTES + nameLength);
  const extra = header.subarray(HEADER_BYTES + nameLength);
  const flags = header.readUInt16LE(8);
  const utf8 = (flags & UTF8_NAME) !== 0 || isUtf8(raw);
  const name = raw.toString(utf8 ? 'utf8' : 'latin1');
  const { path, problem } = entryPath(name);
  if (problem !== undefined) problems.add({ rule: 'unsafe-path', entry: name, message: problem });
  const second = unicodeName(extra, raw);
  if (second && !second.equals(raw) && utf8) {
    problems.add({
      rule: 'header-mismatch',
      entry: name,
      message: archiveMessages.secondName({ name: shownName(second.toString('utf8')) }),
    });
  }

  const [size, compressedSize, localAt] = numbersOf(header, extra, name, problems);
  const attributes = header.readUInt32LE(38);
  const system = header[5]!;
  const unixMode = system === UNIX || system === MACOS ? attributes >>> 16 : 0;
  const methodNumber = header.readUInt16LE(10);
  const type =
    name.endsWith('/') || (unixMode === 0 && (attributes & DOS_FOLDER) !== 0) ? 'folder' : undefined;
  const modified = dateOf(header, extra);
  const entry: ZipEntry = {
    name,
    ...(path !== undefined && { path }),
    type: type ?? TYPES[unixMode & 0o170_000] ?? 'file',
    size,
    compressedSize,
    method: methodName(methodNumber),
    crc32: header.readUInt32LE(16),
    mode: unixMode === 0 ? (type === 'folder' ? 0o755 : 0o644) : unixMode & 0o7777,
    ...(modified !== undefined && { modified }),
    methodNumber,
    flags,
    localAt: localAt + end.shift,
  };
  entries.add(entry, { bytes: raw, encoding: utf8 ? 'utf8' : 'latin1' });
}

/** Size, compressed size, and where the other header is. */
function numbersOf(
  header: Buffer,
  extra: Buffer,
  name: string,
  problems: ArchiveProblems,
): [size: number, compressedSize: number, localAt: number] {
  const short = [header.readUInt32LE(24), header.readUInt32LE(20), header.readUInt32LE(42)];
  const full = short.filter((value) => value === FULL).length;
  if (full === 0) return short as [number, number, number];
  const long = zip64Numbers(extra, full);
  if (!long) {
    problems.add({
      rule: 'header-mismatch',
      entry: name,
      message: archiveMessages.zip64Sizes(),
    });
    return short as [number, number, number];
  }

  return short.map((value) => (value === FULL ? long.shift()! : value)) as [number, number, number];
}

/** In milliseconds since 1970. A DOS date has no time zone; it is shown as it is written. */
function dateOf(header: Buffer, extra: Buffer): number | undefined {
  const unix = unixTime(extra);
  if (unix !== undefined) return unix * 1000;
  const time = header.readUInt16LE(12);
  const date = header.readUInt16LE(14);
  if (date === 0) return undefined;
  return Date.UTC(
    1980 + (date >>> 9),
    ((date >>> 5) & 15) - 1,
    date & 31,
    time >>> 11,
    (time >>> 5) & 63,
    (time & 31) * 2,
  );
}
