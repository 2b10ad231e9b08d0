import { commonMessages } from '../../../findings/common-messages.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { hasModule, moduleCalls, type ModuleCall } from '../../modules/module-calls.js';

const messages = defineMessages('template/nonlocal-module', {
  private: () =>
    'RFS’s page on templates allows local modules only; its interface also knows private modules (rf://), which belong to one account: a buyer may not be able to read yours.',
  elsewhere: ({ source }: { source: string }) =>
    `RFS loads modules from the template’s own folders only, not from "${source}".`,
  withoutDot: ({ source }: { source: string }) =>
    `A folder of the template is named with "./" in front: "./${source}".`,
});

export const templateNonlocalModule: Rule<Template, typeof messages> = {
  messages,
  id: 'template/nonlocal-module',
  name: 'Module from elsewhere',
  severity: 'error',
  summary: 'A module’s source is not a folder of the template.',
  why:
    'RFS loads modules from the template’s own folders only, not from a registry, Git or the network. Its interface ' +
    'also knows private modules (rf://), which its page on templates does not mention: those are warnings.',
  fix: 'Copy the module into the template, and name its folder with "./" in front.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'module "vpc" {\n  source  = "terraform-huaweicloud-modules/vpc/huaweicloud"\n  version = "1.0.0"\n}',
    good: 'module "vpc" {\n  source = "./modules/vpc"\n}',
  },
  check(template, { report }) {
    for (const call of moduleCalls(template)) {
      if (call.folder !== undefined) continue;
      const { address, argument } = call;
      report({
        ...objectionTo(call, template),
        source: argument.file.source,
        span: argument.value.span,
        address: `${address}.source`,
      });
    }
  },
};

function objectionTo(
  { argument, block, source }: ModuleCall,
  template: Template,
): Pick<Report, 'fix' | 'message' | 'severity'> {
  if (source.startsWith('rf://')) {
    return { message: messages.private(), severity: 'warning' };
  }

  const { module } = block.file;
  if (!hasModule(template, (module && `${module}/`) + source.replace(/\/$/, ''))) {
    return { message: messages.elsewhere({ source }) };
  }

  const { file, value } = argument;
  const edit = { file: file.source.file, ...value.span, text: JSON.stringify(`./${source}`) };
  return {
    message: messages.withoutDot({ source }),
    fix: { title: commonMessages.use({ text: `"./${source}"` }), edits: [edit], safe: true },
  };
}
