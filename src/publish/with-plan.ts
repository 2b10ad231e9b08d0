import type { Rule } from '../findings/rule.js';
import type { Project } from '../project/project.js';
import type { Template } from '../template/model.js';
import { type PlanResult, planProject } from './plan/plan-project.js';
import { refuseConflicts } from './plan/refuse-conflicts.js';
import { prepare } from './prepare.js';
import type { Prepared } from './prepared.js';
import type { PublishListener } from './publish-event.js';
import { withPublishLock } from './publish-lock.js';
import type { ReceiptKeeper } from './receipt/receipt-keeper.js';
import type { Target, TargetSession } from './target.js';
import { plannedFacts } from './trace/planned-facts.js';
import { publishedBefore } from './trace/published-before.js';
import { withSession } from './with-session.js';
import { prepareMessages, publishMessages } from './messages.js';
import { UsageError } from '../errors/koo-error.js';

/** What a plan needs, whether it is applied or not. */
export interface PlanOptions {
  onEvent?: PublishListener;
  /** Whether events carry what costs time to find out: the commit, what is in a package, what was published before. */
  withFacts?: boolean;
  /** Template rules; all of this package when absent. */
  rules?: ReadonlyArray<Rule<Template>>;
  /** Whether what koo made and koo.yaml declares no more is deleted; it is not by default. */
  prune?: boolean;
  /** How long another publish of this product is waited for, in milliseconds; not at all when absent. */
  lockTimeout?: number;
  signal?: AbortSignal;
}

/** How a plan is made by who applies it, or does not. */
interface WithPlanOptions extends PlanOptions {
  /** Nothing is changed: the state is read, and not locked. */
  readOnly?: boolean;
}

/** A target that is connected, with the plan for it. */
export interface PlanContext {
  made: PlanResult;
  prepared: Prepared;
  keeper: ReceiptKeeper;
  session: TargetSession;
  emit: PublishListener;
}

/**
 * Lints and packs, connects, and makes the plan, all of it while no other publish of the product runs.
 *
 * @throws FindingsFound, UsageError, EnvironmentError, RefusedError; nothing was changed at the target then
 */
export async function withPlan<T>(
  project: Project,
  target: Target,
  options: WithPlanOptions,
  work: (at: PlanContext) => Promise<T>,
): Promise<T> {
  const { lockTimeout, onEvent: emit = () => {}, prune = false, rules, signal, withFacts = false } = options;
  const { readOnly = false } = options;
  refuseNothingToLink(project);
  return withPublishLock({ lockTimeout, project, signal, target: target.name }, async () => {
    const prepared = await prepare(project, { emit, rules, signal, withFacts });
    const title = prepareMessages.compare({ target: target.name });
    const step = { id: 'compare', part: 'plan', title, type: 'step' } as const;
    emit({ ...step, state: 'started' });
    return withSession(project, target, { lockTimeout, readOnly, signal }, async (session, keeper) => {
      const { receipt } = keeper;
      const made = await planProject(project, prepared, { prune, receipt, session, signal });
      const before = withFacts ? await publishedBefore(project, prepared, receipt) : undefined;
      const { changes, conflicts } = made.plan;
      // "No changes" beside an error would be read as: all is well.
      emit(
        conflicts.length > 0
          ? { ...step, detail: prepareMessages.conflicts({ count: conflicts.length }), state: 'failed' }
          : { ...step, detail: prepareMessages.changes({ count: changes.length }), state: 'done' },
      );
      emit({ type: 'planned', ...plannedFacts(made.plan, before) });
      refuseConflicts(project, made.plan);
      return work({ emit, keeper, made, prepared, session });
    });
  });
}

/** @throws UsageError `NOTHING_TO_LINK` when koo.yaml declares no specs */
function refuseNothingToLink({ manifest, specs }: Project): void {
  if (specs.length > 0) return;
  throw new UsageError('NOTHING_TO_LINK', publishMessages.noSpecs(), {
    hints: [publishMessages.addSpecs()],
    place: manifest.file,
  });
}
