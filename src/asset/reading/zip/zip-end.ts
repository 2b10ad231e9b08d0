import { type ArchiveProblems, damage } from '../archive-problems.js';
import type { FileBytes } from '../file-bytes.js';
import { archiveMessages } from '../messages.js';

/** Where the list of a zip's entries is, as its end says it and as it is (APPNOTE.TXT 4.3.12 to 4.3.16). */
export interface ZipEnd {
  /** Entries as counted by the end record; of a zip that is not ZIP64 only the lower 16 bits. */
  entries: number;
  isZip64: boolean;
  /** Bytes of the list. */
  directorySize: number;
  /** Where the list starts. */
  directoryStart: number;
  /** To be added to every offset in the zip: what was put in front of it. */
  shift: number;
}

const END_BYTES = 22;
const LOCATOR = 0x07_06_4b_50;
const LOCATOR_BYTES = 20;
const END64 = 0x06_06_4b_50;
const END64_BYTES = 56;
export const CENTRAL = 0x02_01_4b_50;
const MAX_COMMENT_BYTES = 0xff_ff;

/** What an end record, of either kind, says. */
interface EndRecord {
  entries: number;
  size: number;
  start: number;
  /** Where the record itself, or the ZIP64 record before it, begins. */
  at: number;
  isZip64: boolean;
}

/** Whether there is an end record where a zip has one. */
export function hasZipEnd(file: FileBytes): boolean {
  return endsIn(file).length > 0;
}

/**
 * Finds the list of entries. A zip with two ends is read by the last of them, as most unpackers do, and the problem is
 * reported: others take the first.
 *
 * @throws ArchiveDamage when there is no list where the end says
 */
export function findZipEnd(file: FileBytes, problems: ArchiveProblems): ZipEnd {
  const ends = endsIn(file);
  const at = ends.at(-1);
  if (at === undefined) throw damage(archiveMessages.noZipEnd());
  const record = withZip64(file, readEnd(file, at), problems);
  const comment = file.at(at + 20, 2).readUInt16LE(0);
  const after = file.size - at - END_BYTES - comment;
  if (after > 0) {
    problems.add({ rule: 'hidden-data', message: archiveMessages.afterZip({ bytes: after }) });
  }

  if (after < 0) throw damage(archiveMessages.cutInComment());
  const end = placeOf(file, record);
  if (record.at - end.directoryStart - end.directorySize > 0) {
    const bytes = record.at - end.directoryStart - end.directorySize;
    problems.add({
      rule: 'hidden-data',
      message: archiveMessages.beforeZipEnd({ bytes }),
    });
  }

  const others = ends.slice(0, -1).filter((other) => isPlausible(file, readEnd(file, other)));
  if (others.length > 0) {
    problems.add({
      rule: 'hidden-data',
      severity: 'error',
      message: archiveMessages.twoEnds(),
    });
  }

  return end;
}

/** Where end records can be, in the order of the file; one in the comment of another is among them. */
function endsIn(file: FileBytes): number[] {
  const from = Math.max(0, file.size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = file.at(from, file.size - from);
  const ends: number[] = [];
  const signature = Buffer.from([0x50, 0x4b, 5, 6]);
  for (let at = tail.indexOf(signature); at !== -1; at = tail.indexOf(signature, at + 1)) {
    if (at + END_BYTES <= tail.length) ends.push(from + at);
  }

  return ends;
}

function readEnd(file: FileBytes, at: number): EndRecord & { disks: number } {
  const record = file.at(at, END_BYTES);
  return {
    disks: record.readUInt16LE(4),
    entries: record.readUInt16LE(10),
    size: record.readUInt32LE(12),
    start: record.readUInt32LE(16),
    at,
    isZip64: false,
  };
}

function isPlausible(
  file: FileBytes,
  { at, disks, entries, size, start }: ReturnType<typeof readEnd>,
): boolean {
  if (disks !== 0 || size > at) return false;
  if (entries === 0) return size === 0 && start <= at;
  return signatureAt(file, start) === CENTRAL || signatureAt(file, at - size) === CENTRAL;
}

/** Numbers that do not fit are in a second record, before the first, and a third says where that is. */
function withZip64(file: FileBytes, end: ReturnType<typeof readEnd>, problems: ArchiveProblems): EndRecord {
  const isFull = end.entries === 0xff_ff || end.size === 0xff_ff_ff_ff || end.start === 0xff_ff_ff_ff;
  const locator = file.at(end.at - LOCATOR_BYTES, LOCATOR_BYTES);
  if (end.at < LOCATOR_BYTES || locator.readUInt32LE(0) !== LOCATOR) {
    if (end.disks !== 0 && end.disks !== 0xff_ff) throw manyVolumes();
    if (end.size === 0xff_ff_ff_ff || end.start === 0xff_ff_ff_ff) throw damage(archiveMessages.noZip64End());
    return end;
  }

  const stated = locator.readBigUInt64LE(8);
  const at = [Number(stated), end.at - LOCATOR_BYTES - END64_BYTES].find(
    (place) =>
      Number.isSafeInteger(place) && signatureAt(file, place) === END64 && place + END64_BYTES <= end.at,
  );
  if (at === undefined) throw damage(archiveMessages.zip64EndElsewhere());
  const record = file.at(at, END64_BYTES);
  if (record.readUInt32LE(16) !== 0) throw manyVolumes();
  const record64 = {
    entries: safeNumber(record.readBigUInt64LE(32)),
    size: safeNumber(record.readBigUInt64LE(40)),
    start: safeNumber(record.readBigUInt64LE(48)),
    at,
    isZip64: true,
  };
  const differs = (['entries', 'size', 'start'] as const).some((field) => {
    const full = field === 'entries' ? 0xff_ff : 0xff_ff_ff_ff;
    return end[field] !== full && end[field] !== record64[field];
  });
  if (differs) {
    problems.add({
      rule: 'header-mismatch',
      message: archiveMessages.twoZipEnds(),
    });
  }

  return isFull || !differs ? record64 : end;
}

/** The list is where the end says, or as many bytes further as were put in front of the zip. */
function placeOf(file: FileBytes, { at, entries, isZip64, size, start }: EndRecord): ZipEnd {
  const found = (place: number, shift: number): ZipEnd => ({
    entries,
    isZip64,
    directorySize: size,
    directoryStart: place,
    shift,
  });
  const isThere = (place: number): boolean =>
    place >= 0 && place + size <= at && (size === 0 ? entries === 0 : signatureAt(file, place) === CENTRAL);
  // What ends right before the end record is the list, wherever its start is said to be.
  if (isThere(at - size) && at - size >= start) return found(at - size, at - size - start);
  if (isThere(start)) return found(start, 0);
  throw damage(archiveMessages.listElsewhere());
}

function signatureAt(file: FileBytes, at: number): number | undefined {
  const bytes = file.at(at, 4);
  return bytes.length === 4 ? bytes.readUInt32LE(0) : undefined;
}

function safeNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damage(archiveMessages.zip64Number());
  return Number(value);
}

function manyVolumes(): Error {
  return damage(archiveMessages.severalVolumes());
}
