import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { hasModule, moduleCalls } from '../../modules/module-calls.js';
import { packageSeverity } from '../../files/package-place.js';

const messages = defineMessages('template/missing-module', {
  outside: ({ source }: { source: string }) =>
    `The module "${source}" is outside of the template’s folder; RFS gets that folder only.`,
  noFiles: ({ folder, source }: { folder: string; source: string }) =>
    `There are no .tf files in "${folder}", where the module "${source}" should be.`,
});

export const templateMissingModule: Rule<Template, typeof messages> = {
  messages,
  id: 'template/missing-module',
  name: 'Missing module',
  severity: 'error',
  summary: 'A local module’s folder is not in the template, or has no .tf files.',
  why: 'RFS gets the template’s own folder and nothing around it: a module that is not in it cannot be loaded.',
  fix: 'Put the module’s folder into the template, or correct the path, which is relative to the file that it is written in.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'module "vpc" {\n  source = "../shared/vpc"\n}',
    good: 'module "vpc" {\n  source = "./modules/vpc"\n}',
  },
  check(template, { report }) {
    // Of a single file, what will be in its folder is not known.
    if (template.form === 'file') return;
    for (const { address, argument, folder, source } of moduleCalls(template)) {
      if (folder === undefined) continue;
      const objection = objectionTo(template, folder, source);
      if (!objection) continue;
      report({
        ...objection,
        source: argument.file.source,
        span: argument.value.span,
        address: `${address}.source`,
      });
    }
  },
};

function objectionTo(
  template: Template,
  folder: string,
  source: string,
): Pick<Report, 'message' | 'severity'> | undefined {
  if (folder === '..' || folder.startsWith('../')) {
    // A folder may still be packed together with the ones around it.
    return { message: messages.outside({ source }), severity: packageSeverity(template) };
  }

  if (hasModule(template, folder)) return undefined;
  return { message: messages.noFiles({ folder: folder || '.', source }) };
}
