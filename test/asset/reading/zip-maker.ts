import { crc32, deflateRawSync } from 'node:zlib';

/** What one of the two headers of an entry says; what is left out is the truth. */
export interface ZipClaims {
  name?: Buffer | string;
  method?: number;
  flags?: number;
  crc?: number;
  compressed?: number;
  size?: number;
  extra?: Buffer;
}

export interface ZipPart extends ZipClaims {
  name: Buffer | string;
  content?: Buffer | string;
  /** Packed bytes, where they are not the content deflated. */
  data?: Buffer;
  /** Unix mode with the type of file. */
  mode?: number;
  /** Only in front of the bytes. */
  local?: ZipClaims;
  /** What follows the bytes. */
  descriptor?: Buffer;
  /** Where the list says that the entry is, instead of where it is. */
  at?: number;
}

export interface ZipEnds {
  prefix?: Buffer;
  /** What stands between the entries and the list. */
  gap?: Buffer;
  suffix?: Buffer;
  comment?: Buffer;
  entries?: number;
  directorySize?: number;
  directoryStart?: number;
  /** Offsets count from the start of the file, as `zip -A` writes them behind a program. */
  adjusted?: boolean;
}

/** A zip byte by byte (APPNOTE.TXT), so that any byte can be wrong. */
export function zipOf(parts: ZipPart[], ends: ZipEnds = {}): Buffer {
  const { comment = Buffer.alloc(0), gap = Buffer.alloc(0), prefix = Buffer.alloc(0) } = ends;
  const base = ends.adjusted ? prefix.length : 0;
  const chunks: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const local = localOf(part);
    central.push(centralOf(part, part.at ?? offset + base));
    chunks.push(local);
    offset += local.length;
  }

  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  const count = ends.entries ?? parts.length;
  end.writeUInt16LE(Math.min(count, 0xff_ff), 8);
  end.writeUInt16LE(Math.min(count, 0xff_ff), 10);
  end.writeUInt32LE(ends.directorySize ?? directory.length, 12);
  end.writeUInt32LE(ends.directoryStart ?? offset + gap.length + base, 16);
  end.writeUInt16LE(comment.length, 20);
  const all = [prefix, ...chunks, gap, directory, end, comment, ends.suffix ?? Buffer.alloc(0)];
  return Buffer.concat(all);
}

/** The header in front of an entry's bytes, and those. */
export function localOf({ descriptor = Buffer.alloc(0), local = {}, ...part }: ZipPart): Buffer {
  const { data } = fieldsOf(part);
  const { fields, name } = fieldsOf({ ...part, data, ...local });
  const extra = local.extra ?? part.extra ?? Buffer.alloc(0);
  const tail = Buffer.alloc(2);
  tail.writeUInt16LE(extra.length, 0);
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, tail, name, extra, data, descriptor]);
}

function centralOf(part: ZipPart, at: number): Buffer {
  const { fields, name } = fieldsOf(part);
  const extra = part.extra ?? Buffer.alloc(0);
  const rest = Buffer.alloc(16);
  rest.writeUInt16LE(extra.length, 0);
  rest.writeUInt32LE(((part.mode ?? 0o100_644) * 0x1_00_00) >>> 0, 8);
  rest.writeUInt32LE(at, 12);
  return Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), fields, rest, name, extra]);
}

function fieldsOf({ content = '', method = 8, name, ...claims }: ZipPart) {
  const plain = Buffer.from(content as string);
  const data = claims.data ?? (method === 8 ? deflateRawSync(plain) : plain);
  const nameBytes = Buffer.from(name as string);
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(claims.flags ?? 0x8_00, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(claims.crc ?? crc32(plain), 10);
  fields.writeUInt32LE(claims.compressed ?? data.length, 14);
  fields.writeUInt32LE(claims.size ?? plain.length, 18);
  fields.writeUInt16LE(nameBytes.length, 22);
  return { data, fields, name: nameBytes };
}

/** A field that follows a name: its number and its bytes. */
export function extraField(id: number, bytes: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(bytes.length, 2);
  return Buffer.concat([head, bytes]);
}

/** The CRC and the sizes as they follow an entry's bytes. */
export function descriptorOf(crc: number, compressed: number, size: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08_07_4b_50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(compressed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

/** A ZIP64 end record and its locator, which stand before the end record. */
export function zip64End(entries: bigint, size: bigint, start: bigint, at: bigint): Buffer {
  const bytes = Buffer.alloc(76);
  bytes.writeUInt32LE(0x06_06_4b_50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeBigUInt64LE(entries, 24);
  bytes.writeBigUInt64LE(entries, 32);
  bytes.writeBigUInt64LE(size, 40);
  bytes.writeBigUInt64LE(start, 48);
  bytes.writeUInt32LE(0x07_06_4b_50, 56);
  bytes.writeBigUInt64LE(at, 64);
  bytes.writeUInt32LE(1, 72);
  return bytes;
}
