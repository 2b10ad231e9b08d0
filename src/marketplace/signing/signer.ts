import type { SignableRequest } from './sign-request.js';

/** Who calls: what proves that, and what of it nobody may read. */
export interface Signer {
  /** @returns The headers to add to the request; none where it proves who calls by itself. */
  sign(request: SignableRequest, date: Date): Record<string, string>;
  /** What to do about a call that is refused without a reason: as nobody's or not allowed, or for want of an interface. */
  readonly whatToCheck: Readonly<Record<'address' | 'keys', string>>;
  /** Takes the secrets out of a text that somebody else wrote, for example a server's message. */
  redact(text: string): string;
}
