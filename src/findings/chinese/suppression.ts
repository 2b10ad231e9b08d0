import type { ChineseArea } from './chinese-area.js';

export const suppression: ChineseArea = {
  'suppression/expired': {
    name: '忽略已过期',
    summary: 'koo-ignore 注释中 “until” 的日期已过；它不再忽略任何问题。',
    why: '写下它的人希望在此日期之前回来处理。',
    fix: '修复所忽略的问题，或者给出新的日期并说明原因。',
    messages: {
      'This suppression held until {date}; it suppresses nothing any more.':
        '该忽略的有效期到 {date} 为止；它不再忽略任何问题。',
    },
  },
  'suppression/malformed': {
    name: '忽略注释不完整',
    summary: 'koo-ignore 注释没有写规则，或者日期无效；没有写原因时仅作为建议。',
    why: '无法读懂的注释不会忽略任何问题；没有原因，就没有人知道何时可以删除它。',
    fix: '写成 `koo-ignore: RULE 原因`，多条规则用逗号分隔，需要时在末尾加上 `until 2027-01-31`。',
    messages: {
      'This suppression gives no reason.': '该忽略没有写明原因。',
      'This suppression suppresses nothing. It names no rule.': '该忽略不起作用。它没有写规则。',
      'This suppression suppresses nothing. "{date}" is no date: write it as 2027-01-31.':
        '该忽略不起作用。“{date}”不是日期：请写成 2027-01-31 的形式。',
    },
  },
  'suppression/unknown-rule': {
    name: '忽略了不存在的规则',
    summary: 'koo-ignore 注释写了不存在的规则。',
    why: '它不会忽略任何问题。',
    fix: '改正名称；`koo template rules` 会列出所有规则。多条规则用逗号分隔，原因写在规则之后。',
    messages: {
      'There is no rule "{rule}" for what is checked here{meant}': '此处的检查中没有规则“{rule}”{meant}',
    },
  },
  'suppression/unused': {
    name: '没有作用的忽略',
    summary: 'koo-ignore 注释所写的规则在该处没有发现任何问题。',
    why: '它所说的情况（已经）不存在，而且会掩盖该处的下一个错误。',
    fix: '删除它。块或参数上方的注释作用于整个块或参数，行尾的注释作用于该行；在 JSON 中，"//" 属性作用于它所在的对象。',
    messages: {
      'The rule {rule} finds nothing that this suppression covers.':
        '在该忽略的范围内，规则 {rule} 没有发现任何问题。',
      'Remove the suppression.': '删除该忽略。',
    },
  },
};
