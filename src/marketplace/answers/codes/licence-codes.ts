import { advice, ADVICE } from './advice.js';
import { codes } from './code-row.js';

/**
 * Licence codes (授权码).
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649195.html
 */
// prettier-ignore
export const licenceCodes = codes('licence', [
  ['92020001', 'internal error of KooGallery', '系统内部错误', ADVICE.later, { again: true }],
  ['92020002', 'a parameter is invalid', '参数非法', ADVICE.values],
  ['92020003', 'the state of the licence code does not allow this', '授权码状态非法', advice('See its state with koo licence heartbeat; a code is activated once only.', '请用 koo licence heartbeat 查看其状态；授权码只能激活一次。')],
  ['92020004', 'the user has not taken the licence code yet', '用户未领取授权码', advice('The buyer takes it in the console first.', '需由买家先在控制台领取。')],
  ['92020005', 'there is no such licence code', '授权码不存在', ADVICE.licence],
  ['92020011', 'the licence code is not activated', '授权码未激活', advice('Activate it first: koo licence activate.', '请先激活：koo licence activate。')],
  ['92020020', 'the list holds an invalid licence code', '存在非法授权码', advice('Check the licence codes.', '请检查授权码列表。')],
  ['95000001', 'a parameter has the wrong form', '请求参数非法', ADVICE.values],
  ['95000002', 'the method is not supported', '请求方法不支持'],
  ['95000003', 'the content type is not supported', '内容类型不支持'],
  ['95000004', 'the body cannot be read', '请求消息不可读'],
]);
