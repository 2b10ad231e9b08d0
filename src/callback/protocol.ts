import type { CallbackInterface } from './callback-interface.js';
import { EVERY_PROTOCOL, PROTOCOL_INTERFACES, type ProtocolId } from './protocol-interfaces.js';

export type { ProtocolId } from './protocol-interfaces.js';

/** The interfaces that a kind of product has to offer, or may. */
export interface CallbackProtocol {
  readonly id: ProtocolId;
  readonly name: { readonly en: string; readonly zh: string };
  readonly interfaces: readonly CallbackInterface[];
}

const NAMES: Readonly<Record<ProtocolId, CallbackProtocol['name']>> = {
  'saas-2.0': { en: 'SaaS 2.0', zh: 'SaaS类商品接入 2.0' },
  'saas-1.0': { en: 'SaaS 1.0', zh: 'SaaS类商品接入 1.0' },
  licence: { en: 'Licences opened online', zh: 'License在线开通' },
  'licence-code': { en: 'Licence codes', zh: 'License授权码' },
  'kit-1.0': { en: 'Joint-operation kit 1.0', zh: '联营Kit 1.0' },
  'kit-2.0': { en: 'Joint-operation kit 2.0', zh: '联营SaaS同步接口 2.0' },
  general: { en: 'Order notification', zh: '订单通知' },
};

/** KooGallery's calls to a seller's server. */
export const KOOGALLERY_PROTOCOLS: readonly CallbackProtocol[] = EVERY_PROTOCOL.map((id) => ({
  id,
  name: NAMES[id],
  interfaces: Object.values<CallbackInterface>(PROTOCOL_INTERFACES[id]),
}));
