import { RefusedError } from '../../errors/koo-error.js';
import { showPlanMetadata } from '../plans/execution-plans.js';
import type { PlanMetadata, PlanName } from '../plans/plan-model.js';
import type { RfsClient } from '../rfs-client.js';
import { waitUntil, type WaitOptions } from './wait-until.js';
import { rfsMessages } from '../messages.js';

/** Milliseconds. */
const TIMEOUT_MS = 15 * 60_000;

/**
 * Waits until a plan can be looked at and applied.
 *
 * @throws RefusedError `CREATION_FAILED`, or with another status that is not waited for; EnvironmentError
 *   `STILL_IN_PROGRESS`
 */
export async function waitForPlan(
  rfs: RfsClient,
  plan: PlanName,
  options: WaitOptions = {},
): Promise<PlanMetadata> {
  const found = await waitUntil({
    timeoutMs: TIMEOUT_MS,
    ...options,
    isOver: ({ status }) => !status?.endsWith('_IN_PROGRESS'),
    look: () => showPlanMetadata(rfs, plan, options),
    next: rfsMessages.lookAtPlans({ name: plan.stack_name }),
    subject: rfsMessages.planSubject({ name: plan.execution_plan_name }),
    statusOf: ({ status }) => status ?? rfsMessages.noStatus(),
  });
  if (found.status === 'AVAILABLE') return found;
  const why = found.status_message?.trim() || rfsMessages.noReason();
  throw new RefusedError(
    found.status ?? 'NO_STATUS',
    rfsMessages.planFailed({ status: found.status ?? rfsMessages.noStatus(), why }),
    { hints: [rfsMessages.correctTemplate()] },
  );
}
