import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { duplicateDeclarations } from '../../terraform/duplicate-declarations.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { inModule, moduleScopes } from '../../modules/module-scope.js';

export const templateDuplicateBlock: Rule<Template> = {
  id: 'template/duplicate-block',
  name: 'Declared twice',
  severity: 'error',
  summary:
    'A resource, data source, module call, output, local value, check, provider or required_providers is declared twice in one module.',
  why: 'Names are unique in a module, whatever file they stand in: Terraform refuses the second declaration, so RFS cannot even read the template.',
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
      for (const { first, key, source, span, title } of duplicateDeclarations(scope, template)) {
        if (key.startsWith('variable.')) continue;
        const message = `The ${title} is declared twice${inModule(scope)}.`;
        report({ message, source, span, address: key, related: [first] });
      }
    }
  },
};
