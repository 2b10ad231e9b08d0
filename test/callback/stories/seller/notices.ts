import { type Received, refuse, refusesRepeated, type Reply } from './fault.js';
import type { SellerOptions, Stored } from './instances.js';
import { verifyQuery } from './signatures.js';

type Members = Record<string, string | undefined>;

/** The licence code that the server knows. */
export const LICENCE_CODE = 'PL0001EXAMPLE';

/** A server of licence codes. */
export class LicenceCodeSeller {
  readonly #store: Stored;
  readonly #options: SellerOptions;

  constructor(store: Stored, options: SellerOptions) {
    this.#store = store;
    this.#options = options;
  }

  reply(request: Received): Reply {
    const { fault } = this.#options;
    const { done, nonces, released } = this.#store;
    verifyQuery(request, nonces, fault);
    const members = JSON.parse(request.text) as Members;
    const { activity, license, scene, status } = members;
    const known = ['refreshLicenseCode', 'updateLicenseCodeStatus', 'releaseLicenseCode'];
    if (!known.includes(activity!) || !license) refuse('000002');
    const isReleased = released.has(license) && activity !== 'releaseLicenseCode';
    if ((license !== LICENCE_CODE || isReleased) && fault !== 'unknown-instance-accepted') refuse('000003');
    const isKnown =
      [undefined, 'RENEWAL', 'UNSUBSCRIBE_RENEWAL_PERIOD'].includes(scene) &&
      [undefined, 'FREEZE', 'UNFREEZE'].includes(status);
    if (!isKnown && fault !== 'unknown-value-accepted') refuse('000002');
    const now = status ?? request.text;
    if (refusesRepeated(fault, members.testFlag) && done.has(now)) refuse('000005');
    for (const one of ['FREEZE', 'UNFREEZE']) if (status) done.delete(one);
    done.add(now);
    if (activity === 'releaseLicenseCode') released.add(license);
    return { resultCode: '000000' };
  }
}

/** A server that is told of orders. */
export class OrderSeller {
  readonly #store: Stored;
  readonly #options: SellerOptions;

  constructor(store: Stored, options: SellerOptions) {
    this.#store = store;
    this.#options = options;
  }

  reply(request: Received): Reply {
    const { fault } = this.#options;
    const { done, nonces } = this.#store;
    verifyQuery(request, nonces, fault);
    const { activity, orderId, orderLineId, testFlag } = JSON.parse(request.text) as Members;
    if (activity !== 'orderNotify' || !orderId || !orderLineId) refuse('000002');
    if (testFlag !== '0' && testFlag !== '1') refuse('000002');
    if (refusesRepeated(fault, testFlag) && done.has(request.text)) refuse('000005');
    done.add(request.text);
    return { resultCode: '000000' };
  }
}
