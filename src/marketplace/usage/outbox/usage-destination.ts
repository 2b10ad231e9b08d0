import { foreignText, type Message } from '../../../i18n/message.js';
import { isSiteHost } from '../../sending/sites.js';
import type { Transport } from '../../sending/transport.js';
import { outboxMessages } from './messages.js';

/** Every emulator of this machine is one destination: its port changes from start to start. */
const EMULATOR = 'local';

/** Where the records of an outbox go, permanently. */
export interface UsageDestination {
  /** `local`: the emulator on this machine; else a host. */
  name: string;
  /** The same for people: `the emulator on this machine`, `KooGallery (mkt.myhuaweicloud.com)`. */
  place: Message;
  /** Whether what is pushed there is billed. */
  billed: boolean;
}

/** @param name As an outbox stores it: `local`, or the host. */
export function usageDestination(name: string): UsageDestination {
  if (name === EMULATOR) return { billed: false, name, place: outboxMessages.emulator() };
  const place = isSiteHost(name) ? outboxMessages.site({ host: name }) : foreignText(name);
  return { billed: true, name, place };
}

/** Where a push over this connection goes. */
export function destinationOf({ endpoint }: Pick<Transport, 'endpoint'>): UsageDestination {
  return usageDestination(endpoint.isLocal ? EMULATOR : endpoint.addresses[0].host);
}
