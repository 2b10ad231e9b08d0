import { RefusedError } from '../../errors/koo-error.js';
import { showPlanMetadata } from '../plans/execution-plans.js';
import type { PlanMetadata, PlanName } from '../plans/plan-model.js';
import type { RfsClient } from '../rfs-client.js';
import { waitUntil, type WaitOptions } from './wait-until.js';

/** Milliseconds. */
const PATIENCE = 15 * 60_000;

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
    patience: PATIENCE,
    ...options,
    isOver: ({ status }) => !status?.endsWith('_IN_PROGRESS'),
    look: () => showPlanMetadata(rfs, plan, options),
    next: `Look at the stack ${plan.stack_name} in the console: 资源编排服务 > 资源栈 > 执行计划.`,
    subject: `the execution plan ${plan.execution_plan_name}`,
    tell: ({ status }) => status ?? 'no status',
  });
  if (found.status === 'AVAILABLE') return found;
  const why = found.status_message?.trim() || 'no reason was given';
  throw new RefusedError(
    found.status ?? 'NO_STATUS',
    `RFS cannot make the execution plan (${found.status ?? 'no status'}): ${why}`,
    { hints: ['Put the template or the values of its variables right, then run the same command again.'] },
  );
}
