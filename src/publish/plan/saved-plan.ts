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

/**
 * A plan that {@link savePlan} wrote.
 *
 * @throws UsageError `NO_PLAN` when the file is none; EnvironmentError `NOT_A_FILE`, `FILE_TOO_LARGE`
 */
export async function readPlan(file: string): Promise<Plan> {
  refuseNamedLinkOut(file);
  const bytes = await readBounded(file, { maxBytes: MAX_PLAN_BYTES });
  const plan = parse(bytes.toString('utf8'));
  if (validate(plan)) return plan as Plan;
  throw new UsageError('NO_PLAN', planMessages.notAPlan(), {
    hints: [planMessages.makePlan()],
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
