import { UsageError } from '../errors/koo-error.js';
import { didYouMean } from '../findings/did-you-mean.js';
import type { CallbackInterface } from './callback-interface.js';
import { interfaceMessages } from './messages.js';
import { type CallbackProtocol, KOOGALLERY_PROTOCOLS } from './protocol.js';
import { activityOf } from './callback-interface.js';

/** An interface, and the protocol that it is of. */
export interface FoundInterface {
  one: CallbackInterface;
  protocol: CallbackProtocol;
}

/** Newer protocols first: they are meant where several have the same activity. */
const ORDER = ['saas-2.0', 'licence', 'licence-code', 'kit-2.0', 'general', 'saas-1.0', 'kit-1.0'];

/**
 * The interface with an activity.
 *
 * @param kinds The protocols to look in, by their ids; all, the newest first, where there is none.
 * @throws UsageError `UNKNOWN_ACTIVITY`
 */
export function findInterface(activity: string, kinds: readonly string[] = []): FoundInterface {
  const protocols = protocolsOf(kinds);
  for (const protocol of protocols) {
    const one = protocol.interfaces.find((each) => activityOf(each) === activity);
    if (one) return { one, protocol };
  }

  const names = [
    ...new Set(protocols.flatMap(({ interfaces }) => interfaces.map((each) => activityOf(each)))),
  ];
  const meant = didYouMean(activity, names);
  throw new UsageError('UNKNOWN_ACTIVITY', interfaceMessages.unknown({ activity, kinds }), {
    hints: [
      ...(meant === undefined ? [] : [interfaceMessages.didYouMean({ meant })]),
      interfaceMessages.activities({ names }),
    ],
  });
}

/** Protocols by their ids, the newest first. */
export function protocolsOf(kinds: readonly string[] = []): CallbackProtocol[] {
  const ids = ORDER.filter((id) => kinds.length === 0 || kinds.includes(id));
  return ids.map((id) => KOOGALLERY_PROTOCOLS.find((protocol) => protocol.id === id)!);
}

/** Whether one of the protocols has an interface with this activity. */
export function hasActivity(activity: string, kinds: readonly string[]): boolean {
  return (
    kinds.length > 0 &&
    protocolsOf(kinds).some(({ interfaces }) => interfaces.some((one) => activityOf(one) === activity))
  );
}
