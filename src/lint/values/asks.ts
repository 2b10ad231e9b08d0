import type { Expression } from '../../template/model.js';
import { walkExpressions } from '../../template/queries/walk-expressions.js';

/** Functions in a condition that do not ask whether something is there. */
const PLAIN = new Set(['length', 'lower', 'trimspace', 'upper']);

/** Whether a condition may ask whether what follows it exists: `can(var.server.disk) ? …`. */
export function asks(condition: Expression): boolean {
  let found = false;
  walkExpressions(condition, (part) => {
    found ||= part.kind === 'call' && !PLAIN.has(part.name);
  });
  return found;
}
