import type { Transport } from '../sending/transport.js';
import { orderCall, queryOrder } from './orders.js';

/** One of KooGallery's own sample orders: asking for it tells nothing of anybody, and changes nothing. */
const SAMPLE_ORDER = 'MOCKONETIMENEW';

/** A harmless signed call. */
export const sampleOrderCall = orderCall({ orderId: SAMPLE_ORDER });

export interface CheckedAccess {
  /** Which host took the key. */
  host: string;
}

/**
 * Makes a harmless signed call. That it returns says that host, clock and keys are right, and that the account is a
 * seller's.
 *
 * @throws what `queryOrder` throws
 */
export async function checkAccess(
  transport: Transport,
  options: { signal?: AbortSignal } = {},
): Promise<CheckedAccess> {
  await queryOrder(transport, { orderId: SAMPLE_ORDER }, options);
  return { host: transport.endpoint.addresses[0].host };
}
