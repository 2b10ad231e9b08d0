import type { CallbackInterface } from '../../../src/callback/callback-interface.js';
import { signedCall } from '../../../src/callback/sending/signed-call.js';
import { ACCESS_KEY } from './server-process.js';

/** Makes one call, over a connection of its own. */
export async function call(
  address: URL,
  declared: CallbackInterface,
  members: Record<string, unknown>,
): Promise<Record<string, string>> {
  const now = new Date();
  const { body, headers, method, url } = signedCall(declared, members, {
    accessKey: ACCESS_KEY,
    address,
    now,
  });
  const response = await fetch(url, { body, headers: { ...headers, connection: 'close' }, method });
  return (await response.json()) as Record<string, string>;
}
