import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The query parameters that KooGallery adds to the production address. */
export interface SaasV2Signature {
  /** Hex; in capitals in most samples of the pages, and compared without regard to that. */
  signature: string;
  /** Milliseconds since 1970. */
  timestamp: string;
  nonce: string;
}

/** How far the time of a call may be from the server's, in milliseconds. */
const MAX_SKEW_MS = 60_000;

/** Why a signature is not accepted. `seconds`: it is right, and its time is in seconds, as older pages state. */
export type SignatureFailure =
  | 'missing-nonce'
  | 'missing-signature'
  | 'missing-timestamp'
  | 'seconds'
  | 'signature-of-other-body-or-key'
  | 'time-of-no-form'
  | 'too-early'
  | 'too-late';

/**
 * Signs a call of SaaS 2.0: `hex(HMAC(key, key + nonce + timestamp + lower(hex(HMAC(key, payload)))))`.
 *
 * @param body As it is sent. @param accessKey 访问密钥, from 卖家中心 > 应用工具 > 密钥管理.
 * @see https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_00000020556004561.html
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649248.html which spells out both keys
 */
export function signSaasV2(
  body: string,
  accessKey: string,
  {
    nonce = randomBytes(32).toString('hex').toUpperCase(),
    now = Date.now(),
  }: { nonce?: string; now?: number } = {},
): SaasV2Signature {
  const timestamp = String(now);
  const signature = signatureOf(saasV2Payload(body), accessKey, { nonce, timestamp });
  return { nonce, signature: signature.toUpperCase(), timestamp };
}

/**
 * What of a body is signed: its members sorted by name, on the top level only, without those that are null. That is how
 * Huawei's example server reads the rule. A body that is no object of JSON is signed as it is.
 */
export function saasV2Payload(body: string): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return body;
  }

  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return body;
  const members = Object.entries(parsed).filter(([, value]) => value !== null);
  // Not by `Object.fromEntries`: names like integers would come first.
  const sorted = members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
}

/**
 * Whether a call is KooGallery's, and of now. A body whose bytes are signed as they are is accepted as well, since
 * writing JSON again may write it differently.
 *
 * @returns Nothing, or why it is not accepted.
 */
export function verifySaasV2(
  body: string,
  accessKey: string,
  given: { [Name in keyof SaasV2Signature]?: string | null },
  { now = Date.now() }: { now?: number } = {},
): SignatureFailure | undefined {
  const { nonce, signature, timestamp } = given;
  if (!signature) return 'missing-signature';
  if (!timestamp) return 'missing-timestamp';
  if (!nonce) return 'missing-nonce';
  if (!/^\d{1,16}$/.test(timestamp)) return 'time-of-no-form';
  const matches = (payload: string): boolean =>
    isSame(signature, signatureOf(payload, accessKey, { nonce, timestamp }));
  if (!matches(saasV2Payload(body)) && !matches(body)) return 'signature-of-other-body-or-key';
  const time = Number(timestamp);
  if (Math.abs(now / 1000 - time) * 1000 <= MAX_SKEW_MS) return 'seconds';
  if (now - time > MAX_SKEW_MS) return 'too-late';
  return time - now > MAX_SKEW_MS ? 'too-early' : undefined;
}

function signatureOf(
  payload: string,
  accessKey: string,
  { nonce, timestamp }: Pick<SaasV2Signature, 'nonce' | 'timestamp'>,
): string {
  return hmac(accessKey, `${accessKey}${nonce}${timestamp}${hmac(accessKey, payload)}`);
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given.toLowerCase()), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
