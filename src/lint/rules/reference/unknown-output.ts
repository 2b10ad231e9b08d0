import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { orDidYouMean } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleCalls } from '../../modules/module-calls.js';
import { moduleScopes } from '../../modules/module-scope.js';

const messages = defineMessages('reference/unknown-output', {
  unknown: ({ folder, meant, name }: { folder: string; name: string; meant: string | undefined }) =>
    `The module ${folder} has no output "${name}"${orDidYouMean(meant)}`,
});

export const referenceUnknownOutput: Rule<Template, typeof messages> = {
  messages,
  id: 'reference/unknown-output',
  name: 'Output that a module does not have',
  severity: 'error',
  summary: 'An expression reads an output that the local module does not declare.',
  why: 'Terraform rejects it ("This object does not have an attribute named …"), so RFS cannot plan the stack.',
  fix: 'Correct the name, or declare the output in the module.',
  docs: TERRAFORM_PAGES.references,
  examples: {
    bad: '# modules/network/outputs.tf: output "subnet_id" {}\nmodule "network" {\n  source = "./modules/network"\n}\n\noutput "subnet" {\n  value = module.network.subnet\n}',
    good: '# modules/network/outputs.tf: output "subnet_id" {}\nmodule "network" {\n  source = "./modules/network"\n}\n\noutput "subnet" {\n  value = module.network.subnet_id\n}',
  },
  check(template, { report }) {
    const scopes = moduleScopes(template);
    const calls = new Map(moduleCalls(template).map((call) => [call.block, call]));
    for (const { declared, uses } of scopes) {
      for (const { place, reference } of uses) {
        const call = reference.kind === 'module' ? calls.get(declared.get(reference.address)!) : undefined;
        const called = call && scopes.find(({ module }) => module === call.folder);
        // After a key or number: module.web["a"].id, module.web[0].id, module.web[*].id.
        const repeated = call?.block.body.attributes.some(
          ({ name }) => name === 'count' || name === 'for_each',
        );
        const name = reference.path[repeated ? 3 : 2];
        if (!called?.complete || called.files.length === 0 || name === undefined || /^[*?\d]/.test(name))
          continue;
        if (called.outputs.has(name)) continue;
        const meant = didYouMean(name, called.outputs.keys());
        report({
          message: messages.unknown({ folder: called.module || '.', name, meant }),
          source: place.attribute.file.source,
          span: reference.wholeSpan,
          address: place.address,
        });
      }
    }
  },
};
