import { callJson } from '../answers/read-json.js';
import type { Transport } from '../sending/transport.js';
import type { OAuthClient } from './oauth-client.js';
import { isOAuthSuccess } from './request-tokens.js';
import { oauthMessages } from './messages.js';

/** Who logged in. Only these members are documented; others are kept as they come. */
export interface UserInfo {
  id?: string;
  userName?: string;
  name?: string;
  email?: string;
  mobile?: string;
  role?: string;
  organizationName?: string;
  organizationCode?: string;
  userId?: string;
  /** The tenant's name. */
  projectName?: string;
  /** The tenant's id. */
  tenant?: string;
  [other: string]: unknown;
}

/** What does not identify the user; tickets and logs need it. */
const SHOWN = new Set(['id', 'organizationCode', 'role', 'tenant', 'userId']);

/**
 * Asks who logged in (OAuth获取用户信息).
 *
 * @throws RefusedCallError `unauthorized` and its kin, NotReachedError, LostAnswerError, UnreadableAnswerError
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649144.html
 */
export async function getUserInfo(
  transport: Transport<OAuthClient>,
  accessToken: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<UserInfo> {
  transport.credentials.keepSecret(accessToken);
  const { content } = await callJson(
    transport,
    {
      headers: { accept: 'application/json', authorization: `Bearer ${accessToken}` },
      method: 'GET',
      path: '/api/v1/oauth2/userinfo',
      signal,
      title: oauthMessages.userQuery(),
    },
    isOAuthSuccess,
  );
  return content;
}

/** The user without names, addresses and numbers, and without what is not documented. */
export function maskUser(user: UserInfo): UserInfo {
  const entries = Object.entries(user).map(([name, value]): [string, unknown] => [
    name,
    SHOWN.has(name) || value === null || value === '' ? value : '***',
  ]);
  return Object.fromEntries(entries);
}
