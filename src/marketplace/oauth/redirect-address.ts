import { UsageError } from '../../errors/koo-error.js';
import { isLoopback } from '../sending/base-address.js';
import { oauthMessages } from './messages.js';

/**
 * Reads the address that a login is sent back to: `http:` on this machine, and nowhere else.
 *
 * @param text For example `http://127.0.0.1:8400/callback`; port 0 is any that is free.
 * @throws UsageError `REDIRECT_ADDRESS`
 */
export function parseRedirectAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' && isLoopback(url) && !url.search && !url.hash && !url.username) return url;
  throw new UsageError('REDIRECT_ADDRESS', oauthMessages.redirectAddress(), {
    hints: [oauthMessages.giveOwnAddress(), oauthMessages.useBrowser()],
  });
}
