import type { Project } from '../project/project.js';
import type { ReviewWait } from './apply/apply-context.js';
import { applyPlan } from './apply/apply-plan.js';
import { withPlan, type PlanOptions } from './with-plan.js';
import { writeHandOffs } from './hand-offs/write-hand-offs.js';
import { KeptPackages } from './packages/kept-packages.js';
import type { Plan } from './plan/plan.js';
import { proveBeforePublish, type ProvingOptions } from './proving/prove-before-publish.js';
import { planDigest, refuseMovedOn } from './plan/saved-plan.js';
import { ReleaseHistory } from './releases/release-history.js';
import { publishResult, type PublishResult } from './publish-result.js';
import type { Target } from './target.js';
import { endedWell, type EndedFacts, endedBadly } from './trace/ended-facts.js';
import type { PublishListener } from './publish-event.js';
import { productFacts } from './trace/product-facts.js';

interface ProductEventOptions {
  emit: PublishListener;
  /** The target's name. */
  target: string;
  /** Whether events carry what costs time to find out. */
  withFacts?: boolean;
  signal?: AbortSignal;
}

export interface PublishOptions extends PlanOptions {
  /** Is asked before anything is done or asked for, and throws where the plan needs what cannot be allowed any more. */
  permit?: (plan: Plan) => void;
  /** Is asked before anything is changed, and throws to refuse it. */
  consent?: (plan: Plan) => Promise<void> | void;
  /** How long open reviews are waited for; not at all when absent. */
  wait?: ReviewWait;
  /** How templates are proved in RFS first, where koo.yaml wants it for the target. */
  proving?: ProvingOptions;
  /** Applies exactly this plan, or nothing. */
  saved?: Plan;
}

/**
 * Takes a project from files to a linked, published product: lints and packs, compares with what the target has, and
 * makes the changes. What the target has already is not sent again, so it can be run again after anything: an
 * interruption goes on from where it was.
 *
 * @throws FindingsFound, UsageError, EnvironmentError, RefusedError; CheckFailed `PLAN_STALE` where a saved plan does
 *   not hold any more
 */
export async function publish(
  project: Project,
  target: Target,
  { consent, permit, proving, saved, wait, ...options }: PublishOptions = {},
): Promise<PublishResult> {
  const { onEvent: emit = () => {}, signal, withFacts } = options;
  const work = () =>
    withPlan(project, target, { ...options, ...(saved && { prune: saved.prune }) }, async (at) => {
      const { keeper, made, prepared, session } = at;
      if (saved) refuseMovedOn(saved, made.plan, keeper.receipt);
      permit?.(made.plan);
      const proved = await proveBeforePublish(project, target, at, { ...proving, signal });
      await consent?.(made.plan);
      if (saved) await keeper.note(undefined, (receipt) => void (receipt.plan = planDigest(saved)));
      const applied = await applyPlan(made, { ...at, project, prove: proved?.late, signal, wait });
      if (saved) await keeper.note(undefined, (receipt) => void delete receipt.plan);
      const handedOff = await writeHandOffs(made, { keeper, outcomes: applied, prepared, project, signal });
      for (const { id } of handedOff) applied.set(id, 'hand-off');
      if ([...applied.values()].every((outcome) => outcome === 'done' || outcome === 'unchanged'))
        await new ReleaseHistory(project.root, target.name).keep(keeper.receipt);
      await new KeptPackages(project.root).prune();
      return publishResult(project, {
        findings: prepared.findings,
        outcomes: applied,
        plan: made.plan,
        proving: proved?.proving,
        receipt: keeper.receipt,
        session,
      });
    });
  return withProductEvents(project, { emit, signal, target: target.name, withFacts }, work, (result) =>
    endedWell(result, project.root),
  );
}

/** What {@link publish} would change, and why. Nothing is changed. */
export async function planPublish(
  project: Project,
  target: Target,
  options: PlanOptions = {},
): Promise<Plan> {
  const { onEvent: emit = () => {}, signal, withFacts } = options;
  return withProductEvents(
    project,
    { emit, signal, target: target.name, withFacts },
    () => withPlan(project, target, { ...options, readOnly: true }, async ({ made }) => made.plan),
    () => ({ outcome: 'planned' }),
  );
}

/** Tells the beginning and the end of what is done with a product, also where it fails. */
async function withProductEvents<T>(
  project: Project,
  { emit, signal, target, withFacts = false }: ProductEventOptions,
  work: () => Promise<T>,
  ended: (result: T) => EndedFacts,
): Promise<T> {
  emit({ type: 'product-started', ...(await productFacts(project, target, withFacts)) });
  let result: T;
  try {
    result = await work();
  } catch (error) {
    emit({ type: 'product-ended', ...endedBadly(error, signal) });
    throw error;
  }

  emit({ type: 'product-ended', ...ended(result) });
  return result;
}
