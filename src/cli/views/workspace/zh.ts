import type { Chinese } from '../../../i18n/message.js';
import type { WorkspaceOutcome, workspaceViewMessages } from './messages.js';

const COUNTED: Readonly<Record<WorkspaceOutcome, string>> = {
  'as-declared': '与声明一致',
  changes: '有变更',
  failed: '失败',
  findings: '存在问题',
  'handed-off': '有人工步骤',
  interrupted: '已中断',
  'not-published': '未发布',
  open: '有未完成项',
  passed: '通过',
  published: '已发布',
  unchanged: '无变更',
  'up-to-date': '已是最新',
  waiting: '等待中',
};

export const zh: [Chinese<typeof workspaceViewMessages>] = [
  {
    area: 'cli/views/workspace',
    texts: {
      heading: ({ folder }) => `${folder}：`,
      line: ({ folder, text }) => `${folder}：${text}`,
      total: ({ outcomes, products }) =>
        `共 ${products} 个商品：${outcomes
          .map(
            ({ count, folders, outcome }) =>
              `${COUNTED[outcome]} ${count} 个${folders ? `（${folders.join('、')}）` : ''}`,
          )
          .join('，')}。`,
      more: ({ count }) => `另有 ${count} 个`,
      withoutPlan: ({ folders }) => `文件中没有以下商品的计划：${folders.join('、')}；这些商品未做任何变更。`,
    },
  },
];
