import { timingSafeEqual } from 'node:crypto';
import { canonicalRequest, headerValue, type SignableHeaders } from './canonical-request.js';
import { ALGORITHM, parseSdkDate, signature, stringToSign, UNSIGNED_PAYLOAD } from './signature.js';

/** The gateway takes a request whose date is this far from its own clock, in milliseconds. */
export const CLOCK_TOLERANCE = 15 * 60 * 1000;

export interface ReceivedRequest {
  method: string;
  /** Path and query as they are in the request line: `/a/b?c=d`. */
  target: string;
  headers: SignableHeaders;
  /** SHA-256 of the received body in lower-case hex; it does not matter when {@link isUnsignedPayload}. */
  bodyHash: string;
}

export type SignatureRefusal =
  'clock' | 'content-hash' | 'date-unsigned' | 'malformed' | 'missing' | 'signature' | 'unknown-key';

export type SignatureVerdict =
  | { ok: true; accessKey: string }
  | {
      ok: false;
      reason: SignatureRefusal;
      message: string;
      /** For `signature`: what the server would have signed, as gateways show it. */
      canonicalRequest?: string;
    };

/** Whether the sender left the body out of the signature, so that it can be verified before the body is read. */
export function isUnsignedPayload(headers: SignableHeaders): boolean {
  return headerValue(headers, 'x-sdk-content-sha256') === UNSIGNED_PAYLOAD;
}

/**
 * The server's side of {@link signRequest}: takes the request only when the key is known, the date is signed and
 * within 15 minutes, and the signature is the one that this end computes (compared in constant time).
 *
 * @param secretKeyOf Answers the secret key of an access key, or nothing.
 * @param now The server's clock.
 */
export function verifySignature(
  request: ReceivedRequest,
  secretKeyOf: (accessKey: string) => string | undefined,
  now: Date,
): SignatureVerdict {
  const header = headerValue(request.headers, 'authorization');
  if (!header) return refuse('missing', 'The request has no Authorization header.');
  const parts = new RegExp(
    `^${ALGORITHM} Access=([^,\\s]+), ?SignedHeaders=([^,\\s]+), ?Signature=([0-9a-f]{64})$`,
  ).exec(header);
  if (!parts) {
    return refuse('malformed', `Authorization is not "${ALGORITHM} Access=…, SignedHeaders=…, Signature=…".`);
  }

  const [, accessKey, names, given] = parts as unknown as [string, string, string, string];
  const signedHeaders = names.split(';');
  const date = headerValue(request.headers, 'x-sdk-date')?.trim();
  if (!date || !signedHeaders.includes('x-sdk-date')) {
    return refuse('date-unsigned', 'X-Sdk-Date is missing or not among the signed headers.');
  }

  const sent = parseSdkDate(date);
  if (Number.isNaN(sent)) return refuse('malformed', 'X-Sdk-Date is not yyyyMMddTHHmmssZ.');
  if (Math.abs(sent - now.getTime()) > CLOCK_TOLERANCE) {
    return refuse('clock', 'X-Sdk-Date is more than 15 minutes away from the time of the server.');
  }

  const claimed = headerValue(request.headers, 'x-sdk-content-sha256');
  if (claimed !== undefined && !signedHeaders.includes('x-sdk-content-sha256')) {
    return refuse('content-hash', 'X-Sdk-Content-Sha256 is not among the signed headers.');
  }

  if (claimed !== undefined && claimed !== UNSIGNED_PAYLOAD && claimed !== request.bodyHash) {
    return refuse('content-hash', 'X-Sdk-Content-Sha256 is not the SHA-256 of the body.');
  }

  const secretKey = secretKeyOf(accessKey);
  if (secretKey === undefined) return refuse('unknown-key', 'The access key does not exist.');
  const question = request.target.indexOf('?');
  const canonical = canonicalRequest({
    bodyHash: claimed ?? request.bodyHash,
    headers: request.headers,
    method: request.method,
    path: question === -1 ? request.target : request.target.slice(0, question),
    query: question === -1 ? '' : request.target.slice(question + 1),
    signedHeaders,
  });
  const expected = signature(secretKey, stringToSign(date, canonical));
  if (timingSafeEqual(Buffer.from(expected), Buffer.from(given))) return { accessKey, ok: true };
  return { ...refuse('signature', 'The signature does not match the request.'), canonicalRequest: canonical };
}

function refuse(reason: SignatureRefusal, message: string): Extract<SignatureVerdict, { ok: false }> {
  return { message, ok: false, reason };
}
