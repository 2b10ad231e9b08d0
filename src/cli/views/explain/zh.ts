import type { Chinese } from '../../../i18n/message.js';
import type { explanationMessages } from './messages.js';

export const zh: [Chinese<typeof explanationMessages>] = [
  {
    area: 'cli/views/explain',
    texts: {
      again: () => '重试',
      bad: () => '错误示例',
      basis: () => '依据',
      finds: () => '检查内容',
      fix: () => '解决办法',
      from: () => '来自',
      good: () => '正确示例',
      level: () => '级别',
      meaning: () => '含义',
      options: () => '选项',
      page: () => '说明',
      severity: () => '级别',
      source: () => '来源',
      why: () => '原因',

      means: ({ chinese }) => chinese,
      fromKoo: () => 'koo 自身',
      fromEmulator: () => '本机上的 koo 模拟器，而不是云商店',
      asItSays: () => '按照错误下方箭头（→）的提示操作：其中说明了位置和下一步。',
      exitCode: () => '退出码',
      exit: ({ code, meaning }) => `${code}，即：${meaning}`,
      onlySupport: () => '只有云商店的技术支持能够处理；请提供请求 ID。',
      canSucceed: () => '同一请求稍后可能成功。',
      withStatus: ({ code, statuses }) => `${code}（HTTP ${statuses.join('、')}）`,
      rules: ({ count }) => `共 ${count} 条规则。\`koo explain RULE\` 说明原因和解决办法。`,
    },
  },
];
