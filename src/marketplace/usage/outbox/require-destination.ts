import { UsageError } from '../../../errors/koo-error.js';
import type { Message } from '../../../i18n/message.js';
import { SITE_NAMES, siteEndpoint } from '../../sending/sites.js';
import { outboxMessages } from './messages.js';
import type { Outbox } from './outbox.js';
import { usageDestination } from './usage-destination.js';

/**
 * Where a push goes that names no place. Only an outbox that was bound to the emulator before has one: what is billed
 * is named each time, and nothing is bound to the emulator by a default, for its records would count as delivered.
 *
 * @throws UsageError `USAGE_NO_TARGET`
 */
export async function requireDestination(outbox: Pick<Outbox, 'destination' | 'name'>): Promise<void> {
  const bound = await outbox.destination();
  if (bound === undefined) throw noDestination(outbox.name);
  const { billed, name, place } = usageDestination(bound);
  if (!billed) return;
  throw new UsageError('USAGE_NO_TARGET', outboxMessages.targetNotNamed({ place }), {
    hints: [outboxMessages.nameTarget({ flag: flagFor(name) }), outboxMessages.checkTimer()],
    place: outbox.name,
  });
}

/** No push has named a place yet, and this one names none. */
export function noDestination(outbox: string): UsageError {
  return new UsageError('USAGE_NO_TARGET', outboxMessages.noTarget(), {
    hints: [...waysToName(), outboxMessages.checkTimer()],
    place: outbox,
  });
}

/** Both ways to name the place of a first push. */
function waysToName(): Message[] {
  return [outboxMessages.toSite({ sites: SITE_NAMES.join('|') }), outboxMessages.toEmulator()];
}

function flagFor(host: string): string {
  const site = SITE_NAMES.find((name) =>
    siteEndpoint(name).addresses.some((address) => address.host === host),
  );
  return site === undefined ? `--url https://${host}` : `--target ${site}`;
}
