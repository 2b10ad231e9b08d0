import type { Transport } from '../sending/transport.js';
import type { OAuthClient } from './oauth-client.js';
import type { OAuthTokens } from './oauth-tokens.js';
import { requestTokens } from './request-tokens.js';
import { oauthMessages } from './messages.js';

/**
 * Gets new tokens for a refresh token (OAuth刷新Access Token), which lasts 30 days. The answer may hold another refresh token;
 * where it holds none, the old one goes on.
 *
 * @throws EnvironmentError `NO_CLIENT_SECRET`; RefusedCallError `invalid_grant` and its kin, NotReachedError, LostAnswerError,
 *   UnreadableAnswerError
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649448.html
 * @see https://support.huaweicloud.com/api-oneaccess/RenewOAuthToken.html the names of its parameters
 */
export async function refreshTokens(
  transport: Transport<OAuthClient>,
  refreshToken: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<OAuthTokens> {
  transport.credentials.keepSecret(refreshToken);
  const tokens = await requestTokens(transport, {
    findOut: oauthMessages.refreshTokenMayBeUsed(),
    form: { grant_type: 'refresh_token', refresh_token: refreshToken },
    signal,
    title: oauthMessages.tokenRefresh(),
  });
  return tokens.refresh_token === undefined ? { ...tokens, refresh_token: refreshToken } : tokens;
}
