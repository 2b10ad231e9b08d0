import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LoggedRequest } from './state/requests.js';

export type { LoggedRequest } from './state/requests.js';

/** The state's file in a data folder. */
export function stateFile(dataFolder: string): string {
  return path.join(dataFolder, 'state.db');
}

/**
 * Every call that the emulators of this folder have answered, the oldest first, whether or not one runs now.
 * An answer that a caller has received is in it.
 *
 * @param after Only those after this id.
 */
export async function readRequestLog(dataFolder: string, after = 0): Promise<LoggedRequest[]> {
  const file = stateFile(dataFolder);
  if (!existsSync(file)) return [];
  const [{ Database }, { listRequests }] = await Promise.all([
    import('./state/database.js'),
    import('./state/requests.js'),
  ]);
  const database = new Database(file);
  try {
    return listRequests(database, after);
  } finally {
    database.close();
  }
}
