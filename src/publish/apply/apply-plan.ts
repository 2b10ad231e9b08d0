import type { Change } from '../plan/change.js';
import type { MadePlan } from '../plan/plan-project.js';
import type { ApplyContext } from './apply-context.js';
import { Known } from './known.js';
import { noteObserved } from './note-observed.js';
import { type ChangeOutcome, runChanges } from './run-changes.js';
import type { StepOutcome } from './step-outcome.js';
import { STEPS } from './steps.js';
import { throwAll } from './throw-all.js';
import { problemMessage } from '../problem-message.js';

/** So many changes are made at the same time, and so many packages uploaded. */
const WIDTH = 8;
const UPLOADS = 3;

/**
 * Makes the changes of a plan, each with the receipt before and after. What is up to date is reported as unchanged.
 *
 * @returns How each change ended, by its id.
 * @throws what a step throws, when all that ran has ended; InterruptedError when the signal was aborted
 */
export async function applyPlan(
  { plan, state, wanted }: MadePlan,
  outer: Omit<ApplyContext, 'known' | 'wanted'>,
): Promise<Map<string, ChangeOutcome>> {
  const known = new Known(wanted, state);
  const context: ApplyContext = { ...outer, known, wanted };
  const { emit, keeper, signal } = context;
  signal?.throwIfAborted();
  await keeper.note(undefined, (receipt) => noteObserved(receipt, context, plan));
  for (const change of plan.unchanged) {
    emit({ ...titled(change), state: 'started' });
    emit({ ...titled(change), detail: change.reason, state: 'unchanged' });
  }

  return applyChanges(plan.changes, context);
}

/**
 * Makes changes, each as soon as what it needs is made, and side by side where it needs nothing.
 *
 * @returns and throws as {@link applyPlan}
 */
export async function applyChanges(
  changes: readonly Change[],
  context: ApplyContext,
): Promise<Map<string, ChangeOutcome>> {
  const { emit, signal } = context;
  const { errors, outcomes } = await runChanges(changes, {
    limits: { 'upload-package': UPLOADS },
    run: (change) => runStep(change, context),
    signal,
    width: WIDTH,
  });
  for (const change of changes) {
    if (outcomes.get(change.id) === 'open') emit({ ...titled(change), state: 'skipped' });
  }

  if (errors.length > 0) throwAll(errors);
  signal?.throwIfAborted();
  for (const change of changes) {
    if (outcomes.get(change.id) !== 'hand-off') continue;
    emit({ ...titled(change), state: 'started' });
    emit({ ...titled(change), detail: change.reason, state: 'hand-off' });
  }

  return outcomes;
}

async function runStep(change: Change, context: ApplyContext): Promise<StepOutcome> {
  const { emit } = context;
  emit({ ...titled(change), state: 'started' });
  try {
    const outcome = await STEPS[change.step].run(change, context);
    emit({ ...titled(change), ...outcome });
    return outcome;
  } catch (error) {
    emit({ ...titled(change), detail: problemMessage(error), state: 'failed' });
    throw error;
  }
}

function titled(change: Change) {
  return { type: 'step', id: change.id, title: STEPS[change.step].title(change) } as const;
}
