import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from './database.js';

/** The project id that RFS's paths have to name: made at random when the state is made, 32 hex digits. */
export function projectId(database: Database): string {
  return setting(database, 'project_id', () => randomBytes(16).toString('hex'));
}

/** Tells this state from any other that may answer at the same address. */
export function instanceId(database: Database): string {
  return setting(database, 'instance_id', randomUUID);
}

function setting(database: Database, name: string, make: () => string): string {
  return database.transaction(() => {
    database.run('INSERT INTO settings VALUES (?, ?) ON CONFLICT DO NOTHING', name, make());
    return database.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)!.value;
  });
}

export function addOrigin(database: Database, origin: string): void {
  database.run('INSERT INTO origins VALUES (?) ON CONFLICT DO NOTHING', origin);
}

/** Whether this emulator is or was reached at that address: `http://127.0.0.1:40961`. */
export function isOwnOrigin(database: Database, origin: string): boolean {
  return database.get('SELECT 1 FROM origins WHERE origin = ?', origin) !== undefined;
}
