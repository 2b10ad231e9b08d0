import { statSync } from 'node:fs';
import { EnvironmentError } from '../../../errors/koo-error.js';
import { readBoundedSync } from '../../../platform/read-bounded.js';
import { writeAtomically } from '../../../platform/write-atomically.js';
import { outboxMessages } from './messages.js';

const MAX_BYTES = 1024;

/** The file beside an outbox that remembers that it had records. */
export function markerOf(outbox: string): string {
  return `${outbox}.had-records`;
}

/**
 * Remembers how many records are pending. It is written only after a commit, so that a crash leaves at most a marker that
 * is missing or a little old, and never one of an outbox that had nothing. A marker that cannot be written fails nothing:
 * the records are safe by then.
 */
export async function writeMarker(outbox: string, pending: number): Promise<void> {
  const marker = markerOf(outbox);
  const text = `${JSON.stringify({ pending })}\n`;
  try {
    if (readMarker(marker) === text) return;
    await writeAtomically(marker, text, 0o600);
  } catch {
    // See above.
  }
}

/**
 * Refuses an outbox that had records and is gone, or has 0 bytes: what was pending is money, and an empty outbox in its
 * place would hide that. SQLite must not open it before: it deletes the log beside a file of 0 bytes, which may be all
 * that is left.
 *
 * @throws EnvironmentError `OUTBOX_LOST`
 */
export function refuseLostOutbox(outbox: string): void {
  const marker = markerOf(outbox);
  // First: whoever makes the outbox at this moment commits before it writes the marker.
  const text = readMarker(marker);
  if (text === undefined) return;
  const stats = statSync(outbox, { throwIfNoEntry: false });
  if (stats && (stats.size > 0 || !stats.isFile())) return;
  const pending = /^\{"pending":(\d{1,15})\}\n$/.exec(text)?.[1];
  const message = outboxMessages.lost({
    isEmpty: stats !== undefined,
    ...(pending !== undefined && { pending }),
  });
  throw new EnvironmentError('OUTBOX_LOST', message, {
    hints: [outboxMessages.restore({ file: outbox }), outboxMessages.startEmpty({ marker })],
    place: outbox,
  });
}

function readMarker(marker: string): string | undefined {
  try {
    return readBoundedSync(marker, { followLinks: false, maxBytes: MAX_BYTES }).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Whatever is there, there was an outbox.
    return '';
  }
}
