import { setTimeout } from 'node:timers/promises';
import type { ConsoleOrder, PlaceOrder } from '../../../emulator/console-wire.js';
import { callJson } from '../../../marketplace/answers/read-json.js';
import { type Shape, withShape } from '../../../marketplace/answers/with-shape.js';
import type { Call, Transport } from '../../../marketplace/sending/transport.js';
import { consoleCalls } from './messages.js';

export type { ConsoleOrder } from '../../../emulator/console-wire.js';

const PATH = '/console/v1/orders';
const ORDER: Shape = { deliveries: 'list', order_id: 'text', order_line_id: 'text', status: 'text' };
const PAUSE_MS = 100;

/**
 * Places an order at a running emulator, and waits for what the seller's server makes of it: until the instance is ready, or
 * a call to create it has failed. Without a server there is nothing to wait for.
 *
 * @param transport To the emulator.
 * @throws the signal's reason when it is aborted; the order is placed then
 */
export async function placeOrder(
  transport: Transport,
  order: PlaceOrder,
  signal: AbortSignal,
): Promise<ConsoleOrder> {
  // A second one would be another order: it is sent once.
  let placed = await call(transport, {
    body: JSON.stringify(order),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
    path: PATH,
    title: consoleCalls.order(),
  });
  while (placed.server !== null && isUnderWay(placed)) {
    await setTimeout(PAUSE_MS, undefined, { signal }).catch(() => signal.throwIfAborted());
    const path = `${PATH}/${encodeURIComponent(placed.order_id)}`;
    placed = await call(transport, { method: 'GET', path, signal, title: consoleCalls.order() });
  }

  return placed;
}

function isUnderWay({ deliveries: [delivery] }: ConsoleOrder): boolean {
  if (delivery?.state === 'polling') return delivery.attempts.at(-1)?.verdict !== 'failed';
  return delivery?.state === 'open' && !delivery.attempts.at(-1)?.verdict;
}

async function call(transport: Transport, one: Call): Promise<ConsoleOrder> {
  const json = await callJson(transport, one, (code) => code === undefined);
  return withShape<ConsoleOrder>(json, ORDER, one);
}
