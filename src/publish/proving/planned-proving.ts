import type { Project } from '../../project/project.js';
import type { TargetState } from '../plan/target-state.js';
import type { DesiredState, DesiredTemplate } from '../plan/desired-state.js';

/** What RFS is asked about templates before anything is changed at the target. A part of the plan. */
export interface PlannedProving {
  /** Where RFS lies, as koo.yaml says it; nothing where that is told by the surroundings. */
  place?: string;
  /** Keys of the templates that the target does not have yet, as they are to be published. */
  templates: string[];
  /** Whether a refusal stops the publish. */
  refused: 'report' | 'stop';
  price: boolean;
  plan: boolean;
  /** Whether it is asked before a stack and an execution plan are made for each, and deleted again. */
  asks: boolean;
}

/** Nothing where koo.yaml does not want it, or no template is new. */
export function plannedProving(
  { targets }: Project,
  target: string,
  desired: DesiredState,
  state: TargetState,
): PlannedProving | undefined {
  const declared = Object.hasOwn(targets, target) ? targets[target] : undefined;
  if (!declared?.rfs) return undefined;
  const templates = desired.templates.filter((one) => isNew(one, state)).map(({ key }) => key);
  if (templates.length === 0) return undefined;
  const { plan, price, refused, stacks, url } = declared.rfs;
  const place = url ?? declared.region;
  return {
    ...(place !== undefined && { place }),
    templates,
    refused,
    price,
    plan,
    asks: (price || plan) && stacks === 'ask',
  };
}

/** What the target has already was proved before it came there, or was published without. */
function isNew({ name, sha256 }: DesiredTemplate, { templates }: TargetState): boolean {
  return sha256 === undefined || !templates[name]?.versions.some((version) => version.sha256 === sha256);
}
