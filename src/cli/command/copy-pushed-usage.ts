import { existsSync } from 'node:fs';
import type { Books } from '../../ledger/store/books.js';
import { copyUsageOfOutbox } from '../../ledger/usage-of-outbox.js';
import { openOutbox, outboxFile, type OutboxPlace } from '../../marketplace/usage/outbox/open-outbox.js';
import { rootFolder } from './root-folder.js';

/**
 * Copies what koo pushed into the books, where there is an outbox.
 *
 * @param flags `--outbox` and `--project` of the command.
 * @returns How many records the books did not have, or had otherwise.
 */
export async function copyPushedUsage(
  books: Books,
  { outbox: file, project }: { outbox?: string; project?: string },
): Promise<number> {
  const place: OutboxPlace = { environment: process.env, file, root: await rootFolder(project) };
  const missing = outboxFile(place);
  if (missing !== undefined && !existsSync(missing)) return 0;
  const outbox = await openOutbox(place);
  try {
    const { added, changed } = await copyUsageOfOutbox(books, outbox);
    return added + changed;
  } finally {
    await outbox.close();
  }
}
