import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 of UTF-8 texts, or of bytes. */
export function hmac(key: string, data: Uint8Array | string, encoding: 'base64' | 'hex'): string {
  return createHmac('sha256', key).update(data).digest(encoding);
}

/** Whether two signatures in hex are the same, in either case, in a time that does not depend on where they differ. */
export function isSameHex(one: string, other: string): boolean {
  return isSameText(one.toLowerCase(), other.toLowerCase());
}

export function isSameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
