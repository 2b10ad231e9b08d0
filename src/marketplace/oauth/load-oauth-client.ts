import { EnvironmentError } from '../../errors/koo-error.js';
import { keepSecret } from '../../errors/secrets.js';
import { credentialsFile, profileName } from '../credentials/load-credentials.js';
import { OAuthClient } from './oauth-client.js';
import { type KeySource, keySources } from '../credentials/messages.js';
import { oauthMessages } from './messages.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a profile holds under `oauth`, or the environment in variables of these names (`KOO_OAUTH_…`). */
interface Settings {
  domain?: string;
  clientId?: string;
  clientSecret?: string;
  encryptedSecret?: string;
  privateKey?: string;
  privateKeyFile?: string;
  privateKeyCommand?: unknown;
  passphrase?: string;
}

const VARIABLES = {
  clientId: 'KOO_OAUTH_CLIENT_ID',
  clientSecret: 'KOO_OAUTH_CLIENT_SECRET',
  domain: 'KOO_OAUTH_DOMAIN',
  encryptedSecret: 'KOO_OAUTH_ENCRYPTED_SECRET',
  passphrase: 'KOO_OAUTH_PASSPHRASE',
  privateKey: 'KOO_OAUTH_PRIVATE_KEY',
  privateKeyFile: 'KOO_OAUTH_PRIVATE_KEY_FILE',
} as const satisfies Partial<Record<keyof Settings, string>>;

export interface OAuthClientRequest {
  /** The process's environment. */
  environment: Environment;
  /** A profile of the credentials file; then the environment is not looked at. `KOO_PROFILE` is the same. */
  profile?: string;
  /** In place of what the environment or the profile says. */
  domain?: string;
  clientId?: string;
  signal?: AbortSignal;
}

/**
 * The seller's application at the domain of one buyer: from the environment, else from what a profile of the credentials file
 * has under `oauth`. A secret that is encrypted is decrypted with the private key, which is in the environment, in a file
 * that only its owner can read, or is printed by a command.
 *
 * @throws EnvironmentError `NO_OAUTH_CLIENT`, `PRIVATE_KEY`, `CLIENT_SECRET`, and what reading a profile throws
 */
export async function loadOAuthClient(request: OAuthClientRequest): Promise<OAuthClient> {
  const { environment, signal } = request;
  const { settings, source } = await findSettings(request);
  const domain = request.domain ?? settings.domain;
  const clientId = request.clientId ?? settings.clientId;
  if (domain === undefined || clientId === undefined) throw noClient(domain === undefined, source);
  for (const name of ['clientSecret', 'passphrase', 'privateKey'] as const) keepSecret(settings[name]);
  const clientSecret = settings.clientSecret ?? (await decrypted(settings, source, { environment, signal }));
  return new OAuthClient({ clientId, clientSecret, domain }, source);
}

async function findSettings({
  environment,
  profile,
  signal,
}: OAuthClientRequest): Promise<{ settings: Settings; source: KeySource }> {
  const own = textsOf(
    Object.fromEntries(Object.entries(VARIABLES).map(([name, variable]) => [name, environment[variable]])),
  );
  const isNamed = profile !== undefined || Boolean(environment.KOO_PROFILE?.trim());
  if (!isNamed && Object.keys(own).length > 0) return { settings: own, source: keySources.environment() };
  const { readProfile } = await import('../credentials/credentials-file.js');
  const found = await readProfile(credentialsFile(environment), profileName(profile, environment), {
    environment,
    required: isNamed,
    signal,
  });
  const content = (found?.content as { oauth?: unknown } | null | undefined)?.oauth;
  return { settings: textsOf(content), source: found?.source ?? keySources.environment() };
}

/** The members that are texts, and the command. */
function textsOf(content: unknown): Settings {
  const entries = Object.entries((content ?? {}) as Record<string, unknown>).map(
    ([name, value]): [string, unknown] => [name, typeof value === 'string' ? value.trim() : value],
  );
  const known = entries.filter(
    ([name, value]) =>
      (name === 'privateKeyCommand' && value !== undefined) ||
      (Object.hasOwn(VARIABLES, name) && typeof value === 'string' && value !== ''),
  );
  return Object.fromEntries(known) as Settings;
}

/** Nothing where there is no secret: a user, a log-in page and a log-out need none. */
async function decrypted(
  settings: Settings,
  source: KeySource,
  options: { environment: Environment; signal?: AbortSignal },
): Promise<string | undefined> {
  const { encryptedSecret, passphrase } = settings;
  if (encryptedSecret === undefined) return undefined;
  const [{ decryptClientSecret }, { readPrivateKey }] = await Promise.all([
    import('./decrypt-client-secret.js'),
    import('./private-key.js'),
  ]);
  const key = await privateKeyOf(settings, source, options);
  keepSecret(key);
  return decryptClientSecret(encryptedSecret, readPrivateKey(key, source, passphrase));
}

async function privateKeyOf(
  { privateKey, privateKeyCommand, privateKeyFile }: Settings,
  source: KeySource,
  options: { environment: Environment; signal?: AbortSignal },
): Promise<string> {
  if (privateKey !== undefined) return privateKey;
  if (privateKeyCommand !== undefined) {
    const { runCommand } = await import('../credentials/run-command.js');
    return runCommand(privateKeyCommand, source, options);
  }

  if (privateKeyFile !== undefined) {
    const { readPrivateFile } = await import('../credentials/private-file.js');
    const text = await readPrivateFile(privateKeyFile, 'private-key');
    if (text !== undefined) return text;
    throw new EnvironmentError('PRIVATE_KEY', oauthMessages.noPrivateKeyFile(), {
      hints: [oauthMessages.checkPath({ source })],
      place: privateKeyFile,
    });
  }

  throw new EnvironmentError('PRIVATE_KEY', oauthMessages.noPrivateKey({ source }), {
    hints: [oauthMessages.setPrivateKey()],
    docs: 'docs/oauth.md',
  });
}

function noClient(isDomain: boolean, source: KeySource): EnvironmentError {
  const message = isDomain ? oauthMessages.noDomain : oauthMessages.noClientId;
  return new EnvironmentError('NO_OAUTH_CLIENT', message({ source }), {
    hints: [oauthMessages.giveClient(), oauthMessages.writeClient(), oauthMessages.whereClient()],
    docs: 'docs/oauth.md',
  });
}
