import { randomBytes } from 'node:crypto';
import { RefusedCallError } from '../marketplace/sending/call-errors.js';
import { estimatePlanPrice } from './plans/estimate-plan-price.js';
import { listPlanItems } from './plans/execution-plans.js';
import { ensurePlanApplied, ensurePlan } from './plans/ensure-plan.js';
import type { PlanItem, PlanName, PriceEstimate } from './plans/plan-model.js';
import type { RfsClient } from './rfs-client.js';
import { listStackOutputs } from './stacks/stack-contents.js';
import type { StackEvent, StackName, StackOutput, Variables } from './stacks/stack-model.js';
import {
  type Leftover,
  type TemporaryStack,
  type TemporaryStackOptions,
  withTemporaryStack,
} from './temporary-stack.js';
import type { TemplateSource } from './templates/template-model.js';
import { EventFeed } from './waiting/event-feed.js';
import { waitForPlan } from './waiting/wait-for-plan.js';
import { waitForDeployment } from './waiting/wait-for-stack.js';

/** What is done one after the other, for who shows it. */
export type TrialStep = 'deploy' | 'plan' | 'price' | 'stack';

export interface TrialOptions extends Omit<TemporaryStackOptions, 'description' | 'prefix'> {
  onStep?(step: TrialStep, stack?: StackName): void;
  /** Told whenever something happens in a deployment. */
  onEvent?(event: StackEvent): void;
}

/** What a template would build, and what RFS thinks that it costs. */
export interface PlannedTemplate {
  stack: Required<StackName>;
  items: PlanItem[];
  /** Nothing where RFS refused to estimate it. */
  price?: PriceEstimate;
  /** Why RFS refused to. */
  noPrice?: RefusedCallError;
}

export interface DeployedTemplate extends PlannedTemplate {
  /** Only where it was deployed. */
  outputs?: StackOutput[];
  /** The stack stays, and what was built with it. */
  isKept: boolean;
}

export interface DeploymentOptions extends TrialOptions {
  /** Asked once the plan is there; without a yes nothing is built. */
  wanted(planned: PlannedTemplate): Promise<boolean>;
  /** Take away again what was built, also after a failure. */
  remove: boolean;
}

/**
 * What RFS thinks that a template costs. Needs a stack and a plan, which are taken away again; nothing is built.
 *
 * @throws RefusedError `CREATION_FAILED` with Terraform's words; what every call throws
 */
export async function priceTemplate(
  rfs: RfsClient,
  template: TemplateSource & Variables,
  options: TrialOptions = {},
): Promise<{ planned: PlannedTemplate; leftover?: Leftover }> {
  const named = { ...options, description: 'koo template price: can be deleted.', prefix: 'koo-price' };
  options.onStep?.('stack');
  const { leftover, result } = await withTemporaryStack(rfs, named, (stack) =>
    planIn(rfs, stack, template, options).then(({ planned }) => planned),
  );
  return { leftover, planned: result };
}

/**
 * Plans a template in a stack of its own, and deploys it where that is wanted.
 *
 * @throws RefusedError `CREATION_FAILED`, `DEPLOYMENT_FAILED`; what every call throws
 */
export async function testTemplate(
  rfs: RfsClient,
  template: TemplateSource & Variables,
  options: DeploymentOptions,
): Promise<{ tested: DeployedTemplate; leftover?: Leftover }> {
  const { onStep, remove, wanted } = options;
  const named = { ...options, description: 'koo template test.', prefix: 'koo-test' };
  onStep?.('stack');
  const { leftover, result } = await withTemporaryStack(rfs, named, async (stack) => {
    const { plan, planned } = await planIn(rfs, stack, template, options);
    if (!(await wanted(planned))) return { ...planned, isKept: false };
    options.signal?.throwIfAborted();
    // From now on something may be built, whatever the answer.
    stack.isKept = !remove;
    onStep?.('deploy', stack);
    const outputs = await deploy(rfs, plan, options);
    return { ...planned, isKept: stack.isKept, outputs };
  });
  return { leftover, tested: result };
}

async function planIn(
  rfs: RfsClient,
  stack: TemporaryStack,
  template: TemplateSource & Variables,
  options: TrialOptions,
): Promise<{ plan: PlanName; planned: PlannedTemplate }> {
  const { onStep, signal } = options;
  const { stack_id, stack_name } = stack;
  onStep?.('plan', stack);
  const name = `koo-${randomBytes(4).toString('hex')}`;
  const { execution_plan_id } = await ensurePlan(
    rfs,
    { stack_id, stack_name },
    { ...template, execution_plan_name: name },
    { signal },
  );
  const plan = { execution_plan_id, execution_plan_name: name, stack_id, stack_name };
  await waitForPlan(rfs, plan, options);
  const items = await listPlanItems(rfs, plan, { signal });
  onStep?.('price', stack);
  const planned: PlannedTemplate = { items, stack: { stack_id, stack_name } };
  try {
    planned.price = await estimatePlanPrice(rfs, plan, { signal });
  } catch (error) {
    // A plan says much without a price, too.
    if (!(error instanceof RefusedCallError)) throw error;
    planned.noPrice = error;
  }

  return { plan, planned };
}

async function deploy(rfs: RfsClient, plan: PlanName, options: TrialOptions): Promise<StackOutput[]> {
  const { onEvent, signal } = options;
  const { stack_id, stack_name } = plan;
  const stack = { stack_id, stack_name };
  const { deployment_id } = await ensurePlanApplied(rfs, plan, { signal });
  const feed = onEvent && new EventFeed(rfs, stack, onEvent);
  await waitForDeployment(rfs, stack, {
    ...options,
    onLook: () => feed?.look({ deployment_id, signal }),
  });
  const outputs: StackOutput[] = [];
  for await (const output of listStackOutputs(rfs, stack, { signal })) outputs.push(output);
  return outputs;
}
