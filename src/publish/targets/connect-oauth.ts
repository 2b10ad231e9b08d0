import { loadOAuthClient } from '../../marketplace/oauth/load-oauth-client.js';
import { OAuthClient } from '../../marketplace/oauth/oauth-client.js';
import { Transport } from '../../marketplace/sending/transport.js';
import { networkOptions } from './network-options.js';
import { runningEmulator } from './running-emulator.js';
import { keySources } from '../../marketplace/credentials/messages.js';
import type { Message } from '../../i18n/message.js';
import { targetMessages } from './messages.js';

export interface OAuthChoice {
  /** An emulator that runs already, with its own client. */
  target?: 'local';
  domain?: string;
  clientId?: string;
  /** A profile of the credentials file. */
  profile?: string;
  /** How long an answer may take, in seconds. */
  timeout?: number;
}

interface ConnectOAuthOptions {
  /** The folder of koo.yaml, or where koo is called. */
  root: string;
  environment: Readonly<Record<string, string | undefined>>;
  onWarning?: (message: Message) => void;
  signal?: AbortSignal;
}

/**
 * The way to the domain where the users of one buyer log in.
 *
 * @throws EnvironmentError `EMULATOR_NOT_RUNNING`, and what `loadOAuthClient` throws; UsageError `BAD_ADDRESS`, `NOT_HTTPS`
 */
export async function connectOAuth(
  { clientId, domain, profile, target, timeout }: OAuthChoice,
  { environment, onWarning, root, signal }: ConnectOAuthOptions,
): Promise<Transport<OAuthClient>> {
  const client =
    target === 'local'
      ? await clientOfEmulator(root)
      : await loadOAuthClient({ clientId, domain, environment, profile, signal });
  const options = await networkOptions(environment, { onWarning, timeout });
  return new Transport({ ...options, credentials: client, endpoint: client.endpoint });
}

async function clientOfEmulator(root: string): Promise<OAuthClient> {
  const { keys, url } = await runningEmulator(root, targetMessages.nameDomain());
  return new OAuthClient({ ...keys, domain: url }, keySources.emulator());
}
