import type { SignableRequest } from './sign-request.js';
import type { Message } from '../../i18n/message.js';

/** Who calls: what proves that, and which parts of it are secret. */
export interface Signer {
  /** @returns The headers to add to the request; none where it proves who calls by itself. */
  sign(request: SignableRequest, date: Date): Record<string, string>;
  /** What to do about a call that is refused without a reason: with HTTP 401 or 403, or 404. */
  readonly whatToCheck: Readonly<Record<'address' | 'keys', Message>>;
  /** Takes the secrets out of a text of another origin, for example a server's message. */
  redact(text: string): string;
}
