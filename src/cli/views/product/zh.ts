import type { Chinese } from '../../../i18n/message.js';
import type { bumpMessages, changesMessages, checklistMessages, matrixMessages } from './messages.js';

const OUTCOMES = {
  done: '已完成',
  'hand-off': '需在卖家中心人工完成',
  open: '尚未开始',
  unchanged: '无需更改',
  waiting: '等待中',
} as const;

const STANDINGS = {
  'as-declared': '与声明一致',
  'linked-otherwise': '关联与声明不同',
  'not-declared': 'koo.yaml 中没有',
  'not-linked': '未关联',
  'not-listed': '目标上没有',
} as const;

export const zh: [
  Chinese<typeof changesMessages>,
  Chinese<typeof matrixMessages>,
  Chinese<typeof bumpMessages>,
  Chinese<typeof checklistMessages>,
] = [
  {
    area: 'cli/views/product/changes',
    texts: {
      outcome: ({ outcome }) => `（${OUTCOMES[outcome]}）`,
      nothing: ({ place, product, target }) =>
        `无需操作：商品 ${product} 在 ${target}（${place}）已是所要求的状态。`,
    },
  },
  {
    area: 'cli/views/product/matrix',
    texts: {
      head: ({ name, place, product, target }) => `商品 ${product}（${name}），目标 ${target}（${place}）`,
      notListed: () => '：目标上没有该商品',
      specColumn: () => '规格',
      nameColumn: () => '名称',
      templateColumn: () => '模板',
      assetColumn: () => '应用资产',
      keyColumn: () => '标识',
      versionsColumn: () => '版本',
      attachedColumn: () => '所属应用资产',
      standing: ({ standing }) => STANDINGS[standing],
      notDeclared: () => '（koo.yaml 中没有）',
      missing: () => '（目标上没有）',
      seePlan: () => '`koo plan` 会显示发布将做的更改及其原因。',
    },
  },
  {
    area: 'cli/views/product/bump',
    texts: {
      written: ({ files }) => `已写入：${files.join('、')}。`,
      notWritten: ({ files }) => `试运行：将会写入 ${files.join('、')}。`,
    },
  },
  {
    area: 'cli/views/product/checklist',
    texts: { settled: ({ settled, total }) => `检查清单：${total} 项中已处理 ${settled} 项。` },
  },
];
