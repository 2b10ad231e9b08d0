import type { Message } from '../../i18n/message.js';
import { periodOf } from '../values/period.js';
import type { BooksContext } from './books-rule.js';
import { repeatedItems } from './deals.js';
import type { TradeEntry } from './entry.js';
import type { OrderGroup } from './subjects.js';
import { isCharge, isOnDemand, supervisionOf } from './words.js';

type PeriodMessage = (data: { id: string; period: string; effective: string }) => Message;

/** Reports items of bills that are in another period than the one in which they took effect. */
export function reportPeriods(
  { deals }: OrderGroup,
  context: BooksContext,
  {
    isMeant,
    messages,
  }: { messages: { early: PeriodMessage; late: PeriodMessage }; isMeant(trade: TradeEntry): boolean },
): void {
  for (const deal of deals) {
    const [order] = deal.orders;
    const repeated = new Set(repeatedItems(deal).map(({ again }) => again));
    for (const item of deal.items) {
      const { period } = item;
      const effectiveAt = item.effectiveAt ?? order?.effectiveAt;
      if (period === undefined || effectiveAt === undefined || repeated.has(item)) continue;
      if (
        !isCharge(item) ||
        isOnDemand(item) ||
        !isMeant({ ...item, orderType: item.orderType ?? order?.orderType })
      )
        continue;
      if (!context.compare(period)) continue;
      const effective = periodOf(effectiveAt, context.zone);
      const isLate = period > effective;
      const isSupervised = supervisionOf(item.supervisionState ?? order?.supervisionState) !== 'none';
      if (period === effective || (isLate && isSupervised)) continue;
      context.report({
        message: messages[isLate ? 'late' : 'early']({ id: deal.id, period, effective }),
        id: deal.id,
        period,
        at: item,
        beside: deal.orders,
        found: item.salesAmount,
        currency: item.currency,
        ...(isLate && { severity: 'warning' as const }),
      });
    }
  }
}
