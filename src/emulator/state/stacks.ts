import { randomUUID } from 'node:crypto';
import type { CreatedResources } from '../rfs/created-resources.js';
import type { GivenVariables } from '../rfs/given-variables.js';
import type { Database } from './database.js';
import type { TemplateSuffix } from './template-versions.js';

export interface StackRow {
  stack_id: string;
  name: string;
  description: string;
  deletion_protection: number;
  auto_rollback: number;
  /** JSON. */
  agencies: string;
  /** JSON of {@link GivenVariables}. */
  variables: string;
  /** Of the template that was deployed last. */
  sha256: string | null;
  suffix: TemplateSuffix | null;
  /** JSON of {@link CreatedResources}' parts. */
  resources: string;
  outputs: string;
  status: string;
  status_message: string;
  /** Milliseconds since 1970, as every time here. */
  create_time: number;
  update_time: number;
}

/** How an operation ends: what the stack is then. */
export interface Ending extends CreatedResources {
  status: string;
  message: string;
  /** The stack is gone then. */
  isDeletion: boolean;
}

/** An event, at the time at which it becomes visible. */
export interface TimedEvent {
  at: number;
  event: Record<string, number | string>;
}

export interface Operation {
  begin: number;
  end: number;
  events: TimedEvent[];
  ending: Ending;
}

interface OperationRow {
  deployment_id: string;
  begin_time: number;
  end_time: number;
  events: string;
  ending: string;
}

/** The newest first. */
export function listStacks(database: Database, now: number): StackRow[] {
  settle(database, now);
  return database.all<StackRow>('SELECT * FROM stacks ORDER BY create_time DESC, rowid DESC');
}

export function findStack(database: Database, name: string, now: number): StackRow | undefined {
  settle(database, now);
  return database.get<StackRow>('SELECT * FROM stacks WHERE name = ?', name);
}

export function insertStack(
  database: Database,
  stack: Pick<StackRow, 'agencies' | 'auto_rollback' | 'deletion_protection' | 'description' | 'name'>,
  now: number,
): StackRow {
  const id = randomUUID();
  database.run(
    `INSERT INTO stacks VALUES (?, ?, ?, ?, ?, ?, '{}', NULL, NULL, '[]', '[]', 'CREATION_COMPLETE', '', ?, ?)`,
    id,
    stack.name,
    stack.description,
    stack.deletion_protection,
    stack.auto_rollback,
    stack.agencies,
    now,
    now,
  );
  return database.get<StackRow>('SELECT * FROM stacks WHERE stack_id = ?', id)!;
}

export function updateStack(
  database: Database,
  id: string,
  change: Partial<Pick<StackRow, 'agencies' | 'auto_rollback' | 'deletion_protection' | 'description'>>,
  now: number,
): void {
  for (const [column, value] of Object.entries(change))
    database.run(`UPDATE stacks SET ${column} = ?, update_time = ? WHERE stack_id = ?`, value, now, id);
}

/** Remembers what is deployed from now on. */
export function setDeployed(
  database: Database,
  id: string,
  template: { sha256: string; suffix: TemplateSuffix },
  variables: GivenVariables,
): void {
  database.run(
    'UPDATE stacks SET sha256 = ?, suffix = ?, variables = ? WHERE stack_id = ?',
    template.sha256,
    template.suffix,
    JSON.stringify(variables),
    id,
  );
}

/** What was deployed last in a stack. */
export function deployedTemplate(
  database: Database,
  id: string,
): { sha256: string; suffix: TemplateSuffix } | undefined {
  return database.get('SELECT sha256, suffix FROM stacks WHERE stack_id = ? AND sha256 IS NOT NULL', id);
}

/** Begins what goes on by itself until its end. Returns its id. */
export function beginOperation(
  database: Database,
  id: string,
  status: string,
  { begin, end, ending, events }: Operation,
): string {
  const deploymentId = randomUUID();
  database.run(
    'UPDATE stacks SET status = ?, status_message = ?, update_time = ? WHERE stack_id = ?',
    status,
    '',
    begin,
    id,
  );
  database.run(
    'INSERT INTO stack_operations VALUES (?, ?, ?, ?, ?, ?, 0)',
    deploymentId,
    id,
    begin,
    end,
    JSON.stringify(events),
    JSON.stringify(ending),
  );
  return deploymentId;
}

/** What can be seen by now, the newest first; nothing where there is no such deployment. */
export function stackEvents(
  database: Database,
  stackId: string,
  deploymentId: string | undefined,
  now: number,
): TimedEvent[] | undefined {
  const rows = database.all<OperationRow>(
    'SELECT * FROM stack_operations WHERE stack_id = ? ORDER BY begin_time DESC, rowid DESC',
    stackId,
  );
  const wanted = rows.filter(({ deployment_id: id }) => deploymentId === undefined || id === deploymentId);
  if (deploymentId !== undefined && wanted.length === 0) return undefined;
  return wanted.flatMap(({ events }) =>
    (JSON.parse(events) as TimedEvent[]).filter(({ at }) => at <= now).reverse(),
  );
}

/** What has ended by now takes effect. */
function settle(database: Database, now: number): void {
  const ended = database.all<OperationRow & { stack_id: string }>(
    'SELECT * FROM stack_operations WHERE is_settled = 0 AND end_time <= ? ORDER BY end_time',
    now,
  );
  for (const row of ended) {
    const { isDeletion, message, outputs, resources, status } = JSON.parse(row.ending) as Ending;
    if (isDeletion) {
      database.run('DELETE FROM stacks WHERE stack_id = ?', row.stack_id);
      continue;
    }

    database.run(
      'UPDATE stacks SET status = ?, status_message = ?, resources = ?, outputs = ?, update_time = ? WHERE stack_id = ?',
      status,
      message,
      JSON.stringify(resources),
      JSON.stringify(outputs),
      row.end_time,
      row.stack_id,
    );
    database.run('UPDATE stack_operations SET is_settled = 1 WHERE deployment_id = ?', row.deployment_id);
  }
}
