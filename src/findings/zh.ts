import type { Chinese } from '../i18n/message.js';
import type { ChineseRules } from './chinese-rules.js';
import type { commonMessages } from './common-messages.js';
import type { stoppedMessages } from './findings-found.js';
import type { basisMessages } from './rule-basis.js';
import type { ruleCrashed } from './rule-crashed.js';
import type { ruleHelpMessages } from './rule-help.js';
import type { settingMessages } from './rule-settings.js';
import type {
  suppressionExpired,
  suppressionMalformed,
  suppressionUnknownRule,
  suppressionUnused,
} from './suppression-rules.js';

export const zh: [
  Chinese<typeof commonMessages>,
  Chinese<typeof basisMessages>,
  Chinese<typeof ruleHelpMessages>,
  Chinese<typeof settingMessages>,
  Chinese<typeof stoppedMessages>,
] = [
  {
    area: 'findings',
    texts: {
      use: ({ text }) => `改为 ${text}。`,
      write: ({ text }) => `写成 ${text}。`,
      removeByteOrderMark: () => '删除字节顺序标记（BOM）。',
      addDescription: ({ text }) => `先写上 description = "${text}"。`,
      firstDeclaredHere: () => '首次声明在此处。',
      usedHereToo: () => '此处也有使用。',
      constraintIsHere: () => '版本约束在此处。',
      readHere: () => '在此处读取。',
      nameIsHere: ({ name }) => `“${name}”在此处。`,
    },
  },
  {
    area: 'findings/basis',
    texts: {
      advice: () => 'koo 的建议',
      guide: () => '云商店指南',
      scan: () => '云商店扫描',
      standard: () => '云商店商品安全审核标准',
    },
  },
  {
    area: 'findings/rule-help',
    texts: {
      text: ({ fix, why }) => `原因：${why}\n\n修正方法：${fix}`,
      example: () => '示例',
      bad: () => '错误：',
      good: () => '正确：',
      why: () => '原因',
      fix: () => '修正方法',
    },
  },
  {
    area: 'findings/rule-settings',
    texts: {
      unknownRule: ({ rule }) => `没有规则“${rule}”。`,
      unknownSeverity: ({ rule, severity }) => `“${severity}”不是严重级别（规则 ${rule}）。`,
      unknownOption: ({ option, rule }) => `规则 ${rule} 没有选项“${option}”。`,
      didYouMean: ({ meant }) => `是否应为“${meant}”？`,
      useOneOf: ({ choices }) => `可用的有：${choices.join('、')}。`,
      remove: () => '请删除。',
    },
  },
  {
    area: 'findings/stopped',
    texts: {
      packing: ({ errors }) => `有 ${errors} 个错误，无法打包。`,
      publishing: ({ errors }) => `有 ${errors} 个错误，无法发布；未发送任何内容。`,
      fix: () => '请改正后重新运行同一命令。',
    },
  },
];

export const zhRules: ChineseRules<{
  'lint/rule-crashed': typeof ruleCrashed;
  'suppression/expired': typeof suppressionExpired;
  'suppression/malformed': typeof suppressionMalformed;
  'suppression/unknown-rule': typeof suppressionUnknownRule;
  'suppression/unused': typeof suppressionUnused;
}> = {
  'lint/rule-crashed': {
    name: '规则崩溃',
    summary: '某条规则在检查模板时崩溃；它本应发现的问题未知。',
    why: '规则中的缺陷不能掩盖其他规则发现的问题，也不能当作“未发现问题”。',
    fix: '请报告该缺陷。修复之前，可以在 koo.yaml 中关闭该规则：`rules: {RULE: off}`。',
    messages: {
      crashed: ({ reason, rule }) =>
        `规则 ${rule} 崩溃（${reason}）；它本应发现的问题未知。这是该规则的缺陷。`,
    },
  },
  'suppression/expired': {
    name: '忽略已过期',
    summary: 'koo-ignore 注释中 “until” 的日期已过；它不再忽略任何问题。',
    why: '写下它的人希望在此日期之前回来处理。',
    fix: '修复所忽略的问题，或者给出新的日期并说明原因。',
    messages: {
      expired: ({ until }) => `该忽略的有效期到 ${until} 为止；它已不起作用。`,
    },
  },
  'suppression/malformed': {
    name: '忽略注释不完整',
    summary: 'koo-ignore 注释没有写规则，或者日期无效；没有写原因时仅作为建议。',
    why: '无法读懂的注释不会忽略任何问题；没有原因，就没有人知道何时可以删除它。',
    fix: '写成 `koo-ignore: RULE 原因`，多条规则用逗号分隔，需要时在末尾加上 `until 2027-01-31`。',
    messages: {
      noReason: () => '该忽略没有写明原因。',
      noRule: () => '该忽略不起作用：它没有写规则。',
      badDate: ({ date }) => `该忽略不起作用：“${date}”不是日期；请写成 2027-01-31 的形式。`,
    },
  },
  'suppression/unknown-rule': {
    name: '忽略了不存在的规则',
    summary: 'koo-ignore 注释写了不存在的规则。',
    why: '它不会忽略任何问题。',
    fix: '改正名称；`koo template rules` 会列出所有规则。多条规则用逗号分隔，原因写在规则之后。',
    messages: {
      unknown: ({ meant, rule }) =>
        `此处的检查中没有规则“${rule}”${meant === undefined ? '。' : `；是否应为“${meant}”？`}`,
    },
  },
  'suppression/unused': {
    name: '没有作用的忽略',
    summary: 'koo-ignore 注释所写的规则在该处没有发现任何问题。',
    why: '它所说的情况（已经）不存在，而且会掩盖该处的下一个错误。',
    fix: '删除它。块或参数上方的注释作用于整个块或参数，行尾的注释作用于该行；在 JSON 中，"//" 属性作用于它所在的对象。',
    messages: {
      unused: ({ rule }) => `在该忽略的范围内，规则 ${rule} 没有发现任何问题。`,
      remove: () => '删除该忽略。',
    },
  },
};
