import { EnvironmentError } from '../../errors/koo-error.js';
import { stateMessages } from './messages.js';
import type { SharedState } from './shared-state.js';

/** @throws EnvironmentError `STATE_OTHER_PRODUCT` where a server has the state of another product at this address */
export function refuseOtherProduct(state: SharedState, declared: string, place: string): void {
  if (state.product === declared) return;
  throw new EnvironmentError(
    'STATE_OTHER_PRODUCT',
    stateMessages.otherProduct({ declared, stated: state.product }),
    { hints: [stateMessages.otherAddress()], place },
  );
}
