import type { ConsoleOrder } from '../../../publish/targets/local/place-order.js';
import type { Language } from '../../../i18n/language.js';
import { textOfRecord, textsIn } from '../../../i18n/message.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
// Defines the texts of what is wrong with a response.
import '../../../callback/stories/messages.js';
import { placedOrderMessages } from './placed-order-messages.js';

/** An order that was placed at the emulator, and each call to the seller's server for it. */
export function presentPlacedOrder(order: ConsoleOrder, language: Language): string {
  const texts = textsIn(placedOrderMessages, language);
  const { deliveries, instance_id: instance, order_id: id, order_line_id: line, server, status } = order;
  return [
    texts.placed({ id, line, status: texts.status({ status }) }),
    ...(instance === null ? [] : [texts.instance({ id: escapeLine(instance) })]),
    ...(server === null ? [texts.noServer()] : []),
    ...deliveries.flatMap(({ attempts, next_time: next }) => [
      ...attempts.map(({ activity, message, message_record: record, milliseconds, verdict }) =>
        texts.attempt({
          activity,
          milliseconds: milliseconds ?? 0,
          outcome: texts.outcome({ verdict: verdict ?? 'none' }),
          why: escapeLine((record && textOfRecord(record, language)) ?? message ?? ''),
        }),
      ),
      ...(next === null || server === null ? [] : [texts.next({ time: next })]),
    ]),
  ].join('\n');
}
