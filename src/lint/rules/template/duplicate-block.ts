import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { DECLARATIONS, inModule } from '../../english.js';
import { type DeclarationKind, duplicateDeclarations } from '../../terraform/duplicate-declarations.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';

const messages = defineMessages('template/duplicate-block', {
  declaredTwice: ({ kind, module, name }: { kind: DeclarationKind; module: string; name: string }) =>
    `The ${DECLARATIONS[kind]} "${name}" is declared twice${inModule(module)}.`,
  requiredProviders: ({ module }: { module: string }) =>
    `The required_providers block is declared twice${inModule(module)}.`,
});

export const templateDuplicateBlock: Rule<Template, typeof messages> = {
  messages,
  id: 'template/duplicate-block',
  name: 'Declared twice',
  severity: 'error',
  summary:
    'A resource, data source, module call, output, local value, check, provider or required_providers is declared twice in one module.',
  why: 'Names are unique in a module, whatever file they are in: Terraform rejects the second declaration, so RFS cannot even read the template.',
  fix: 'Rename one of the two, or remove it.',
  docs: TERRAFORM_PAGES.resources,
  examples: {
    bad: `resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_bgp"
  }
}

resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_sbgp"
  }
}`,
    good: `resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_bgp"
  }
}

resource "huaweicloud_vpc_eip" "backup" {
  publicip {
    type = "5_sbgp"
  }
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const { first, key, kind, name, source, span } of duplicateDeclarations(scope, template)) {
        if (kind === 'variable') continue;
        const { module } = scope;
        const message =
          kind === 'required_providers'
            ? messages.requiredProviders({ module })
            : messages.declaredTwice({ kind, module, name });
        report({ message, source, span, address: key, related: [first] });
      }
    }
  },
};
