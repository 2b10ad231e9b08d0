import { inspect } from 'node:util';
import { EnvironmentError } from '../../errors/koo-error.js';
import { EphemeralSecrets } from '../../errors/ephemeral-secrets.js';
import { keepSecret } from '../../errors/secrets.js';
import type { Signer } from '../signing/signer.js';
import { type Endpoint, urlEndpoint } from '../sending/sites.js';
import type { KeySource } from '../credentials/messages.js';
import { oauthMessages } from './messages.js';

export interface OAuthClientKeys {
  /** Of the buyer's users, as the callback tenantSync brings it (`domain_name`); `https://` may be left out. */
  domain: string;
  clientId: string;
  /** Decrypted. Only who gets or refreshes tokens needs it. */
  clientSecret?: string;
}

const WHAT_TO_CHECK = {
  address: oauthMessages.checkDomain(),
  keys: oauthMessages.checkClient(),
};

/**
 * The seller's application at the domain of one buyer. Its secret goes into the requests that need it; neither printing nor
 * serializing it shows one.
 */
export class OAuthClient implements Signer {
  readonly endpoint: Endpoint;
  readonly clientId: string;
  /** Where it came from, for messages. */
  readonly source: KeySource;
  readonly #clientSecret?: string;
  /** Tokens and codes that were sent or came, to be taken out of a server's words. */
  readonly #tokens = new EphemeralSecrets();

  /** @throws UsageError `BAD_ADDRESS`, `NOT_HTTPS` */
  constructor({ clientId, clientSecret, domain }: OAuthClientKeys, source: KeySource) {
    this.endpoint = urlEndpoint(domain.includes('://') ? domain : `https://${domain}`);
    this.clientId = clientId;
    this.source = source;
    this.#clientSecret = clientSecret;
    keepSecret(clientSecret);
  }

  /** `https://domain`, without a slash at the end. */
  get domain(): string {
    return this.endpoint.addresses[0].href.replace(/\/$/, '');
  }

  get whatToCheck(): Signer['whatToCheck'] {
    return WHAT_TO_CHECK;
  }

  /**
   * The members of a request for tokens that say who asks.
   *
   * @throws EnvironmentError `NO_CLIENT_SECRET`
   */
  proof(): Record<'client_id' | 'client_secret', string> {
    if (this.#clientSecret) return { client_id: this.clientId, client_secret: this.#clientSecret };
    throw new EnvironmentError(
      'NO_CLIENT_SECRET',
      oauthMessages.noSecret({ client: this.clientId, source: this.source }),
      {
        hints: [oauthMessages.setSecret(), oauthMessages.writeSecret()],
        docs: 'docs/oauth.md',
      },
    );
  }

  /** No message will show this token or code any more. */
  keepSecret(secret: string | undefined): void {
    if (!secret) return;
    keepSecret(secret, { passes: true });
    this.#tokens.add(secret);
  }

  /** These calls are not signed. */
  sign(): Record<string, string> {
    return {};
  }

  redact(text: string): string {
    let clean = text;
    for (const secret of [this.#clientSecret, ...this.#tokens])
      if (secret) clean = clean.replaceAll(secret, '***');
    return clean;
  }

  toJSON(): object {
    return { clientId: this.clientId, domain: this.domain, source: String(this.source) };
  }

  [inspect.custom](): string {
    return `OAuthClient { domain: '${this.domain}', clientId: '${this.clientId}', source: '${String(this.source)}' }`;
  }
}
