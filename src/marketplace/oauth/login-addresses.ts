import type { OAuthClient } from './oauth-client.js';

/**
 * Where a browser begins a login at the domain of a buyer (认证登录获取授权码). The domain sends it back to `redirectUri` with
 * a code and the state.
 *
 * @param redirectUri As it was registered for the application, or below its domain.
 * @param state Letters and digits.
 * @see https://support.huaweicloud.com/usermanual-saascenter/saascenter_usermanual_0158.html
 * @see https://support.huaweicloud.com/api-oneaccess/IssueOAuthAuthCode.html
 */
export function authorizeUrl(
  { clientId, domain }: Pick<OAuthClient, 'clientId' | 'domain'>,
  { redirectUri, state }: { redirectUri: string; state: string },
): URL {
  return withQuery(`${domain}/api/v1/oauth2/authorize`, {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'get_user_info',
    state,
  });
}

/**
 * The unified login page of joint-operation applications (统一登录页面认证), where a user first chooses the tenant. It sends the
 * browser to the address that is registered for the application, with a code and the tenant, and without a state.
 *
 * @param appId Made in 卖家中心 > 应用工具 > 应用接入调试.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649141.html
 */
export function unifiedLoginUrl(appId: string): URL {
  return new URL(
    `https://macroverse.huaweicloud.com/unified-login/#/portal-login?ind=UNOP&appId=${encodeURIComponent(appId)}`,
  );
}

/**
 * Where a browser ends a user's session (OAuth登出).
 *
 * @param redirectUrl Where the domain then sends it; to the login page without.
 * @see https://huaweicloud.com/s/JWN1cmzorr_pl65zc2zmkLrluKbor4HkuaYl/t_30_p_7/JeS6keWVhuW6lyU
 */
export function logoutUrl({ domain }: Pick<OAuthClient, 'domain'>, redirectUrl?: string): URL {
  return withQuery(`${domain}/api/v1/logout`, redirectUrl === undefined ? {} : { redirect_url: redirectUrl });
}

function withQuery(address: string, query: Readonly<Record<string, string>>): URL {
  const url = new URL(address);
  url.search = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return url;
}
