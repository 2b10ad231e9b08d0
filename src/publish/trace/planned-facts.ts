import type { Plan } from '../plan/plan.js';
import type { PublishedBefore } from './published-before.js';

/** What is to be changed at the target, and what was published before. */
export interface PlannedFacts extends Pick<Plan, 'changes' | 'leftAlone' | 'place' | 'unchanged'> {
  /** Absent where nobody asked. */
  before?: PublishedBefore[];
}

export function plannedFacts(
  { changes, leftAlone, place, unchanged }: Plan,
  before: PublishedBefore[] | undefined,
): PlannedFacts {
  return { place, changes, unchanged, leftAlone, ...(before && { before }) };
}
