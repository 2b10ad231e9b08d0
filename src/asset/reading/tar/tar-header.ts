import type { ArchivedType } from '../archived-entry.js';
import { TAR_BLOCK } from '../../tar-block.js';

/** One header as it is written (POSIX 1003.1, pax: ustar interchange format; and GNU tar's own). */
export interface TarHeader {
  name: string;
  mode: number;
  /** Bytes that follow; nothing when the field is no number, or is negative. */
  size: number | undefined;
  /** Seconds since 1970. */
  modified: number | undefined;
  flag: string;
  link: string;
  /** Of a GNU sparse file: with its holes. */
  realSize: number | undefined;
  /** Of a GNU sparse file: whether its map goes on in the next block. */
  mapGoesOn: boolean;
}

/** What a header's flag says that it is; others are headers themselves, or nothing that anybody unpacks. */
export const TAR_TYPES: Readonly<Record<string, ArchivedType>> = {
  '\0': 'file',
  '0': 'file',
  '1': 'hard link',
  '2': 'link',
  '3': 'character device',
  '4': 'block device',
  '5': 'folder',
  '6': 'pipe',
  '7': 'file',
  S: 'file',
};

/** Whether a block's checksum is right: nothing else is a header. */
export function isTarHeader(block: Buffer): boolean {
  if (block.length < TAR_BLOCK || block.every((byte) => byte === 0)) return false;
  const stated = octalNumber(block.subarray(148, 156));
  let unsigned = 256;
  let signed = 256;
  for (let at = 0; at < TAR_BLOCK; at++) {
    if (at >= 148 && at < 156) continue;
    const byte = block[at]!;
    unsigned += byte;
    // Some old programs summed signed bytes.
    signed += byte < 128 ? byte : byte - 256;
  }

  return stated === unsigned || stated === signed;
}

export function readTarHeader(block: Buffer): TarHeader {
  const flag = String.fromCharCode(block[156]!);
  const magic = block.subarray(257, 263).toString('latin1');
  const isGnu = magic === 'ustar ';
  const prefix = magic.startsWith('ustar') && !isGnu ? textOf(block.subarray(345, 500)) : '';
  const name = textOf(block.subarray(0, 100));
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    mode: (tarNumber(block.subarray(100, 108)) ?? 0) & 0o7777,
    size: tarNumber(block.subarray(124, 136)),
    modified: tarNumber(block.subarray(136, 148)),
    flag,
    link: textOf(block.subarray(157, 257)),
    realSize: flag === 'S' ? tarNumber(block.subarray(483, 495)) : undefined,
    mapGoesOn: flag === 'S' && block[482] !== 0,
  };
}

/** Up to its first NUL, as UTF-8. */
export function textOf(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}

/** Octal digits, or the number itself behind a set bit; nothing when it is neither, or negative, or too large. */
function tarNumber(field: Buffer): number | undefined {
  if ((field[0]! & 0x80) === 0) return octalNumber(field);
  if ((field[0]! & 0x40) !== 0) return undefined;
  let value = field[0]! & 0x3f;
  for (const byte of field.subarray(1)) value = value * 256 + byte;
  return Number.isSafeInteger(value) ? value : undefined;
}

function octalNumber(field: Buffer): number | undefined {
  const text = field.toString('latin1').replaceAll(/^[ \0]+|[ \0].*$/gs, '');
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : undefined;
}
