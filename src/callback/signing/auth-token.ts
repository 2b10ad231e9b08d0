import { hmac, isSameText } from './hmac.js';
import { rejected, type Verification } from './verification.js';

/** Parameters, decoded; those of a body as they are there: texts and numbers, by the tables. */
export type Parameters = Readonly<Record<string, unknown>>;

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
    .map(([name, value]) => `${name}=${parameterText(value)}`)
    .join('&');
  return hmac(`${accessKey}${parameterText(parameters.timeStamp ?? '')}`, joined, 'base64');
}

/**
 * The text of a parameter. No table of 1.0 has other values than texts and numbers; who sends an object, whose own `toString`
 * may be anything, or one that is nested deeper than the stack, must not stop a server that verifies.
 */
export function parameterText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
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
  const timeStamp = parameterText(parameters.timeStamp ?? '');
  if (timeStamp === '') return rejected('missing', 'timeStamp');
  if (!/^\d{14}(?:\d{3})?$/.test(timeStamp)) return rejected('malformed', 'timeStamp');
  return isSameText(token, authToken(parameters, accessKey))
    ? { valid: true }
    : rejected('different', 'authToken');
}
