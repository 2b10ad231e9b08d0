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
  ['94060002', 'the authentication failed', '鉴权失败', ADVICE.signature],
  ['94060999', 'some records were refused', '话单处理失败', advice('See the list of records in the answer.', '请查看返回的话单错误列表。')],
]);
