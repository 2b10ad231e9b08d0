import { randomBytes } from 'node:crypto';
import { hmac, isSameHex } from './hmac.js';
import { payloadsOf, signedPayload } from './signed-payload.js';
import { rejected, timestampProblem, type Verification, type VerificationClock } from './verification.js';

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
  nonce: string = randomBytes(32).toString('hex').toUpperCase(),
): HeaderSignature {
  const timestamp = String(now.getTime());
  const payload = signedPayload(body) ?? body;
  return {
    'x-nonce': nonce,
    'x-sign': signatureOf(payload, accessKey, nonce, timestamp),
    'x-timestamp': timestamp,
  };
}

/** Whether a request was signed with the key, and just now. That a nonce was not seen before, its store has to say. */
export function verifyHeaders(
  { body, headers }: SignedByHeaders,
  accessKey: string,
  clock: VerificationClock,
): Verification {
  const [signature, timestamp, nonce] = ['x-sign', 'x-timestamp', 'x-nonce'].map((name) =>
    String(headers[name] ?? ''),
  ) as [string, string, string];
  if (signature === '') return rejected('missing', 'x-sign');
  if (timestamp === '') return rejected('missing', 'x-timestamp');
  if (nonce === '') return rejected('missing', 'x-nonce');
  const problem = timestampProblem(timestamp, 'x-timestamp', clock);
  if (problem) return problem;
  const isSigned = payloadsOf(body).some((payload) =>
    isSameHex(signature, signatureOf(payload, accessKey, nonce, timestamp)),
  );
  return isSigned ? { valid: true } : rejected('different', 'x-sign');
}

function signatureOf(payload: string, key: string, nonce: string, timestamp: string): string {
  return hmac(key, `${key}${nonce}${timestamp}${payload}`, 'hex');
}
