import type { ReceivedCall } from '../../callback/listening/received-call.js';
import type { SignedCall } from '../../callback/sending/signed-call.js';

/** A call as a server gets it. */
export function receivedAs({ body, headers, method, url }: SignedCall): ReceivedCall {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    body,
    headers: Object.fromEntries(lower) as ReceivedCall['headers'],
    method,
    target: url.pathname + url.search,
  };
}
