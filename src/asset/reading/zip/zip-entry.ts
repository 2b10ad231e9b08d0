import type { ArchivedEntry } from '../archived-entry.js';

/** An entry of a zip's list, with what is needed to find and unpack its bytes. */
export interface ZipEntry extends ArchivedEntry {
  compressedSize: number;
  crc32: number;
  method: string;
  methodNumber: number;
  flags: number;
  /** Where its other header is. */
  localAt: number;
  /** Where its bytes begin; absent when they cannot be told from other bytes. */
  dataAt?: number;
}

export const ENCRYPTED = 0x1;
export const DESCRIPTOR = 0x8;
const STRONG_ENCRYPTION = 0x40;
export const UTF8_NAME = 0x8_00;
export const MASKED_HEADERS = 0x20_00;

export const STORED = 0;
const DEFLATE = 8;

/** APPNOTE.TXT 4.4.5. */
const METHODS: Readonly<Record<number, string>> = {
  0: 'stored',
  1: 'shrunk',
  6: 'imploded',
  8: 'deflate',
  9: 'deflate64',
  12: 'bzip2',
  14: 'lzma',
  93: 'zstd',
  95: 'xz',
  96: 'jpeg',
  97: 'wavpack',
  98: 'ppmd',
  99: 'aes',
};

export function methodName(method: number): string {
  return METHODS[method] ?? `method ${method}`;
}

export function isEncrypted({ flags, methodNumber }: ZipEntry): boolean {
  return (flags & (ENCRYPTED | STRONG_ENCRYPTION | MASKED_HEADERS)) !== 0 || methodNumber === 99;
}

/** Whether its bytes can be unpacked and compared with what its headers say. */
export function isReadable(entry: ZipEntry): boolean {
  return (
    entry.dataAt !== undefined &&
    !isEncrypted(entry) &&
    (entry.methodNumber === STORED || entry.methodNumber === DEFLATE)
  );
}
