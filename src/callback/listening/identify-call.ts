import { jsonObjectIn } from '../../platform/json-object.js';
import type { CallbackInterface, SigningScheme } from '../callback-interface.js';
import { type FoundInterface, protocolsOf } from '../find-interface.js';
import { headerOf, queryOf, type ReceivedCall } from './received-call.js';

/**
 * The interfaces that a call may be of, by its path, or its method and activity: SaaS 2.0 and licences share some, and only the
 * key tells them apart.
 *
 * @param kinds The protocols to look in, by their ids; all where there is none.
 */
export function identifyCall(call: ReceivedCall, kinds: readonly string[] = []): FoundInterface[] {
  const [path = ''] = call.target.split('?', 1);
  const isGet = call.method === 'GET';
  const activity = isGet ? queryOf(call).get('activity') : jsonObjectIn(call.body)?.activity;
  const all = protocolsOf(kinds).flatMap((protocol) =>
    protocol.interfaces.map((one): FoundInterface => ({ one, protocol })),
  );
  return all.filter(({ one }) => {
    if (one.method !== call.method) return false;
    return one.path === undefined ? one.activity === activity : path.endsWith(one.path);
  });
}

/** How a call is signed whose interface is not known, by what it carries. */
export function schemeOf(call: ReceivedCall): SigningScheme {
  if (headerOf(call, 'x-sign') !== '') return 'header-signature';
  if (headerOf(call, 'authtoken') !== '') return 'header-token';
  return queryOf(call).has('authToken') || call.method === 'GET' ? 'query-token' : 'query-signature';
}

/** An interface that is signed in this way, in the place of one that is not known. */
export function anyInterface(signing: SigningScheme): Pick<CallbackInterface, 'key' | 'request' | 'signing'> {
  return { key: signing.startsWith('header') ? 'synchronization' : 'basic', request: {}, signing };
}
