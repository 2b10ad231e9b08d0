import { constants, type KeyObject, privateDecrypt } from 'node:crypto';
import { oaep, pkcs1, type Unpad } from './rsa-padding.js';

/** The stricter first: each of OAEP is told from all others by a hash. */
const PADDINGS: readonly Unpad[] = [
  oaep('sha256', 'sha256'),
  oaep('sha256', 'sha1'),
  oaep('sha1', 'sha1'),
  pkcs1,
];

/** A secret, or why there is none: its length does not fit the key, or it is encrypted with another one. */
export type DecryptedSecret =
  | { secret: string; problem?: undefined }
  | {
      secret?: undefined;
      problem: { kind: 'length'; bytes: number; keyBytes: number } | { kind: 'other-key' };
    };

/**
 * Decrypts a client secret with the seller's private key. The page does not name the algorithm; RSA is inferred. So every
 * padding that is in use is tried, and a text in several blocks is put together. Whoever calls this has the key, so that
 * nothing is told by how long it takes.
 *
 * @param encrypted In base64 (either alphabet), or in hex.
 */
export function decryptSecret(encrypted: string, key: KeyObject): DecryptedSecret {
  const size = key.asymmetricKeyDetails!.modulusLength! / 8;
  const bytes = bytesOf(encrypted, size);
  if (bytes.length === 0 || bytes.length % size !== 0)
    return { problem: { bytes: bytes.length, keyBytes: size, kind: 'length' } };

  const blocks = Array.from({ length: bytes.length / size }, (_, at) =>
    rawDecrypt(bytes.subarray(at * size, (at + 1) * size), key),
  );
  for (const unpad of PADDINGS) {
    const parts = blocks.map((block) => block && unpad(block));
    if (parts.every((part) => part !== undefined)) {
      const secret = textOf(Buffer.concat(parts));
      if (secret !== undefined) return { secret };
    }
  }

  return { problem: { kind: 'other-key' } };
}

function bytesOf(encrypted: string, size: number): Buffer {
  const text = encrypted.replaceAll(/\s+/g, '');
  const isHex = /^[\da-f]+$/i.test(text) && text.length % (2 * size) === 0;
  return Buffer.from(text, isHex ? 'hex' : 'base64');
}

function rawDecrypt(block: Buffer, key: KeyObject): Buffer | undefined {
  try {
    return privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, block);
  } catch {
    // The number in it is greater than the key's.
    return undefined;
  }
}

/** A secret is a text without control characters; what another padding leaves behind is not. */
function textOf(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf8', { fatal: true }).decode(bytes);
    return text === '' || /\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
