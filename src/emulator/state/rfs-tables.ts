/** Stacks of RFS, their plans, and what was done in them. Times are milliseconds since 1970. */
export const RFS_TABLES = `
CREATE TABLE IF NOT EXISTS stacks (
  stack_id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  deletion_protection INTEGER NOT NULL,
  auto_rollback INTEGER NOT NULL,
  agencies TEXT NOT NULL,
  -- What was deployed last: variables, template, and what came of it.
  variables TEXT NOT NULL,
  sha256 TEXT,
  suffix TEXT,
  resources TEXT NOT NULL,
  outputs TEXT NOT NULL,
  status TEXT NOT NULL,
  status_message TEXT NOT NULL,
  create_time INTEGER NOT NULL,
  update_time INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS stack_plans (
  plan_id TEXT PRIMARY KEY,
  stack_id TEXT NOT NULL REFERENCES stacks ON DELETE CASCADE,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  variables TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  suffix TEXT NOT NULL,
  -- What the template would make.
  made TEXT NOT NULL,
  -- Why it cannot be made.
  problem TEXT NOT NULL,
  create_time INTEGER NOT NULL,
  ready_time INTEGER NOT NULL,
  apply_time INTEGER,
  deployment_id TEXT,
  UNIQUE (stack_id, name)
) STRICT;

CREATE TABLE IF NOT EXISTS stack_operations (
  deployment_id TEXT PRIMARY KEY,
  stack_id TEXT NOT NULL REFERENCES stacks ON DELETE CASCADE,
  begin_time INTEGER NOT NULL,
  end_time INTEGER NOT NULL,
  -- Events as they come, and how it ends.
  events TEXT NOT NULL,
  ending TEXT NOT NULL,
  is_settled INTEGER NOT NULL
) STRICT;
`;
