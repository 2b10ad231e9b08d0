import { canRestart, isOpen } from '../../../callback/delivery/delivery.js';
import type { DeliveryDesk } from '../../orders/delivery-desk.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import type { StoredDelivery } from '../../state/orders.js';
import type { Words } from '../../words.js';

/** Why nothing arrives: no server is configured, or none was listening at the last call. */
export function serverAlert(
  { server }: DeliveryDesk,
  deliveries: readonly StoredDelivery[],
): Words | undefined {
  if (!server)
    return {
      en: 'No seller’s server is configured, so orders are stored and nothing is called. Start the emulator with koo emulator --callback URL.',
      zh: '未配置商家服务器：订单只会保存，不会发起任何调用。请用 koo emulator --callback URL 启动模拟器。',
    };
  if (!deliveries.some(({ delivery }) => isOpen(delivery) || canRestart(delivery))) return undefined;
  const newest = deliveries
    .flatMap(({ delivery }) => delivery.attempts)
    .filter(({ verdict }) => verdict)
    .sort((one, other) => one.sentAt.localeCompare(other.sentAt))
    .at(-1)?.answer;
  if (!newest || !('failure' in newest) || newest.failure !== 'unreachable') return undefined;
  const href = escapeLine(server.url.href);
  const reason = escapeLine(newest.reason ?? '');
  return newest.reason === 'ECONNREFUSED'
    ? {
        en: `No server is listening at ${href}. Start yours: the next attempt finds it.`,
        zh: `${href} 上没有服务器在监听。请启动您的服务器，下一次调用即可送达。`,
      }
    : {
        en: `The server at ${href} cannot be reached (${reason}).`,
        zh: `无法连接 ${href} 上的服务器（${reason}）。`,
      };
}
