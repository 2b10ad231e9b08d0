import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { orDidYouMean, quotedList } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleCalls } from '../../modules/module-calls.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { MODULE_ARGUMENTS } from '../../terraform/terraform-blocks.js';

const messages = defineMessages('template/module-argument', {
  unknown: ({ meant, module, name }: { meant: string | undefined; module: string; name: string }) =>
    `The module ${module} has no variable "${name}"${orDidYouMean(meant)}`,
  missing: ({ module, names }: { module: string; names: readonly string[] }) =>
    `The module ${module} requires ${quotedList(names)}.`,
});

export const templateModuleArgument: Rule<Template, typeof messages> = {
  messages,
  id: 'template/module-argument',
  name: 'Module called with the wrong arguments',
  severity: 'error',
  summary:
    'A local module gets an argument that it has no variable for, or does not get one that it requires.',
  why: 'Terraform rejects it ("Unsupported argument", "Missing required argument"), so RFS cannot plan the stack.',
  fix: 'Write the names as the variable blocks of the module have them; give a value to each variable without a default.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: '# modules/server/variables.tf: variable "flavor" {}\nmodule "server" {\n  source = "./modules/server"\n  flavr  = "s6.large.2"\n}',
    good: '# modules/server/variables.tf: variable "flavor" {}\nmodule "server" {\n  source = "./modules/server"\n  flavor = "s6.large.2"\n}',
  },
  check(template, { report }) {
    const scopes = new Map(moduleScopes(template).map((scope) => [scope.module, scope]));
    for (const { address, block, folder } of moduleCalls(template)) {
      const called = folder === undefined ? undefined : scopes.get(folder);
      if (!called?.complete || called.files.length === 0) continue;
      const { source } = block.file;
      const module = folder || '.';
      const given = block.body.attributes.filter(({ name }) => !MODULE_ARGUMENTS.has(name));
      const misspelt = new Set<string | undefined>();
      for (const { name, nameSpan: span } of given) {
        if (called.variables.has(name)) continue;
        const meant = didYouMean(name, called.variables.keys());
        misspelt.add(meant);
        report({
          message: messages.unknown({ meant, module, name }),
          source,
          span,
          address: `${address}.${name}`,
          ...useInstead(source, span, meant),
        });
      }

      const missing = [...called.variables]
        .filter(([name, { body }]) => !attributeOf(body, 'default') && !attributeOf(block.body, name))
        .map(([name]) => name)
        .filter((name) => !misspelt.has(name));
      if (missing.length === 0) continue;
      report({
        message: messages.missing({ module, names: missing }),
        source,
        span: block.headSpan,
        address,
      });
    }
  },
};
