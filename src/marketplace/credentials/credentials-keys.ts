import { EnvironmentError } from '../../errors/koo-error.js';
import type { CredentialKeys } from './credentials.js';
import { credentialMessages, type KeySource } from './messages.js';

const NAMES = ['accessKey', 'secretKey', 'securityToken', 'integrationKey'] as const;

/**
 * The keys in what a profile holds or a command printed: `{accessKey, secretKey, securityToken?, integrationKey?}`.
 *
 * @param source For the message; no value is ever put into one.
 * @throws EnvironmentError `CREDENTIALS_INCOMPLETE`
 */
export function keysOf(content: unknown, source: KeySource): CredentialKeys {
  const entry = (typeof content === 'object' && content !== null ? content : {}) as Record<string, unknown>;
  const [accessKey, secretKey, securityToken, integrationKey] = NAMES.map((name) => textOf(entry[name]));
  if (accessKey && secretKey) return { accessKey, integrationKey, secretKey, securityToken };
  const missing = accessKey ? 'secretKey' : 'accessKey';
  throw new EnvironmentError(
    'CREDENTIALS_INCOMPLETE',
    credentialMessages.memberMissing({ missing, source }),
    {
      hints: [credentialMessages.giveTexts()],
    },
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}
