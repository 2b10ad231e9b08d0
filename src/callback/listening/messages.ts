import { defineMessages, type Message } from '../../i18n/message.js';
import type { KeyKind } from '../callback-interface.js';
import type { SignatureMistake } from './signature-mistake.js';

const KINDS: Readonly<Record<KeyKind, string>> = {
  basic: 'basic interfaces (基础接口)',
  general: 'general interfaces (通用接口)',
  'licence-code': 'licence codes (License授权码交付接口)',
  synchronization: 'joint-operation synchronization (联营SaaS同步接口)',
};

interface Named {
  what: string;
}

/** What is wrong with a signature, and how it is made right. */
export const mistakeMessages = defineMessages('callback/mistakes', {
  missing: ({ what }: Named) => `${what} is missing.`,
  misnamed: ({ found, what }: Named & { found: string }) => `${what} is called ${found} here.`,
  misplaced: ({ found, what }: Named & { found: string }) =>
    `${what} is missing; ${found}, which signs another kind of interface, was sent instead.`,
  malformed: ({ what }: Named) => `${what} has the wrong form.`,
  'no-body': () => 'The call has no body. Read the body before anything else consumes it.',
  digest: ({ bits, what }: Named & { bits: number }) =>
    `${what} has ${bits} bits; HMAC-SHA256 has 256. Use SHA-256, and all of it.`,
  'no-key': ({ key }: { key: KeyKind }) =>
    `The key of ${KINDS[key]} is not known, so nothing can be verified.`,

  seconds: ({ what }: Named) => `${what} is in seconds. It is in milliseconds since 1970.`,
  stale: ({ seconds, what }: Named & { seconds: number }) =>
    `${what} is ${seconds} seconds old; 60 are allowed. Check both clocks, and sign each call when it is sent.`,
  future: ({ seconds, what }: Named & { seconds: number }) =>
    `${what} is ${seconds} seconds in the future; a difference of 60 is allowed. Check both clocks.`,
  'time-zone': ({ hours, what }: Named & { hours: number }) =>
    `${what} is wrong by ${hours} hours. Use milliseconds since 1970 in UTC, not a local time.`,

  'other-key': ({ expected, key }: { expected: KeyKind; key: KeyKind }) =>
    `It is signed with the key of ${KINDS[key]} instead of that of ${KINDS[expected]}.`,
  'key-blanks': () => 'The key was used with a blank before or after it. Trim it.',
  'key-case': () => 'The key was used in another case. Use it as the seller console shows it.',
  'key-line-break': () => 'The key was used with a line break after it, as a file has it. Trim it.',
  'key-quotes': () => 'The key was used with quotes around it. Remove them.',
  'key-trimmed': () => 'The key here has blanks around it, and the signature was made without. Trim it here.',

  'left-out': ({ names }: { names: readonly string[] }) =>
    `What was signed lacks ${names.join(', ')}. Sign the members that were sent, also those that you do not know.`,
  'as-texts': () => 'Numbers were signed as texts. Keep the type of each value.',
  blanks: () => 'What was signed has blanks after commas or colons. Write JSON without blanks.',
  'empty-payload': () =>
    'Nothing was signed where the body belongs. Read the body before another part of the server consumes it.',
  'escaped-html': () =>
    'Characters such as <, > and & were signed as \\u003c. Switch off the escaping of HTML.',
  'escaped-slashes': () => 'Slashes were signed as \\/. Switch off their escaping.',
  'escaped-unicode': () =>
    'Characters outside ASCII were signed as \\u4e2d. Write them as UTF-8, without escaping.',
  'form-payload': () => 'The members were signed as a=1&b=2. Sign the JSON text.',
  indented: () => 'What was signed has line breaks and indentation. Write JSON on one line, without blanks.',
  'nulls-kept': () => 'Members that are null were signed. Leave them out.',
  'other-encoding': () =>
    'The body was read in another encoding than UTF-8 before it was signed. Read it as UTF-8.',
  'sorted-deep': () => 'Nested members were sorted as well. Sort only the members at the top.',
  unsorted: () => 'The members were not sorted by name before they were signed.',

  'header-rule': () =>
    'The body itself was signed, as the synchronization interfaces 2.0 (x-sign) have it. Here its HMAC in hex goes in.',
  'query-rule': () =>
    'The HMAC of the body was signed, as the basic interfaces have it. With x-sign the body itself goes in.',
  'inner-base64': () => 'The HMAC of the body went in as Base64. Write it in hex, in lower case.',
  'inner-case': () => 'The HMAC of the body went in in upper case. Write it in lower case.',
  'key-as-data': () => 'Key and data of an HMAC were exchanged.',
  'nonce-after-timestamp': () =>
    'The nonce came after the timestamp. The order is key, nonce, timestamp, body.',
  'other-unit': () =>
    'The timestamp that was signed is not the one that was sent: one is in seconds, the other in milliseconds.',
  'plain-outer': () => 'The result is a plain SHA-256. It is an HMAC-SHA256 with the key.',
  'plain-sha256': () =>
    'The body went in by its plain SHA-256. Use HMAC-SHA256 with the key there as well; some public examples are wrong.',
  'without-key': () => 'The text that was signed does not begin with the key: key, nonce, timestamp, body.',

  base64: () => 'The signature is written as Base64. Write it in hex.',
  hex: () => 'The token is written in hex. Write it as Base64.',
  'double-encoded': () => 'The token was URL-encoded twice.',
  'plus-as-blank': () => 'The + of the token arrived as a blank. Encode it as %2B in the address.',
  'token-case': () => 'The case of the token was changed. Base64 depends on it.',

  'encoded-values': () => 'URL-encoded values were signed. Decode them first.',
  'json-payload': () => 'A JSON text was signed. Join the parameters as a=1&b=2, sorted by name.',
  'key-alone': () => 'The key alone was used. Append timeStamp to the key.',
  'without-empty': () => 'Parameters without a value were left out. Sign all that were sent.',
  'without-timestamp': () => 'timeStamp is not among what was signed. Only authToken is left out.',

  different: ({ what }: Named) =>
    `${what} is another one, and no usual mistake makes it: another key, or contents that were changed after signing.`,
});

/** The stand-in server. */
export const listeningMessages = defineMessages('callback/listening', {
  portInUse: ({ port }: { port: number }) => `Cannot listen on 127.0.0.1:${port}.`,
  otherPort: () => 'Choose another one with --port, or leave --port out.',
});

/** The text of a mistake. */
export function mistakeMessage({ kind, ...data }: SignatureMistake): Message {
  return (mistakeMessages[kind] as (data: object) => Message)(data);
}
