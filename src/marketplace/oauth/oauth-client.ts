import { inspect } from 'node:util';
import { EnvironmentError } from '../../errors/koo-error.js';
import { PassingSecrets } from '../../errors/passing-secrets.js';
import { keepSecret } from '../../errors/secrets.js';
import type { Signer } from '../signing/signer.js';
import { type Endpoint, urlEndpoint } from '../sending/sites.js';

export interface OAuthClientKeys {
  /** Of the buyer's users, as the callback tenantSync brings it (`domain_name`); `https://` may be left out. */
  domain: string;
  clientId: string;
  /** Decrypted. Only who gets or refreshes tokens needs it. */
  clientSecret?: string;
}

const WHAT_TO_CHECK = {
  address: 'Check the domain: it has to be the one that the callback tenantSync brings.',
  keys: 'Check the client id and the client secret, or log in again: koo oauth login.',
};

/**
 * The seller's application at the domain of one buyer. Its secret goes into the requests that need it; neither printing nor
 * serializing it shows one.
 */
export class OAuthClient implements Signer {
  readonly endpoint: Endpoint;
  readonly clientId: string;
  /** Where it came from, for messages. */
  readonly source: string;
  readonly #clientSecret?: string;
  /** Tokens and codes that were sent or came, to be taken out of a server's words. */
  readonly #tokens = new PassingSecrets();

  /** @throws UsageError `BAD_ADDRESS`, `NOT_HTTPS` */
  constructor({ clientId, clientSecret, domain }: OAuthClientKeys, source: string) {
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
      `There is no secret for the client ${this.clientId} of ${this.source}.`,
      {
        hints: [
          'Set KOO_OAUTH_CLIENT_SECRET, or KOO_OAUTH_ENCRYPTED_SECRET as the callback applicationSync brings it, with the private key in KOO_OAUTH_PRIVATE_KEY_FILE.',
          'Or write clientSecret, or encryptedSecret and privateKeyFile, under oauth into a profile of the credentials file.',
        ],
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
    return { clientId: this.clientId, domain: this.domain, source: this.source };
  }

  [inspect.custom](): string {
    return `OAuthClient { domain: '${this.domain}', clientId: '${this.clientId}', source: '${this.source}' }`;
  }
}
