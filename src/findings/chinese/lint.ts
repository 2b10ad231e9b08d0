import type { ChineseArea } from './chinese-area.js';

export const lint: ChineseArea = {
  'lint/rule-crashed': {
    name: '规则崩溃',
    summary: '某条规则在检查模板时崩溃；它本应发现的问题未知。',
    why: '规则中的缺陷不能掩盖其他规则发现的问题，也不能当作“未发现问题”。',
    fix: '请报告该缺陷。修复之前，可以在 koo.yaml 中关闭该规则：`rules: {RULE: off}`。',
    messages: {
      'The rule {rule} crashed ({reason}); what it would have found is unknown. This is a bug in the rule.':
        '规则 {rule} 崩溃（{reason}）；它本应发现的问题未知。这是该规则的缺陷。',
    },
  },
};
