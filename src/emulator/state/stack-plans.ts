import { randomUUID } from 'node:crypto';
import type { GivenVariables } from '../rfs/given-variables.js';
import type { PlannedResources } from '../rfs/plan-items.js';
import type { Database } from './database.js';
import type { TemplateSuffix } from './template-versions.js';

export interface PlanRow {
  plan_id: string;
  stack_id: string;
  name: string;
  description: string;
  /** JSON of {@link GivenVariables}. */
  variables: string;
  sha256: string;
  suffix: TemplateSuffix;
  /** JSON of {@link PlannedResources}. */
  made: string;
  /** Why it cannot be made; `''` when it can. */
  problem: string;
  /** Milliseconds since 1970, as every time here. */
  create_time: number;
  ready_time: number;
  apply_time: number | null;
  deployment_id: string | null;
}

export interface NewPlanRow {
  name: string;
  description: string;
  variables: GivenVariables;
  template: { sha256: string; suffix: TemplateSuffix };
  made: PlannedResources;
  problem: string;
}

/** The oldest first, as RFS lists them. */
export function listPlans(database: Database, stackId: string): PlanRow[] {
  return database.all<PlanRow>(
    'SELECT * FROM stack_plans WHERE stack_id = ? ORDER BY create_time, rowid',
    stackId,
  );
}

export function findPlan(database: Database, stackId: string, name: string): PlanRow | undefined {
  return database.get<PlanRow>('SELECT * FROM stack_plans WHERE stack_id = ? AND name = ?', stackId, name);
}

export function insertPlan(
  database: Database,
  stackId: string,
  plan: NewPlanRow,
  { now, ready }: { now: number; ready: number },
): string {
  const id = randomUUID();
  database.run(
    'INSERT INTO stack_plans VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)',
    id,
    stackId,
    plan.name,
    plan.description,
    JSON.stringify(plan.variables),
    plan.template.sha256,
    plan.template.suffix,
    JSON.stringify(plan.made),
    plan.problem,
    now,
    ready,
  );
  return id;
}

export function deletePlan(database: Database, id: string): void {
  database.run('DELETE FROM stack_plans WHERE plan_id = ?', id);
}

/** Every other plan of the stack is void then. */
export function markApplied(database: Database, id: string, deploymentId: string, now: number): void {
  database.run(
    'UPDATE stack_plans SET apply_time = ?, deployment_id = ? WHERE plan_id = ?',
    now,
    deploymentId,
    id,
  );
}

/** Whether something was deployed in its stack after the plan was made. */
export function isVoid(database: Database, plan: PlanRow): boolean {
  return (
    plan.deployment_id === null &&
    database.get(
      'SELECT 1 FROM stack_operations WHERE stack_id = ? AND begin_time >= ?',
      plan.stack_id,
      plan.create_time,
    ) !== undefined
  );
}

/** When the operation that a plan began has ended; nothing of a plan that is not applied. */
export function endOfOperation(database: Database, { deployment_id: id }: PlanRow): number | undefined {
  if (id === null) return undefined;
  return database.get<{ end_time: number }>(
    'SELECT end_time FROM stack_operations WHERE deployment_id = ?',
    id,
  )?.end_time;
}
