import { sortRows } from '../../columns/sort-rows.js';
import type { EventLoopYielder } from '../../../platform/event-loop-yielder.js';
import type { ArchiveProblems } from '../archive-problems.js';
import type { FileBytes } from '../file-bytes.js';
import { archiveMessages, type HeaderField } from '../messages.js';
import type { Message } from '../../../i18n/message.js';
import {
  DESCRIPTOR,
  ENCRYPTED,
  MASKED_HEADERS,
  STORED,
  isEncrypted,
  methodName,
  type ZipEntry,
} from './zip-entry.js';
import type { ZipEnd } from './zip-end.js';
import type { ZipColumns } from './zip-columns.js';
import { hasZip64, zip64Numbers } from './zip-extra.js';

const LOCAL = 0x04_03_4b_50;
const LOCAL_BYTES = 30;
const DESCRIPTOR_SIGNATURE = 0x08_07_4b_50;
const FULL = 0xff_ff_ff_ff;

/**
 * Reads the header in front of each entry's bytes, which says the same as the list again, and finds where the bytes
 * are. Programs that read a stream believe these headers, others believe the list: what differs can show each its own
 * files. Entries get `dataAt` where their bytes are their own.
 */
export async function readLocalHeaders(
  file: FileBytes,
  end: ZipEnd,
  entries: ZipColumns,
  { yielder, problems }: { yielder: EventLoopYielder; problems: ArchiveProblems },
): Promise<void> {
  const inOrder = sortRows(
    Uint32Array.from({ length: entries.length }, (_, row) => row),
    (a, b) => entries.localAt(a) - entries.localAt(b) || a - b,
  );
  let free = 0;
  let hidden = 0;
  let isSure = true;
  for (const [index, row] of inOrder.entries()) {
    await yielder.yieldIfDue();
    const entry = entries.at(row)!;
    const after = inOrder[index + 1];
    const next = after === undefined ? end.directoryStart : entries.localAt(after);
    const hasName = (bytes: Buffer): boolean => entries.hasName(row, bytes);
    const found = readLocalHeader(file, entry, { end, hasName, next, problems });
    if (!found) {
      isSure = false;
      continue;
    }

    if (entry.localAt < free) {
      problems.add({
        rule: 'overlap',
        entry: entry.name,
        message: archiveMessages.overlap(),
      });
    } else {
      entries.setDataAt(row, found.dataAt);
      hidden += entry.localAt - free;
    }

    free = Math.max(free, found.end);
  }

  hidden += Math.max(0, end.directoryStart - free);
  // The entry before it is in the bytes of the next one, too.
  dropOverlapped(inOrder, entries);
  if (isSure && hidden > 0) {
    problems.add({ rule: 'hidden-data', message: archiveMessages.unownedBytes({ bytes: hidden }) });
  }
}

interface LocalPlace {
  dataAt: number;
  /** The first byte after its own. */
  end: number;
}

interface LocalCall {
  end: ZipEnd;
  /** Whether the list has a name of these bytes. */
  hasName(bytes: Buffer): boolean;
  /** Where the next header is. */
  next: number;
  problems: ArchiveProblems;
}

function readLocalHeader(
  file: FileBytes,
  entry: ZipEntry,
  { end, hasName, next, problems }: LocalCall,
): LocalPlace | undefined {
  const wrong = (message: Message): undefined => {
    problems.add({ rule: 'header-mismatch', entry: entry.name, message });
  };

  const fixed = file.at(entry.localAt, LOCAL_BYTES);
  if (fixed.length < LOCAL_BYTES || fixed.readUInt32LE(0) !== LOCAL || entry.localAt >= end.directoryStart) {
    return wrong(archiveMessages.entryElsewhere());
  }

  const nameLength = fixed.readUInt16LE(26);
  const length = LOCAL_BYTES + nameLength + fixed.readUInt16LE(28);
  const header = file.at(entry.localAt, length);
  const dataAt = entry.localAt + length;
  if (dataAt + entry.compressedSize > end.directoryStart) {
    return wrong(archiveMessages.beyondEnd());
  }

  const differences = differencesOf(header, entry, hasName(nameIn(header)));
  if (differences.length > 0) {
    wrong(archiveMessages.otherHeader({ fields: differences, method: methodName(header.readUInt16LE(8)) }));
  }

  if (entry.methodNumber === STORED && entry.size !== entry.compressedSize && !isEncrypted(entry)) {
    wrong(archiveMessages.storedSizes());
  }

  const dataEnd = dataAt + entry.compressedSize;
  if ((entry.flags & DESCRIPTOR) === 0) return { dataAt, end: dataEnd };
  const isZip64 = hasZip64(extraIn(header));
  const descriptor = descriptorBytes(file.at(dataEnd, 24), entry, { isZip64, most: next - dataEnd });
  if (descriptor === undefined) wrong(archiveMessages.sizesAfter());
  return { dataAt, end: descriptor === undefined ? Math.max(dataEnd, next) : dataEnd + descriptor };
}

/** What the two headers disagree about. */
function differencesOf(header: Buffer, entry: ZipEntry, isSameName: boolean): HeaderField[] {
  const differences: HeaderField[] = [];
  const flags = header.readUInt16LE(6);
  // Where headers are encrypted, this one says nothing.
  if ((entry.flags & MASKED_HEADERS) !== 0) return differences;
  if (!isSameName) differences.push('name');
  if (header.readUInt16LE(8) !== entry.methodNumber) differences.push('method');
  if ((flags & ENCRYPTED) !== (entry.flags & ENCRYPTED)) differences.push('encryption');
  const stated = {
    crc: header.readUInt32LE(14),
    compressed: header.readUInt32LE(18),
    size: header.readUInt32LE(22),
  };
  const full = [stated.size, stated.compressed].filter((value) => value === FULL).length;
  const long = full > 0 ? zip64Numbers(extraIn(header), full) : undefined;
  if (long && stated.size === FULL) stated.size = long.shift()!;
  if (long && stated.compressed === FULL) stated.compressed = long.shift()!;
  // The sizes of a stream are known only after it has passed: they follow it, and here is nothing.
  const isOpen = (flags & DESCRIPTOR) !== 0;
  const same = (value: number, listed: number): boolean =>
    value === listed || (isOpen && (value === 0 || value === FULL));
  if (!same(stated.crc, entry.crc32)) differences.push('crc');
  if (!same(stated.compressed, entry.compressedSize)) differences.push('compressedSize');
  if (!same(stated.size, entry.size)) differences.push('size');
  return differences;
}

function nameIn(header: Buffer): Buffer {
  return header.subarray(LOCAL_BYTES, LOCAL_BYTES + header.readUInt16LE(26));
}

function extraIn(header: Buffer): Buffer {
  return header.subarray(LOCAL_BYTES + header.readUInt16LE(26));
}

/**
 * How many bytes follow an entry to say its CRC and sizes: with a signature or without, of four bytes or of eight a
 * size (APPNOTE.TXT 4.3.9). Nothing when no form of it says what the list does.
 */
function descriptorBytes(
  bytes: Buffer,
  { compressedSize, crc32, size }: ZipEntry,
  { isZip64, most }: { isZip64: boolean; most: number },
): number | undefined {
  const forms = isZip64 ? [8, 4] : [4, 8];
  for (const start of [4, 0]) {
    for (const width of forms) {
      const length = start + 4 + width * 2;
      if (bytes.length < length || length > most) continue;
      if (start === 4 && bytes.readUInt32LE(0) !== DESCRIPTOR_SIGNATURE) continue;
      const read = (at: number): number =>
        width === 4 ? bytes.readUInt32LE(at) : Number(bytes.readBigUInt64LE(at));
      const isSame =
        bytes.readUInt32LE(start) === crc32 &&
        read(start + 4) === compressedSize &&
        read(start + 4 + width) === size;
      if (isSame) return length;
    }
  }

  return undefined;
}

/** What another entry's bytes begin in is not only its own either. */
function dropOverlapped(inOrder: Uint32Array, entries: ZipColumns): void {
  for (const [index, row] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next !== undefined && entries.localAt(next) < entries.dataEnd(row)) entries.setDataAt(row, undefined);
  }
}
