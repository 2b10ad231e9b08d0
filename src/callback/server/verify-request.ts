import { jsonObjectIn } from '../../platform/json-object.js';
import type { CallbackInterface, KeyKind, SigningScheme } from '../callback-interface.js';
import { verifyBodyToken, verifyQueryToken } from '../signing/auth-token.js';
import { verifyHeaders } from '../signing/header-signature.js';
import { verifyQuery } from '../signing/query-signature.js';
import { withoutEndingSlashes } from '../sending/without-ending-slashes.js';
import type { Rejection, Verification, VerificationClock } from '../signing/verification.js';
import { type AccessKeys, keysOfKind } from './access-keys.js';
import { type IncomingCall, readCall, type ReadCall } from './incoming-call.js';
import type { NonceStore } from './nonce-store.js';
import {
  EVERY_PROTOCOL,
  interfacesOf,
  type NamedInterface,
  type ProtocolId,
} from '../protocol-interfaces.js';

export interface VerifyOptions {
  keys: AccessKeys;
  /** What may be called. When absent, the signature that is there decides how it is verified. */
  protocol?: ProtocolId | readonly ProtocolId[];
  /** Without a store a request can be repeated until its timestamp is too old. Tokens of 1.0 have no nonce. */
  nonces?: NonceStore;
  /** The clock; the system's by default. */
  now?: () => Date;
  /** How far a timestamp may be from the clock, on either side, in milliseconds; 60,000 by default, as the pages state. */
  toleranceMs?: number;
  /** Of the body; 4 MiB by default. The longest that a page allows is that of allOrgSync. */
  maxBytes?: number;
}

export interface VerifiedRequest {
  valid: true;
  scheme: SigningScheme;
  /** The kind of key that it was signed with. */
  kind: KeyKind;
  /** The key itself: what answers of 1.0 are signed and encrypted with. */
  accessKey: string;
  /** What it calls, and the protocol; absent where no interface of the protocols has that name. */
  activity?: string;
  protocol?: ProtocolId;
  declared?: CallbackInterface;
  /** Of the query with GET, of the body with POST; as they were received, without what signs. */
  members: Readonly<Record<string, unknown>>;
  body: string;
}

/**
 * - those of a signature: `missing`, `malformed`, `seconds`, `stale`, `future`, `different`
 * - `replayed`: the nonce was used before
 * - `too-large`: the body is larger than the limit
 */
export type RequestRejection = Rejection | 'replayed' | 'too-large';

export interface RejectedRequest {
  valid: false;
  why: RequestRejection;
  /** `signature`, `timestamp`, `nonce`, `authToken`, `body`, … */
  what: string;
  /**
   * What to answer. 000001 for a signature or nonce, 000002 for a timestamp or body, as Huawei's example server does.
   *
   * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649421.html
   */
  resultCode: '000001' | '000002';
  /** How it would have been signed; absent where its body was not read. */
  scheme?: SigningScheme;
}

const MAX_BYTES = 4 * 1024 * 1024;

/** A minute on either side. */
const TOLERANCE_MS = 60_000;

const SIGNING_PARAMETERS: readonly string[] = ['signature', 'timestamp', 'nonce', 'authToken', 'timeStamp'];

/**
 * Whether KooGallery sent a request: its signature is right for a key, its timestamp is less than a minute from the clock,
 * and its nonce is new. Signatures are compared in constant time; every key of the kind is tried.
 *
 * How it is verified depends on the protocol, and where several are possible, on what is there: `signature` in the address
 * (SaaS 2.0, licences, order notification), `x-sign` (joint-operation kit 2.0), `authToken` in the address (SaaS 1.0) or in
 * a header (kit 1.0).
 *
 * @param request A `Request` of fetch, or what another server has: {@link IncomingCall}. Its body must not have been parsed.
 * @throws TypeError where a key is missing or empty; and what the body's stream or the nonce store throws
 * @see https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_00000020556004561.html signature of SaaS 2.0
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649476.html `x-sign`
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649156.html `authToken`
 */
export async function verifyRequest(
  request: IncomingCall | Request,
  options: VerifyOptions,
): Promise<RejectedRequest | VerifiedRequest> {
  const { maxBytes = MAX_BYTES, nonces, now = () => new Date(), toleranceMs = TOLERANCE_MS } = options;
  const call = await readCall(request as IncomingCall, maxBytes);
  if (typeof call === 'string') return rejection(call, 'body');
  const clock = { now: now(), tolerance: toleranceMs };
  const known = interfacesOf([options.protocol ?? EVERY_PROTOCOL].flat());
  const scheme = schemeOf(call, known);
  const members = membersOf(call, scheme);
  const candidates = candidatesOf(call, members, known, scheme);
  const kinds = new Set(
    (candidates.length > 0 ? candidates : known.filter(({ declared }) => declared.signing === scheme)).map(
      ({ declared }) => declared.key,
    ),
  );

  let failed: Verification | undefined;
  for (const kind of kinds) {
    for (const accessKey of keysOf(options, kind)) {
      const verified = verify(call, scheme, accessKey, clock);
      if (!verified.valid) {
        failed = verified;
        continue;
      }

      const { nonce, timestamp } = nonceOf(call, scheme);
      if (nonces && nonce !== undefined) {
        const until = new Date(Number(timestamp) + toleranceMs);
        if (!(await nonces.remember(nonce, until, clock.now))) return rejection('replayed', 'nonce', scheme);
      }

      if (!members) return rejection('malformed', 'body', scheme);
      const found = candidates.find(({ declared }) => declared.key === kind);
      return {
        accessKey,
        body: call.body,
        kind,
        members,
        scheme,
        valid: true,
        ...(found && { activity: found.activity, declared: found.declared, protocol: found.protocol }),
      };
    }
  }

  if (!failed || failed.valid) throw new TypeError('No access key was given for what is called.');
  return rejection(failed.why, failed.what, scheme);
}

/** The keys of a kind; without a protocol, a kind that has none is not among those that may be called. */
function keysOf({ keys, protocol }: VerifyOptions, kind: KeyKind): readonly string[] {
  const isOpen = protocol === undefined && typeof keys === 'object' && !Array.isArray(keys);
  if (isOpen && (keys as Partial<Record<KeyKind, unknown>>)[kind] === undefined) return [];
  return keysOfKind(keys, kind);
}

/** By what is there, of what may be there. */
function schemeOf({ headers, url }: ReadCall, known: readonly NamedInterface[]): SigningScheme {
  const allowed = new Set(known.map(({ declared }) => declared.signing));
  const isThere: Readonly<Record<SigningScheme, boolean>> = {
    'header-signature': headers['x-sign'] !== undefined,
    'query-signature': url.searchParams.has('signature'),
    'header-token': headers.authtoken !== undefined,
    'query-token': url.searchParams.has('authToken'),
  };
  const schemes = Object.keys(isThere) as SigningScheme[];
  const found = schemes.find((scheme) => allowed.has(scheme) && isThere[scheme]);
  return found ?? known[0]!.declared.signing;
}

function membersOf({ body, url }: ReadCall, scheme: SigningScheme): Record<string, unknown> | undefined {
  if (scheme !== 'query-token') return jsonObjectIn(body);
  const query = [...url.searchParams].filter(([name]) => !SIGNING_PARAMETERS.includes(name));
  return Object.fromEntries(query);
}

function candidatesOf(
  { url }: ReadCall,
  members: Readonly<Record<string, unknown>> | undefined,
  known: readonly NamedInterface[],
  scheme: SigningScheme,
): NamedInterface[] {
  const path = withoutEndingSlashes(url.pathname);
  return known.filter(({ declared }) => {
    if (declared.signing !== scheme) return false;
    return declared.path === undefined
      ? declared.activity === members?.activity
      : path.endsWith(declared.path);
  });
}

function verify(
  call: ReadCall,
  scheme: SigningScheme,
  accessKey: string,
  clock: VerificationClock,
): Verification {
  const { body, headers, url } = call;
  try {
    switch (scheme) {
      case 'query-signature': {
        return verifyQuery({ body, query: url.searchParams }, accessKey, clock);
      }

      case 'header-signature': {
        return verifyHeaders({ body, headers }, accessKey, clock);
      }

      case 'query-token': {
        return verifyQueryToken(url.searchParams, accessKey);
      }

      case 'header-token': {
        return verifyBodyToken(body, headers.authtoken ?? '', accessKey);
      }
    }
  } catch (error) {
    // JSON that is nested deeper than it can be written again.
    if (error instanceof RangeError) return { valid: false, what: 'body', why: 'malformed' };
    throw error;
  }
}

function nonceOf({ headers, url }: ReadCall, scheme: SigningScheme): { nonce?: string; timestamp?: string } {
  if (scheme === 'query-signature')
    return {
      nonce: url.searchParams.get('nonce') ?? undefined,
      timestamp: url.searchParams.get('timestamp') ?? undefined,
    };
  if (scheme === 'header-signature') return { nonce: headers['x-nonce'], timestamp: headers['x-timestamp'] };
  return {};
}

function rejection(why: RequestRejection, what: string, scheme?: SigningScheme): RejectedRequest {
  const isOfSignature = why === 'different' || why === 'replayed' || SIGNATURES.has(what);
  const resultCode = isOfSignature ? '000001' : '000002';
  return { resultCode, valid: false, what, why, ...(scheme && { scheme }) };
}

const SIGNATURES: ReadonlySet<string> = new Set(['signature', 'x-sign', 'authToken']);
