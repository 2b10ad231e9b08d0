import type { Chinese } from '../../../i18n/message.js';
import type { typeMessages } from './messages.js';

const TITLES = { optional: '可选：', 'read-only': '只读：', required: '必填：' } as const;

export const zh: [Chinese<typeof typeMessages>] = [
  {
    area: 'cli/views/catalog/type',
    texts: {
      head: ({ mode, provider, type }) => `${type}，${provider} 的${mode === 'data' ? '数据源' : '资源'}`,
      title: ({ mode }) => TITLES[mode],
      required: () => '必填',
      sensitive: () => '敏感',
      deprecated: () => '已废弃',
      replaces: () => '修改后会重建资源',
      since: ({ release }) => `自 ${release} 起`,
      oneOf: ({ values }) => `取值 ${values}`,
      forExample: ({ values }) => `例如 ${values}`,
      atLeast: ({ number }) => `不小于 ${number}`,
      atMost: ({ number }) => `不大于 ${number}`,
      atLeastItems: ({ number }) => `至少 ${number} 个`,
      atMostItems: ({ number }) => `最多 ${number} 个`,
      defaultIs: ({ value }) => `默认值 ${value}`,
      notWith: ({ paths }) => `不能与 ${paths.join('、')} 同时设置`,
      exactlyOneOf: ({ paths }) => `必须且只能设置其中一个：${paths.join('、')}`,
      atLeastOneOf: ({ paths }) => `至少设置其中一个：${paths.join('、')}`,
      onlyWith: ({ paths }) => `必须与 ${paths.join('、')} 同时设置`,
    },
  },
];
