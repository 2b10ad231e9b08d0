import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { topBlocks } from '../../terraform/top-blocks.js';

const messages = defineMessages('template/module-count', {
  tooMany: ({ count, max }: { count: number; max: number }) =>
    `The template calls ${count} modules; RFS accepts at most ${max}.`,
  disputed: ({ count, max, warnAbove }: { count: number; max: number; warnAbove: number }) =>
    `The template calls ${count} modules: the two pages on RFS differ, the Chinese one allows ${max}, the English one ${warnAbove}.`,
});

export const templateModuleCount: Rule<Template, typeof messages> = {
  messages,
  id: 'template/module-count',
  name: 'Too many modules',
  severity: 'error',
  summary: 'The template calls more than 50 modules (error) or more than 25 (warning).',
  why: 'The Chinese page on template constraints allows 50 modules, the English one 25.',
  fix: 'Join modules, or use for_each on one of them.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'module "web01" { … }\n…\nmodule "web60" { … }',
    good: 'module "web" {\n  source   = "./modules/web"\n  for_each = local.servers\n}',
  },
  options: { max: 50, warnAbove: 25 },
  check(template, { options, report }) {
    const modules = topBlocks(template).filter(({ block }) => block.type === 'module');
    const max = Number(options.max);
    const warnAbove = Number(options.warnAbove);
    const limit = modules.length > max ? max : warnAbove;
    const beyond = modules[limit];
    if (!beyond) return;
    const { address, block } = beyond;
    report({
      message:
        limit === max
          ? messages.tooMany({ count: modules.length, max })
          : messages.disputed({ count: modules.length, max, warnAbove }),
      severity: limit === max ? 'error' : 'warning',
      source: block.file.source,
      span: block.headSpan,
      address,
    });
  },
};
