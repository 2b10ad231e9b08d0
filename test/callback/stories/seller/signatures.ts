import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { type Fault, type Received, refuse } from './fault.js';

/** Invented. */
export const ACCESS_KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
/** Of another kind of interface. */
export const OTHER_KEY = 'a0b1c2d3-0000-4444-8888-123456789abc';

/** What Sun's SHA1PRNG makes of the key: taken from OpenJDK. */
const AES_KEY = Buffer.from('57d400e05892d531328229b8a3fabf1f2872d3104579172a6e9aa51312df2ad6', 'hex');

function hmac(key: string, value: string, encoding: 'base64' | 'hex' = 'hex'): string {
  return createHmac('sha256', key).update(value).digest(encoding);
}

/** Sorted at the top level, without members that are null. */
function canonical(text: string, fault: Fault | undefined): string {
  if (fault === 'raw-body') return text;
  const members = Object.entries(JSON.parse(text) as object)
    .filter(([, value]) => value !== null || fault === 'nulls-signed')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const whole = JSON.stringify(Object.fromEntries(members));
  // Blanks are a part of what it signs.
  return fault === 'blanks-signed' && /\n/.test(text) ? text : whole;
}

/** Nonces that were seen. */
export type Nonces = Set<string>;

/** Of the query: SaaS 2.0, licences, order notifications. */
export function verifyQuery({ query, text }: Received, nonces: Nonces, fault: Fault | undefined): void {
  const [signature, timestamp, nonce] = ['signature', 'timestamp', 'nonce'].map(
    (name) => query.get(name) ?? '',
  );
  const payload = canonical(text, fault);
  const expected = (key: string): string => hmac(key, `${key}${nonce}${timestamp}${hmac(key, payload)}`);
  requireSignature(signature!, expected, fault);
  requireTime(timestamp!, fault);
  requireNonce(nonce!, nonces, fault);
}

/** Of the headers: kit 2.0. */
export function verifyHeaders({ headers, text }: Received, fault: Fault | undefined): void {
  const [signature, timestamp, nonce] = ['x-sign', 'x-timestamp', 'x-nonce'].map((name) =>
    String(headers[name] ?? ''),
  );
  const payload = canonical(text, fault);
  requireSignature(signature!, (key) => hmac(key, `${key}${nonce}${timestamp}${payload}`), fault);
  requireTime(timestamp!, fault);
}

/** Tokens of 1.0, over all parameters. */
export function verifyToken(
  token: string,
  parameters: Record<string, unknown>,
  fault: Fault | undefined,
): void {
  const joined = Object.keys(parameters)
    .filter((name) => name !== 'authToken')
    .sort()
    .map((name) => `${name}=${String(parameters[name])}`)
    .join('&');
  const isRight = token === hmac(`${ACCESS_KEY}${String(parameters.timeStamp)}`, joined, 'base64');
  if (!isRight && fault !== 'unsigned') refuse(fault === 'bad-signature-code' ? '000005' : '000001');
}

function requireSignature(given: string, expected: (key: string) => string, fault: Fault | undefined): void {
  const keys = fault === 'other-kind-accepted' ? [ACCESS_KEY, OTHER_KEY] : [ACCESS_KEY];
  const isRight = keys.some((key) =>
    fault === 'case-sensitive'
      ? given === expected(key).toUpperCase()
      : given.toLowerCase() === expected(key),
  );
  if (!isRight && fault !== 'unsigned') refuse(fault === 'bad-signature-code' ? '000005' : '000001');
}

function requireTime(timestamp: string, fault: Fault | undefined): void {
  const isInSeconds = fault === 'seconds' || (fault === 'seconds-too' && timestamp.length === 10);
  const age = Date.now() - Number(timestamp) * (isInSeconds ? 1000 : 1);
  const longest = fault === 'short-window' ? 30_000 : 60_000;
  const isTooOld = age > longest;
  // The clocks of one machine do not differ, but a millisecond may have begun.
  const isTooNew = -age > (fault === 'future-refused' ? 1000 : longest) && fault !== 'future-accepted';
  if ((isTooOld || isTooNew) && fault !== 'any-time') refuse('000002');
}

function requireNonce(nonce: string, nonces: Nonces, fault: Fault | undefined): void {
  if (nonces.has(nonce) && fault !== 'forgets-nonces') refuse('000001');
  nonces.add(nonce);
}

export function bodySign(body: string, fault: Fault | undefined): string | undefined {
  if (fault === 'no-body-sign') return undefined;
  const signature = hmac(ACCESS_KEY, fault === 'other-body-sign' ? `${body} ` : body, 'base64');
  return fault === 'unquoted-body-sign'
    ? `sign_type=HMAC-SHA256, signature=${signature}`
    : `sign_type="HMAC-SHA256", signature= "${signature}"`;
}

const IV = 'A1b2C3d4E5f6G7h8';

export function encrypted(plain: string): string {
  const cipher = createCipheriv('aes-256-cbc', AES_KEY, Buffer.from(IV));
  return `${IV}${cipher.update(plain, 'utf8', 'base64')}${cipher.final('base64')}`;
}

/** It throws where that was encrypted with another key. */
export function decrypted(value: string): string {
  const decipher = createDecipheriv('aes-256-cbc', AES_KEY, Buffer.from(value.slice(0, 16)));
  return decipher.update(value.slice(16), 'base64', 'utf8') + decipher.final('utf8');
}
