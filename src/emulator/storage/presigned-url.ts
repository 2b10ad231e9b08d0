import { createHmac, timingSafeEqual } from 'node:crypto';
import type { EmulatorCredentials } from '../credentials.js';

/**
 * An address that anyone can read for a while, in the form of OBS's temporary addresses. The signature is ours: it
 * is made and checked by the emulator alone.
 *
 * @param path Escaped, from the root: `/objects/a.zip`.
 * @param seconds How long it is valid.
 */
export function presign(
  origin: string,
  path: string,
  { accessKey, secretKey }: EmulatorCredentials,
  now: Date,
  seconds: number,
): string {
  const expires = Math.floor(now.getTime() / 1000) + seconds;
  const query = new URLSearchParams({
    AccessKeyId: accessKey,
    Expires: String(expires),
    Signature: sign(path, expires, secretKey),
  });
  return `${origin}${path}?${query}`;
}

/** Whether a path with its query is one that {@link presign} made, and still valid. */
export function isPresigned(target: string, { secretKey }: EmulatorCredentials, now: Date): boolean {
  const [path, query] = target.split('?', 2) as [string, string?];
  const parameters = new URLSearchParams(query);
  const expires = Number(parameters.get('Expires'));
  const given = Buffer.from(parameters.get('Signature') ?? '');
  const expected = Buffer.from(sign(path, expires, secretKey));
  return (
    given.length === expected.length && timingSafeEqual(given, expected) && expires * 1000 > now.getTime()
  );
}

function sign(path: string, expires: number, secretKey: string): string {
  return createHmac('sha256', secretKey).update(`presigned\n${path}\n${expires}`).digest('hex');
}
