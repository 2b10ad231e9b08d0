import { randomBytes } from 'node:crypto';
import { isSameHex } from './hmac.js';
import { payloadsOf, signedPayload } from './signed-payload.js';
import { rejected, timestampProblem, type Verification, type VerificationClock } from './verification.js';

/** A signature with the time and the nonce that it covers; in the address or in headers. */
export interface NonceSignature {
  /** Hex. */
  signature: string;
  /** Milliseconds since 1970. */
  timestamp: string;
  nonce: string;
}

/** The signature of a payload. */
export type SignatureOf = (
  payload: string,
  key: string,
  covered: Pick<NonceSignature, 'nonce' | 'timestamp'>,
) => string;

export function newNonce(): string {
  return randomBytes(32).toString('hex').toUpperCase();
}

/** Signs a body as KooGallery does. */
export function signWithNonce(
  signatureOf: SignatureOf,
  body: string,
  key: string,
  { nonce, now }: { nonce: string; now: Date },
): NonceSignature {
  const timestamp = String(now.getTime());
  const payload = signedPayload(body) ?? body;
  return { nonce, signature: signatureOf(payload, key, { nonce, timestamp }), timestamp };
}

/**
 * Whether a body was signed with the key, and just now. That a nonce was not seen before, its store has to say.
 *
 * @param names What each is called where it came.
 * @param valueOf What came by that name; a text that is empty is missing.
 */
export function verifyWithNonce(
  signatureOf: SignatureOf,
  { body, names, valueOf }: { body: string; names: NonceSignature; valueOf: (name: string) => string },
  key: string,
  clock: VerificationClock,
): Verification {
  const given: NonceSignature = {
    nonce: valueOf(names.nonce),
    signature: valueOf(names.signature),
    timestamp: valueOf(names.timestamp),
  };
  for (const part of ['signature', 'timestamp', 'nonce'] as const)
    if (given[part] === '') return rejected('missing', names[part]);
  const problem = timestampProblem(given.timestamp, names.timestamp, clock);
  if (problem) return problem;
  const isSigned = payloadsOf(body).some((payload) =>
    isSameHex(given.signature, signatureOf(payload, key, given)),
  );
  return isSigned ? { valid: true } : rejected('different', names.signature);
}
