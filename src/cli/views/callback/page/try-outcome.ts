import { CALLBACK_LEVELS, type CallbackLevel } from '../../../../callback/stories/callback-rules.js';
import type { CallbackTestResult, ShownCheck, ShownTry } from '../test-result.js';

/** How a call ended, as it is drawn; a level where it decided that a rule is not met. */
export type TryOutcome = CallbackLevel | 'accepted' | 'cut' | 'rejected';

/** In the order of the legend. */
export const OUTCOMES = [
  'accepted',
  'rejected',
  'cut',
  ...CALLBACK_LEVELS,
] as const satisfies readonly TryOutcome[];

/** What each call decided, by its place. */
export function checksByTry({ checks }: Pick<CallbackTestResult, 'checks'>): Map<number, ShownCheck[]> {
  const decided = new Map<number, ShownCheck[]>();
  for (const check of checks) {
    const at = check.tries.at(-1)!;
    const before = decided.get(at);
    if (before) before.push(check);
    else decided.set(at, [check]);
  }

  return decided;
}

/** @param checks What it decided. */
export function tryOutcome({ answer, resultCode }: ShownTry, checks: readonly ShownCheck[] = []): TryOutcome {
  const broken = CALLBACK_LEVELS.find((one) => checks.some(({ isMet, level }) => !isMet && level === one));
  if (broken) return broken;
  if ('failure' in answer) return answer.failure === 'cut' ? 'cut' : 'rejected';
  return resultCode === '000000' || resultCode === '000004' ? 'accepted' : 'rejected';
}
