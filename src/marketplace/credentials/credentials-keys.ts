import { EnvironmentError } from '../../errors/koo-error.js';
import type { CredentialKeys } from './credentials.js';

const NAMES = ['accessKey', 'secretKey', 'securityToken', 'integrationKey'] as const;

/**
 * The keys in what a profile holds or a command printed: `{accessKey, secretKey, securityToken?, integrationKey?}`.
 *
 * @param source Where it stands, for the message; no value is ever put into one.
 * @throws EnvironmentError `CREDENTIALS_INCOMPLETE`
 */
export function keysOf(content: unknown, source: string): CredentialKeys {
  const entry = (typeof content === 'object' && content !== null ? content : {}) as Record<string, unknown>;
  const [accessKey, secretKey, securityToken, integrationKey] = NAMES.map((name) => textOf(entry[name]));
  if (accessKey && secretKey) return { accessKey, integrationKey, secretKey, securityToken };
  const missing = accessKey ? 'secretKey' : 'accessKey';
  throw new EnvironmentError('CREDENTIALS_INCOMPLETE', `There is no text ${missing} in the ${source}.`, {
    hints: ['Give accessKey and secretKey, both as text in quotes, and securityToken for temporary keys.'],
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}
