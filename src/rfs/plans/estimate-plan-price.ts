import { type CallOptions, listOf, type RfsClient } from '../rfs-client.js';
import { idsOf, planPath } from './execution-plans.js';
import type { PlanName, PricedItem, PriceEstimate } from './plan-model.js';
import { rfsCalls } from '../messages.js';

/**
 * What the resources that a plan adds are thought to cost: at most 12 that are paid by the period and 24 that are
 * paid on demand.
 *
 * @see https://support.huaweicloud.com/api-aos/EstimateExecutionPlanPrice.html
 */
export async function estimatePlanPrice(
  rfs: RfsClient,
  plan: PlanName,
  options: CallOptions = {},
): Promise<PriceEstimate> {
  const { currency, items } = await rfs.get<{ currency?: string; items?: unknown }>({
    ...options,
    path: `${planPath(plan)}/prices`,
    query: idsOf(plan),
    title: rfsCalls.planPrice(),
  });
  return { ...(currency !== undefined && { currency }), items: listOf<PricedItem>(items) };
}
