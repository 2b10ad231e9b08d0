import { jsonObjectIn } from '../../platform/json-object.js';
import type { CallbackInterface } from '../callback-interface.js';
import { authToken } from '../signing/auth-token.js';
import { signHeaders } from '../signing/header-signature.js';
import { signQuery } from '../signing/query-signature.js';
import type { RecordedCall } from './send-call.js';
import { CONTENT_TYPE, type SignedCall, timeStampOf, UTC_8 } from './signed-call.js';

/** A recorded call as it was sent, byte for byte: its signature with its time, and its nonce for the second time. */
export function sameCall({ body, headers, method, url }: RecordedCall): SignedCall {
  const isPost = method !== 'GET';
  return {
    body,
    headers: { ...(isPost && { 'Content-Type': CONTENT_TYPE }), ...headers },
    method: isPost ? 'POST' : 'GET',
    url: new URL(url),
  };
}

/**
 * A recorded call with a signature of now. Its body is the same, byte for byte; but with a token of 1.0 its `timeStamp` is
 * part of what is signed, and is that of now.
 */
export function signedAgain(
  recorded: RecordedCall,
  { signing }: Pick<CallbackInterface, 'signing'>,
  { accessKey, now }: { accessKey: string; now: Date },
): SignedCall {
  const call = sameCall(recorded);
  const { searchParams } = call.url;
  switch (signing) {
    case 'query-signature': {
      const { nonce, signature, timestamp } = signQuery(call.body, accessKey, now);
      searchParams.set('signature', signature.toUpperCase());
      searchParams.set('timestamp', timestamp);
      searchParams.set('nonce', nonce);
      return call;
    }

    case 'header-signature': {
      const signed = signHeaders(call.body, accessKey, now);
      return { ...call, headers: { ...call.headers, ...signed, 'x-sign': signed['x-sign'].toUpperCase() } };
    }

    case 'query-token': {
      searchParams.set('timeStamp', timeStampOf(now));
      searchParams.set('authToken', authToken(Object.fromEntries(searchParams), accessKey));
      return call;
    }

    case 'header-token': {
      const members = jsonObjectIn(call.body);
      if (!members) return call;
      const body = JSON.stringify({ ...members, timeStamp: timeStampOf(now, UTC_8) });
      const token = authToken(jsonObjectIn(body)!, accessKey);
      return { ...call, body, headers: { ...call.headers, authToken: token } };
    }
  }
}
