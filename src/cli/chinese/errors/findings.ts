import type { ChineseErrors } from '../chinese-errors.js';

const CHOICE = { 'Use one of {choices}.': '可用的有：{choices}。', 'Remove it.': '请删除。' };

export const findings: ChineseErrors = {
  FINDINGS: {
    '{count} error stands in the way of {stopped}.': '有 {count} 个错误，无法{stopped}。',
    '{count} errors stand in the way of {stopped}.': '有 {count} 个错误，无法{stopped}。',
    'Put it right, then run the same command again.': '请改正后重新运行同一命令。',
    'Put them right, then run the same command again.': '请改正后重新运行同一命令。',
  },
  BASELINE_UNREADABLE: { '{file} cannot be read.': '无法读取 {file}。' },
  BAD_BASELINE: {
    '{file} is not a baseline of koo.': '{file} 不是 koo 的基线文件。',
    'Write it anew with --update-baseline.': '请用 --update-baseline 重新生成。',
  },
  UNKNOWN_RULE: { 'There is no rule "{rule}".': '没有规则“{rule}”。', ...CHOICE },
  UNKNOWN_SEVERITY: {
    '"{severity}" is not a severity (rule {rule}).': '“{severity}”不是严重级别（规则 {rule}）。',
    ...CHOICE,
  },
  UNKNOWN_RULE_OPTION: {
    'The rule {rule} has no option "{option}".': '规则 {rule} 没有选项“{option}”。',
    ...CHOICE,
  },
};
