import { hmac, isSameText } from './hmac.js';
import { rejected, type Verification } from './verification.js';

const HEADER = /^\s*sign_type\s*=\s*"HMAC-SHA256"\s*,\s*signature\s*=\s*"([^"]*)"\s*$/i;

/**
 * The header `Body-Sign` of an answer of 1.0, over the body as it is sent, blanks and all.
 *
 * @returns `sign_type="HMAC-SHA256", signature= "…"`: the quotes are mandatory.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649157.html
 */
export function bodySign(body: Uint8Array | string, accessKey: string): string {
  return `sign_type="HMAC-SHA256", signature= "${hmac(accessKey, body, 'base64')}"`;
}

/** Whether the header is that of the answer's body. */
export function verifyBodySign(
  header: string | undefined,
  body: Uint8Array | string,
  accessKey: string,
): Verification {
  if (!header) return rejected('missing', 'Body-Sign');
  const signature = HEADER.exec(header)?.[1];
  if (signature === undefined) return rejected('malformed', 'Body-Sign');
  return isSameText(signature, hmac(accessKey, body, 'base64'))
    ? { valid: true }
    : rejected('different', 'Body-Sign');
}
