import { advice, ADVICE } from './advice.js';
import { codes } from './code-row.js';

const SMALLER = advice(
  'A body may have at most 12 MB; upload a larger file in the console.',
  '请求体不能超过12 MB；更大的文件请通过控制台上传。',
);

/**
 * Huawei's API gateway, in front of KooGallery and RFS; pages write `APIGW.`, `APIG.` or `APIC.`.
 *
 * @see https://support.huaweicloud.com/usermanual-apig/apig_03_0048.html
 */
// prettier-ignore
export const gatewayCodes = codes('gateway', [
  ['0101', 'there is no such interface here', 'API不存在或未发布', advice('Check the site or address of the target.', '请检查目标站点或地址。')],
  ['0103', 'the interface has no backend', '后端不存在', ADVICE.later, { again: true }],
  ['0104', 'a plug-in of the gateway failed', '插件不存在', ADVICE.later, { again: true }],
  ['0105', 'the backend is not configured', '后端配置不存在', ADVICE.later, { again: true }],
  ['0106', 'a parameter cannot be mapped', '编排错误', ADVICE.values],
  ['0107', 'a script of the gateway failed', 'Lua脚本错误', ADVICE.later, { again: true }],
  ['0201', 'the body is larger than 12 MB', '请求体超过12 MB', SMALLER, { statuses: [413] }],
  ['0201', 'the address is longer than 32 KB', '请求地址超过32 KB', ADVICE.values, { statuses: [414] }],
  ['0201', 'one header is over 32 KB, or all are over 128 KB', '请求头过大', ADVICE.values, { statuses: [494] }],
  ['0201', 'the backend failed', '后端不可用或超时', ADVICE.later, { again: true, statuses: [500, 502, 504] }],
  ['0201', 'the request is malformed', '请求格式非法', ADVICE.names],
  ['0202', 'the backend is not available', '后端不可用', ADVICE.later, { again: true }],
  ['0203', 'the backend did not respond in time', '后端超时', ADVICE.later, { again: true }],
  ['0204', 'the TLS version is not supported', 'SSL协议版本不支持', advice('koo uses TLS 1.2 and newer: check the proxy.', 'koo使用TLS 1.2及以上版本：请检查所用的代理。')],
  ['0301', 'the signature or the access key is wrong', 'IAM认证信息错误', ADVICE.signature],
  ['0302', 'this user may not call the interface', 'IAM用户无权限', ADVICE.permission],
  ['0303', 'the signature or the app key is wrong', 'APP认证信息错误', ADVICE.signature],
  ['0304', 'this app may not call the interface', 'APP无权限', ADVICE.permission],
  ['0305', 'the authentication is wrong', '认证信息错误', ADVICE.signature],
  ['0306', 'access is denied', '拒绝访问', ADVICE.permission],
  ['0307', 'the token is not valid', '令牌错误', ADVICE.signature],
  ['0308', 'too many requests', '访问频率超限', ADVICE.slower, { again: true }],
  ['0608', 'the gateway cannot get its own token', '获取管理员令牌失败', ADVICE.later, { again: true }],
  ['0801', 'the service cannot be reached in this region', '该区域不可访问', ADVICE.region],
  ['0802', 'this user may not use this region', 'IAM用户在该区域被禁止', advice('Check the region and the permissions of the user.', '请检查区域和用户权限。')],
]);
