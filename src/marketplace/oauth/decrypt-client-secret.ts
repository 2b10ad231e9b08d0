import type { KeyObject } from 'node:crypto';
import { EnvironmentError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { decryptSecret } from './decrypt-secret.js';
import { oauthMessages } from './messages.js';

/**
 * Decrypts a client secret that the callback applicationSync brought, encrypted with the public key that the seller uploaded
 * for the application.
 *
 * @param encrypted In base64 (either alphabet), or in hex.
 * @throws EnvironmentError `CLIENT_SECRET`
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649448.html
 */
export function decryptClientSecret(encrypted: string, key: KeyObject): string {
  const { problem, secret } = decryptSecret(encrypted, key);
  if (!problem) return secret;
  if (problem.kind === 'other-key') throw failed(oauthMessages.otherKey());
  const { bytes, keyBytes } = problem;
  throw failed(oauthMessages.wrongLength({ bytes, keyBytes }));
}

function failed(why: Message): EnvironmentError {
  return new EnvironmentError('CLIENT_SECRET', oauthMessages.notDecrypted({ why }), {
    hints: [oauthMessages.checkSecret(), oauthMessages.givePlainSecret()],
    docs: 'docs/oauth.md',
  });
}
