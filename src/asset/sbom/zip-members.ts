import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

/** How much is unpacked of one member of a zip, and of all, in bytes. */
const MAX_MEMBER_BYTES = 32 * 1024 * 1024;
const MAX_TOTAL_BYTES = 128 * 1024 * 1024;

const END_SIGNATURE = Buffer.from('PK\u0005\u0006', 'latin1');
const CENTRAL = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;

/**
 * Some members of a zip that is in memory, by name, without a stream for each. One that is longer than it says, or
 * than it may be, is left out.
 *
 * @throws RangeError when this is no zip
 */
export async function readZipMembers(bytes: Buffer, names: RegExp): Promise<Map<string, Buffer>> {
  const members = new Map<string, Buffer>();
  let left = MAX_TOTAL_BYTES;
  for (const { method, name, offset, packed, size } of directory(bytes)) {
    if (!names.test(name) || size > Math.min(left, MAX_MEMBER_BYTES) || members.has(name)) continue;
    if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) continue;
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const content = bytes.subarray(start, start + packed);
    if (content.length !== packed) continue;
    if (method === 0 && packed === size) members.set(name, content);
    else if (method === 8) {
      const unpacked = await inflate(content, { maxOutputLength: size || 1 }).catch(() => undefined);
      if (unpacked?.length !== size) continue;
      members.set(name, unpacked);
    } else continue;

    left -= size;
  }

  return members;
}

interface Member {
  method: number;
  name: string;
  offset: number;
  packed: number;
  size: number;
}

function* directory(bytes: Buffer): Generator<Member> {
  const end = endRecord(bytes);
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return;
    const nameLength = bytes.readUInt16LE(at + 28);
    yield {
      method: bytes.readUInt16LE(at + 10),
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      offset: bytes.readUInt32LE(at + 42),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
    };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** It is at the end, behind it only a comment. */
function endRecord(bytes: Buffer): number {
  const at = bytes.length < 22 ? -1 : bytes.lastIndexOf(END_SIGNATURE, bytes.length - 22);
  if (at < bytes.length - 22 - 0xff_ff || at === -1) throw new RangeError('Not a zip.');
  return at;
}
