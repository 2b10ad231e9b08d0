import { crc32 } from 'node:zlib';

const ZIP64 = 0x00_01;
const UNIX_TIMES = 0x54_55;
const UNICODE_NAME = 0x70_75;

/** Goes through the fields that are after a name in a zip's header (APPNOTE.TXT 4.5); stops where they break off. */
function fieldOf(extra: Buffer, wanted: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length;) {
    const size = extra.readUInt16LE(at + 2);
    if (at + 4 + size > extra.length) return undefined;
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, at + 4 + size);
    at += 4 + size;
  }

  return undefined;
}

/**
 * The numbers that did not fit into their places in the header, in their order.
 *
 * @param count How many did not fit.
 * @returns nothing when they are not there, or are larger than any file can be
 */
export function zip64Numbers(extra: Buffer, count: number): number[] | undefined {
  const field = fieldOf(extra, ZIP64);
  if (!field || field.length < count * 8) return undefined;
  const numbers: number[] = [];
  for (let at = 0; at < count; at++) {
    const value = field.readBigUInt64LE(at * 8);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
    numbers.push(Number(value));
  }

  return numbers;
}

export function hasZip64(extra: Buffer): boolean {
  return fieldOf(extra, ZIP64) !== undefined;
}

/** When the file was changed, in seconds since 1970, if the field is there. */
export function unixTime(extra: Buffer): number | undefined {
  const field = fieldOf(extra, UNIX_TIMES);
  return field && field.length >= 5 && (field[0]! & 1) !== 0 ? field.readInt32LE(1) : undefined;
}

/** A second name, in UTF-8, which some programs unpack to instead of the first; only if it belongs to that name. */
export function unicodeName(extra: Buffer, rawName: Buffer): Buffer | undefined {
  const field = fieldOf(extra, UNICODE_NAME);
  if (!field || field.length < 5 || field[0] !== 1) return undefined;
  return field.readUInt32LE(1) === crc32(rawName) ? field.subarray(5) : undefined;
}
