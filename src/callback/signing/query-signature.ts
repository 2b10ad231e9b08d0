import { randomBytes } from 'node:crypto';
import { hmac, isSameHex } from './hmac.js';
import { payloadsOf, signedPayload } from './signed-payload.js';
import { rejected, timestampProblem, type Verification, type VerificationClock } from './verification.js';

/** Parameters of the address. */
export interface QuerySignature {
  /** Hex. */
  signature: string;
  /** Milliseconds since 1970. */
  timestamp: string;
  nonce: string;
}

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
  nonce: string = randomBytes(32).toString('hex').toUpperCase(),
): QuerySignature {
  const timestamp = String(now.getTime());
  const payload = signedPayload(body) ?? body;
  return { nonce, signature: signatureOf(payload, accessKey, { nonce, timestamp }), timestamp };
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
  const [signature, timestamp, nonce] = ['signature', 'timestamp', 'nonce'].map(
    (name) => query.get(name) ?? '',
  ) as [string, string, string];
  if (signature === '') return rejected('missing', 'signature');
  if (timestamp === '') return rejected('missing', 'timestamp');
  if (nonce === '') return rejected('missing', 'nonce');
  const problem = timestampProblem(timestamp, 'timestamp', clock);
  if (problem) return problem;
  const isSigned = payloadsOf(body).some((payload) =>
    isSameHex(signature, signatureOf(payload, accessKey, { nonce, timestamp })),
  );
  return isSigned ? { valid: true } : rejected('different', 'signature');
}

function signatureOf(
  payload: string,
  key: string,
  { nonce, timestamp }: Pick<QuerySignature, 'nonce' | 'timestamp'>,
): string {
  return hmac(key, `${key}${nonce}${timestamp}${hmac(key, payload, 'hex')}`, 'hex');
}
