import type { Span } from '../../syntax/source-text.js';

/** Ends of lines, also as a quoted string or JSON in one writes them, and the next line's indentation. */
const NEXT_LINE = String.raw`(?:[ \t]*(?:\r?\n|\\+[nr]))+[ \t]*`;
/** `Proc-Type: 4,ENCRYPTED` and `DEK-Info: …`, which stand before a key with a passphrase. */
const HEADERS = String.raw`(?:(?:Proc-Type|DEK-Info):[^\n\\]{0,200}(?:\n|\\+[nr])(?:[ \t]*(?:\r?\n|\\+[nr]))*[ \t]*)*`;
const BODY = String.raw`([A-Za-z\d+/]+(?:${NEXT_LINE}[A-Za-z\d+/]+)*={0,2})`;
const PRIVATE_KEY = new RegExp(
  String.raw`-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----(?:\s|\\+[nrt])*${HEADERS}${BODY}(\.\.|…|\*)?(?:[^-]*-----END [A-Z ]{0,40}-----)?`,
  'g',
);

/** Anything shorter is not a key; the shortest, of Ed25519, has 64. */
const MIN_CHARACTERS = 16;

/**
 * The private keys in a text as PEM (RFC 7468) writes them, from the header to the footer, as spans in it. What stands
 * for a key instead of being one is none: `...`, `xxxx`, `${var.key}`, words, or a beginning that breaks off in dots.
 */
export function privateKeysIn(text: string): Span[] {
  if (!text.includes('PRIVATE KEY-----')) return [];
  return [...text.matchAll(PRIVATE_KEY)]
    .filter(([, body, dots]) => dots === undefined && isKeyMaterial(body!))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Of many characters, and not of letters alone unless it begins as DER (`MI…`) or a key of OpenSSH does. */
function isKeyMaterial(body: string): boolean {
  const base64 = body.replaceAll(/\s|(?<!\\)\\+[nr]/g, '');
  return (
    base64.length >= MIN_CHARACTERS &&
    new Set(base64).size >= MIN_CHARACTERS / 2 &&
    /[A-Z]/.test(base64) &&
    /[a-z]/.test(base64) &&
    /^M[A-P]|[\d+/]/.test(base64)
  );
}
