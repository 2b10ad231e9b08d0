import type { ChineseArea } from './chinese-area.js';

export const manifest: ChineseArea = {
  'manifest/access': { summary: '资产或模板与商品的接入类型不符。', messages: {} },
  'manifest/duplicate-key': { summary: 'koo.yaml 中重复的 key 或 SKU 编码。', messages: {} },
  'manifest/missing-key': { summary: '缺少必需的键。', messages: {} },
  'manifest/path': { summary: '路径不是相对路径，或者指向 koo.yaml 所在文件夹之外。', messages: {} },
  'manifest/syntax': { summary: '不是 YAML 1.2。', messages: {} },
  'manifest/target': { summary: '目标没有说明其地址。', messages: {} },
  'manifest/type': { summary: '值的类型错误：应为文本却写了数字。', messages: {} },
  'manifest/unknown-key': { summary: 'koo 不认识的键。', messages: {} },
  'manifest/unknown-reference': { summary: '引用了 koo.yaml 中未声明的资产或模板的 key。', messages: {} },
  'manifest/unused': { summary: '没有被使用的资产或模板。', messages: {} },
  'manifest/value': { summary: '值不在允许的取值范围内。', messages: {} },
};
