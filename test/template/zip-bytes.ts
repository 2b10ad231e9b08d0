import { deflateRawSync } from 'node:zlib';

/** One entry of a zip; the second half is what a hostile maker may claim. */
export interface ZipPart {
  name: Buffer | string;
  content?: Buffer | string;
  /** The size that the entry claims to have unpacked. */
  claimedSize?: number;
  flags?: number;
  /** Unix mode with the type of file. */
  mode?: number;
}

/** A zip with deflated entries, byte by byte as APPNOTE.TXT has it, so that any of them can be wrong. */
export function zipBytes(parts: ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { claimedSize, content = '', flags = 0x8_00, mode = 0o100_644, name } of parts) {
    const nameBytes = Buffer.from(name as string);
    const plain = Buffer.from(content as string);
    const data = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(claimedSize ?? plain.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode * 0x1_00_00) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\u0003\u0004'), fields, nameBytes, data);
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), fields, rest, nameBytes);
    offset += 30 + nameBytes.length + data.length;
  }

  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
  }

  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}
