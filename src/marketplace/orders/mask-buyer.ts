import type { Order } from './orders.js';

/** Members that identify a person, wherever an answer may contain them one day. */
const PERSONAL = /phone|mobile|mail|address|^(?:contact|receiver)$/i;
const PERSON = /buyer|contact|customer|receiver|user/i;
const NAME = /name$/i;

/**
 * The order without what tells who the buyer is: names, phone number, e-mail address, every field of `buyerInfo` that is not
 * documented, what the buyer filled in (`extendParams`), and members elsewhere whose name says that they are of this kind.
 * Ids stay, since tickets and logs need them.
 */
export function maskBuyer(order: Order): Order {
  const { buyerInfo, extendParams, ...others } = order;
  return {
    ...(masked(others, isPersonal) as Order),
    ...(buyerInfo !== undefined && {
      buyerInfo: masked(buyerInfo, (name) => !name.endsWith('Id')) as Order['buyerInfo'],
    }),
    ...(extendParams !== undefined && { extendParams: masked(extendParams, (name) => name !== 'key') }),
  };
}

function isPersonal(name: string): boolean {
  return PERSONAL.test(name) || (NAME.test(name) && PERSON.test(name));
}

/** Objects and lists are gone through; of what is left of a member that is hidden, only that it is there is told. */
function masked(value: unknown, isHidden: (name: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => masked(item, isHidden));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]): [string, unknown] => {
    const isNothing = member === null || member === '' || (Array.isArray(member) && member.length === 0);
    return [name, isHidden(name) && !isNothing ? '***' : masked(member, isHidden)];
  });
  return Object.fromEntries(entries);
}
