import { advice, ADVICE } from './advice.js';
import { codes } from './code-row.js';

const AGAIN = advice('Log in again: koo oauth login.', '请重新登录：koo oauth login。');
const TOKEN = advice(
  'Get a new one with koo oauth refresh, or log in again: koo oauth login.',
  '请用 koo oauth refresh 获取新令牌，或重新登录：koo oauth login。',
);
const CLIENT = advice(
  'Check the client id and the client secret, which the callback applicationSync brings.',
  '请检查客户端 ID 和客户端密钥（由应用同步回调 applicationSync 下发）。',
);

/**
 * What the domain of a buyer's users answers. The pages show `invalid_grant` and `unauthorized`; the others are OAuth's own.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649448.html the tokens
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649144.html the user
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3.1
 */
// prettier-ignore
export const oauthCodes = codes('oauth', [
  ['access_denied', 'the user, or the domain, did not allow it', '用户或认证域拒绝了授权', AGAIN],
  ['insufficient_scope', 'the token does not allow this', '令牌的授权范围不足', AGAIN],
  ['invalid_client', 'the client id or the client secret is wrong', '客户端 ID 或客户端密钥错误', CLIENT],
  ['invalid_grant', 'the authorization code or the refresh token is wrong, used or too old', '授权码或刷新令牌错误、已使用或已过期', advice('An authorization code works once. Log in again: koo oauth login.', '授权码只能使用一次。请重新登录：koo oauth login。')],
  ['invalid_request', 'a parameter is missing or has the wrong form', '请求参数缺失或格式错误', ADVICE.values],
  ['invalid_scope', 'the scope is not known', '授权范围无效', ADVICE.values],
  ['invalid_token', 'the access token is wrong or too old', '访问令牌错误或已过期', TOKEN],
  ['server_error', 'internal error of the domain', '认证域内部错误', ADVICE.later, { again: true }],
  ['temporarily_unavailable', 'the domain is overloaded or being maintained', '认证域繁忙或维护中', ADVICE.later, { again: true }],
  ['unauthorized', 'there is no access token, or it is wrong or too old', '没有访问令牌，或其错误或已过期', TOKEN],
  ['unauthorized_client', 'this client may not do this', '客户端无权限', CLIENT],
  ['unsupported_grant_type', 'the domain does not give tokens for this', '不支持该授权类型', ADVICE.values],
  ['unsupported_response_type', 'the domain does not give codes like this', '不支持该响应类型', ADVICE.values],
]);
