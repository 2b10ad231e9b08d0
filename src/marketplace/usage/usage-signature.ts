import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** The three headers that the new interface wants beside the gateway's signature. */
export interface UsageSignature {
  /** base64. */
  signature: string;
  /** Milliseconds since 1970. */
  ts: string;
  nonce: string;
}

/**
 * Signs the body of a push: `base64(hmacSHA256(key, "ts={ts}&nonce={nonce}&body={body}"))`.
 *
 * @param body Exactly the bytes that are sent; their members are sorted by name.
 * @param key 对接密钥, from 卖家中心 > 应用工具 > 密钥管理; not the secret key of the gateway.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html
 */
export function signUsage(
  body: string,
  key: string,
  now: Date,
  nonce: string = randomUUID(),
): UsageSignature {
  const ts = String(now.getTime());
  return { nonce, signature: usageHmac(body, key, { nonce, ts }), ts };
}

/** Whether the signature is the one of this body. */
export function isUsageSignature(
  body: string,
  key: string,
  { nonce, signature, ts }: UsageSignature,
): boolean {
  const expected = Buffer.from(usageHmac(body, key, { nonce, ts }));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function usageHmac(body: string, key: string, { nonce, ts }: { nonce: string; ts: string }): string {
  return createHmac('sha256', key).update(`ts=${ts}&nonce=${nonce}&body=${body}`).digest('base64');
}
