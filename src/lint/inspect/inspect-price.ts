import { toText } from '../../template/evaluate/value.js';
import { PRICE_LIMITS, PRICED_TYPES, type PricedType } from '../../template/priced-types.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { defaultValue } from '../values/known-value.js';
import type { CountedBlock } from './counted-blocks.js';
import type { PricedResource, PriceInspection } from './inspection.js';

const PAID_MODES = ['period', 'onDemand'] as const;

/** What RFS can say about the price of a template's resources. */
export function inspectPrice(resources: readonly CountedBlock[]): PriceInspection {
  const priced = resources.flatMap((resource) => {
    const type = Object.hasOwn(PRICED_TYPES, resource.type) ? PRICED_TYPES[resource.type]! : undefined;
    return type && !type.modes.includes('free') ? [pricedResource(resource, type)] : [];
  });
  const unknown = resources.map(({ type }) => type).filter((type) => !Object.hasOwn(PRICED_TYPES, type));
  return {
    resources: priced,
    notEstimated: [...new Set(unknown)].sort(),
    limits: { ...PRICE_LIMITS },
    over: PAID_MODES.filter((mode) => total(priced, mode) > PRICE_LIMITS[mode]),
  };
}

function pricedResource(resource: CountedBlock, { modes, needs = [] }: PricedType): PricedResource {
  const { address, instances, type } = resource;
  const paid = paidHow(resource);
  return {
    address,
    type,
    ...(paid && { paid }),
    modes: [...modes],
    needs: [...needs],
    ...(instances !== undefined && { instances }),
  };
}

/** What is not paid by the period is paid on demand: so the provider takes a resource without `charging_mode`. */
function paidHow({ block, scope, type }: CountedBlock): PricedResource['paid'] {
  const mode = attributeOf(block.body, 'charging_mode') ?? attributeOf(block.body, 'charge_mode');
  const { modes } = PRICED_TYPES[type]!;
  if (!mode || mode.name !== 'charging_mode') {
    return modes.length === 1 ? (modes[0] as PricedResource['paid']) : 'onDemand';
  }

  const written = toText(defaultValue(mode.value, scope));
  return written === 'prePaid' ? 'period' : written === 'postPaid' ? 'onDemand' : undefined;
}

/** Of what is known: what is not cannot make it fewer. */
function total(resources: readonly PricedResource[], mode: 'onDemand' | 'period'): number {
  return resources.filter(({ paid }) => paid === mode).reduce((sum, { instances = 0 }) => sum + instances, 0);
}
