import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { type ModuleScope, moduleScopes, type ReferenceUse } from '../../modules/module-scope.js';

const messages = defineMessages('reference/cycle', {
  cycle: ({ path }: { path: readonly string[] }) => `It depends on itself: ${path.join(' → ')}.`,
});

export const referenceCycle: Rule<Template, typeof messages> = {
  messages,
  id: 'reference/cycle',
  name: 'Values that depend on themselves',
  severity: 'error',
  summary: 'Local values, resources, data sources or modules depend on each other in a cycle.',
  why: 'Terraform has no order in which it could create them ("Cycle: …"), so RFS cannot plan the stack.',
  fix: 'Break the cycle: set one of the values in another way.',
  docs: TERRAFORM_PAGES.references,
  examples: {
    bad: 'locals {\n  a = local.b\n  b = local.a\n}',
    good: 'locals {\n  a = local.b\n  b = "web"\n}',
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const cycle of cyclesOf(scope)) {
        const [first] = cycle;
        const path = [...cycle.map(({ from }) => from), first!.from].map((address) =>
          address.replace(/^resource\./, ''),
        );
        report({
          message: messages.cycle({ path }),
          source: first!.use.place.attribute.file.source,
          span: first!.use.reference.span,
          address: first!.use.place.address,
        });
      }
    }
  },
};

/** `from` uses a value of what `use` names. */
interface Dependency {
  from: string;
  use: ReferenceUse;
}

/** Each cycle once, found by following the dependencies until one leads back. */
function cyclesOf(scope: ModuleScope): Dependency[][] {
  const dependencies = new Map<string, Dependency[]>();
  for (const use of scope.uses) {
    const from = ownAddress(use);
    if (!from || !isNode(use)) continue;
    const own = dependencies.get(from);
    if (own) own.push({ from, use });
    else dependencies.set(from, [{ from, use }]);
  }

  const cycles: Dependency[][] = [];
  const done = new Set<string>();
  for (const start of dependencies.keys()) search(start);
  return withoutShared(cycles);

  // Without recursion: a chain of local values may be long.
  function search(start: string): void {
    const path: Array<{ address: string; next: number }> = [{ address: start, next: 0 }];
    const onPath = new Set([start]);
    while (path.length > 0) {
      const top = path.at(-1)!;
      const edge = done.has(top.address) ? undefined : dependencies.get(top.address)?.[top.next];
      if (!edge) {
        done.add(top.address);
        onPath.delete(top.address);
        path.pop();
        continue;
      }

      top.next += 1;
      const { address } = edge.use.reference;
      if (onPath.has(address)) {
        const from = path.findIndex((step) => step.address === address);
        cycles.push(path.slice(from).map((step) => dependencies.get(step.address)![step.next - 1]!));
      } else if (!done.has(address)) {
        path.push({ address, next: 0 });
        onPath.add(address);
      }
    }
  }
}

/** Of cycles that share a reference, the shortest: without that reference there is none. */
function withoutShared(cycles: Dependency[][]): Dependency[][] {
  const reported = new Set<ReferenceUse>();
  return cycles
    .map((cycle, place) => ({ cycle, place }))
    .sort((one, other) => one.cycle.length - other.cycle.length)
    .filter(({ cycle }) => {
      const isNew = cycle.every(({ use }) => !reported.has(use));
      if (isNew) for (const { use } of cycle) reported.add(use);
      return isNew;
    })
    .sort((one, other) => one.place - other.place)
    .map(({ cycle }) => cycle);
}

function isNode({ reference: { kind } }: ReferenceUse): boolean {
  return kind === 'local' || kind === 'resource' || kind === 'data';
}

/** What the value belongs to: a local value by itself, else the whole block. */
function ownAddress({ place, topBlock }: ReferenceUse): string | undefined {
  if (topBlock.type === 'locals') return `local.${place.attribute.name}`;
  // Reading itself in these is allowed, or not an order of creation.
  if (place.block?.type === 'postcondition' || place.block?.type === 'lifecycle') return undefined;
  const isNodeBlock = topBlock.type === 'resource' || topBlock.type === 'data';
  return isNodeBlock ? [topBlock.type, ...topBlock.labels.map(({ text }) => text)].join('.') : undefined;
}
