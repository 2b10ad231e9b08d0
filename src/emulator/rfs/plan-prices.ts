import { PRICE_LIMITS } from '../../template/priced-types.js';
import { rfsErrors } from '../wire/error-formats.js';
import { keyOf, type PlannedResources } from './plan-items.js';

/** What the site for China answers. */
const CURRENCY = 'CNY';

/**
 * The invented prices of what a plan adds, as RFS answers them.
 *
 * @throws Refusal with status 400 for more resources than RFS estimates at once
 * @see https://support.huaweicloud.com/api-aos/EstimateExecutionPlanPrice.html
 */
export function planPrices({ items: planned, resources }: PlannedResources) {
  const made = new Map(resources.map((resource) => [keyOf(resource), resource]));
  const added = planned.filter(({ action }) => action === 'ADD');
  const items = added.map(({ index, resource_name, resource_type }) => {
    const key = keyOf({ index, name: resource_name, type: resource_type });
    const { mode, ...price } = made.get(key)!.price;
    return { mode, item: { resource_type, resource_name, ...(index !== undefined && { index }), ...price } };
  });
  for (const [mode, most] of [
    ['PRE_PAID', PRICE_LIMITS.period],
    ['POST_PAID', PRICE_LIMITS.onDemand],
  ] as const) {
    const number = items.filter((one) => one.mode === mode).length;
    if (number > most)
      throw rfsErrors.invalid(`${number} resources are ${mode}; at most ${most} are estimated`);
  }

  return { currency: CURRENCY, items: items.map(({ item }) => item) };
}
