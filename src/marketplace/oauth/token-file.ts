import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import { clearAbandoned, writeAtomically } from '../../platform/write-atomically.js';
import { readPrivateFile } from '../credentials/private-file.js';
import type { OAuthClient } from './oauth-client.js';
import { expiryOf, type OAuthTokens } from './oauth-tokens.js';
import type { Message } from '../../i18n/message.js';
import { oauthMessages } from './messages.js';

/** What a file of tokens holds. */
export interface KeptTokens {
  /** Where they came from; they go nowhere else. */
  domain: string;
  clientId: string;
  /** ISO 8601, UTC; when the access token ends, where the domain said so. */
  expiresAt?: string;
  tokens: OAuthTokens;
}

/**
 * Looks whether a file of tokens can be written, before a login whose tokens could not be stored.
 *
 * @throws the system's error
 */
export async function checkTokensFile(file: string): Promise<void> {
  await access(path.dirname(path.resolve(file)), constants.W_OK);
}

/**
 * Keeps tokens in a file that only its owner can read (mode 0600); it appears by rename.
 *
 * @param given When they came.
 */
export async function writeTokens(
  file: string,
  { clientId, domain }: OAuthClient,
  tokens: OAuthTokens,
  given: Date,
): Promise<void> {
  const kept: KeptTokens = { clientId, domain, expiresAt: expiryOf(tokens, given)?.toISOString(), tokens };
  await clearAbandoned(file);
  await writeAtomically(file, `${JSON.stringify(kept, null, 2)}\n`, 0o600);
}

/**
 * @throws EnvironmentError `CREDENTIALS_FILE` when others can read it; UsageError `TOKENS` when it is not there, is no file of
 *   tokens, or they are of another client
 */
export async function readTokens(file: string, { clientId, domain }: OAuthClient): Promise<KeptTokens> {
  const text = await readPrivateFile(file, 'tokens');
  if (text === undefined) throw unusable(file, oauthMessages.noTokensFile());
  let kept: Partial<KeptTokens> | null;
  try {
    kept = JSON.parse(text) as Partial<KeptTokens> | null;
  } catch {
    kept = null;
  }

  const isOurs = [kept?.tokens?.access_token, kept?.clientId, kept?.domain].every(
    (one) => typeof one === 'string',
  );
  if (!kept || !isOurs) throw unusable(file, oauthMessages.notTokens());
  if (kept.domain === domain && kept.clientId === clientId) return kept as KeptTokens;
  throw unusable(file, oauthMessages.otherClient({ client: kept.clientId!, domain: kept.domain! }));
}

function unusable(place: string, message: Message): UsageError {
  return new UsageError('TOKENS', message, {
    hints: [oauthMessages.createTokens()],
    place,
  });
}
