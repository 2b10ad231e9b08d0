import { callbackInterface } from '../../callback-interface.js';
import { flag, text } from '../../field.js';
import { always, KIT_1, KIT_2 } from './common.js';

const application = {
  ...always,
  appId: text(64),
  clientId: text(64),
  /** RSA-OAEP with the seller's public key, in Base64: `decryptClientSecret`. */
  clientSecret: text(1024, { isEncrypted: true }),
};
const name = { en: 'Synchronize an application', zh: '应用同步' } as const;

/** The OAuth client of a company: 0 delete, 1 add. */
export const applicationSync1 = callbackInterface({
  ...KIT_1,
  id: 'kit-1.0/applicationSync',
  path: '/produceAPI/applicationSync',
  name,
  request: { ...application, flag: flag(0, 1) },
});

/** The same; 2 modifies. */
export const applicationSync2 = callbackInterface({
  ...KIT_2,
  id: 'kit-2.0/applicationSync',
  path: '/produceAPI/v2/applicationSync',
  name,
  request: { ...application, flag: flag(0, 1, 2) },
});
