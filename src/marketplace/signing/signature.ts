import { createHash, createHmac } from 'node:crypto';

export const ALGORITHM = 'SDK-HMAC-SHA256';
/** In place of the body's hash: the body is not part of the signature. */
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD';

/** SHA-256 in lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** @param date The value of `X-Sdk-Date`. */
export function stringToSign(date: string, canonicalRequest: string): string {
  return `${ALGORITHM}\n${date}\n${sha256(canonicalRequest)}`;
}

/** In lower-case hex. Huawei's algorithm signs with the secret key itself: no key is derived from it. */
export function signature(secretKey: string, toSign: string): string {
  return createHmac('sha256', secretKey).update(toSign).digest('hex');
}

/** `yyyyMMddTHHmmssZ`, UTC, as `X-Sdk-Date` wants it. */
export function sdkDate(date: Date): string {
  return `${date.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
}

/** Milliseconds since 1970 of an `X-Sdk-Date`, or `NaN`. */
export function parseSdkDate(text: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts) return Number.NaN;
  const [, year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
