import type { CallbackInterface } from '../callback-interface.js';
import { authToken, parameterText, type Parameters } from '../signing/auth-token.js';
import { signHeaders } from '../signing/header-signature.js';
import { signQuery } from '../signing/query-signature.js';
import { withoutEndingSlashes } from './without-ending-slashes.js';

/** KooGallery's own, as its pages print it. */
export const CONTENT_TYPE = 'application/json;charset=utf8';

/** The members of a call: of its body, or of its query. */
export type CallMembers = Readonly<Record<string, unknown>>;

/** One call of an interface, signed, as it goes over the wire. */
export interface SignedCall {
  method: 'GET' | 'POST';
  /** With what signs, where the query does. */
  url: URL;
  /** As KooGallery's pages spell them. */
  headers: Record<string, string>;
  /** Empty with GET. */
  body: string;
}

export interface SignedCallOptions {
  /** The production address (生产系统接口地址); the path of the interface is appended. */
  address: URL;
  /** 访问密钥 of the kind that the interface names. */
  accessKey: string;
  /** The time of the call: of its timestamp, and of `timeStamp` where the members have none. */
  now: Date;
  /** A random one by default; tokens of 1.0 have none. */
  nonce?: string;
}

/**
 * Makes one call of any interface as KooGallery sends it: where the members go and what signs them, by the signing scheme.
 * Nothing is checked: a call may lack what its table requires, to see what a server does then.
 *
 * Bodies that the query signs are sorted by name, as the samples of their pages are; those of the kit keep their order, as
 * the sample of tenantSync does. A member that is `undefined` is left out; one that is `null` is sent, and not signed.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649427.html a sample that the query signs
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649433.html headers of the kit 2.0
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649156.html tokens of 1.0
 */
export function signedCall(
  { method, path = '', signing }: Pick<CallbackInterface, 'method' | 'path' | 'signing'>,
  members: CallMembers,
  { accessKey, address, nonce, now }: SignedCallOptions,
): SignedCall {
  const url = new URL(address);
  if (path !== '') url.pathname = withoutEndingSlashes(url.pathname) + path;
  const headers: Record<string, string> = method === 'POST' ? { 'Content-Type': CONTENT_TYPE } : {};
  switch (signing) {
    case 'query-signature': {
      const body = JSON.stringify(sorted(members));
      const { signature, timestamp, nonce: used } = signQuery(body, accessKey, now, nonce);
      // In upper case, as in most samples of the pages, and in their order.
      for (const [name, value] of [
        ['signature', signature.toUpperCase()],
        ['timestamp', timestamp],
        ['nonce', used],
      ] as const)
        url.searchParams.set(name, value);
      return { body, headers, method, url };
    }

    case 'header-signature': {
      const body = JSON.stringify({ ...members, timeStamp: members.timeStamp ?? timeStampOf(now, UTC_8) });
      const signed = signHeaders(body, accessKey, now, nonce);
      const signature = signed['x-sign'].toUpperCase();
      return { body, headers: { ...headers, ...signed, 'x-sign': signature }, method, url };
    }

    case 'query-token': {
      for (const [name, value] of Object.entries({ timeStamp: timeStampOf(now), ...members }))
        if (value !== undefined && value !== null) url.searchParams.set(name, parameterText(value));
      const token = authToken(Object.fromEntries(url.searchParams), accessKey);
      url.searchParams.set('authToken', token);
      return { body: '', headers, method, url };
    }

    case 'header-token': {
      const whole = { ...members, timeStamp: members.timeStamp ?? timeStampOf(now, UTC_8) };
      const body = JSON.stringify(whole);
      // What is received is signed: `undefined` is not.
      const token = authToken(JSON.parse(body) as Parameters, accessKey);
      return { body, headers: { ...headers, authToken: token }, method, url };
    }
  }
}

/** Hours, in milliseconds: bodies of the kit have the time of China. */
export const UTC_8 = 8 * 3_600_000;

/** `yyyyMMddHHmmssSSS`. */
export function timeStampOf(now: Date, offset = 0): string {
  return new Date(now.getTime() + offset).toISOString().replaceAll(/\D/g, '');
}

function sorted(members: CallMembers): CallMembers {
  return Object.fromEntries(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));
}
