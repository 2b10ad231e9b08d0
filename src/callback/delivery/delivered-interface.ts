import type { CallbackInterface } from '../callback-interface.js';
import { withInstanceId } from '../interfaces/with-instance-id.js';
import { KOOGALLERY_PROTOCOLS } from '../protocol.js';

/** An interface that deliveries call, and the one that tells whether an instance is ready, where its protocol has one. */
export interface DeliveredInterface {
  called: CallbackInterface;
  query?: CallbackInterface;
}

/** By its id; nothing where no protocol has it, or where it is signed in another way than by the query. */
export function deliveredInterface(id: string): DeliveredInterface | undefined {
  for (const { interfaces } of KOOGALLERY_PROTOCOLS) {
    const called = interfaces.find((one) => one.id === id);
    if (!called) continue;
    if (called.signing !== 'query-signature') return undefined;
    if (called.activity !== 'newInstance') return { called };
    const query = interfaces.find(({ activity }) => activity === 'queryInstance');
    return { called: withInstanceId(called), ...(query && { query }) };
  }

  return undefined;
}
