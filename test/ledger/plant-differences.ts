import { periodOf } from '../../src/ledger/values/period.js';
import type { Planted } from './generate-seller.js';
import {
  type Metered,
  type Sale,
  SellerWorld,
  startMs,
  usageRecord,
  utc,
  type Values,
} from './seller-world.js';

const UNIT = 1_000_000n;
const DAY = 24 * 60 * 60 * 1000;

/** Plants one difference, and says under which id it has to be found; nothing where there is no row left for it. */
type Plant = (world: SellerWorld, pick: Pick) => string | undefined;

interface Pick {
  sale(isMeant: (sale: Sale) => boolean): Sale | undefined;
  metered(isMeant: (metered: Metered) => boolean): Metered | undefined;
}

const isPlain = ({ isRefunded, item, kind, order, transaction }: Sale): boolean =>
  !isRefunded && Boolean(item && order && transaction) && (kind === 'new' || kind === 'once');

const bothSides = (sale: { item?: Values; transaction?: Values }, change: (row: Values) => void): void => {
  change(sale.item!);
  change(sale.transaction!);
};

const add = (row: Values, field: string, value: bigint): void => {
  row[field] = (row[field] as bigint) + value;
};

const periodBefore = (period: string, periods: readonly string[]): string | undefined =>
  periods[periods.indexOf(period) - 1];

const periodAfter = (period: string, periods: readonly string[]): string | undefined =>
  periods[periods.indexOf(period) + 1];

function moveTo(world: SellerWorld, sale: Sale, period: string): void {
  for (const side of ['item', 'transaction'] as const) sale[side] = world.billed(sale[side]!, period);
}

/** By rule. */
const PLANTS: Readonly<Record<string, Plant>> = {
  'missing-in-bill': (world, pick) => {
    const sale = pick.sale(isPlain);
    if (!sale) return undefined;
    delete sale.item;
    if (world.random.is(0.5)) delete sale.transaction;
    else {
      const { billId, billKind, billState, period, ...unbilled } = sale.transaction!;
      void [billId, billKind, billState, period];
      sale.transaction = { ...unbilled, billState: '待出账' };
    }

    return sale.lineId;
  },
  'not-in-orders': (_, pick) => {
    const sale = pick.sale(isPlain);
    if (sale) delete sale.order;
    return sale?.lineId;
  },
  amount: (_, pick) => {
    const sale = pick.sale(isPlain);
    if (sale) add(sale.order!, 'amount', 10_000n);
    return sale?.lineId;
  },
  'unit-amount': (_, pick) => {
    const sale = pick.sale(isPlain);
    if (sale) bothSides(sale, (row) => add(row, 'unitPrice', 10_000n));
    return sale && String(sale.item!.transactionId);
  },
  settlement: (_, pick) => {
    const sale = pick.sale(
      (one) => isPlain(one) && one.item!.taxAmount === undefined && one.item!.discount === undefined,
    );
    if (sale) bothSides(sale, (row) => add(row, 'settlementAmount', -UNIT));
    return sale && String(sale.item!.transactionId);
  },
  fee: (_, pick) => {
    const sale = pick.sale((one) => isPlain(one) && one.item!.platformFee !== undefined);
    if (sale)
      bothSides(sale, (row) => {
        add(row, 'platformFee', UNIT);
        add(row, 'settlementAmount', -UNIT);
      });
    return sale && String(sale.item!.transactionId);
  },
  'tax-or-discount': (_, pick) => {
    const sale = pick.sale(
      (one) => isPlain(one) && (one.item!.taxAmount !== undefined || one.item!.discount !== undefined),
    );
    if (sale) bothSides(sale, (row) => add(row, 'settlementAmount', -333n * 10_000n));
    return sale && String(sale.item!.transactionId);
  },
  period: (world, pick) => {
    const move = world.random.is(0.5) ? periodBefore : periodAfter;
    const sale = pick.sale(
      (one) => isPlain(one) && move(String(one.item!.period), world.periods) !== undefined,
    );
    if (sale) moveTo(world, sale, move(String(sale.item!.period), world.periods)!);
    return sale?.lineId;
  },
  'renewal-period': (world, pick) => {
    const sale = pick.sale(
      ({ item, kind }) =>
        kind === 'renewal' && periodBefore(String(item?.period), world.periods) !== undefined,
    );
    if (sale) moveTo(world, sale, periodBefore(String(sale.item!.period), world.periods)!);
    return sale?.lineId;
  },
  double: (world, pick) => {
    const sale = pick.sale(
      (one) => isPlain(one) && periodAfter(String(one.item!.period), world.periods) !== undefined,
    );
    if (!sale) return undefined;
    const again = world.billed(sale.item!, periodAfter(String(sale.item!.period), world.periods)!);
    if (world.random.is(0.5)) again.transactionId = `TX${world.number(10)}`;
    world.loose.billItems.push(again);
    return sale.lineId;
  },
  state: (world, pick) => {
    const sale = pick.sale((one) => isPlain(one) && one.kind === 'once');
    if (sale) sale.order!.state = world.random.of(['已取消', '待支付']);
    return sale?.lineId;
  },
  'delivered-unpaid': (world, pick) => {
    const sale = pick.sale(({ kind }) => kind === 'open');
    if (sale) sale.instance = instanceOf(world, sale);
    return sale?.lineId;
  },
  'not-delivered': (_, pick) => {
    const sale = pick.sale((one) => isPlain(one) && one.instance !== undefined);
    if (sale) delete sale.instance;
    return sale?.lineId;
  },
  'delivered-not-sold': (world) => {
    const period = world.random.of(world.periods);
    const time = startMs(period) + 5 * DAY;
    const id = world.orderId(time);
    const instanceId = `inst-${world.number(8)}`;
    world.loose.instances.push({
      instanceId,
      orderId: id,
      orderLineId: `${id}-000001`,
      state: '使用中',
      openedAt: utc(time),
    });
    return instanceId;
  },
  'double-instance': (world, pick) => {
    const sale = pick.sale((one) => isPlain(one) && one.instance !== undefined);
    if (sale) world.loose.instances.push({ ...sale.instance!, instanceId: `inst-${world.number(8)}` });
    return sale?.lineId;
  },
  'not-released': (_, pick) => {
    const sale = pick.sale(({ kind, original }) => kind === 'refund' && original?.instance !== undefined);
    if (!sale) return undefined;
    delete sale.original!.instance!.releasedAt;
    sale.original!.instance!.state = '使用中';
    return sale.original!.lineId;
  },
  'refund-without-original': (world, pick) => {
    const like = pick.sale(({ item, kind }) => kind === 'refund' && item !== undefined);
    if (!like) return undefined;
    const period = world.random.of(world.periods);
    const time = startMs(period) + 10 * DAY;
    const [id, own] = [world.orderId(time - 3 * DAY), world.orderId(time)];
    const refund = world.billed(
      {
        ...like.item!,
        transactionId: `TX${world.number(10)}`,
        orderId: own,
        orderLineId: `${own}-000001`,
        originalOrderId: `${id}-000001`,
        tradedAt: utc(time),
        effectiveAt: utc(time),
      },
      period,
    );
    world.loose.billItems.push(refund);
    world.loose.transactions.push({ ...refund });
    return String(refund.transactionId);
  },
  'refund-amount': (world, pick) => {
    const sale = pick.sale(
      ({ isWithin5Days, item, kind, original }) =>
        kind === 'refund' && item !== undefined && isWithin5Days === true && original!.item !== undefined,
    );
    if (!sale) return undefined;
    const change = world.random.is(0.5) ? UNIT : -UNIT;
    bothSides(sale, (row) => {
      add(row, 'salesAmount', change);
      settleAgain(row);
    });
    add(sale.order!, 'amount', -change);
    return String(sale.item!.transactionId);
  },
  supervision: (_, pick) => {
    const sale = pick.sale(({ item, kind }) => kind === 'supervised' && item !== undefined);
    if (!sale) return undefined;
    for (const row of [sale.item!, sale.transaction!, sale.order!]) row.supervisionState = '处理中';
    return sale.lineId;
  },
  'trial-billed': (world, pick) => {
    const sale = pick.sale(({ kind }) => kind === 'trial');
    if (!sale) return undefined;
    const { createdAt, effectiveAt, paidAt, state, ...common } = sale.order!;
    void [paidAt, state];
    const period = periodOf(String(effectiveAt), '+08:00');
    if (!world.periods.includes(period)) return undefined;
    const trade = {
      ...common,
      transactionId: `TX${world.number(10)}`,
      entryType: '消费',
      tradedAt: createdAt!,
      effectiveAt: effectiveAt!,
      unitPrice: UNIT,
      salesAmount:
        ((common.quantity as bigint) * ((common.periodCount as bigint | undefined) ?? UNIT)) / UNIT,
    };
    sale.item = world.billed(trade, period);
    sale.transaction = { ...sale.item };
    return sale.lineId;
  },
  'transaction-missing-in-items': (_, pick) => {
    const sale = pick.sale(isPlain);
    if (sale) delete sale.item;
    return sale && String(sale.transaction!.transactionId);
  },
  'items-missing-in-transactions': (_, pick) => {
    const sale = pick.sale(isPlain);
    if (sale) delete sale.transaction;
    return sale && String(sale.item!.transactionId);
  },
  'transaction-differs': (world, pick) => {
    const sale = pick.sale(isPlain);
    if (sale && world.random.is(0.5)) add(sale.transaction!, 'salesAmount', UNIT);
    else if (sale) add(sale.transaction!, 'settlementAmount', 10_000n);
    return sale && String(sale.item!.transactionId);
  },
  currency: (_, pick) => {
    const sale = pick.sale(isPlain);
    if (sale) sale.order!.currency = 'EUR';
    return sale?.lineId;
  },
  'usage-not-billed': (_, pick) => {
    const metered = pick.metered(({ isPackage }) => !isPackage);
    if (!metered) return undefined;
    delete metered.item;
    delete metered.transaction;
    return idOf(metered);
  },
  'billed-without-usage': (_, pick) => {
    const metered = pick.metered(({ isPackage }) => !isPackage);
    if (!metered) return undefined;
    metered.hasNoUsage = true;
    return idOf(metered);
  },
  'usage-quantity': (world, pick) => {
    const metered = pick.metered(({ isPackage }) => !isPackage);
    if (!metered) return undefined;
    world.bill(metered, metered.item!, (metered.item!.usageQuantity as bigint) + 100n);
    return idOf(metered);
  },
  'usage-refused': (world, pick) => {
    const metered = pick.metered(() => true);
    if (!metered) return undefined;
    const record = usageRecord(metered, 1);
    metered.extra.push({
      ...record,
      meteringSn: `${String(record.meteringSn)}-refused`,
      endAt: record.beginAt!,
      state: 'refused',
      code: world.random.of(['MKT.9004', '94060999']),
    });
    return idOf(metered);
  },
  'usage-late': (world, pick) => {
    const metered = pick.metered(
      ({ isPackage, next }) => !isPackage && next !== undefined && !next.isTaken && next.item !== undefined,
    );
    if (!metered) return undefined;
    const { next, value } = metered;
    metered.isLate = true;
    next!.isTaken = true;
    world.bill(metered, metered.item!, (metered.item!.usageQuantity as bigint) - value);
    world.bill(next!, next!.item!, (next!.item!.usageQuantity as bigint) + value);
    return `${idOf(metered)} ${next!.period}`;
  },
  'usage-double': (_, pick) => {
    const metered = pick.metered(() => true);
    if (!metered) return undefined;
    const record = usageRecord(metered, 2);
    metered.extra.push({ ...record, meteringSn: `${String(record.meteringSn)}-again` });
    return idOf(metered);
  },
  'usage-outside-instance': (world, pick) => {
    const metered = pick.metered(
      // A package is in no bill by its instance: once it is opened in a period that has orders, it is not sold either.
      ({ instanceId, isPackage, period }) =>
        !isPackage &&
        period === world.periods[0] &&
        world.meteredInstances.some((one) => one.instanceId === instanceId),
    );
    if (!metered) return undefined;
    const instance = world.meteredInstances.find((one) => one.instanceId === metered.instanceId)!;
    instance.openedAt = usageRecord(metered, 1).beginAt!;
    return idOf(metered);
  },
};

/** What is planted in bills, once they are what their items come to. */
const LATE_PLANTS: Readonly<Record<string, (world: SellerWorld, taken: Set<Values>) => string | undefined>> =
  {
    'bill-total': (world, taken) => {
      const bill = world.bills.find((one) => !taken.has(one));
      if (!bill) return undefined;
      taken.add(bill);
      add(bill, 'settlementAmount', 5n * UNIT);
      return `${String(bill.billId)} settlementAmount`;
    },
    'not-paid': (world, taken) => {
      const limit = world.now.getTime() - 100 * DAY;
      const bill = world.bills.find(
        (one) => !taken.has(one) && one.paidAt !== undefined && Date.parse(String(one.issuedAt)) < limit,
      );
      if (!bill) return undefined;
      taken.add(bill);
      delete bill.paidAt;
      bill.state = '发票信息错误';
      return String(bill.billId);
    },
    'performance-total': (world, taken) => {
      const statement = world.statements.find((one) => !taken.has(one));
      if (!statement) return undefined;
      taken.add(statement);
      add(statement, 'amount', UNIT);
      return String(statement.statementId);
    },
  };

/** Of each kind of these at most so many: there are few bills. */
const MAX_IN_BILLS = 6;

export const PLANTED_RULES: readonly string[] = [...Object.keys(PLANTS), ...Object.keys(LATE_PLANTS)].map(
  (rule) => `books/${rule}`,
);

/** Plants differences of every kind, in turn, each in rows of its own. */
export function plantDifferences(world: SellerWorld, count: number): Planted[] {
  const planted: Planted[] = [];
  const inBills = Math.min(MAX_IN_BILLS, Math.floor(count / PLANTED_RULES.length));
  const early = count - inBills * Object.keys(LATE_PLANTS).length;
  const pick: Pick = { metered: picker(world, world.metered), sale: picker(world, world.sales) };
  const kinds = new Map(Object.entries(PLANTS));
  while (planted.length < early && kinds.size > 0)
    for (const [rule, plant] of kinds) {
      if (planted.length >= early) break;
      const id = plant(world, pick);
      if (id === undefined) kinds.delete(rule);
      else planted.push({ id, rule: `books/${rule}` });
    }

  world.settle();
  const taken = new Set<Values>();
  for (const [rule, plant] of Object.entries(LATE_PLANTS))
    for (let number = 0; number < inBills; number += 1) {
      const id = plant(world, taken);
      if (id !== undefined) planted.push({ id, rule: `books/${rule}` });
    }

  return planted;
}

/** Each row is picked once. */
function picker<T extends { isTaken?: boolean }>(
  { random }: SellerWorld,
  all: readonly T[],
): (isMeant: (one: T) => boolean) => T | undefined {
  return (isMeant) => {
    for (let tries = 0; tries < 5000; tries += 1) {
      const one = random.of(all);
      if (one.isTaken || !isMeant(one)) continue;
      one.isTaken = true;
      return one;
    }

    return undefined;
  };
}

function idOf({ instanceId, period }: Metered): string {
  return `${instanceId} ${period}`;
}

function instanceOf(world: SellerWorld, { lineId, order }: Sale): Values {
  return {
    instanceId: `inst-${world.number(8)}`,
    orderId: order!.orderId!,
    orderLineId: lineId,
    productId: order!.productId!,
    skuCode: order!.skuCode!,
    state: '使用中',
    openedAt: order!.createdAt!,
  };
}

/** Without fee, taxes or discount: all of it is settled. */
function settleAgain(row: Values): void {
  for (const field of ['discount', 'feeShare', 'platformFee', 'taxAmount']) delete row[field];
  row.settlementAmount = row.salesAmount!;
}
