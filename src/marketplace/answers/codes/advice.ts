/** What to do about a code, in both languages. */
export interface Advice {
  next: string;
  nextChinese: string;
}

const advice = (next: string, nextChinese: string): Advice => ({ next, nextChinese });

/** What several codes have in common. */
export const ADVICE = {
  event: advice('Check the order and the event id.', '请检查订单和事件ID。'),
  instance: advice('Check the instance id.', '请检查实例ID。'),
  later: advice('Try again later.', '请稍后重试。'),
  licence: advice('Check the licence code.', '请检查授权码。'),
  names: advice('Check the names and values of the request.', '请检查请求参数的名称和取值。'),
  permission: advice(
    'Use the access key of the seller account; a sub-user needs 编程访问 and the permission for this interface.',
    '请使用商家账号的访问密钥；IAM子用户需要“编程访问”和该接口的权限。',
  ),
  region: advice('Check the region.', '请检查区域。'),
  signature: advice(
    'Check the secret key (a wrong one gives this response), the clock, and that no proxy changes the request.',
    '请检查SK（SK错误即返回此码）、本机时间，以及请求未被代理改动。',
  ),
  slower: advice(
    'Wait a minute, then try again, with fewer requests at a time.',
    '请一分钟后重试，并减少并发请求。',
  ),
  values: advice('Check the values of the request.', '请检查请求参数的取值。'),
} as const;

export { advice };
