import { isObject } from '../../platform/is-object.js';
import { type EncryptType, encryptValue } from '../encryption/encrypted-value.js';
import type { Fields } from '../field.js';
import { bodySign } from '../signing/body-sign.js';
import type { VerifiedRequest } from './verify-request.js';

/** An answer as any server can send it. */
export interface OutgoingAnswer {
  /** 200 always: KooGallery takes any other status for a failure, and does not read the body. */
  status: number;
  headers: Record<string, string>;
  /** JSON, in ASCII: other characters are escaped, as the page of `memo` requires. */
  body: string;
}

/** Characters of `resultMsg`. */
const MAX_MESSAGE = 255;

/** Of these signing schemes, KooGallery wants `Body-Sign` in the answer, also in one that says that the request is wrong. */
const SIGNED: ReadonlySet<string> = new Set(['header-token', 'query-token']);

/**
 * The header `Body-Sign` of an answer of SaaS 1.0 or kit 1.0.
 *
 * @param body Exactly as it is sent, blanks and all.
 * @param accessKey The one that the request was signed with.
 * @returns `sign_type="HMAC-SHA256", signature= "…"`
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649157.html
 */
export function signAnswer(body: Uint8Array | string, accessKey: string): string {
  return bodySign(body, accessKey);
}

/** What `resultCode` and `resultMsg` go into, and the answer's own members after them. */
export function outgoingAnswer(
  { resultCode, resultMsg, ...members }: Record<string, unknown> & { resultCode: string; resultMsg: string },
  signing: { accessKey: string; scheme: string } | undefined,
): OutgoingAnswer {
  const answer = { resultCode, resultMsg: resultMsg.slice(0, MAX_MESSAGE), ...members };
  const body = JSON.stringify(answer).replaceAll(/[\u007F-\uFFFF]/g, escaped);
  return {
    body,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'application/json',
      ...(signing && SIGNED.has(signing.scheme) && { 'body-sign': signAnswer(body, signing.accessKey) }),
    },
    status: 200,
  };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Encrypts what 1.0 requires to be encrypted: the handler returns it plain. `encryptType` is that of the answer, AES-256
 * when it names none.
 */
export function encryptedAnswer(
  answer: Readonly<Record<string, unknown>>,
  { accessKey, declared }: Pick<VerifiedRequest, 'accessKey' | 'declared'>,
): Record<string, unknown> {
  const { encryptType = '1', ...members } = answer as { encryptType?: EncryptType };
  const fields = declared!.answer;
  if (!('encryptType' in fields)) return members;
  return encryptedIn({ ...members, encryptType }, fields, (plain) =>
    encryptValue(plain, accessKey, { encryptType }),
  );
}

function encryptedIn(
  values: Readonly<Record<string, unknown>>,
  fields: Fields,
  encrypt: (plain: string) => string,
): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field?.isEncrypted && typeof value === 'string') return [name, encrypt(value)];
    const { members } = field ?? {};
    if (!members) return [name, value];
    if (Array.isArray(value))
      return [name, value.map((item) => (isObject(item) ? encryptedIn(item, members, encrypt) : item))];
    return [name, isObject(value) ? encryptedIn(value, members, encrypt) : value];
  });
  return Object.fromEntries(entries);
}
