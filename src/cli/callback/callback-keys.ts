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

/** The key of a kind of interface, and those of the other kinds that are in the same place. */
export interface CallbackKeys {
  key: string;
  others: string[];
}

/**
 * The key (访问密钥) that a kind of interface is signed with: from the environment, else from `callbackKeys` in a profile of the
 * credentials file. No text that koo prints shows it.
 *
 * @throws EnvironmentError `NO_CALLBACK_KEY`, and what reading a profile throws
 */
export async function callbackKey(kind: KeyKind, options: CallbackKeyOptions = {}): Promise<string> {
  const { key } = await callbackKeys(kind, options);
  return key;
}

/** The same with the keys of other kinds, which must not be accepted in its place. */
export async function callbackKeys(
  kind: KeyKind,
  { environment = process.env, profile, signal }: CallbackKeyOptions = {},
): Promise<CallbackKeys> {
  const isNamed = profile !== undefined || Boolean(environment.KOO_PROFILE?.trim());
  const own = isNamed ? undefined : keysIn(kind, (one) => environment[VARIABLES[one]]);
  if (own) return own;
  const file = credentialsFile(environment);
  const name = profileName(profile, environment);
  const { readProfile } = await import('../../marketplace/credentials/credentials-file.js');
  const found = await readProfile(file, name, { environment, required: isNamed, signal });
  const content = isObject(found?.content) ? found.content.callbackKeys : undefined;
  const declared = isObject(content) ? content : {};
  const given = Object.hasOwn(declared, kind) ? declared[kind] : undefined;
  const write = callbackMessages.writeKey({ file, kind, profile: name });
  // A number would have lost its leading zeros.
  if (given !== undefined && given !== null && typeof given !== 'string')
    throw new EnvironmentError(
      'NO_CALLBACK_KEY',
      callbackMessages.keyNotText({ kind, source: found!.holder }),
      {
        docs: 'docs/credentials.md',
        hints: [write],
      },
    );
  const keys = keysIn(kind, (one) => (Object.hasOwn(declared, one) ? declared[one] : undefined));
  if (keys) return keys;
  throw new EnvironmentError('NO_CALLBACK_KEY', callbackMessages.noKey({ kind }), {
    docs: 'docs/callbacks.md',
    hints: [
      ...(isNamed ? [] : [callbackMessages.setKey({ variable: VARIABLES[kind] })]),
      write,
      callbackMessages.whereKey({ kind }),
    ],
  });
}

/** @returns Nothing where there is no key of the kind. */
function keysIn(kind: KeyKind, keyOf: (kind: KeyKind) => unknown): CallbackKeys | undefined {
  const textOf = (one: KeyKind): string => {
    const key = keyOf(one);
    return typeof key === 'string' ? key.trim() : '';
  };
  const key = textOf(kind);
  if (key === '') return undefined;
  const others = (Object.keys(VARIABLES) as KeyKind[])
    .map((one) => textOf(one))
    .filter((other) => other !== '' && other !== key);
  for (const one of [key, ...others]) keepSecret(one);
  return { key, others: [...new Set(others)] };
}
