import { jsonObjectIn } from '../../platform/json-object.js';
import type { CallbackInterface } from '../callback-interface.js';
import { authToken, parameterText } from '../signing/auth-token.js';
import { signHeaders } from '../signing/header-signature.js';
import { signQuery } from '../signing/query-signature.js';
import { type SignedCall, timeStampOf, UTC_8 } from './signed-call.js';

export interface SignTextOptions {
  accessKey: string;
  /** A random one by default. */
  nonce?: string;
  /** Milliseconds since 1970; of tokens `timeStamp`. The present by default. */
  timestamp?: string;
}

/** What the address is of no matter for. */
const ANY_ADDRESS = 'http://localhost/';

/**
 * Signs a text as it is, whatever it is: the body of a POST, or the parameters of a GET as JSON or as a query. With a token,
 * `timeStamp` is added where it is missing, or given.
 *
 * @returns Nothing where a token needs parameters, and the text has none.
 */
export function signedText(
  { method, signing }: Pick<CallbackInterface, 'method' | 'signing'>,
  text: string,
  { accessKey, nonce, timestamp }: SignTextOptions,
): SignedCall | undefined {
  const call: SignedCall = { body: text, headers: {}, method, url: new URL(ANY_ADDRESS) };
  const { searchParams } = call.url;
  const now = timestamp === undefined ? new Date() : timeOf(timestamp);
  switch (signing) {
    case 'query-signature': {
      const signed = signQuery(text, accessKey, now, nonce);
      searchParams.set('signature', signed.signature.toUpperCase());
      searchParams.set('timestamp', signed.timestamp);
      searchParams.set('nonce', signed.nonce);
      return call;
    }

    case 'header-signature': {
      const signed = signHeaders(text, accessKey, now, nonce);
      return { ...call, headers: { ...signed, 'x-sign': signed['x-sign'].toUpperCase() } };
    }

    case 'query-token': {
      const given = parametersOf(text);
      if (!given) return undefined;
      const parameters = { ...given, timeStamp: timestamp ?? given.timeStamp ?? timeStampOf(now) };
      for (const [name, value] of Object.entries(parameters)) searchParams.set(name, parameterText(value));
      searchParams.set('authToken', authToken(Object.fromEntries(searchParams), accessKey));
      return { ...call, body: '' };
    }

    case 'header-token': {
      const given = jsonObjectIn(text);
      if (!given) return undefined;
      const timeStamp = timestamp ?? given.timeStamp ?? timeStampOf(now, UTC_8);
      const body = given.timeStamp === timeStamp ? text : JSON.stringify({ ...given, timeStamp });
      return { ...call, body, headers: { authToken: authToken(jsonObjectIn(body)!, accessKey) } };
    }
  }
}

/** A timestamp that is not one is refused by whoever reads the flag. */
function timeOf(timestamp: string): Date {
  return new Date(/^\d{1,15}$/.test(timestamp) ? Number(timestamp) : Date.now());
}

function parametersOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const json = jsonObjectIn(text);
  if (json) return json;
  const query = text.trim().replace(/^.*\?/s, '');
  if (!/^[^=&\s]+=/.test(query)) return undefined;
  return Object.fromEntries([...new URLSearchParams(query)].filter(([name]) => name !== 'authToken'));
}
