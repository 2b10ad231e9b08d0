import { advice, ADVICE } from './advice.js';
import { codes } from './code-row.js';

/**
 * Usage records, the newer interface.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html
 */
// prettier-ignore
export const usageCodes = codes('usage', [
  ['94060001', 'internal error of KooGallery', '系统内部错误', ADVICE.later, { again: true }],
  ['94060002', 'the authentication failed', '鉴权失败', advice('Check the integration key (对接密钥) that signs usage records, and the clock.', '请检查对话单签名的对接密钥和本机时间。')],
  ['94060999', 'some records were refused', '话单处理失败', advice('Correct the records that it names, then add them again.', '请更正返回的话单后重新添加。')],
]);
