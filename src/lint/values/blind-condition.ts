import type { Expression } from '../../template/model.js';
import { walkExpressions } from '../../template/queries/walk-expressions.js';
import { references } from '../../template/queries/references.js';

/** Whether a condition refers to nothing at all; of one that could not be read nothing is known. */
export function isBlind(condition: Expression): boolean {
  if (references(condition).length > 0) return false;
  let isDoubtful = false;
  walkExpressions(condition, (inner) => {
    isDoubtful ||= inner.kind === 'invalid' || (inner.kind === 'variable' && inner.name === 'var');
  });
  return !isDoubtful;
}
