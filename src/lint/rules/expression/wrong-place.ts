import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { listText } from '../../../i18n/list-text.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Block, Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes, type ReferenceUse } from '../../modules/module-scope.js';
import { atFirstUse, byName } from '../../modules/undeclared-name.js';

const REPEATABLE = new Set(['resource', 'data', 'module']);
const MEMBERS: Readonly<Record<string, readonly string[]>> = { count: ['index'], each: ['key', 'value'] };

interface NoMember {
  object: 'count' | 'each';
  name: string;
  /** What there is instead: `each.key`. */
  members: string[];
}

interface Misplaced {
  /** `each.key` */
  path: string;
  /** That the block lacks: `for_each`. */
  argument: string;
}

const messages = defineMessages('expression/wrong-place', {
  self: () => '"self" has a meaning only in a connection, provisioner or postcondition block.',
  noMember: ({ members, name, object }: NoMember) =>
    `"${object}" has no "${name}": use ${listText(members, 'en', 'disjunction')}.`,
  outside: ({ argument, path }: Misplaced) => `"${path}" has a meaning only in a block with ${argument}.`,
  inArgument: ({ argument, path }: Misplaced) =>
    `"${path}" has a meaning only in a block with ${argument}, not in ${argument} itself.`,
});

export const expressionWrongPlace: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/wrong-place',
  name: 'each, count or self out of place',
  severity: 'error',
  summary: 'each, count.index or self is outside of the blocks that give it a meaning.',
  why: 'Terraform rejects it ("Reference to each in context without for_each"), so RFS cannot plan the stack.',
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
        const { file, span } = use.topBlock;
        return (
          problem && [span.start, file.name, use.reference.kind, problem.key, problem.data.name].join(' ')
        );
      });
      for (const uses of lacking.values()) report(atFirstUse(uses, problemOf(uses[0])!, undefined));
    }
  },
};

function problemOf({ place, reference: { kind, name }, topBlock }: ReferenceUse): Message | undefined {
  if (kind === 'self') {
    const block = place.block?.type;
    const fits = block === 'provisioner' || block === 'connection' || block === 'postcondition';
    return fits ? undefined : messages.self();
  }

  if (kind !== 'each' && kind !== 'count') return undefined;
  if (!MEMBERS[kind]!.includes(name)) {
    const members = MEMBERS[kind]!.map((member) => `${kind}.${member}`);
    return messages.noMember({ object: kind, name, members });
  }

  const repetition = kind === 'each' ? 'for_each' : 'count';
  // What a block is repeated by cannot depend on the repetition itself.
  const isItself = place.block === topBlock && place.attribute.name === repetition;
  if (repeats(topBlock, repetition) && !isItself) return undefined;
  const misplaced = { path: `${kind}.${name}`, argument: repetition };
  return isItself ? messages.inArgument(misplaced) : messages.outside(misplaced);
}

function isNear(name: string, repetition: string): boolean {
  return didYouMean(name, [repetition]) !== undefined;
}

function repeats(block: Block, repetition: string): boolean {
  if (!REPEATABLE.has(block.type)) return false;
  // Another rule reports a misspelt one by its name.
  return block.body.attributes.some(({ name }) => name === repetition || isNear(name, repetition));
}
