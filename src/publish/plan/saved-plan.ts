import path from 'node:path';
import { validate } from '#validators/plan';
import { CheckFailed, UsageError } from '../../errors/koo-error.js';
import { readBounded } from '../../platform/read-bounded.js';
import { writeNamedFile } from '../../platform/write-named-file.js';
import type { Receipt } from '../receipt/receipt.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { fingerprint } from './fingerprints.js';
import type { Plan } from './plan.js';
import { planMessages } from './messages.js';

/** Bytes. A plan of a hundred changes has some hundred thousand. */
const MAX_PLAN_BYTES = 64 * 1024 * 1024;

/** Writes a plan, for `koo apply`: to a device or a pipe as it is, through a link, else whole or not at all. */
export async function savePlan(file: string, plan: Plan): Promise<void> {
  await writeNamedFile(path.resolve(file), `${JSON.stringify(plan, null, 2)}\n`);
}

/** The plans of several products, in one file. Its schema is `schemas/plans.schema.json`. */
export interface SavedPlans {
  target: string;
  plans: Array<{
    /** Where koo.yaml was when the plan was made: for messages, and never a place to read from. */
    folder: string;
    plan: Plan;
  }>;
}

/** Writes the plans of several products, as {@link savePlan} writes one. */
export async function savePlans(file: string, plans: SavedPlans): Promise<void> {
  await writeNamedFile(path.resolve(file), `${JSON.stringify(plans, null, 2)}\n`);
}

/**
 * What {@link savePlan} or {@link savePlans} wrote.
 *
 * @throws UsageError `NO_PLAN` when the file is neither; EnvironmentError `NOT_A_FILE`, `FILE_TOO_LARGE`
 */
export async function readPlans(file: string): Promise<Plan | SavedPlans> {
  refuseNamedLinkOut(file);
  const bytes = await readBounded(file, { maxBytes: MAX_PLAN_BYTES });
  const saved = parse(bytes.toString('utf8'));
  if (validate(saved)) return saved as Plan;
  const { validate: validatePlans } = await import('#validators/plans');
  if (validatePlans(saved)) return saved as SavedPlans;
  throw new UsageError('NO_PLAN', planMessages.notAPlan(), {
    hints: [planMessages.makePlan()],
    place: file,
  });
}

/**
 * A plan that {@link savePlan} wrote.
 *
 * @throws UsageError `NO_PLAN` when the file is none, `SEVERAL_PLANS`; EnvironmentError `NOT_A_FILE`, `FILE_TOO_LARGE`
 */
export async function readPlan(file: string): Promise<Plan> {
  const saved = await readPlans(file);
  if (!('plans' in saved)) return saved;
  throw new UsageError('SEVERAL_PLANS', planMessages.severalPlans({ products: saved.plans.length }), {
    hints: [planMessages.nameProducts()],
    place: file,
  });
}

/** Names a plan in the receipt. */
export function planDigest(plan: Plan): string {
  return fingerprint(plan);
}

/**
 * A saved plan holds as long as what it was made from is as it was: then the same changes come out of it now. One whose
 * application was begun and did not end is gone on with, as long as the files are the same.
 *
 * @throws CheckFailed `PLAN_STALE` naming what has moved
 */
export function refuseMovedOn(saved: Plan, now: Plan, receipt: Receipt): void {
  const isBegun = receipt.plan === planDigest(saved);
  const moved = [
    ...(saved.product === now.product ? [] : [planMessages.theProduct()]),
    ...differing(saved.inputs, now.inputs),
    ...(isBegun ? [] : differing(saved.state, now.state)),
  ];
  const ids = new Set(saved.changes.map(({ id }) => id));
  const added = now.changes.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  const gone = isBegun ? 0 : saved.changes.length - (now.changes.length - added.length);
  if (moved.length === 0 && added.length === 0 && gone === 0) return;
  const what = moved.length > 0 ? moved : [planMessages.theChanges()];
  throw new CheckFailed('PLAN_STALE', planMessages.planStale({ what }), {
    hints: [planMessages.makeNewPlan()],
  });
}

function differing(before: Plan['inputs'], now: Plan['inputs']): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
