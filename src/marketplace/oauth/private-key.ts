import { createPrivateKey, type KeyObject } from 'node:crypto';
import { EnvironmentError } from '../../errors/koo-error.js';

/**
 * The seller's private key of the application, from any form that keys are kept in: PEM (PKCS#8 or PKCS#1, with or without a
 * passphrase), or its base64 alone, as programs in Java keep it.
 *
 * @param source For messages; nothing of the key is ever put into one.
 * @throws EnvironmentError `PRIVATE_KEY`
 */
export function readPrivateKey(text: string, source: string, passphrase?: string): KeyObject {
  const key = text.includes('-----BEGIN') ? fromPem(text, source, passphrase) : fromBase64(text, source);
  if (key.asymmetricKeyType === 'rsa') return key;
  throw unusable(source, `it is of type ${key.asymmetricKeyType}, not RSA`);
}

function fromPem(text: string, source: string, passphrase: string | undefined): KeyObject {
  try {
    // Lines of a key in an environment variable are often joined by the two characters \n.
    return createPrivateKey({ key: text.replaceAll('\\n', '\n'), passphrase });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // OpenSSL's versions name it differently.
    if (text.includes('ENCRYPTED')) {
      const why =
        passphrase === undefined ? 'it has a passphrase, and none is given' : 'the passphrase does not fit';
      throw unusable(source, why);
    }

    if (/PUBLIC KEY|CERTIFICATE/.test(text) && !/PRIVATE KEY/.test(text))
      throw unusable(source, 'it is the public key');
    throw unusable(source, `it cannot be read (${code ?? message})`);
  }
}

function fromBase64(text: string, source: string): KeyObject {
  const der = Buffer.from(text.replaceAll(/\s+/g, ''), 'base64');
  for (const type of ['pkcs8', 'pkcs1'] as const) {
    try {
      return createPrivateKey({ format: 'der', key: der, type });
    } catch {}
  }

  throw unusable(source, 'it is neither PEM nor the base64 of one');
}

function unusable(source: string, why: string): EnvironmentError {
  return new EnvironmentError('PRIVATE_KEY', `The private key of ${source} cannot be used: ${why}.`, {
    hints: [
      'Give the private key whose public key was uploaded for the application (卖家中心 > 应用工具 > 应用接入调试).',
      'A passphrase goes into KOO_OAUTH_PASSPHRASE.',
    ],
  });
}
