import { createHmac, timingSafeEqual } from 'node:crypto';

/** Where an emulator proves that it has the keys of its folder: `?nonce=` and 64 hex digits. */
export const IDENTITY_PATH = '/identity';

export const NONCE = /^[\da-f]{64}$/;

/** What a proof covers. */
export interface Identity {
  /** Random, of whoever asks; lower-case hex. */
  nonce: string;
  /** The emulator's own address, so that nobody can pass the question on to it and the proof back. */
  origin: string;
  instanceId: string;
  projectId: string;
}

/**
 * The proof that an emulator has a secret key, and is at that address: an HMAC-SHA256, in hex.
 *
 * Its key is derived from the secret key: a proof is returned to whoever asks, and must be of no use as a signature.
 */
export function identityProof({ instanceId, nonce, origin, projectId }: Identity, secretKey: string): string {
  const key = createHmac('sha256', secretKey).update('koo emulator identity v1').digest();
  return createHmac('sha256', key).update([nonce, origin, instanceId, projectId].join('\n')).digest('hex');
}

/** Compares in constant time. */
export function isIdentityProof(proof: string, identity: Identity, secretKey: string): boolean {
  const [given, expected] = [Buffer.from(proof), Buffer.from(identityProof(identity, secretKey))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
