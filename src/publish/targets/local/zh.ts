import type { Chinese } from '../../../i18n/message.js';
import type { consoleCalls } from './messages.js';

export const zh: [Chinese<typeof consoleCalls>] = [
  {
    area: 'publish/targets/local',
    texts: {
      product: () => '商品',
      assets: () => '资产列表',
      assetDraft: () => '资产的草稿',
      assetTemplate: () => '资产的模板',
      templateDetachment: () => '移除资产的模板',
      assetDeletion: () => '删除资产',
      draftDeletion: () => '删除草稿',
      templateDeletion: () => '删除模板',
      templateVersionDeletion: () => '删除模板版本',
      submission: () => '提交审核',
      review: () => '审核',
      templates: () => '模板列表',
      template: () => '模板',
      templateFile: () => '模板文件',
      link: () => '关联模板',
      unlinking: () => '取消关联',
      order: () => '订单',
      statement: () => '对账单',
      query: () => '卖家中心查询',
      findOut: () => '请重新运行同一命令：它会先查询现有内容。',
    },
  },
];
