import { percentEncode } from '../../marketplace/signing/canonical-request.js';
import { answeredText, type CallOptions, listOf, type RfsClient } from '../rfs-client.js';
import { checkDescription, checkPlanName, checkSource, checkVariables } from '../rfs-limits.js';
import type { StackName } from '../stacks/stack-model.js';
import { stackPath } from '../stacks/stacks.js';
import type { NewPlan, PlanItem, PlanMetadata, PlanName, PlanSummary } from './plan-model.js';
import { rfsCalls } from '../messages.js';

/**
 * Begins to make a plan in a stack; nothing is built by it. RFS refuses while something is in progress in the stack.
 *
 * @see https://support.huaweicloud.com/api-aos/CreateExecutionPlan.html
 */
export async function createExecutionPlan(
  rfs: RfsClient,
  { stack_id, stack_name }: StackName,
  plan: NewPlan,
  options: CallOptions = {},
): Promise<{ execution_plan_id: string }> {
  checkPlanName(plan.execution_plan_name);
  checkSource(plan);
  checkVariables(plan);
  checkDescription('plan', plan.description);
  const content = await rfs.call({
    ...options,
    content: { ...plan, stack_id },
    findOut: rfsCalls.findNewPlan({ plan: plan.execution_plan_name, stack: stack_name }),
    method: 'POST',
    path: `${stackPath(stack_name)}/execution-plans`,
    title: rfsCalls.newPlan(),
  });
  return { execution_plan_id: answeredText(content, 'execution_plan_id') };
}

/** Every plan of a stack, the oldest first. */
export function listExecutionPlans(
  rfs: RfsClient,
  { stack_id, stack_name }: StackName,
  options: CallOptions = {},
): AsyncGenerator<PlanSummary> {
  const path = `${stackPath(stack_name)}/execution-plans`;
  return rfs.pages(
    'execution_plans',
    { ...options, path, query: { stack_id }, title: rfsCalls.plans() },
    { execution_plan_name: 'text' },
  );
}

export async function showPlanMetadata(
  rfs: RfsClient,
  plan: PlanName,
  options: CallOptions = {},
): Promise<PlanMetadata> {
  const path = `${planPath(plan)}/metadata`;
  return rfs.get({ ...options, path, query: idsOf(plan), title: rfsCalls.plan() });
}

/** What the plan would do; nothing before it is `AVAILABLE`. */
export async function listPlanItems(
  rfs: RfsClient,
  plan: PlanName,
  options: CallOptions = {},
): Promise<PlanItem[]> {
  const answer = await rfs.get<Record<string, unknown>>({
    ...options,
    path: planPath(plan),
    query: idsOf(plan),
    title: rfsCalls.planContent(),
  });
  return listOf<PlanItem>(answer.execution_plan_items);
}

/**
 * Begins to do what a plan says: it builds, and what it builds costs. Every other plan of the stack is void then.
 *
 * @see https://support.huaweicloud.com/api-aos/ApplyExecutionPlan.html
 */
export async function applyExecutionPlan(
  rfs: RfsClient,
  plan: PlanName,
  options: CallOptions = {},
): Promise<{ deployment_id: string }> {
  const { execution_plan_id, stack_id } = plan;
  const content = await rfs.call({
    ...options,
    content: { execution_plan_id, stack_id },
    findOut: rfsCalls.findExecution({ stack: plan.stack_name }),
    method: 'POST',
    path: planPath(plan),
    title: rfsCalls.planExecution(),
  });
  return { deployment_id: answeredText(content, 'deployment_id') };
}

/** RFS refuses while the plan is being made or applied. */
export async function deleteExecutionPlan(
  rfs: RfsClient,
  plan: PlanName,
  options: CallOptions = {},
): Promise<void> {
  await rfs.call({
    ...options,
    findOut: rfsCalls.findDeletedPlan({ plan: plan.execution_plan_name, stack: plan.stack_name }),
    method: 'DELETE',
    path: planPath(plan),
    query: idsOf(plan),
    title: rfsCalls.planDeletion(),
  });
}

/** @throws UsageError for what cannot be the name of a plan or a stack */
export function planPath({ execution_plan_name: name, stack_name: stack }: PlanName): string {
  checkPlanName(name);
  return `${stackPath(stack)}/execution-plans/${percentEncode(name)}`;
}

export function idsOf({ execution_plan_id, stack_id }: PlanName): Record<string, string | undefined> {
  return { execution_plan_id, stack_id };
}
