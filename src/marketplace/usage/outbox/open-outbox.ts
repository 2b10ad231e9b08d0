import { StateFolder } from '../../../platform/state-folder.js';
import path from 'node:path';
import type { Outbox } from './outbox.js';

export interface OutboxPlace {
  /** Where the default outbox lies: `.koo/usage-outbox.db` in it. */
  root: string;
  /** Another file. */
  file?: string;
  environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Opens the outbox of usage records: the file that is named, else the PostgreSQL database of `KOO_OUTBOX_URL`, else the
 * project's own file. A database's address holds its password, so it comes from the environment only.
 *
 * @throws EnvironmentError `OUTBOX_UNUSABLE`
 */
export async function openOutbox({ environment, file, root }: OutboxPlace): Promise<Outbox> {
  const place = outboxFile({ environment, file, root });
  if (place === undefined) {
    const { openPostgresOutbox } = await import('./postgres-outbox.js');
    return openPostgresOutbox(environment.KOO_OUTBOX_URL!.trim());
  }

  const { openSqliteOutbox } = await import('./sqlite-outbox.js');
  return openSqliteOutbox(place);
}

/** The absolute path of the file that an outbox lies in; nothing where it is a database. */
export function outboxFile({ environment, file, root }: OutboxPlace): string | undefined {
  if (file === undefined && environment.KOO_OUTBOX_URL?.trim()) return undefined;
  return path.resolve(file ?? path.join(StateFolder.of(root).path, 'usage-outbox.db'));
}
