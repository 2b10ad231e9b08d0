import { EnvironmentError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { stateMessages } from './messages.js';
import type { SharedState } from './shared-state.js';

/**
 * @param hint What to do about it where the state is kept.
 * @throws EnvironmentError `STATE_OTHER_PRODUCT` where the state is of another product than koo.yaml declares
 */
export function refuseOtherProduct(
  state: SharedState,
  declared: string,
  { hint, place }: { hint: Message; place: string },
): void {
  if (state.product === declared) return;
  const message = stateMessages.otherProduct({ declared, stated: state.product });
  throw new EnvironmentError('STATE_OTHER_PRODUCT', message, { hints: [hint], place });
}
