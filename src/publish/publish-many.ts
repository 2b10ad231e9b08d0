import type { Project } from '../project/project.js';
import { eachProduct, type ManyOutcome } from './each-product.js';
import type { Plan } from './plan/plan.js';
import { planPublish, publish, type PublishOptions } from './publish.js';
import type { PublishResult } from './publish-result.js';
import type { Target } from './target.js';
import type { PlanOptions } from './with-plan.js';

/**
 * Publishes several products side by side, each as {@link publish} does by itself: one that fails keeps no other from
 * being published. After an interruption none is begun.
 *
 * @param optionsOf The options for one of them.
 * @returns In the order of `projects`.
 */
export async function publishMany(
  projects: readonly Project[],
  target: (project: Project) => Promise<Target> | Target,
  optionsOf: (project: Project) => PublishOptions,
): Promise<Array<ManyOutcome<PublishResult>>> {
  return eachProduct(projects, target, optionsOf, publish);
}

/** What {@link publishMany} would change in each product, and why. Nothing is changed. */
export async function planMany(
  projects: readonly Project[],
  target: (project: Project) => Promise<Target> | Target,
  optionsOf: (project: Project) => PlanOptions,
): Promise<Array<ManyOutcome<Plan>>> {
  return eachProduct(projects, target, optionsOf, planPublish);
}
