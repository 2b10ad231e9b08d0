import type { Transport } from '../sending/transport.js';
import type { OAuthClient } from './oauth-client.js';
import type { OAuthTokens } from './oauth-tokens.js';
import { requestTokens } from './request-tokens.js';
import { oauthMessages } from './messages.js';

export interface CodeExchange {
  code: string;
  /** Where the code came; must be the one that it was asked for with. */
  redirectUri?: string;
  signal?: AbortSignal;
}

/**
 * Gets tokens for an authorization code (OAuth获取AccessToken), which is good for one time.
 *
 * @throws EnvironmentError `NO_CLIENT_SECRET`; RefusedCallError `invalid_grant` and its kin, NotReachedError, LostAnswerError,
 *   UnreadableAnswerError
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649448.html
 */
export function exchangeCode(
  transport: Transport<OAuthClient>,
  { code, redirectUri, signal }: CodeExchange,
): Promise<OAuthTokens> {
  transport.credentials.keepSecret(code);
  return requestTokens(transport, {
    findOut: oauthMessages.codeMayBeUsed(),
    form: {
      code,
      grant_type: 'authorization_code',
      ...(redirectUri !== undefined && { redirect_uri: redirectUri }),
    },
    signal,
    title: oauthMessages.tokenRequest(),
  });
}
