import { callbackInterface } from '../../callback-interface.js';
import { flag, text } from '../../field.js';
import { always, idOrEmpty, KIT_1, KIT_2 } from './common.js';

const tenant = {
  ...always,
  orderId: idOrEmpty,
  tenantCode: text(64),
  name: text(255),
  /** With `https://`: the domain of the buyer's OAuth. */
  domainName: text(255),
};
const name = { en: 'Synchronize a company', zh: '企业同步' } as const;

/** A company that bought the product: 0 delete, 1 add. */
export const tenantSync1 = callbackInterface({
  ...KIT_1,
  id: 'kit-1.0/tenantSync',
  path: '/produceAPI/tenantSync',
  name,
  request: { ...tenant, flag: flag(0, 1) },
});

/** The same; 2 modifies the name and the domain only. */
export const tenantSync2 = callbackInterface({
  ...KIT_2,
  id: 'kit-2.0/tenantSync',
  path: '/produceAPI/v2/tenantSync',
  name,
  request: { ...tenant, flag: flag(0, 1, 2) },
});
