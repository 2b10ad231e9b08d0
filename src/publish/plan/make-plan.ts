import type { TargetSession } from '../target.js';
import { fingerprints } from './fingerprints.js';
import type { Plan } from './plan.js';
import { planAssets } from './plan-assets.js';
import { planAttachments } from './plan-attachments.js';
import { planLinks } from './plan-links.js';
import { planProduct } from './plan-product.js';
import { planRemovals } from './plan-removals.js';
import { planReviews } from './plan-reviews.js';
import { planTemplates } from './plan-templates.js';
import { type PlanInput, PlanBuilder } from './plan-builder.js';
import { foreignText } from '../../i18n/message.js';

/** In the order in which changes can be done. */
const PARTS = [
  planProduct,
  planAssets,
  planTemplates,
  planAttachments,
  planReviews,
  planLinks,
  planRemovals,
] as const;

/** For whom, and when: what is no part of the comparison. */
export interface PlanHead extends Pick<TargetSession, 'name' | 'place'> {
  made: Date;
  /** SHA-256 by what it is of. */
  inputs: Record<string, string>;
}

/** Compares what is wanted with what the target has. The same input gives the same changes; nothing is asked. */
export function makePlan(input: PlanInput, { inputs, made, name, place }: PlanHead): Plan {
  const builder = new PlanBuilder(input);
  for (const part of PARTS) part(builder);
  const { changes, conflicts, leftAlone, unchanged } = builder;
  return {
    format: 1,
    target: name,
    place: foreignText(place),
    product: input.desired.product.id,
    made: made.toISOString(),
    prune: input.prune,
    changes,
    unchanged,
    leftAlone,
    conflicts,
    inputs,
    state: fingerprints(input.state),
  };
}
