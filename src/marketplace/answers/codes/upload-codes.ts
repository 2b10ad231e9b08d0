import { advice, ADVICE } from './advice.js';
import { codes } from './code-row.js';

/**
 * String / file-stream upload, beside `CBC.0000`, `CBC.0101`, `CBC.0150` and `CBC.0999`.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649352.html
 */
// prettier-ignore
export const uploadCodes = codes('upload', [
  ['91381033', 'the licence resource cannot be used', 'License资源不可用', ADVICE.event],
  ['91381034', 'the licence application is invalid', 'License申请不合法', advice('Check that the event id is the one of this application.', '请检查事件ID是否属于该申请。')],
  ['91381035', 'no licences are left in this period', 'License周期内无余量', advice('The buyer has to order more.', '需由买家增购。')],
  ['91381036', 'internal error of KooGallery', '系统内部错误', ADVICE.later, { again: true }],
  ['91381037', 'the licence has the wrong format', 'License格式错误', advice('Check the string or file that is uploaded.', '请检查上传的字符串或文件。')],
  ['91381038', 'the licence application was refused before', 'License申请已被拒绝', advice('The buyer has to apply again.', '需由买家重新申请。')],
  ['91380150', 'the role has no permission', '角色无权限', ADVICE.permission],
]);
