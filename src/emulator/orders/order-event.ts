import type { Words } from '../words.js';

/** What happens to a purchase. */
export const ORDER_EVENTS = ['new', 'renew', 'freeze', 'unfreeze', 'upgrade', 'release'] as const;

export type OrderEvent = (typeof ORDER_EVENTS)[number];

/** What a purchase can be told to do once its instance is there. */
export type LaterEvent = Exclude<OrderEvent, 'new'>;

export const LATER_EVENTS = ORDER_EVENTS.filter((event) => event !== 'new') as readonly LaterEvent[];

export const EVENT_WORDS: Readonly<Record<OrderEvent, Words>> = {
  new: { en: 'New purchase', zh: '新购' },
  renew: { en: 'Renew', zh: '续费' },
  freeze: { en: 'Freeze', zh: '冻结' },
  unfreeze: { en: 'Unfreeze', zh: '解冻' },
  upgrade: { en: 'Upgrade', zh: '升级' },
  release: { en: 'Release', zh: '释放' },
};

const ACTIVITIES: Readonly<Record<OrderEvent, string>> = {
  new: 'newInstance',
  renew: 'refreshInstance',
  freeze: 'updateInstanceStatus',
  unfreeze: 'updateInstanceStatus',
  upgrade: 'upgradeInstance',
  release: 'releaseInstance',
};

/** The id of the interface that is called for it: `saas-2.0/newInstance`. Not every protocol has one. */
export function eventInterface(protocol: string, event: OrderEvent): string {
  return `${protocol}/${ACTIVITIES[event]}`;
}
