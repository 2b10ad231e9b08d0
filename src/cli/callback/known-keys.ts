import type { KeyKind } from '../../callback/callback-interface.js';
import type { SignatureKeys } from '../../callback/listening/key-variants.js';
import { callbackKey, type CallbackKeyOptions } from './callback-keys.js';

const KINDS = ['basic', 'synchronization', 'licence-code', 'general'] as const satisfies readonly KeyKind[];

/**
 * All keys that are set, by their kinds: a call may be signed with another one than it should be.
 *
 * @throws EnvironmentError `NO_CALLBACK_KEY` where there is none, and what reading a profile throws
 */
export async function knownKeys(options: CallbackKeyOptions): Promise<SignatureKeys> {
  const keys: Partial<Record<KeyKind, string>> = {};
  let missing: unknown;
  for (const kind of KINDS) {
    try {
      keys[kind] = await callbackKey(kind, options);
    } catch (error) {
      if ((error as { code?: string }).code !== 'NO_CALLBACK_KEY') throw error;
      missing ??= error;
    }
  }

  if (Object.keys(keys).length === 0) throw missing;
  return keys;
}
