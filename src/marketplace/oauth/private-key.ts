import { createPrivateKey, type KeyObject } from 'node:crypto';
import { EnvironmentError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import type { KeySource } from '../credentials/messages.js';
import { oauthMessages } from './messages.js';

/**
 * The seller's private key of the application, from any form that keys are kept in: PEM (PKCS#8 or PKCS#1, with or without a
 * passphrase), or its base64 alone, as programs in Java keep it.
 *
 * @param source For messages; nothing of the key is ever put into one.
 * @throws EnvironmentError `PRIVATE_KEY`
 */
export function readPrivateKey(text: string, source: KeySource, passphrase?: string): KeyObject {
  const key = text.includes('-----BEGIN') ? fromPem(text, source, passphrase) : fromBase64(text, source);
  if (key.asymmetricKeyType === 'rsa') return key;
  throw unusable(source, oauthMessages.notRsa({ type: String(key.asymmetricKeyType) }));
}

function fromPem(text: string, source: KeySource, passphrase: string | undefined): KeyObject {
  try {
    // Lines of a key in an environment variable are often joined by the two characters \n.
    return createPrivateKey({ key: text.replaceAll('\\n', '\n'), passphrase });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // OpenSSL's versions name it differently.
    if (text.includes('ENCRYPTED')) {
      const why = passphrase === undefined ? oauthMessages.noPassphrase() : oauthMessages.wrongPassphrase();
      throw unusable(source, why);
    }

    if (/PUBLIC KEY|CERTIFICATE/.test(text) && !/PRIVATE KEY/.test(text))
      throw unusable(source, oauthMessages.isPublicKey());
    throw unusable(source, oauthMessages.keyUnreadable({ code: code ?? message }));
  }
}

function fromBase64(text: string, source: KeySource): KeyObject {
  const der = Buffer.from(text.replaceAll(/\s+/g, ''), 'base64');
  for (const type of ['pkcs8', 'pkcs1'] as const) {
    try {
      return createPrivateKey({ format: 'der', key: der, type });
    } catch {}
  }

  throw unusable(source, oauthMessages.notPem());
}

function unusable(source: KeySource, why: Message): EnvironmentError {
  return new EnvironmentError('PRIVATE_KEY', oauthMessages.privateKey({ source, why }), {
    hints: [oauthMessages.givePrivateKey(), oauthMessages.setPassphrase()],
  });
}
