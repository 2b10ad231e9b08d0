import { createHash, createHmac } from 'node:crypto';
import { jsonObjectIn } from '../../platform/json-object.js';
import type { CallbackInterface } from '../callback-interface.js';
import { parameterText, verifyBodyToken, verifyQueryToken } from '../signing/auth-token.js';
import { verifyHeaders } from '../signing/header-signature.js';
import { verifyQuery } from '../signing/query-signature.js';
import { signedPayload } from '../signing/signed-payload.js';
import type { Rejection, Verification } from '../signing/verification.js';
import { keyVariants, type SignatureKeys } from './key-variants.js';
import { type Found, foundSignature } from './found-signature.js';
import { payloadVariants, sortedByName, type Variant } from './payload-variants.js';
import { headerOf, queryOf, type ReceivedCall } from './received-call.js';
import type { SignatureMistake } from './signature-mistake.js';

/** Larger bodies are looked at for one mistake, and not for several at once. In UTF-16 units. */
const MAX_COMBINED = 64 * 1024;
/** So many mistakes at once. */
const MAX_MISTAKES = 3;
/** A seller's clock may be wrong by whole hours: of its time zone. */
const HOUR = 3_600_000;
const TOLERANCE = 60_000;

export interface ExplainOptions {
  /** All keys that are known: another one than the right one may have signed. */
  keys: SignatureKeys;
  now: Date;
}

/** Whether a call is signed right; if not, what is wrong, the fewest mistakes that make the signature that came. */
export type SignatureExplanation =
  { valid: true } | { valid: false; why: Rejection; what: string; mistakes: readonly SignatureMistake[] };

type Signed = Pick<CallbackInterface, 'key' | 'request' | 'signing'>;

/**
 * Says whether a call is signed as the pages state it, and if not, which of the usual mistakes makes the signature that came.
 * A mistake is only named if it, or it with others, makes exactly that signature: what cannot be explained is `different`.
 *
 * @param one The interface that was called, or another one that is signed in the same way.
 */
export function explainSignature(
  call: ReceivedCall,
  one: Signed,
  { keys, now }: ExplainOptions,
): SignatureExplanation {
  const key = keys[one.key];
  const verified: Verification =
    key === undefined ? { valid: false, what: 'key', why: 'missing' } : verifyCall(call, one, key, now);
  if (verified.valid) return verified;
  const found = foundSignature(call, one.signing);
  const mistakes = [...found.mistakes, ...timeMistakes(found, now)];
  if (call.body === '' && one.signing !== 'query-token') mistakes.push({ kind: 'no-body' });
  const signing = found.signature === '' ? [] : signatureMistakes(call, found, one, keys);
  if (signing) mistakes.push(...signing);
  else if (key === undefined) mistakes.push({ key: one.key, kind: 'no-key' });
  else mistakes.push({ kind: 'different', what: found.names.signature });
  // Base64 may be written in two ways, of which one is right.
  if (mistakes.length === 0) mistakes.push({ kind: 'different', what: found.names.signature });
  return { ...verified, mistakes };
}

/** What a server that keeps to the pages says of a call. */
function verifyCall(
  call: ReceivedCall,
  { signing }: Pick<CallbackInterface, 'signing'>,
  accessKey: string,
  now: Date,
): Verification {
  switch (signing) {
    case 'query-signature': {
      return verifyQuery({ body: call.body, query: queryOf(call) }, accessKey, { now });
    }
    case 'header-signature': {
      return verifyHeaders(call, accessKey, { now });
    }
    case 'query-token': {
      return verifyQueryToken(queryOf(call), accessKey);
    }
    case 'header-token': {
      return verifyBodyToken(call.body, headerOf(call, 'authtoken'), accessKey);
    }
  }
}

/** No page states how old a token of 1.0 may be. */
function timeMistakes({ isToken, names, timestamp }: Found, now: Date): SignatureMistake[] {
  const what = names.timestamp;
  if (timestamp === '') return [];
  if (isToken) return /^\d{14}(?:\d{3})?$/.test(timestamp) ? [] : [{ kind: 'malformed', what }];
  if (!/^\d{1,16}$/.test(timestamp)) return [{ kind: 'malformed', what }];
  const age = now.getTime() - Number(timestamp);
  if (Math.abs(age) <= TOLERANCE) return [];
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) <= TOLERANCE) return [{ kind: 'seconds', what }];
  const hours = Math.round(-age / HOUR);
  if (hours !== 0 && Math.abs(hours) <= 14 && Math.abs(age + hours * HOUR) <= TOLERANCE)
    return [{ hours, kind: 'time-zone', what }];
  return [{ kind: age > 0 ? 'stale' : 'future', seconds: Math.round(Math.abs(age) / 1000), what }];
}

/** The fewest mistakes that make the signature; none where it is right but for its time; nothing where none do. */
function signatureMistakes(
  call: ReceivedCall,
  found: Found,
  one: Signed,
  keys: SignatureKeys,
): SignatureMistake[] | undefined {
  const readings = found.isToken ? tokensOf(found.signature) : digestsOf(found.signature);
  if (readings.length === 0) {
    const bits = bitsOf(found.signature);
    return bits === undefined ? undefined : [{ bits, kind: 'digest', what: found.names.signature }];
  }

  const variants = found.isToken ? tokenVariants(call, found, one) : nonceVariants(call, found, one);
  return search(keyVariants(keys, one.key), variants, readings, call.body.length <= MAX_COMBINED);
}

/** Whether a digest is what came. */
type IsSame = (made: Buffer) => boolean;

/** A digest of a key and a payload. */
type Formula = (key: string, payload: string) => Buffer | undefined;

interface Variants {
  payloads: ReadonlyArray<Variant<string>>;
  formulas: ReadonlyArray<Variant<Formula>>;
}

/**
 * @param readings Readings of what came.
 * @param isCombined Whether to look for several mistakes at once.
 */
function search(
  keys: ReadonlyArray<Variant<string>>,
  { formulas, payloads }: Variants,
  readings: ReadonlyArray<Variant<IsSame>>,
  isCombined: boolean,
): SignatureMistake[] | undefined {
  const unique = distinct(payloads);
  for (let limit = 0; limit <= (isCombined ? MAX_MISTAKES : 1); limit += 1) {
    for (const key of keys) {
      for (const payload of unique) {
        if (key.mistakes.length + payload.mistakes.length > limit) continue;
        for (const formula of formulas) {
          const mistakes = [...key.mistakes, ...payload.mistakes, ...formula.mistakes];
          const missing = limit - mistakes.length;
          const some = readings.filter((reading) => reading.mistakes.length === missing);
          if (some.length === 0) continue;
          const made = formula.value(key.value, payload.value);
          const same = made && some.find((reading) => reading.value(made));
          if (same) return [...mistakes, ...same.mistakes];
        }
      }
    }
  }

  return undefined;
}

/** A text that a mistake does not change shows none. */
function distinct(variants: ReadonlyArray<Variant<string>>): Array<Variant<string>> {
  const byValue = new Map<string, Variant<string>>();
  for (const variant of variants) {
    const before = byValue.get(variant.value);
    if (!before || variant.mistakes.length < before.mistakes.length) byValue.set(variant.value, variant);
  }

  return [...byValue.values()];
}

const digest = (key: string, data: string): Buffer => createHmac('sha256', key).update(data).digest();
const hash = (data: string): Buffer => createHash('sha256').update(data).digest();

function nonceVariants(
  call: ReceivedCall,
  { nonce, timestamp }: Found,
  { request, signing }: Signed,
): Variants {
  const payloads: Array<Variant<string>> = [];
  const value = jsonObjectIn(call.body);
  // What is nested too deep to be written is compared as it came.
  if (value && signedPayload(call.body) !== undefined)
    payloads.push(
      ...payloadVariants(call.body, value, {
        isLarge: call.body.length > MAX_COMBINED,
        known: Object.keys(request),
      }),
    );
  else payloads.push({ mistakes: [], value: call.body });

  const isQuery = signing === 'query-signature';
  const inner = (key: string, payload: string): string => digest(key, payload).toString('hex');
  // What goes in by this interface's own rule.
  const own = isQuery ? inner : (_key: string, payload: string): string => payload;
  const canonical = (key: string, rest: string): string => `${key}${nonce}${timestamp}${rest}`;
  const signed = (key: string, rest: string): Buffer => digest(key, canonical(key, rest));
  const other = otherUnit(timestamp);
  return {
    formulas: [
      { mistakes: [], value: (key, payload) => signed(key, own(key, payload)) },
      isQuery
        ? { mistakes: [{ kind: 'header-rule' }], value: signed }
        : { mistakes: [{ kind: 'query-rule' }], value: (key, payload) => signed(key, inner(key, payload)) },
      {
        mistakes: [{ kind: 'plain-sha256' }],
        value: (key, payload) => signed(key, hash(payload).toString('hex')),
      },
      {
        mistakes: [{ kind: 'inner-case' }],
        value: (key, payload) => signed(key, inner(key, payload).toUpperCase()),
      },
      {
        mistakes: [{ kind: 'inner-base64' }],
        value: (key, payload) => signed(key, digest(key, payload).toString('base64')),
      },
      { mistakes: [{ kind: 'key-as-data' }], value: (key, payload) => signed(key, inner(payload, key)) },
      {
        mistakes: [{ kind: 'key-as-data' }],
        value: (key, payload) => digest(canonical(key, own(key, payload)), key),
      },
      {
        mistakes: [{ kind: 'nonce-after-timestamp' }],
        value: (key, payload) => digest(key, `${key}${timestamp}${nonce}${own(key, payload)}`),
      },
      {
        mistakes: [{ kind: 'without-key' }],
        value: (key, payload) => digest(key, `${nonce}${timestamp}${own(key, payload)}`),
      },
      {
        mistakes: [{ kind: 'other-unit' }],
        value: (key, payload) =>
          other === undefined ? undefined : digest(key, `${key}${nonce}${other}${own(key, payload)}`),
      },
      {
        mistakes: [{ kind: 'plain-outer' }],
        value: (key, payload) => hash(canonical(key, own(key, payload))),
      },
    ],
    payloads,
  };
}

/** Seconds where there are milliseconds, and the other way. */
function otherUnit(timestamp: string): string | undefined {
  if (!/^\d{4,16}$/.test(timestamp)) return undefined;
  return timestamp.length > 11 ? timestamp.slice(0, -3) : `${timestamp}000`;
}

function tokenVariants(call: ReceivedCall, { timestamp }: Found, { signing }: Signed): Variants {
  const isQuery = signing === 'query-token';
  const given = isQuery ? Object.fromEntries(queryOf(call)) : (jsonObjectIn(call.body) ?? {});
  const all = Object.entries(given).filter(([name]) => name !== 'authToken');
  const texts = all.map(([name, value]) => [name, parameterText(value)] as const);
  const sorted = sortedByName(texts);
  const join = (some: ReadonlyArray<readonly [string, string]>): string =>
    some.map(([name, value]) => `${name}=${value}`).join('&');
  const encoded = (some: typeof texts): typeof texts =>
    some.map(([name, value]) => [name, encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\uFFFD'))] as const);
  const plus = (some: typeof texts): typeof texts =>
    some.map(([name, value]) => [name, new URLSearchParams({ '': value }).toString().slice(1)] as const);
  return {
    formulas: [
      { mistakes: [], value: (key, payload) => digest(`${key}${timestamp}`, payload) },
      { mistakes: [{ kind: 'key-alone' }], value: digest },
      { mistakes: [{ kind: 'key-as-data' }], value: (key, payload) => digest(payload, `${key}${timestamp}`) },
    ],
    payloads: [
      { mistakes: [], value: join(sorted) },
      { mistakes: [{ kind: 'unsorted' }], value: join(texts) },
      ...[encoded, plus].flatMap((encode): Array<Variant<string>> => [
        { mistakes: [{ kind: 'encoded-values' }], value: join(encode(sorted)) },
        { mistakes: [{ kind: 'encoded-values' }, { kind: 'unsorted' }], value: join(encode(texts)) },
      ]),
      {
        mistakes: [{ kind: 'without-timestamp' }],
        value: join(sorted.filter(([name]) => name !== 'timeStamp')),
      },
      { mistakes: [{ kind: 'without-empty' }], value: join(sorted.filter(([, value]) => value !== '')) },
      ...sorted.map(([left]): Variant<string> => ({
        mistakes: [{ kind: 'left-out', names: [left] }],
        value: join(sorted.filter(([name]) => name !== left)),
      })),
      ...(isQuery ? [] : [{ mistakes: [{ kind: 'json-payload' } as const], value: call.body }]),
      {
        mistakes: [{ kind: 'json-payload' }],
        value: signedPayload(JSON.stringify(Object.fromEntries(texts))) ?? '',
      },
      { mistakes: [{ kind: 'empty-payload' }], value: '' },
    ],
  };
}

/** Readings of a signature that should be 256 bits in hex. */
function digestsOf(signature: string): Array<Variant<IsSame>> {
  if (/^[\da-f]{64}$/i.test(signature)) return [{ mistakes: [], value: isBytes(signature, 'hex') }];
  return base64Readings(signature).map(({ mistakes, value }) => ({
    mistakes: [{ kind: 'base64' }, ...mistakes],
    value,
  }));
}

/** Readings of a token that should be 256 bits in Base64. */
function tokensOf(token: string): Array<Variant<IsSame>> {
  if (/^[\da-f]{64}$/i.test(token)) return [{ mistakes: [{ kind: 'hex' }], value: isBytes(token, 'hex') }];
  const lower = token.toLowerCase();
  const isOneCase = token === lower || token === token.toUpperCase();
  return [
    ...base64Readings(token),
    ...(isOneCase
      ? [
          {
            mistakes: [{ kind: 'token-case' } as const],
            value: (made: Buffer) => made.toString('base64').toLowerCase() === lower,
          },
        ]
      : []),
  ];
}

function base64Readings(text: string): Array<Variant<IsSame>> {
  const readings: Array<Variant<string>> = [
    { mistakes: [], value: text },
    { mistakes: [{ kind: 'plus-as-blank' }], value: text.replaceAll(' ', '+') },
    { mistakes: [{ kind: 'double-encoded' }], value: decoded(text) },
  ];
  return distinct(readings)
    .filter(({ value }) => /^[\d+/A-Za-z]{43}=$/.test(value))
    .map(({ mistakes, value }) => ({ mistakes, value: isBytes(value, 'base64') }));
}

function isBytes(text: string, encoding: 'base64' | 'hex'): IsSame {
  const bytes = Buffer.from(text, encoding);
  return (made) => bytes.equals(made);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What another algorithm would make: hex of 128 (MD5), 160 (SHA-1), 384 or 512 bits. */
function bitsOf(signature: string): number | undefined {
  if (!/^(?:[\da-f]{2})+$/i.test(signature)) return undefined;
  return signature.length * 4;
}
