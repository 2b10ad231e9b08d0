import { didYouMean } from '../../findings/did-you-mean.js';
import type { Report } from '../../findings/rule.js';
import type { Message } from '../../i18n/message.js';
import type { Block } from '../../template/model.js';
import { iteratorOf } from '../../template/queries/walk-references.js';
import type { ReferenceUse } from './module-scope.js';
import { atFirstUse, type UndeclaredName } from './undeclared-name.js';

type Uses = UndeclaredName['uses'];

export interface UndeclaredIterator {
  type: string;
  /** Those that have a meaning there, the innermost first. */
  iterators: readonly string[];
  /** What was probably meant: `obs.value`. */
  meant: string | undefined;
}

/**
 * Reports `ob.value` in a block `dynamic "obs"`, which reads as a resource of the type "ob". The uses in blocks with
 * other iterators are reported separately.
 */
export function misnamedIterators(
  uses: Uses,
  message: (data: UndeclaredIterator) => Message,
): Report[] | undefined {
  const [{ reference }] = uses;
  if (reference.kind !== 'resource' || (reference.name !== 'value' && reference.name !== 'key'))
    return undefined;
  const groups = new Map<string, ReferenceUse[]>();
  for (const use of uses) {
    const around = dynamicsAround(use);
    // Outside of all dynamic blocks it is what it looks like.
    if (around.length === 0) return undefined;
    const iterators = around.map((block) => iteratorOf(block)).join(' ');
    const others = groups.get(iterators);
    if (others) others.push(use);
    else groups.set(iterators, [use]);
  }

  return [...groups.values()].map((group) => reportOf(group as [ReferenceUse, ...ReferenceUse[]], message));
}

function reportOf(
  uses: [ReferenceUse, ...ReferenceUse[]],
  message: (data: UndeclaredIterator) => Message,
): Report {
  const { name, type } = uses[0].reference;
  const around = dynamicsAround(uses[0]);
  const iterators = around.map((block) => iteratorOf(block));
  const replaced = around.find(({ labels }) => labels[0]?.text === type);
  const iterator = replaced
    ? iteratorOf(replaced)
    : (didYouMean(type!, iterators) ?? (iterators.length === 1 ? iterators[0] : undefined));
  const meant = iterator && `${iterator}.${name}`;
  return atFirstUse(uses, message({ type: type!, iterators, meant }), meant);
}

/** The dynamic blocks around a reference, the innermost first. */
function dynamicsAround({ reference: { span }, topBlock }: ReferenceUse): Block[] {
  const found: Block[] = [];
  let inner: Block | undefined = topBlock;
  while (inner) {
    const { blocks }: Block['body'] = inner.body;
    const next: Block | undefined = blocks.find(
      (block) => block.span.start <= span.start && span.end <= block.span.end,
    );
    if (inner.type === 'dynamic' && next?.type === 'content') found.unshift(inner);
    inner = next;
  }

  return found;
}
