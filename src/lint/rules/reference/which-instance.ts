import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Block, Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { beyondInstances, type BeyondInstances, type UnknownKey } from '../../modules/beyond-instances.js';
import { instanceOf, type WrongInstance } from '../../modules/instance-of.js';
import { moduleScopes, type ReferenceUse } from '../../modules/module-scope.js';

const KINDS = new Set(['data', 'module', 'resource']);

/** A resource, a data source or, without a type, a module. */
export interface BlockName {
  type: string | undefined;
  name: string;
}

function blockName({ name, type }: BlockName): string {
  return `${type ?? 'module'} "${name}"`;
}

const messages = defineMessages('reference/which-instance', {
  notRepeated: ({ index, ...block }: BlockName & { index: string }) =>
    `${blockName(block)} is not repeated with count or for_each here: remove the [${index}].`,
  notNumber: ({ index, ...block }: BlockName & { index: string }) =>
    `${blockName(block)} is repeated with count: its index is a number, not "${index}".`,
  whichOne: ({ path, repetition, ...block }: BlockName & { repetition: string; path: string }) =>
    `${blockName(block)} is repeated with ${repetition}: specify which one, ${path}, or use all of them.`,
  beyondCount: ({ count, index, ...block }: BlockName & { index: string; count: number }) =>
    `${blockName(block)} has no [${index}]: its count is ${count}${count > 0 ? `, so the last one is [${count - 1}]` : ''}.`,
  unknownKey: ({ hasMoreKeys, index, keys, ...block }: BlockName & UnknownKey) =>
    `${blockName(block)} has no ["${index}"]: its for_each has ${keys.length === 0 ? 'no keys' : `the keys ${keys.map((key) => `"${key}"`).join(', ')}`}${hasMoreKeys ? ', …' : ''}.`,
});

export const referenceWhichInstance: Rule<Template, typeof messages> = {
  messages,
  id: 'reference/which-instance',
  name: 'Wrong instance of a repeated block',
  severity: 'error',
  summary:
    'A block with count or for_each is read as if there were one instance, or one without them as if there were many, or by an index that does not exist.',
  why: 'With count or for_each a resource, data source or module is a list or a map. Terraform rejects the rest ("Missing resource instance key", "Unsupported attribute", "Invalid index"), so RFS cannot plan the stack.',
  fix: 'Choose one with [0] or ["key"], or use all with [*]; remove the index where the block is not repeated.',
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
        const found =
          wrong && isNeedless && (!scope.complete || isRepeatedAlmost(block)) ? undefined : (wrong ?? beyond);
        if (!found) continue;
        report({
          message: messageOf(found, reference),
          source: place.attribute.file.source,
          span: reference.wholeSpan,
          address: place.address,
        });
      }
    }
  },
};

/** It is repeated under a misspelt name, which another rule reports. */
function isRepeatedAlmost({ body }: Block): boolean {
  return body.attributes.some(({ name }) => didYouMean(name, ['count', 'for_each']) !== undefined);
}

function messageOf(
  wrong: BeyondInstances | WrongInstance,
  { name, type }: ReferenceUse['reference'],
): Message {
  switch (wrong.problem) {
    case 'notRepeated': {
      return messages.notRepeated({ type, name, index: wrong.index });
    }

    case 'notNumber': {
      return messages.notNumber({ type, name, index: wrong.index });
    }

    case 'whichOne': {
      return messages.whichOne({ type, name, repetition: wrong.repetition, path: wrong.path });
    }

    case 'beyondCount': {
      return messages.beyondCount({ type, name, index: wrong.index, count: wrong.count });
    }

    case 'unknownKey': {
      const { hasMoreKeys, index, keys } = wrong;
      return messages.unknownKey({ type, name, index, keys, hasMoreKeys });
    }
  }
}
