import { advice, ADVICE } from './advice.js';
import { codes } from './code-row.js';

/** RFS (资源编排服务). Huawei publishes no list; these stand in its pages and samples. */
// prettier-ignore
export const rfsCodes = codes('rfs', [
  ['10011001', 'a parameter is missing', '缺少参数', ADVICE.values],
  ['10011002', 'a parameter is not known', '参数无法识别', ADVICE.values],
  ['10012542', 'the execution plan cannot be applied in the state of the stack', '资源栈状态不允许', advice('Wait until the stack is at rest.', '请等待资源栈空闲。')],
]);
