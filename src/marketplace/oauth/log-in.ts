import { randomBytes } from 'node:crypto';
import type { Transport } from '../sending/transport.js';
import { exchangeCode } from './exchange-code.js';
import { authorizeUrl, unifiedLoginUrl } from './login-addresses.js';
import type { OAuthClient } from './oauth-client.js';
import type { OAuthTokens } from './oauth-tokens.js';
import { receiveCode, type ReceiveCodeOptions } from './receive-code.js';

export interface LogInOptions extends Omit<ReceiveCodeOptions, 'state'> {
  /** Shows the address to whoever is to log in there. */
  show(url: URL): void;
  /** By the unified login page, of the application of this id; that page knows no state. */
  appId?: string;
}

export interface Login {
  tokens: OAuthTokens;
  /** Where the unified login page said it. */
  tenant?: string;
}

/**
 * Lets a user log in with a browser, and gets tokens for the code that it brings back to this machine.
 *
 * @throws UsageError `REDIRECT_ADDRESS`; EnvironmentError `REDIRECT_PORT`, `LOGIN_TIMEOUT`, `NO_CLIENT_SECRET`; RefusedError
 *   where the login or the code is refused; the signal's reason
 */
export async function logIn(
  transport: Transport<OAuthClient>,
  { appId, show, ...options }: LogInOptions,
): Promise<Login> {
  const { credentials: client } = transport;
  // Before a login that could not be completed.
  client.proof();
  // The page takes letters and digits.
  const state = appId === undefined ? randomBytes(32).toString('hex') : undefined;
  const receiver = await receiveCode({ ...options, state });
  try {
    const { redirectUri } = receiver;
    show(state === undefined ? unifiedLoginUrl(appId!) : authorizeUrl(client, { redirectUri, state }));
    const { code, tenant } = await receiver.received;
    const tokens = await exchangeCode(transport, {
      code,
      redirectUri: state === undefined ? undefined : redirectUri,
      signal: options.signal,
    });
    return { tokens, ...(tenant !== undefined && { tenant }) };
  } finally {
    await receiver.close();
  }
}
