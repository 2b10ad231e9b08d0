import { hmac } from './hmac.js';
import { newNonce, type SignatureOf, signWithNonce, verifyWithNonce } from './nonce-signature.js';
import type { Verification, VerificationClock } from './verification.js';

const NAMES = { nonce: 'x-nonce', signature: 'x-sign', timestamp: 'x-timestamp' } as const;

/** Headers of the synchronization of joint operation 2.0. */
export interface HeaderSignature {
  'x-sign': string;
  'x-timestamp': string;
  'x-nonce': string;
}

/** A request with headers in lower case, as Node has them. */
export interface SignedByHeaders {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

/**
 * Signs a request as KooGallery does. Unlike `signQuery`, the body goes in as it is.
 *
 * `hex(hmac(key, key + nonce + timestamp + payload))`
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649476.html
 */
export function signHeaders(
  body: string,
  accessKey: string,
  now: Date,
  nonce: string = newNonce(),
): HeaderSignature {
  const { signature, timestamp } = signWithNonce(signatureOf, body, accessKey, { nonce, now });
  return { 'x-nonce': nonce, 'x-sign': signature, 'x-timestamp': timestamp };
}

/** Whether a request was signed with the key, and just now. That a nonce was not seen before, its store has to say. */
export function verifyHeaders(
  { body, headers }: SignedByHeaders,
  accessKey: string,
  clock: VerificationClock,
): Verification {
  const valueOf = (name: string): string => String(headers[name] ?? '');
  return verifyWithNonce(signatureOf, { body, names: NAMES, valueOf }, accessKey, clock);
}

const signatureOf: SignatureOf = (payload, key, { nonce, timestamp }) =>
  hmac(key, `${key}${nonce}${timestamp}${payload}`, 'hex');
