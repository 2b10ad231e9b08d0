import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import type { Block, Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { instanceOf } from '../../modules/instance-of.js';
import { beyondInstances } from '../../modules/beyond-instances.js';
import { moduleScopes } from '../../modules/module-scope.js';

const KINDS = new Set(['data', 'module', 'resource']);

export const referenceWhichInstance: Rule<Template> = {
  id: 'reference/which-instance',
  name: 'Which of a repeated block',
  severity: 'error',
  summary:
    'A block with count or for_each is read as if there were one of it, or one without them as if there were many, or by an index that it has not.',
  why: 'With count or for_each a resource, data source or module is a list or a map. Terraform refuses the rest ("Missing resource instance key", "Unsupported attribute", "Invalid index"), so RFS cannot plan the stack.',
  fix: 'Choose one with [0] or ["key"], or take all with [*]; leave the index out where the block is not repeated.',
  docs: TERRAFORM_PAGES.references,
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  count = var.vpc_id == "" ? 1 : 0
  name  = "main"
  cidr  = "192.168.0.0/16"
}

output "vpc" {
  value = huaweicloud_vpc.main.id
}`,
    good: `resource "huaweicloud_vpc" "main" {
  count = var.vpc_id == "" ? 1 : 0
  name  = "main"
  cidr  = "192.168.0.0/16"
}

output "vpc" {
  value = one(huaweicloud_vpc.main[*].id)
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const { place, reference, topBlock } of scope.uses) {
        const block = KINDS.has(reference.kind) ? scope.declared.get(reference.address) : undefined;
        if (!block) continue;
        const { isNeedless, wrong } = instanceOf(block, { place, reference });
        // Of a file that could not be read whole, count or for_each may be what is missing.
        const beyond = wrong ? undefined : beyondInstances(block, { place, reference, topBlock }, scope);
        if (beyond !== undefined)
          report({
            message: `${reference.type ?? 'module'} ${beyond}`,
            source: place.attribute.file.source,
            span: reference.wholeSpan,
            address: place.address,
          });
        if (!wrong || (isNeedless && (!scope.complete || isRepeatedAlmost(block)))) continue;
        report({
          message: `${reference.type ?? 'module'} ${wrong}`,
          source: place.attribute.file.source,
          span: reference.wholeSpan,
          address: place.address,
        });
      }
    }
  },
};

/** It is repeated under a misspelt name, which is told by that name. */
function isRepeatedAlmost({ body }: Block): boolean {
  return body.attributes.some(({ name }) => didYouMean(name, ['count', 'for_each']) !== undefined);
}
