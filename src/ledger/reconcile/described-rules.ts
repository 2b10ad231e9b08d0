import type { RuleDescription } from '../../findings/rule-description.js';
import { acceptedUnused, sealedChanged } from './own-rules.js';
import { booksRules } from './rules.generated.js';

/** Every rule of `koo reconcile`, by id. */
export const reconcileRules: readonly RuleDescription[] = [...booksRules, acceptedUnused, sealedChanged].sort(
  (one, other) => (one.id < other.id ? -1 : 1),
);
