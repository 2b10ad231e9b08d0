import { afterLostAnswer } from '../../marketplace/sending/after-lost-answer.js';
import type { CallOptions, RfsClient } from '../rfs-client.js';
import type { StackName } from '../stacks/stack-model.js';
import {
  applyExecutionPlan,
  createExecutionPlan,
  deleteExecutionPlan,
  showPlanMetadata,
} from './execution-plans.js';
import type { NewPlan, PlanMetadata, PlanName } from './plan-model.js';
import { ifFound } from '../../marketplace/sending/if-found.js';

/**
 * Begins to make a plan, once also when RFS's answer is lost: its name is unique in the stack, so whether it is there
 * can be asked. Give it a name that no other program uses.
 *
 * @throws what `createExecutionPlan` throws
 */
export function ensurePlan(
  rfs: RfsClient,
  stack: StackName,
  plan: NewPlan,
  options: CallOptions = {},
): Promise<{ execution_plan_id?: string }> {
  const { execution_plan_name } = plan;
  return afterLostAnswer<{ execution_plan_id?: string }>(
    () => createExecutionPlan(rfs, stack, plan, options),
    async () => {
      const found = await findPlan(rfs, { ...stack, execution_plan_name }, options);
      return found && { execution_plan_id: found.execution_plan_id };
    },
  );
}

/**
 * Begins to apply a plan. RFS applies a plan at most once; after a lost answer the plan says whether it did, and then
 * the id of the deployment is unknown.
 *
 * @throws what `applyExecutionPlan` throws
 */
export function ensurePlanApplied(
  rfs: RfsClient,
  plan: PlanName,
  options: CallOptions = {},
): Promise<{ deployment_id?: string }> {
  return afterLostAnswer<{ deployment_id?: string }>(
    () => applyExecutionPlan(rfs, plan, options),
    async () => {
      const { status } = await showPlanMetadata(rfs, plan, options);
      if (status === 'AVAILABLE') return undefined;
      if (status === 'APPLIED' || status === 'APPLY_IN_PROGRESS') return {};
      throw new Error('It cannot be determined.');
    },
  );
}

/**
 * Deletes a plan; one that is gone after a lost answer was deleted.
 *
 * @throws what `deleteExecutionPlan` throws
 */
export async function ensurePlanDeleted(
  rfs: RfsClient,
  plan: PlanName,
  options: CallOptions = {},
): Promise<void> {
  await afterLostAnswer<true>(
    () => deleteExecutionPlan(rfs, plan, options).then(() => true),
    async () => ((await findPlan(rfs, plan, options)) ? undefined : true),
  );
}

async function findPlan(
  rfs: RfsClient,
  plan: PlanName,
  options: CallOptions,
): Promise<PlanMetadata | undefined> {
  return ifFound(showPlanMetadata(rfs, plan, options));
}
