import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import type { Block, Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes, type ReferenceUse } from '../../modules/module-scope.js';
import { atFirstUse, byName } from '../../modules/undeclared-name.js';

const REPEATABLE = new Set(['resource', 'data', 'module']);
const MEMBERS: Readonly<Record<string, readonly string[]>> = { count: ['index'], each: ['key', 'value'] };

export const expressionWrongPlace: Rule<Template> = {
  id: 'expression/wrong-place',
  name: 'each, count or self where there is none',
  severity: 'error',
  summary: 'each, count.index or self stands outside of the blocks that give it a meaning.',
  why: 'Terraform refuses it ("Reference to each in context without for_each"), so RFS cannot plan the stack.',
  fix: 'Use each in a block with for_each, count.index in one with count, and self in a connection, provisioner or postcondition.',
  docs: TERRAFORM_PAGES.references,
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  name = "vpc-\${count.index}"
  cidr = "192.168.0.0/16"
}`,
    good: `resource "huaweicloud_vpc" "main" {
  count = 2
  name  = "vpc-\${count.index}"
  cidr  = "192.168.0.0/16"
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      // A block that lacks its for_each or count lacks it once, however often it is used.
      const lacking = byName(scope.uses, (use) => {
        // Of a file that could not be read whole, count and for_each may be what is missing.
        const problem = scope.complete || use.reference.kind === 'self' ? problemOf(use) : undefined;
        return (
          problem &&
          `${use.topBlock.span.start} ${use.topBlock.file.name} ${use.reference.kind} ${problem.replace(/^"\S+"/, '')}`
        );
      });
      for (const uses of lacking.values()) report(atFirstUse(uses, problemOf(uses[0])!, undefined));
    }
  },
};

function problemOf({ place, reference: { kind, name }, topBlock }: ReferenceUse): string | undefined {
  if (kind === 'self') {
    const block = place.block?.type;
    const fits = block === 'provisioner' || block === 'connection' || block === 'postcondition';
    return fits
      ? undefined
      : '"self" has a meaning only in a connection, provisioner or postcondition block.';
  }

  if (kind !== 'each' && kind !== 'count') return undefined;
  if (!MEMBERS[kind]!.includes(name)) {
    return `"${kind}" has no "${name}": there is ${MEMBERS[kind]!.map((member) => `${kind}.${member}`).join(' and ')}.`;
  }

  const repetition = kind === 'each' ? 'for_each' : 'count';
  // What a block is repeated by cannot depend on the repetition itself.
  const isItself = place.block === topBlock && place.attribute.name === repetition;
  if (repeats(topBlock, repetition) && !isItself) return undefined;
  return `"${kind}.${name}" has a meaning only in a block with ${repetition}${isItself ? `, not in ${repetition} itself` : ''}.`;
}

function isNear(name: string, repetition: string): boolean {
  return didYouMean(name, [repetition]) !== undefined;
}

function repeats(block: Block, repetition: string): boolean {
  if (!REPEATABLE.has(block.type)) return false;
  // A misspelt one is told by its name.
  return block.body.attributes.some(({ name }) => name === repetition || isNear(name, repetition));
}
