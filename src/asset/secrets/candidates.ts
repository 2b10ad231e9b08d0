import { CONTEXT, isSecretKey, saysSecretKey } from './huawei-keys.js';
import { LiteralSearch } from './literal-search.js';

/** What Base64 and words are made of. */
const WORD = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 128 && /[\w+/]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** The shortest of the tokens that are one word: `shpat_` and 32 more. */
const MIN_WORD_BYTES = 38;
const WORD_TOKEN = /(?:gh[pousr]_|github_pat_|npm_|lin_api_|shp(?:pa|ca|at|ss)_)\w{32}|ops_ey|\w{20}T3BlbkFJ/;

/**
 * What patterns cannot match without, and what has to be beside it. It may say yes to too much, never no to what a
 * rule would find.
 */
const search = new LiteralSearch([
  { text: 'vate key', confirm: (bytes, at) => textAt(bytes, at - 32, 32).includes('-----BEGIN') },
  ...['secretaccess', 'secret_access'].map((text) => ({ text, confirm: isSecretAccessKey })),
  { text: 'thtoken=', confirm: (bytes, at) => textAt(bytes, at - 3, 11) === '_authToken=' },
  { text: 'basic@github.com' },
  { text: 'ks.slack.com/services' },
  ...['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-ant-api0'].map((text) => ({ text, confirm: hasLongTail })),
  ...['ogallery', '_gallery', 'marketplace', 'market_place'].map((text) => ({ text, confirm: hasKey })),
  ...['mkp_', 'mkp.', 'mkp-', 'mkp'].flatMap((name) =>
    ['access', 'secret'].map((word) => ({ text: name + word, confirm: hasKey })),
  ),
  ...['接入密钥', '访问密钥'].map((text) => ({ text })),
]);

/** Whether some rule may find a secret in a text. Costs far less than the rules do. */
export function mayHoldSecret(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    hasWordToken(bytes) ||
    search.finds(bytes) ||
    // Too short for that search.
    has(buffer, '://', (at) => hasCredentials(bytes, at + 3)) ||
    has(buffer, 'xox', (at) => /^xox[abopr]-\w/.test(textAt(bytes, at, 6))) ||
    has(buffer, 'xapp-', () => true) ||
    has(buffer, 'SG.', (at) => /^SG\.\w{1,128}\.\w/.test(textAt(bytes, at, 133)))
  );
}

function has(buffer: Buffer, literal: string, confirm: (at: number) => boolean): boolean {
  for (let at = buffer.indexOf(literal); at !== -1; at = buffer.indexOf(literal, at + 1)) {
    if (confirm(at)) return true;
  }

  return false;
}

/** `user:password@` before any slash or white space. */
function hasCredentials(bytes: Uint8Array, from: number): boolean {
  let hasColon = false;
  for (let at = from; at < bytes.length && at < from + 2000; at++) {
    const byte = bytes[at]!;
    if (byte <= 0x20 || byte === 0x2f) return false;
    if (byte === 0x3a) hasColon = true;
    else if (byte === 0x40 && hasColon) return true;
  }

  return false;
}

/** `secret_access_key`, and an operator behind it or white space that may end with one. */
function isSecretAccessKey(bytes: Uint8Array, at: number): boolean {
  return /^secret_?access_?key["']?(?:\s|[:=])/i.test(textAt(bytes, at, 32));
}

/** Of a token that has hyphens in it. */
function hasLongTail(bytes: Uint8Array, at: number): boolean {
  return /^[\w-]{64}/.test(textAt(bytes, at, 64));
}

/** A name such as `KOOGALLERY_ACCESS_KEY` goes on, and something is assigned to it. */
function hasKey(bytes: Uint8Array, at: number): boolean {
  return /^[\w.-]{0,60}["'`\])]{0,3}\s{0,8}[=:>\u00EF]/.test(textAt(bytes, at, 80));
}

/**
 * Tokens that are one long word, and Huawei Cloud's secret keys. Such a word lies over one of the places that are 38
 * bytes apart, so that most of the others need not be looked at.
 */
function hasWordToken(bytes: Uint8Array): boolean {
  for (let start = 0; start + MIN_WORD_BYTES <= bytes.length;) {
    let at = start + MIN_WORD_BYTES - 1;
    while (at >= start && WORD[bytes[at]!]) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }

    let end = start + MIN_WORD_BYTES;
    while (end < bytes.length && WORD[bytes[end]!]) end++;
    if (isToken(bytes, start, end)) return true;
    start = end + 1;
  }

  return false;
}

function isToken(bytes: Uint8Array, start: number, end: number): boolean {
  const word = textAt(bytes, start, end - start);
  if (word.length === 40 && !/[_+/]/.test(word) && isSecretKey(word))
    return saysSecretKey(textAt(bytes, start - CONTEXT, CONTEXT));
  return WORD_TOKEN.test(word);
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  const start = Math.max(0, from);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString('latin1', start, Math.max(start, from + length));
}
