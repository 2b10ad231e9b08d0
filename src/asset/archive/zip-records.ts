import type { EntryHeader } from './archive-format.js';

/** The highest number that a field of four bytes holds; it also says "look into the ZIP64 field". */
const MAX_32 = 0xff_ff_ff_ff;
const MAX_16 = 0xff_ff;

/** Method of an entry, and the version of a reader that it needs. */
const VERSION_STORED = 10;
const VERSION_DEFLATED = 20;
const VERSION_ZIP64 = 45;
/** "Made by Unix", so that the upper half of the attributes is a file's mode. */
const MADE_BY = (3 << 8) | VERSION_ZIP64;
const REGULAR_FILE = 0o100_000;
const UTF8_NAME = 1 << 11;

/** What the headers of an entry take before its name, in bytes. */
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;

export const STORED = 0;
export const DEFLATED = 8;

/** What a zip says of one entry in its local header. Numbers are bytes. */
export interface LocalEntry extends EntryHeader {
  method: typeof DEFLATED | typeof STORED;
  crc: number;
  compressed: number;
}

/** All that a zip says of one entry. */
export interface ZipEntry extends LocalEntry {
  /** Of its local header in the archive. */
  offset: number;
}

/**
 * Whether an entry's sizes may need eight bytes. Told from its size alone, since the local header's length has to be
 * known before it is deflated; deflate makes nothing longer by more than this.
 */
function isBig({ size }: EntryHeader): boolean {
  return size + (size >>> 9) + 1024 * 1024 >= MAX_32 || size >= MAX_32;
}

/** @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT section 4.3.7 */
export function localHeader(entry: LocalEntry, date: Date): Buffer {
  const nameBytes = Buffer.byteLength(entry.path);
  const sizes = zip64Field(isBig(entry) ? [entry.size, entry.compressed] : []);
  const header = Buffer.allocUnsafe(LOCAL_BYTES + nameBytes + sizes.length);
  header.fill(0, 0, LOCAL_BYTES);
  header.writeUInt32LE(0x04_03_4b_50, 0);
  writeCommon(header, 4, entry, date);
  header.writeUInt16LE(nameBytes, 26);
  header.writeUInt16LE(sizes.length, 28);
  header.write(entry.path, LOCAL_BYTES);
  header.set(sizes, LOCAL_BYTES + nameBytes);
  return header;
}

/** Section 4.3.12. */
export function centralHeader(entry: ZipEntry, date: Date): Buffer {
  const nameBytes = Buffer.byteLength(entry.path);
  const isFar = entry.offset >= MAX_32;
  const extra = zip64Field([
    ...(isBig(entry) ? [entry.size, entry.compressed] : []),
    ...(isFar ? [entry.offset] : []),
  ]);
  const header = Buffer.allocUnsafe(CENTRAL_BYTES + nameBytes + extra.length);
  header.fill(0, 0, CENTRAL_BYTES);
  header.writeUInt32LE(0x02_01_4b_50, 0);
  header.writeUInt16LE(MADE_BY, 4);
  writeCommon(header, 6, entry, date);
  if (isFar) header.writeUInt16LE(VERSION_ZIP64, 6);
  header.writeUInt16LE(nameBytes, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(((REGULAR_FILE | entry.mode) << 16) >>> 0, 38);
  header.writeUInt32LE(isFar ? MAX_32 : entry.offset, 42);
  header.write(entry.path, CENTRAL_BYTES);
  header.set(extra, CENTRAL_BYTES + nameBytes);
  return header;
}

/** Sections 4.3.14 to 4.3.16. */
export function endOfDirectory({
  bytes,
  entries,
  offset,
}: {
  entries: number;
  bytes: number;
  offset: number;
}): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(Math.min(entries, MAX_16), 8);
  end.writeUInt16LE(Math.min(entries, MAX_16), 10);
  end.writeUInt32LE(Math.min(bytes, MAX_32), 12);
  end.writeUInt32LE(Math.min(offset, MAX_32), 16);
  if (entries < MAX_16 && bytes < MAX_32 && offset < MAX_32) return end;

  const end64 = Buffer.alloc(56 + 20);
  end64.writeUInt32LE(0x06_06_4b_50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(MADE_BY, 12);
  end64.writeUInt16LE(VERSION_ZIP64, 14);
  end64.writeBigUInt64LE(BigInt(entries), 24);
  end64.writeBigUInt64LE(BigInt(entries), 32);
  end64.writeBigUInt64LE(BigInt(bytes), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  end64.writeUInt32LE(0x07_06_4b_50, 56);
  end64.writeBigUInt64LE(BigInt(offset + bytes), 64);
  end64.writeUInt32LE(1, 72);
  return Buffer.concat([end64, end]);
}

/** What both headers of an entry have alike: 22 bytes from the version that a reader needs to the size. */
function writeCommon(into: Buffer, at: number, entry: LocalEntry, date: Date): void {
  const big = isBig(entry);
  const version = entry.method === DEFLATED ? VERSION_DEFLATED : VERSION_STORED;
  into.writeUInt16LE(big ? VERSION_ZIP64 : version, at);
  into.writeUInt16LE(/^[\u0000-\u007F]*$/.test(entry.path) ? 0 : UTF8_NAME, at + 2);
  into.writeUInt16LE(entry.method, at + 4);
  into.writeUInt32LE(dosDate(date), at + 6);
  into.writeUInt32LE(entry.crc, at + 10);
  into.writeUInt32LE(big ? MAX_32 : entry.compressed, at + 14);
  into.writeUInt32LE(big ? MAX_32 : entry.size, at + 18);
}

const NO_FIELD = Buffer.alloc(0);

function zip64Field(numbers: readonly number[]): Buffer {
  if (numbers.length === 0) return NO_FIELD;
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(0x00_01, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  for (const [index, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
  return field;
}

/** Date and time as DOS writes them, to two seconds, within 1980 to 2107; in UTC, as every reader is to see it. */
function dosDate(date: Date): number {
  const year = date.getUTCFullYear();
  if (year < 1980) return 0x00_21 << 16;
  if (year > 2107) return 0xff_9f_bf_7d;
  const day = ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | Math.floor(date.getUTCSeconds() / 2);
  return ((day << 16) | time) >>> 0;
}
