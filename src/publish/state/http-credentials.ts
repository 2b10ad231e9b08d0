import { EnvironmentError } from '../../errors/koo-error.js';
import { keepSecret } from '../../errors/secrets.js';
import type { Signer } from '../../marketplace/signing/signer.js';
import { stateMessages } from './messages.js';

/**
 * Who calls a server of states: `KOO_STATE_TOKEN`, or `KOO_STATE_USERNAME` and `KOO_STATE_PASSWORD`; nobody without
 * them. Keys of KooGallery have no part in it.
 */
export class HttpCredentials implements Signer {
  readonly whatToCheck = {
    address: stateMessages.checkAddress(),
    keys: stateMessages.checkCredentials(),
  };

  readonly #header: string | undefined;
  readonly #secrets: string[];

  /** @throws EnvironmentError `STATE_CREDENTIALS` where half of a pair is missing, or no header can carry it */
  constructor(environment: Readonly<Record<string, string | undefined>>) {
    const { KOO_STATE_PASSWORD: password, KOO_STATE_TOKEN: token, KOO_STATE_USERNAME: user } = environment;
    const isHalf = !token && Boolean(user) !== Boolean(password);
    if (isHalf || /[^\u0021-\u007E]/.test(token ?? '') || user?.includes(':')) {
      throw new EnvironmentError('STATE_CREDENTIALS', stateMessages.badCredentials(), {
        docs: 'docs/state.md',
        hints: [stateMessages.giveCredentials()],
      });
    }

    const basic = user ? Buffer.from(`${user}:${password}`).toString('base64') : undefined;
    this.#header = token ? `Bearer ${token}` : basic && `Basic ${basic}`;
    this.#secrets = [token, password, basic].flatMap((one) => one || []);
    for (const secret of this.#secrets) keepSecret(secret);
  }

  sign(): Record<string, string> {
    // The name is not `authorization`: what koo signs itself is shown where it is refused, and this is a secret.
    return this.#header === undefined ? {} : { Authorization: this.#header };
  }

  redact(text: string): string {
    return this.#secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  }
}
