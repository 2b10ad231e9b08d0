import type { KeyKind } from '../../callback/callback-interface.js';
import { EnvironmentError } from '../../errors/koo-error.js';
import { keepSecret } from '../../errors/secrets.js';
import { credentialsFile, profileName } from '../../marketplace/credentials/load-credentials.js';
import { isObject } from '../../platform/is-object.js';
import { callbackMessages } from './messages.js';

/** Where each key is: a variable of the environment. A profile has them under `callbackKeys`, by the names of the kinds. */
const VARIABLES: Readonly<Record<KeyKind, string>> = {
  basic: 'KOO_CALLBACK_KEY',
  general: 'KOO_CALLBACK_KEY_GENERAL',
  'licence-code': 'KOO_CALLBACK_KEY_LICENCE_CODE',
  synchronization: 'KOO_CALLBACK_KEY_SYNCHRONIZATION',
};

export interface CallbackKeyOptions {
  /** The process's own when absent. */
  environment?: Readonly<Record<string, string | undefined>>;
  /** A profile of the credentials file; then the environment's keys are not looked at. `KOO_PROFILE` is the same. */
  profile?: string;
  signal?: AbortSignal;
}

/**
 * The key (访问密钥) that a kind of interface is signed with: from the environment, else from `callbackKeys` in a profile of the
 * credentials file. No text that koo prints shows it.
 *
 * @throws EnvironmentError `NO_CALLBACK_KEY`, and what reading a profile throws
 */
export async function callbackKey(
  kind: KeyKind,
  { environment = process.env, profile, signal }: CallbackKeyOptions = {},
): Promise<string> {
  const variable = VARIABLES[kind];
  const isNamed = profile !== undefined || Boolean(environment.KOO_PROFILE?.trim());
  const own = isNamed ? undefined : environment[variable]?.trim();
  const file = credentialsFile(environment);
  const key = own || (await keyOfProfile(kind, file, { environment, isNamed, profile, signal }));
  if (key) {
    keepSecret(key);
    return key;
  }

  const name = profileName(profile, environment);
  throw new EnvironmentError('NO_CALLBACK_KEY', callbackMessages.noKey({ kind }), {
    docs: 'docs/callbacks.md',
    hints: [
      ...(isNamed ? [] : [callbackMessages.setKey({ variable })]),
      callbackMessages.writeKey({ file, kind, profile: name }),
      callbackMessages.whereKey({ kind }),
    ],
  });
}

async function keyOfProfile(
  kind: KeyKind,
  file: string,
  {
    environment,
    isNamed,
    profile,
    signal,
  }: { isNamed: boolean } & CallbackKeyOptions & Required<Pick<CallbackKeyOptions, 'environment'>>,
): Promise<string | undefined> {
  const { readProfile } = await import('../../marketplace/credentials/credentials-file.js');
  const name = profileName(profile, environment);
  const found = await readProfile(file, name, { environment, required: isNamed, signal });
  const keys = isObject(found?.content) ? found.content.callbackKeys : undefined;
  const key = isObject(keys) && Object.hasOwn(keys, kind) ? keys[kind] : undefined;
  if (key === undefined || key === null || typeof key === 'string') return key?.trim();
  // A number would have lost its leading zeros.
  throw new EnvironmentError(
    'NO_CALLBACK_KEY',
    callbackMessages.keyNotText({ kind, source: found!.holder }),
    { docs: 'docs/credentials.md', hints: [callbackMessages.writeKey({ file, kind, profile: name })] },
  );
}
