import { createHash, timingSafeEqual } from 'node:crypto';

/** Of an RSA block that was decrypted without regard to padding: the text in it, or nothing where the padding is another. */
export type Unpad = (block: Buffer) => Buffer | undefined;

/**
 * OAEP (RFC 8017, 7.1.2) with an empty label. Java's `OAEPWithSHA-256AndMGF1Padding` means SHA-256 with MGF1 over SHA-1,
 * which no option of Node's own function says: it uses one hash for both.
 */
export function oaep(hash: string, mgfHash: string): Unpad {
  const labelHash = createHash(hash).digest();
  return (block) => {
    if (block.length < 2 * labelHash.length + 2 || block[0] !== 0) return undefined;
    const maskedSeed = block.subarray(1, 1 + labelHash.length);
    const maskedData = block.subarray(1 + labelHash.length);
    const seed = xor(maskedSeed, mask(mgfHash, maskedData, maskedSeed.length));
    const data = xor(maskedData, mask(mgfHash, seed, maskedData.length));
    if (!timingSafeEqual(data.subarray(0, labelHash.length), labelHash)) return undefined;
    let at = labelHash.length;
    while (data[at] === 0) at += 1;
    return data[at] === 1 ? data.subarray(at + 1) : undefined;
  };
}

/**
 * The other way (RFC 8017, 7.1.1), also with an empty label.
 *
 * @param seed As long as the hash, random.
 * @param size Of the key, in bytes.
 * @throws RangeError where the data is too long
 */
export function padOaep(
  data: Buffer,
  { hash, mgfHash, seed, size }: { hash: string; mgfHash: string; seed: Buffer; size: number },
): Buffer {
  const labelHash = createHash(hash).digest();
  const zeros = size - data.length - 2 * labelHash.length - 2;
  if (zeros < 0) throw new RangeError(`${data.length} bytes are too long for a key of ${size}`);
  const block = Buffer.concat([labelHash, Buffer.alloc(zeros), Buffer.of(1), data]);
  const maskedData = xor(block, mask(mgfHash, seed, block.length));
  return Buffer.concat([Buffer.of(0), xor(seed, mask(mgfHash, maskedData, seed.length)), maskedData]);
}

/** PKCS#1 v1.5 (RFC 8017, 7.2.2): Java's `RSA` means it. Node 20 refuses to decrypt it by itself. */
export const pkcs1: Unpad = (block) => {
  const end = block.indexOf(0, 2);
  return block[0] === 0 && block[1] === 2 && end >= 10 ? block.subarray(end + 1) : undefined;
};

/** MGF1 (RFC 8017, B.2.1). */
function mask(hash: string, seed: Buffer, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let count = 0, bytes = 0; bytes < length; count += 1) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    const part = createHash(hash).update(seed).update(counter).digest();
    parts.push(part);
    bytes += part.length;
  }

  return Buffer.concat(parts).subarray(0, length);
}

function xor(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, at) => byte ^ other[at]!));
}
