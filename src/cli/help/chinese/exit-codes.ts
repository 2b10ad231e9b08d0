/** What each exit code means. */
export const exitCodes: Readonly<Record<number, string>> = {
  0: '成功。',
  1: '存在达到阈值的检查结果、检查未通过、`koo plan --exit-code` 发现变更，或 `koo status` 有未完成或未验证的人工步骤。',
  2: '用法错误：选项、参数或 koo.yaml。',
  3: '环境问题：文件、磁盘、网络、时钟或凭证。',
  4: '云商店或 RFS 拒绝了请求。',
  70: 'koo 自身的缺陷。',
  130: '已中断。',
};
