import { hmac, isSameText } from './hmac.js';
import { rejected, type Verification } from './verification.js';

/** Parameters, decoded; those of a body as they are there. */
export type Parameters = Readonly<Record<string, number | string>>;

/**
 * The token of 1.0 over all parameters but itself, sorted by name: `base64(hmac(key + timeStamp, "a=1&b=2"))`.
 *
 * @param parameters With `timeStamp`: `yyyyMMddHHmmssSSS`, UTC in a query, UTC+8 in the bodies of the kit.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649156.html
 */
export function authToken(parameters: Parameters, accessKey: string): string {
  const joined = Object.entries(parameters)
    .filter(([name]) => name !== 'authToken')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return hmac(`${accessKey}${parameters.timeStamp ?? ''}`, joined, 'base64');
}

/** Whether the query of a GET was signed with the key. No page states how old its `timeStamp` may be. */
export function verifyQueryToken(query: URLSearchParams, accessKey: string): Verification {
  return verifyToken(Object.fromEntries(query), query.get('authToken') ?? '', accessKey);
}

/**
 * The same of a POST of the kit: the token is the header `authToken`, and the members of the body are the parameters.
 *
 * @param token Of the header.
 */
export function verifyBodyToken(body: string, token: string, accessKey: string): Verification {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return rejected('malformed', 'body');
  }

  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return rejected('malformed', 'body');
  return verifyToken(value as Parameters, token, accessKey);
}

function verifyToken(parameters: Parameters, token: string, accessKey: string): Verification {
  if (token === '') return rejected('missing', 'authToken');
  const { timeStamp = '' } = parameters;
  if (timeStamp === '') return rejected('missing', 'timeStamp');
  if (!/^\d{14}(?:\d{3})?$/.test(String(timeStamp))) return rejected('malformed', 'timeStamp');
  return isSameText(token, authToken(parameters, accessKey))
    ? { valid: true }
    : rejected('different', 'authToken');
}
