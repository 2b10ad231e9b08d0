import type { Project } from '../../project/project.js';
import type { Prepared } from '../prepared.js';
import { plannedProving } from '../proving/planned-proving.js';
import type { Receipt } from '../receipt/receipt.js';
import type { TargetSession } from '../target.js';
import { makePlan } from './make-plan.js';
import type { Plan } from './plan.js';
import { inputPrints } from './fingerprints.js';
import { observe, stateQuery, type TargetState } from './target-state.js';
import type { DesiredState } from './desired-state.js';
import { declaredNames, desiredStateOf } from './desired-state-of.js';

export interface PlanProjectOptions {
  receipt: Receipt;
  session: TargetSession;
  /** Whether what koo made and koo.yaml declares no more is deleted. */
  prune: boolean;
  signal?: AbortSignal;
}

/** A plan with what it was made from. */
export interface PlanResult {
  plan: Plan;
  desired: DesiredState;
  state: TargetState;
}

/** Reads what the target has, and compares. At the target nothing is changed. */
export async function planProject(
  project: Project,
  prepared: Prepared,
  { prune, receipt, session, signal }: PlanProjectOptions,
): Promise<PlanResult> {
  const state = await observe(session, stateQuery(declaredNames(project), receipt));
  const desired = await desiredStateOf(project, prepared, state, signal);
  const { name, place } = session;
  const head = { inputs: inputPrints(project, prepared), made: new Date(), name, place };
  const plan = makePlan({ prune, receipt, state, target: session, desired }, head);
  const proving = plannedProving(project, name, desired, state);
  return { plan: { ...plan, ...(proving && { proving }) }, state, desired };
}
