/** As Node gives them on a server (`IncomingHttpHeaders`) or as a client writes them; the case of names is free. */
export type SignableHeaders = Readonly<Record<string, readonly string[] | string | undefined>>;

export interface CanonicalInput {
  method: string;
  /** The path as it is in the request line, escaped or not. */
  path: string;
  /** The query as it is after the `?`, without it; empty when there is none. */
  query: string;
  headers: SignableHeaders;
  /** The names of the headers to sign, in any order and case. */
  signedHeaders: readonly string[];
  /** SHA-256 of the body in lower-case hex, or `UNSIGNED-PAYLOAD`. */
  bodyHash: string;
}

/**
 * The request in the one form that both ends sign.
 *
 * @see https://support.huaweicloud.com/devg-apisign/apisign-devg-pdf.pdf
 */
export function canonicalRequest(request: CanonicalInput): string {
  const names = request.signedHeaders.map((name) => name.toLowerCase()).sort();
  return [
    request.method.toUpperCase(),
    canonicalPath(request.path),
    canonicalQuery(request.query),
    canonicalHeaders(request.headers, names),
    names.join(';'),
    request.bodyHash,
  ].join('\n');
}

/** Escapes as RFC 3986: only `A-Z a-z 0-9 - _ . ~` stay, everything else becomes the `%XX` of its UTF-8 bytes. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The value of a header as one text, or nothing. */
export function headerValue(headers: SignableHeaders, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const found = Object.entries(headers).find(
    ([key, value]) => value !== undefined && key.toLowerCase() === wanted,
  );
  const value = found?.[1];
  return typeof value === 'string' || value === undefined ? value : value.join(',');
}

/** Segment by segment, so that an escaped slash stays one; always ends in a slash, also when the request's does not. */
function canonicalPath(path: string): string {
  const escaped = path
    .split('/')
    .map((segment) => percentEncode(unescape(segment)))
    .join('/');
  return escaped.endsWith('/') ? escaped : `${escaped}/`;
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const equals = pair.indexOf('=');
      // A plus is a space here, as every server reads it.
      const [name, value] = equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [unescape(name.replaceAll('+', ' ')), unescape(value.replaceAll('+', ' '))];
    })
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}

function canonicalHeaders(headers: SignableHeaders, names: readonly string[]): string {
  return names.map((name) => `${name}:${(headerValue(headers, name) ?? '').trim()}\n`).join('');
}

/** A text that is no valid escape is taken as it is. */
function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** By UTF-16 code unit, before escaping, as Huawei's own signers sort. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
