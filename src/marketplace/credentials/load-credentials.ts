import path from 'node:path';
import { EnvironmentError } from '../../errors/koo-error.js';
import { baseFolder } from '../../platform/base-folder.js';
import { Credentials } from './credentials.js';
import { credentialMessages } from './messages.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Ours come first: a pipeline often holds the keys of another account under the names of Huawei's SDKs. */
const VARIABLES = [
  { accessKey: 'KOO_ACCESS_KEY', secretKey: 'KOO_SECRET_KEY', securityToken: 'KOO_SECURITY_TOKEN' },
  {
    accessKey: 'HUAWEICLOUD_SDK_AK',
    secretKey: 'HUAWEICLOUD_SDK_SK',
    securityToken: 'HUAWEICLOUD_SDK_SECURITY_TOKEN',
  },
] as const;

export interface CredentialsRequest {
  /** The process's environment. */
  environment: Environment;
  /** A profile of the credentials file; then the environment's keys are not looked at. `KOO_PROFILE` is the same. */
  profile?: string;
  signal?: AbortSignal;
}

/**
 * The keys to sign with: from the environment, else from a profile of the credentials file, which holds them or
 * names a command that prints them.
 *
 * @throws EnvironmentError when there are none, or they are incomplete, or the file is open to others.
 */
export async function loadCredentials({
  environment,
  profile,
  signal,
}: CredentialsRequest): Promise<Credentials> {
  const wanted = profile ?? filled(environment.KOO_PROFILE);
  if (!wanted) {
    const found = fromEnvironment(environment);
    if (found) return found;
  }

  const [{ profilesOf, readProfile }, { keysOf }] = await Promise.all([
    import('./credentials-file.js'),
    import('./credentials-keys.js'),
  ]);
  const file = credentialsFile(environment);
  const found = await readProfile(file, wanted ?? 'default', {
    environment,
    required: wanted !== undefined,
    signal,
  });
  if (found) return new Credentials(keysOf(found.content, found.holder), found.source, found.hosts);
  const others = await profilesOf(file);
  throw new EnvironmentError('NO_CREDENTIALS', credentialMessages.none(), {
    hints: [
      ...(others.length > 0 ? [credentialMessages.nameProfile({ file, names: others })] : []),
      credentialMessages.setVariables({
        accessKey: VARIABLES[0].accessKey,
        otherAccessKey: VARIABLES[1].accessKey,
        otherSecretKey: VARIABLES[1].secretKey,
        secretKey: VARIABLES[0].secretKey,
      }),
      credentialMessages.saveProfile(),
      credentialMessages.writeProfile({ file }),
      credentialMessages.whereKeys(),
    ],
    docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html',
  });
}

/** `KOO_CREDENTIALS_FILE`, or `koo/credentials.yaml` in the user's folder for settings. */
export function credentialsFile(environment: Environment): string {
  const settings = baseFolder('XDG_CONFIG_HOME', environment);
  return filled(environment.KOO_CREDENTIALS_FILE) ?? path.join(settings, 'koo', 'credentials.yaml');
}

/** The profile that is meant: the one that is named, else `KOO_PROFILE`, else `default`. */
export function profileName(named: string | undefined, environment: Environment): string {
  return named ?? filled(environment.KOO_PROFILE) ?? 'default';
}

/** The variable that holds an access key, if one does. */
export function keysInEnvironment(environment: Environment): string | undefined {
  return VARIABLES.map(({ accessKey }) => accessKey).find((name) => filled(environment[name]));
}

function fromEnvironment(environment: Environment): Credentials | undefined {
  for (const names of VARIABLES) {
    const accessKey = filled(environment[names.accessKey]);
    const secretKey = filled(environment[names.secretKey]);
    if (accessKey && secretKey) {
      const securityToken = filled(environment[names.securityToken]);
      const integrationKey = filled(environment.KOO_INTEGRATION_KEY);
      return new Credentials({ accessKey, integrationKey, secretKey, securityToken }, names.accessKey);
    }

    if (accessKey || secretKey) {
      const [set, missing] = accessKey
        ? [names.accessKey, names.secretKey]
        : [names.secretKey, names.accessKey];
      throw new EnvironmentError(
        'CREDENTIALS_INCOMPLETE',
        credentialMessages.variableMissing({ missing, set }),
        {
          hints: [credentialMessages.setMissing({ missing, set })],
        },
      );
    }
  }

  return undefined;
}

function filled(value: string | undefined): string | undefined {
  return value?.trim() || undefined;
}
