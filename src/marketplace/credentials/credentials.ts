import { inspect } from 'node:util';
import { EnvironmentError } from '../../errors/koo-error.js';
import { keepSecret } from '../../errors/secrets.js';
import type { Signer } from '../signing/signer.js';
import { signUsage, type UsageSignature } from '../usage/usage-signature.js';
import { type SignableRequest, type SigningKeys, signRequest } from '../signing/sign-request.js';
import { credentialMessages, type KeySource } from './messages.js';

/** What a profile holds, a command prints, or the environment has. */
export interface CredentialKeys extends SigningKeys {
  /** 对接密钥, of the product's interface: signs usage records. Only who pushes those needs it. */
  integrationKey?: string;
}

const WHAT_TO_CHECK = {
  address: credentialMessages.checkAddress(),
  keys: credentialMessages.checkKeys(),
};

/**
 * An access key pair (访问密钥, AK/SK). It signs; its secret cannot be read out of it, and neither printing nor
 * serializing it shows one.
 */
export class Credentials implements Signer {
  /** The access key's id: it is sent in clear and may be shown. */
  readonly accessKey: string;
  /** Where it came from: `KOO_ACCESS_KEY`, a file, a command. */
  readonly source: KeySource;
  readonly #keys: CredentialKeys;
  readonly #hosts: readonly string[];

  /** @throws EnvironmentError when a key holds what no header can carry. */
  constructor(keys: CredentialKeys, source: KeySource, hosts: readonly string[] = []) {
    if (!/^[\w.~-]+$/.test(keys.accessKey) || /[^\u0021-\u007E]/.test(keys.securityToken ?? '')) {
      throw new EnvironmentError('CREDENTIALS_INVALID', credentialMessages.invalid({ source }), {
        hints: [credentialMessages.copyAgain()],
      });
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
    throw new EnvironmentError('NO_INTEGRATION_KEY', credentialMessages.noIntegrationKey(), {
      hints: [
        credentialMessages.setIntegrationKey(),
        credentialMessages.whereIntegrationKey(),
        credentialMessages.oldInterface(),
      ],
      docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html',
    });
  }

  /** Takes the secrets out of a text of another origin, for example a server's message. */
  redact(text: string): string {
    let clean = text;
    for (const secret of [this.#keys.secretKey, this.#keys.securityToken, this.#keys.integrationKey]) {
      if (secret) clean = clean.replaceAll(secret, '***');
    }

    return clean;
  }

  toJSON(): object {
    return { accessKey: this.accessKey, source: String(this.source) };
  }

  [inspect.custom](): string {
    return `Credentials { accessKey: '${this.accessKey}', source: '${String(this.source)}' }`;
  }
}
