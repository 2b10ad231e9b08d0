import type { ChineseRules } from '../../../findings/chinese-rules.js';
import { didYouMean, inModule } from '../../chinese.js';
import type { localUndeclared } from './undeclared.js';
import type { localUnused } from './unused.js';

export const zhRules: ChineseRules<{
  'local/undeclared': typeof localUndeclared;
  'local/unused': typeof localUnused;
}> = {
  'local/undeclared': {
    name: '未声明的局部值',
    summary: '引用了模块中没有任何 locals 块声明的局部值。',
    why: 'Terraform 不接受对未声明局部值的引用，RFS 连执行计划都无法生成。',
    fix: '在同一模块的 locals 块中声明该名称，或者改正它。',
    messages: {
      undeclared: ({ meant, module, name }) =>
        `局部值“${name}”未声明${inModule(module)}。${didYouMean(meant)}`,
    },
  },
  'local/unused': {
    name: '未使用的局部值',
    summary: '局部值已声明但从未使用。',
    why: '它对部署没有任何影响；往往是本该使用却遗漏的值。',
    fix: '使用该局部值，或者删除它。',
    messages: { unused: ({ module, name }) => `局部值“${name}”从未使用${inModule(module)}。` },
  },
};
