import { hmac } from './hmac.js';
import {
  newNonce,
  type NonceSignature,
  type SignatureOf,
  signWithNonce,
  verifyWithNonce,
} from './nonce-signature.js';
import type { Verification, VerificationClock } from './verification.js';

/** Parameters of the address. */
export type QuerySignature = NonceSignature;

const NAMES = { nonce: 'nonce', signature: 'signature', timestamp: 'timestamp' } as const;

/** A request that SaaS 2.0, a licence or an order notification receives. */
export interface SignedByQuery {
  /** The address, or its query. */
  query: URLSearchParams;
  body: string;
}

/**
 * Signs a request as KooGallery does: the body goes in by its HMAC.
 *
 * `hex(hmac(key, key + nonce + timestamp + hex(hmac(key, payload))))`
 *
 * @param accessKey Of the key management (密钥管理); not that of IAM.
 * @see https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_00000020556004561.html
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649248.html names the keys of both HMACs
 */
export function signQuery(
  body: string,
  accessKey: string,
  now: Date,
  nonce: string = newNonce(),
): QuerySignature {
  return signWithNonce(signatureOf, body, accessKey, { nonce, now });
}

/**
 * Whether a request was signed with the key, and just now. That a nonce was not seen before, its store has to say.
 *
 * @param clock Both ends of the tolerance count, also a timestamp in the future.
 */
export function verifyQuery(
  { body, query }: SignedByQuery,
  accessKey: string,
  clock: VerificationClock,
): Verification {
  const valueOf = (name: string): string => query.get(name) ?? '';
  return verifyWithNonce(signatureOf, { body, names: NAMES, valueOf }, accessKey, clock);
}

const signatureOf: SignatureOf = (payload, key, { nonce, timestamp }) =>
  hmac(key, `${key}${nonce}${timestamp}${hmac(key, payload, 'hex')}`, 'hex');
