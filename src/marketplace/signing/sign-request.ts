import { type CanonicalInput, canonicalRequest } from './canonical-request.js';
import { ALGORITHM, sdkDate, sha256, signature, stringToSign, UNSIGNED_PAYLOAD } from './signature.js';

/** An access key pair; `securityToken` belongs to temporary ones. */
export interface SigningKeys {
  accessKey: string;
  secretKey: string;
  securityToken?: string;
}

export interface SignableRequest {
  method: string;
  url: URL;
  /** Those that will be sent, without `host`. */
  headers: Readonly<Record<string, string>>;
  /** Absent: empty. `unsigned`: the body is left out of the signature (a stream, multipart). */
  body?: string | Uint8Array | typeof unsigned;
}

/** Leaves the body out of the signature. */
export const unsigned = Symbol('UNSIGNED-PAYLOAD');

/** What a proxy or the HTTP client itself may change or add on the way. */
const NEVER_SIGNED = new Set([
  'accept-encoding',
  'authorization',
  'connection',
  'content-length',
  'expect',
  'transfer-encoding',
  'user-agent',
]);

/**
 * Signs a request with SDK-HMAC-SHA256.
 *
 * @returns The headers to add to those of the request, names in lower case. With {@link unsigned} as body
 *   `x-sdk-content-sha256` says so; the content type of a multipart body is not signed, as in Huawei's SDK.
 * @see https://support.huaweicloud.com/devg-apisign/apisign-devg-pdf.pdf
 */
export function signRequest(request: SignableRequest, keys: SigningKeys, date: Date): Record<string, string> {
  const added: Record<string, string> = { host: request.url.host, 'x-sdk-date': sdkDate(date) };
  if (request.body === unsigned) added['x-sdk-content-sha256'] = UNSIGNED_PAYLOAD;
  if (keys.securityToken) added['x-security-token'] = keys.securityToken;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name.toLowerCase()] = value;
  Object.assign(headers, added);

  const signedHeaders = Object.keys(headers)
    .filter((name) => isSigned(name, headers[name]!))
    .sort();
  const canonical: CanonicalInput = {
    bodyHash: bodyHash(request.body),
    headers,
    method: request.method,
    path: request.url.pathname,
    query: request.url.search.slice(1),
    signedHeaders,
  };
  const signed = signature(keys.secretKey, stringToSign(added['x-sdk-date']!, canonicalRequest(canonical)));
  added.authorization = `${ALGORITHM} Access=${keys.accessKey}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signed}`;
  return added;
}

/**
 * The canonical request behind a signature, to be shown beside the one of the other end. It holds the security token
 * where there is one.
 *
 * @param headers All that were sent, names in lower case, with `authorization`.
 */
export function signedCanonicalRequest(
  { body, method, url }: SignableRequest,
  headers: Readonly<Record<string, string>>,
): string {
  const names = /SignedHeaders=([^,]*)/.exec(headers.authorization ?? '')?.[1] ?? '';
  return canonicalRequest({
    bodyHash: bodyHash(body),
    headers,
    method,
    path: url.pathname,
    query: url.search.slice(1),
    signedHeaders: names.split(';'),
  });
}

function bodyHash(body: SignableRequest['body']): string {
  return typeof body === 'symbol' ? UNSIGNED_PAYLOAD : sha256(body ?? '');
}

function isSigned(name: string, value: string): boolean {
  return !NEVER_SIGNED.has(name) && !(name === 'content-type' && value.startsWith('multipart/'));
}
