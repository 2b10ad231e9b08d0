import type { Change } from '../plan/change.js';
import type { PlanResult } from '../plan/plan-project.js';
import type { ApplyContext } from './apply-context.js';
import { ResolvedState } from './resolved-state.js';
import { type ChangeOutcome, runChanges } from './run-changes.js';
import type { StepOutcome } from './step-outcome.js';
import { STEPS } from './steps.js';
import { problemMessage } from '../problem-message.js';
import type { Plan } from '../plan/plan.js';
import type { Receipt } from '../receipt/receipt.js';
import { recordAsset, recordTemplate } from './record.js';
import { InterruptedError, KooError } from '../../errors/koo-error.js';
import { applyMessages } from './messages.js';

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
  { plan, state, desired }: PlanResult,
  outer: Omit<ApplyContext, 'known' | 'desired'>,
): Promise<Map<string, ChangeOutcome>> {
  const known = new ResolvedState(desired, state);
  const context: ApplyContext = { ...outer, known, desired };
  const { emit, keeper, signal } = context;
  signal?.throwIfAborted();
  await keeper.note(undefined, (receipt) => syncReceipt(receipt, context, plan));
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

/** What was found at the target belongs into the receipt as well: it may be of another checkout, or have none. */
function syncReceipt(
  receipt: Receipt,
  { known, desired }: Pick<ApplyContext, 'known' | 'desired'>,
  { changes, unchanged }: Plan,
): void {
  const pending = receipt.pending?.filter(({ step }) => changes.some(({ id }) => id === step)) ?? [];
  if (pending.length > 0) receipt.pending = pending;
  else delete receipt.pending;

  for (const asset of desired.assets) {
    const found = known.versionIfAny(asset.key);
    if (found) recordAsset(receipt, asset, found);
  }

  for (const { key, name, sha256 } of desired.templates) {
    const found = known.templateIfAny(key);
    if (found && sha256 !== undefined) recordTemplate(receipt, key, { ...found, name, sha256 });
  }

  for (const { skuCode, asset, template } of desired.specs) {
    if (!unchanged.some(({ step, what }) => step === 'link-spec' && what.key === skuCode)) continue;
    const version = asset === undefined ? undefined : known.version(asset);
    receipt.links[skuCode] = {
      ...(template !== undefined && { template: known.template(template) }),
      ...(version && { asset: { id: version.assetId, version: version.version } }),
    };
  }
}

/**
 * Throws what went wrong: the first that is not an interruption, with the others beside its hints.
 *
 * @param errors At least one.
 */
function throwAll(errors: readonly Error[]): never {
  const first = errors.find((error) => !(error instanceof InterruptedError)) ?? errors[0]!;
  if (first instanceof KooError) {
    for (const other of errors) {
      if (other === first || other instanceof InterruptedError) continue;
      first.addHint(
        other instanceof KooError
          ? applyMessages.alsoFailed({ code: other.code, message: other.texts.message })
          : applyMessages.alsoFailed({ message: other.message }),
      );
    }
  }

  throw first;
}
