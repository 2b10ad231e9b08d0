import { type CodeFamily, type ErrorCode, codes } from './codes/code-row.js';
import { gatewayCodes } from './codes/gateway-codes.js';
import type { Message } from '../../i18n/message.js';
import { codeMessages } from './messages.js';
import { advice, ADVICE } from './codes/advice.js';

/**
 * Usage records, the newer interface.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html
 */
// prettier-ignore
const usageCodes = codes('usage', [
  ['94060001', 'internal error of KooGallery', '系统内部错误', ADVICE.later, { again: true }],
  ['94060002', 'the authentication failed', '鉴权失败', advice('Check the integration key (对接密钥) that signs usage records, and the clock.', '请检查对话单签名的对接密钥和本机时间。')],
  ['94060999', 'some records were rejected', '话单处理失败', advice('Correct the records that it names, then add them again.', '请更正返回的话单后重新添加。')],
]);

/**
 * String / file-stream upload, beside `CBC.0000`, `CBC.0101`, `CBC.0150` and `CBC.0999`.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649352.html
 */
// prettier-ignore
const uploadCodes = codes('upload', [
  ['91381033', 'the licence resource cannot be used', 'License资源不可用', ADVICE.event],
  ['91381034', 'the licence application is invalid', 'License申请不合法', advice('Check that the event id is the one of this application.', '请检查事件ID是否属于该申请。')],
  ['91381035', 'no licences are left in this period', 'License周期内无余量', advice('The buyer has to order more.', '需由买家增购。')],
  ['91381036', 'internal error of KooGallery', '系统内部错误', ADVICE.later, { again: true }],
  ['91381037', 'the licence has the wrong format', 'License格式错误', advice('Check the string or file that is uploaded.', '请检查上传的字符串或文件。')],
  ['91381038', 'the licence application was rejected before', 'License申请已被拒绝', advice('The buyer has to apply again.', '需由买家重新申请。')],
  ['91380150', 'the role has no permission', '角色无权限', ADVICE.permission],
]);

/** RFS (资源编排服务). Huawei publishes no list; these are in its pages and samples. */
// prettier-ignore
const rfsCodes = codes('rfs', [
  ['10011001', 'a parameter is missing', '缺少参数', ADVICE.values],
  ['10011002', 'a parameter is not known', '参数无法识别', ADVICE.values],
  ['10012542', 'the execution plan cannot be applied in the state of the stack', '资源栈状态不允许', advice('Wait until the stack has no operation in progress.', '请等待资源栈空闲。')],
]);

const AGAIN = advice('Log in again: koo oauth login.', '请重新登录：koo oauth login。');

const TOKEN = advice(
  'Get a new one with koo oauth refresh, or log in again: koo oauth login.',
  '请用 koo oauth refresh 获取新令牌，或重新登录：koo oauth login。',
);

const CLIENT = advice(
  'Check the client id and the client secret, which the callback applicationSync sends.',
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
const oauthCodes = codes('oauth', [
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

/**
 * KooGallery's own codes; older copies of the pages write `CBC.` in place of `MKT.`.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html order query
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649411.html usage, older interface
 */
// prettier-ignore
const marketplaceCodes = codes('marketplace', [
  ['0100', 'a value is out of range or has the wrong format', '参数取值非法', ADVICE.values],
  ['0101', 'a parameter is unknown, missing or given twice', '参数无效', ADVICE.names],
  ['0102', 'the signature of the body is wrong', '消息体签名错误', advice('Check the key that signs the body (对接密钥).', '请检查对消息体签名的对接密钥。')],
  ['0150', 'not authorised: the product or event does not belong to this seller', '非法操作，鉴权失败', ADVICE.permission],
  ['0151', 'no permission for this interface, or the account is not a seller', '无权限', ADVICE.permission],
  ['0154', 'the authentication is invalid', '鉴权失败', ADVICE.signature],
  ['0199', 'a parameter is wrong', '请求参数错误', ADVICE.values],
  ['0250', 'too many requests', '访问频率超限', ADVICE.slower, { again: true }],
  ['0999', 'internal error of KooGallery', '系统内部错误', ADVICE.later, { again: true }],
  ['9001', 'the instance does not exist', '实例不存在', ADVICE.instance],
  ['9002', 'the metered item is invalid', '计量项无效', advice('Check the usage records.', '请检查话单。')],
  ['9003', 'too many records in one request', '话单条数超限', advice('Send at most 1,000 records at a time.', '每次最多发送1000条话单。')],
  ['9004', 'a record begins more than 21 days ago', '话单开始时间超限', advice('Such a record can no longer be reported.', '超过21天的话单不能再上报。')],
]);

/**
 * Licence codes (授权码).
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649195.html
 */
// prettier-ignore
const licenceCodes = codes('licence', [
  ['92020001', 'internal error of KooGallery', '系统内部错误', ADVICE.later, { again: true }],
  ['92020002', 'a parameter is invalid', '参数非法', ADVICE.values],
  ['92020003', 'the state of the licence code does not allow this', '授权码状态非法', advice('See its state with koo licence heartbeat; a code is activated once only.', '请用 koo licence heartbeat 查看其状态；授权码只能激活一次。')],
  ['92020004', 'the user has not received the licence code yet', '用户未领取授权码', advice('The buyer has to receive it in the console first.', '需由买家先在控制台领取。')],
  ['92020005', 'there is no such licence code', '授权码不存在', ADVICE.licence],
  ['92020011', 'the licence code is not activated', '授权码未激活', advice('Activate it first: koo licence activate.', '请先激活：koo licence activate。')],
  ['92020020', 'the list holds an invalid licence code', '存在非法授权码', advice('Check the licence codes.', '请检查授权码列表。')],
  ['95000001', 'a parameter has the wrong form', '请求参数非法', ADVICE.values],
  ['95000002', 'the method is not supported', '请求方法不支持'],
  ['95000003', 'the content type is not supported', '内容类型不支持'],
  ['95000004', 'the body cannot be read', '请求消息不可读'],
]);

export type { ErrorCode } from './codes/code-row.js';

/**
 * KooGallery's, the gateway's, RFS's and OAuth's codes, as far as their pages state them. An unknown code is no error of
 * its own: it is shown as it came.
 */
export const ERROR_CODES: readonly ErrorCode[] = [
  ...marketplaceCodes,
  ...uploadCodes,
  ...usageCodes,
  ...licenceCodes,
  ...oauthCodes,
  ...gatewayCodes,
  ...rfsCodes,
];

const PREFIXES: Readonly<Record<string, CodeFamily>> = {
  APIC: 'gateway',
  APIG: 'gateway',
  APIGW: 'gateway',
  CBC: 'marketplace',
  MKT: 'marketplace',
  RF: 'rfs',
};

const prefixed = new Set(Object.values(PREFIXES));

/**
 * Every meaning of a code; a few depend on the HTTP status.
 *
 * @param code As it came: `MKT.0101`, `CBC.0101`, `APIGW.0301`, `91381037`, `RF.10011001`, `invalid_grant`.
 */
export function errorCodes(code: string): ErrorCode[] {
  const [prefix, number] = code.includes('.') ? (code.split('.', 2) as [string, string]) : ['', code];
  const family = PREFIXES[prefix.toUpperCase()];
  if (!family && prefix) return [];
  return ERROR_CODES.filter(
    (entry) => entry.code === number && (family ? entry.family === family : !prefixed.has(entry.family)),
  );
}

/** What a code means, in the reader's language. */
export function meaningOf({ chinese, meaning }: ErrorCode): Message {
  return codeMessages.meaning({ chinese, meaning });
}

/** What to do about a code; nothing where only KooGallery's support can help. */
export function adviceOf({ next, nextChinese }: ErrorCode): Message | undefined {
  return next !== undefined && nextChinese !== undefined
    ? codeMessages.next({ next, nextChinese })
    : undefined;
}

/** The row of a code; where the HTTP status decides, the one for this status. */
export function errorCode(code: string, status?: number): ErrorCode | undefined {
  const meanings = errorCodes(code);
  return (
    meanings.find(({ statuses }) => status !== undefined && statuses?.includes(status)) ??
    meanings.find(({ statuses }) => statuses === undefined)
  );
}
