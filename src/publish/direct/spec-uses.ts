import type { Message } from '../../i18n/message.js';
import type { UsingSpec } from '../target.js';
import { directMessages } from './messages.js';

/** What deploys with an asset or a template, for people: `spec basic of product P (V1)`. */
export function specUses(users: readonly UsingSpec[]): Message[] {
  return users.map(({ product, skuCode, version }) => directMessages.specUses({ product, skuCode, version }));
}
