import { inspect } from 'node:util';
import { EnvironmentError } from '../../errors/koo-error.js';
import { keepSecret } from '../../errors/secrets.js';
import type { Signer } from '../signing/signer.js';
import { signUsage, type UsageSignature } from '../usage/usage-signature.js';
import { type SignableRequest, type SigningKeys, signRequest } from '../signing/sign-request.js';

/** What a profile holds, a command prints, or the environment has. */
export interface CredentialKeys extends SigningKeys {
  /** 对接密钥, of the product's interface: signs usage records. Only who pushes those needs it. */
  integrationKey?: string;
}

const WHAT_TO_CHECK = {
  address: 'Check the site or address of the target.',
  keys: 'Check the access key, the secret key and their permissions.',
};

/**
 * An access key pair (访问密钥, AK/SK). It signs; its secret cannot be read out of it, and neither printing nor
 * serializing it shows one.
 */
export class Credentials implements Signer {
  /** The access key's id: it is sent in clear and may be shown. */
  readonly accessKey: string;
  /** Where it came from, for messages: `KOO_ACCESS_KEY`, a file, a command. */
  readonly source: string;
  readonly #keys: CredentialKeys;
  readonly #hosts: readonly string[];

  /** @throws EnvironmentError when a key holds what no header can carry. */
  constructor(keys: CredentialKeys, source: string, hosts: readonly string[] = []) {
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
    keepSecret(keys.integrationKey);
    this.accessKey = keys.accessKey;
    this.source = source;
    this.#hosts = hosts;
    this.#keys = keys;
  }

  /** Hosts that koo.yaml may direct these keys to, as the profile names them: `mkt.example.com`, `127.0.0.1:8700`. */
  get hosts(): readonly string[] {
    return this.#hosts;
  }

  get whatToCheck(): Signer['whatToCheck'] {
    return WHAT_TO_CHECK;
  }

  /** @returns The headers to add to the request; see {@link signRequest}. */
  sign(request: SignableRequest, date: Date): Record<string, string> {
    return signRequest(request, this.#keys, date);
  }

  /**
   * Signs the body of a usage push.
   *
   * @throws EnvironmentError `NO_INTEGRATION_KEY`
   */
  signUsage(body: string, now: Date): UsageSignature {
    const { integrationKey } = this.#keys;
    if (integrationKey) return signUsage(body, integrationKey, now);
    throw new EnvironmentError(
      'NO_INTEGRATION_KEY',
      'There is no key to sign usage records with (对接密钥).',
      {
        hints: [
          'Set KOO_INTEGRATION_KEY, or write integrationKey beside accessKey into the profile.',
          'It is made in the seller console: 卖家中心 > 应用工具 > 密钥管理. It is not the secret key of the account.',
          'Or push to the old interface, which wants none: --interface old',
        ],
        docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html',
      },
    );
  }

  /** Takes the secrets out of a text that somebody else wrote, for example a server's message. */
  redact(text: string): string {
    let clean = text;
    for (const secret of [this.#keys.secretKey, this.#keys.securityToken, this.#keys.integrationKey]) {
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
