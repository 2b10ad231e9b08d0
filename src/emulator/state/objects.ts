import type { Database } from './database.js';

export interface ObjectRow {
  name: string;
  sha256: string;
  bytes: number;
}

/** Lays an object under its name; another one under that name is replaced, as in any object store. */
export function putObject(database: Database, { bytes, name, sha256 }: ObjectRow): void {
  database.run(
    'INSERT INTO objects VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes',
    name,
    sha256,
    bytes,
  );
}

export function findObject(database: Database, name: string): ObjectRow | undefined {
  return database.get<ObjectRow>('SELECT * FROM objects WHERE name = ?', name);
}

/** The hashes of all files in `objects/` that something in the state still means. */
export function usedHashes(database: Database): Set<string> {
  const rows = database.all<{ sha256: string }>(
    `SELECT sha256 FROM objects UNION SELECT sha256 FROM template_versions
     UNION SELECT package_sha256 FROM asset_versions WHERE package_sha256 IS NOT NULL
     UNION SELECT sha256 FROM stacks WHERE sha256 IS NOT NULL UNION SELECT sha256 FROM stack_plans`,
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
