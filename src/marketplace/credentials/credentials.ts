import { inspect } from 'node:util';
import { EnvironmentError } from '../../errors/koo-error.js';
import { keepSecret } from '../../errors/secrets.js';
import { type SignableRequest, type SigningKeys, signRequest } from '../signing/sign-request.js';

/**
 * An access key pair (访问密钥, AK/SK). It signs; its secret cannot be read out of it, and neither printing nor
 * serializing it shows one.
 */
export class Credentials {
  /** The access key's id: it is sent in clear and may be shown. */
  readonly accessKey: string;
  /** Where it came from, for messages: `KOO_ACCESS_KEY`, a file, a command. */
  readonly source: string;
  readonly #keys: SigningKeys;

  /** @throws EnvironmentError when a key holds what no header can carry. */
  constructor(keys: SigningKeys, source: string) {
    if (!/^[\w.~-]+$/.test(keys.accessKey) || /[^\u0021-\u007E]/.test(keys.securityToken ?? '')) {
      throw new EnvironmentError(
        'CREDENTIALS_INVALID',
        `The keys of ${source} hold characters that no key has.`,
        {
          hints: [
            'Copy the access key, the secret key and the token again, without quotes, spaces or line ends.',
          ],
        },
      );
    }

    keepSecret(keys.secretKey);
    keepSecret(keys.securityToken);
    this.accessKey = keys.accessKey;
    this.source = source;
    this.#keys = keys;
  }

  /** @returns The headers to add to the request; see {@link signRequest}. */
  sign(request: SignableRequest, date: Date): Record<string, string> {
    return signRequest(request, this.#keys, date);
  }

  /** Takes the secrets out of a text that somebody else wrote, for example a server's message. */
  redact(text: string): string {
    let clean = text;
    for (const secret of [this.#keys.secretKey, this.#keys.securityToken]) {
      if (secret) clean = clean.replaceAll(secret, '***');
    }

    return clean;
  }

  toJSON(): object {
    return { accessKey: this.accessKey, source: this.source };
  }

  [inspect.custom](): string {
    return `Credentials { accessKey: '${this.accessKey}', source: '${this.source}' }`;
  }
}
