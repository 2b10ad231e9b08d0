import { advice, ADVICE } from './advice.js';
import { codes } from './code-row.js';

/**
 * KooGallery's own codes; older copies of the pages write `CBC.` in place of `MKT.`.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html order query
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649411.html usage, older interface
 */
// prettier-ignore
export const marketplaceCodes = codes('marketplace', [
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
