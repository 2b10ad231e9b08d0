import { type Change, permissionOf } from './change.js';
import type { Plan } from './plan.js';

/** What a publish does only when it is allowed to, by `--allow` or by an answer on the terminal; in the order of messages. */
export const PERMISSIONS = ['relink', 'unlink', 'delete', 'stacks'] as const;

/** `stacks`: creates stacks in RFS to plan templates; the others are of changes. */
export type Permission = (typeof PERMISSIONS)[number];

/** What applying the plan needs; steps of a person need none. */
export function permissionsOf({ changes, proving }: Pick<Plan, 'changes' | 'proving'>): Permission[] {
  const needed = new Set<Permission | undefined>(
    guardedChanges(changes).map((change) => permissionOf(change)),
  );
  if (proving?.asks) needed.add('stacks');
  return PERMISSIONS.filter((permission) => needed.has(permission));
}

/** The changes of a plan that koo makes only when allowed to. */
export function guardedChanges(changes: readonly Change[]): Change[] {
  return changes.filter((change) => change.by === 'koo' && permissionOf(change) !== undefined);
}
