import type { FieldValues, TableName } from '../../src/ledger/model/field.js';
import { nextPeriod, periodOf } from '../../src/ledger/values/period.js';
import { Random } from './random.js';

export interface WorldSize {
  seed: number;
  /** `202401` */
  first: string;
  /** How many periods are billed. */
  months: number;
  /** Order lines, about. */
  orders: number;
  /** Usage records, about. */
  usageRecords: number;
}

export type Values = Record<string, bigint | string>;

/** What the seller has of one order line. */
export interface Sale {
  kind: 'change' | 'new' | 'once' | 'open' | 'package' | 'refund' | 'renewal' | 'supervised' | 'trial';
  lineId: string;
  order?: Values;
  transaction?: Values;
  item?: Values;
  instance?: Values;
  /** Of a refund: what it takes back. */
  original?: Sale;
  /** Taken back: nothing is planted in it but what is about refunds. */
  isRefunded?: boolean;
  isWithin5Days?: boolean;
  isTaken?: boolean;
}

/** Usage and bills of one instance in one period. */
export interface Metered {
  instanceId: string;
  period: string;
  records: number;
  /** Of each record, in millionths. */
  value: bigint;
  price: bigint;
  transaction?: Values;
  item?: Values;
  next?: Metered;
  isPackage: boolean;
  extra: Values[];
  hasNoUsage?: boolean;
  /** The last record is reported a day late. */
  isLate?: boolean;
  isTaken?: boolean;
}

const ONE = 1_000_000n;
const CENT = 10_000n;
const ZONE = '+08:00';
const ZONE_MS = 8 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const PRODUCTS = [1, 2, 3, 4, 5, 6].map((number) => ({
  productId: `OFFI${String(760_000_000 + number * 1111)}`,
  skuCode: `sku-${number}`,
  productName: `协同办公软件${number}`,
  price: BigInt(number * 4999) * CENT,
}));
/** Sold, and delivered without the seller's server. */
const LICENCE = {
  productId: 'OFFI770000001',
  skuCode: 'licence-1',
  productName: '授权软件',
  price: 129_900n * CENT,
};

/** Everything of one seller, which adds up. */
export class SellerWorld {
  readonly random: Random;
  readonly periods: string[] = [];
  readonly sales: Sale[] = [];
  readonly metered: Metered[] = [];
  readonly meteredInstances: Values[] = [];
  readonly loose: Record<'billItems' | 'instances' | 'transactions', Values[]> = {
    billItems: [],
    instances: [],
    transactions: [],
  };
  readonly performanceItems: Values[] = [];
  readonly now: Date;
  bills: Values[] = [];
  statements: Values[] = [];
  #numbers = 0;

  constructor({ first, months, orders, seed, usageRecords }: WorldSize) {
    this.random = new Random(seed);
    for (let period = first; this.periods.length < months; period = nextPeriod(period))
      this.periods.push(period);
    this.now = new Date(startMs(nextPeriod(this.periods.at(-1)!)) + 9 * DAY);
    while (this.sales.length < orders) this.#sell();
    this.#meter(usageRecords, Math.max(8, Math.round(orders / 250)));
    this.#perform(Math.round(orders / 50));
  }

  /** After everything is planted in the items: a bill is what its items come to. */
  settle(): void {
    const totals = new Map<string, Values>();
    for (const item of this.#items()) {
      const { billId, billKind, currency, period } = item as Record<string, string>;
      const total = totals.get(billId!) ?? {
        billId: billId!,
        period: period!,
        billKind: billKind!,
        currency: currency!,
        salesAmount: 0n,
        platformFee: 0n,
        taxAmount: 0n,
        settlementAmount: 0n,
      };
      for (const field of ['salesAmount', 'platformFee', 'taxAmount', 'settlementAmount'])
        total[field] = (total[field] as bigint) + ((item[field] as bigint | undefined) ?? 0n);
      totals.set(billId!, total);
    }

    const open = this.periods.slice(-2);
    this.bills = [...totals.values()]
      .sort((one, other) => (String(one.billId) < String(other.billId) ? -1 : 1))
      .map((bill) => {
        const issued = startMs(nextPeriod(String(bill.period))) + 2 * DAY;
        const isOpen = open.includes(String(bill.period));
        return {
          ...bill,
          issuedAt: utc(issued),
          state: isOpen ? '待开票' : '已支付',
          ...(!isOpen && { paidAt: utc(issued + 25 * DAY) }),
        };
      });
    const statements = new Map<string, Values>();
    for (const { amount, currency, period, statementId } of this.performanceItems) {
      const statement = statements.get(String(statementId)) ?? {
        statementId: statementId!,
        period: period!,
        currency: currency!,
        amount: 0n,
        state: '终稿',
      };
      statement.amount = (statement.amount as bigint) + (amount as bigint);
      statements.set(String(statementId), statement);
    }

    this.statements = [...statements.values()];
  }

  *rows(table: TableName): Iterable<FieldValues> {
    if (table === 'usage') yield* this.#usage();
    else if (table === 'bills') yield* this.bills;
    else if (table === 'performance') yield* this.statements;
    else if (table === 'performanceItems') yield* this.performanceItems;
    else if (table === 'billItems') yield* this.#items();
    else if (table === 'orders') for (const { order } of this.sales) if (order) yield order;
    if (table === 'transactions') {
      for (const { transaction } of this.sales) if (transaction) yield transaction;
      for (const { transaction } of this.metered) if (transaction) yield transaction;
      yield* this.loose.transactions;
    } else if (table === 'instances') {
      for (const { instance } of this.sales) if (instance) yield instance;
      yield* this.meteredInstances;
      yield* this.loose.instances;
    }
  }

  /** `CS2401151030A0001`, as KooGallery's orders are: with the time of the order. */
  orderId(time: number): string {
    const there = new Date(time + ZONE_MS).toISOString();
    const digits = `${there.slice(2, 4)}${there.slice(5, 7)}${there.slice(8, 10)}${there.slice(11, 13)}${there.slice(14, 16)}`;
    return `CS${digits}${this.number(5)}`;
  }

  /** One that no other has. */
  number(length: number): string {
    this.#numbers += 1;
    return this.#numbers.toString(36).toUpperCase().padStart(length, '0');
  }

  /** A trade as the items of bills have it, and the transactions. */
  billed(trade: Values, period: string): Values {
    const kind = trade.currency === 'USD' ? '联营' : '通用';
    return {
      ...trade,
      period,
      billKind: kind,
      billId: `ZD${period}${trade.currency === 'USD' ? 'L' : 'T'}`,
      billState: '已出账',
    };
  }

  *#items(): Iterable<Values> {
    for (const { item } of this.sales) if (item) yield item;
    for (const { item } of this.metered) if (item) yield item;
    yield* this.loose.billItems;
  }

  #sell(): void {
    const { random } = this;
    const end = startMs(nextPeriod(this.periods.at(-1)!));
    const start = startMs(this.periods[0]!);
    const created = start + Math.floor(random.next() * (end - start - 2 * HOUR));
    const choice = random.next();
    if (choice < 0.08 && this.#renew()) return;
    if (choice >= 0.08 && choice < 0.12 && this.#takeBack()) return;
    const kind = kindAt(choice);
    const id = this.orderId(created);
    const lines = kind === 'new' && random.is(0.05) ? 2 : 1;
    for (let line = 1; line <= lines; line += 1) this.#line({ created, id, kind, line });
  }

  #line({
    created,
    id,
    kind,
    line,
  }: {
    created: number;
    id: string;
    kind: Sale['kind'];
    line: number;
  }): void {
    const { random } = this;
    const lineId = `${id}-00000${line}`;
    const isLicence = kind === 'once' || kind === 'supervised';
    const product = isLicence ? LICENCE : random.of(PRODUCTS);
    const currency = random.is(0.2) ? 'USD' : 'CNY';
    const periodCount = isLicence || kind === 'package' ? undefined : random.of([1, 1, 3, 6, 12]);
    const quantity = random.of([1, 1, 1, 2, 5, 20]);
    const isTrial = kind === 'trial';
    const orderType = isTrial ? '试用' : kind === 'change' ? '变更' : '新购';
    const effective = created + random.whole(1, 90) * 60_000;
    const unitPrice = isTrial ? 0n : product.price;
    const amount = unitPrice * BigInt(periodCount ?? 1) * BigInt(quantity);
    const customer = random.whole(1, 3000);
    const common: Values = {
      orderId: id,
      orderLineId: lineId,
      orderType,
      chargingMode: isLicence ? '一次性' : kind === 'package' ? '按需套餐包' : '包周期',
      productId: product.productId,
      skuCode: product.skuCode,
      productName: product.productName,
      customerId: `cust${customer}`,
      customerName: `客户${customer}有限公司`,
      quantity: BigInt(quantity) * ONE,
      unitPrice,
      currency,
      ...(periodCount !== undefined && { periodCount: BigInt(periodCount) * ONE, periodUnit: '月' }),
    };
    const isOpen = kind === 'open';
    const isUnfinished = kind === 'supervised' && random.is(0.3);
    const supervision = kind === 'supervised' ? stateOf(isUnfinished) : '不涉及';
    const order: Values = {
      ...common,
      state: isOpen ? random.of(['已取消', '待支付']) : stateOf(isUnfinished),
      createdAt: utc(created),
      supervisionState: supervision,
      ...(!isTrial && { amount }),
      ...(!isOpen && { paidAt: utc(created + 60_000), effectiveAt: utc(effective) }),
    };
    const sale: Sale = { kind, lineId, order };
    this.sales.push(sale);
    if (kind !== 'open' && kind !== 'change' && !isLicence)
      sale.instance = {
        instanceId: `inst-${this.number(8)}`,
        orderId: id,
        orderLineId: lineId,
        productId: product.productId,
        skuCode: product.skuCode,
        state: '使用中',
        openedAt: utc(effective),
      };
    if (isOpen || isTrial || isUnfinished) return;
    const later = kind === 'supervised' ? random.whole(0, 2) : 0;
    this.#bill(sale, { amount, common, created, effective, later, supervision });
  }

  #bill(
    sale: Sale,
    {
      amount,
      common,
      created,
      effective,
      later = 0,
      supervision = '不涉及',
    }: {
      amount: bigint;
      common: Values;
      created: number;
      effective: number;
      later?: number;
      supervision?: string;
    },
  ): void {
    const trade: Values = {
      ...common,
      transactionId: `TX${this.number(10)}`,
      entryType: amount < 0n ? '退款' : '消费',
      tradedAt: utc(created),
      effectiveAt: utc(effective),
      supervisionState: supervision,
      salesAmount: amount,
      ...this.#settled(amount, String(common.currency)),
    };
    let period = periodOf(utc(effective), ZONE);
    for (let count = 0; count < later; count += 1) period = nextPeriod(period);
    if (period > this.periods.at(-1)!) {
      sale.transaction = { ...trade, billState: '待出账' };
      return;
    }

    sale.item = this.billed(trade, period);
    sale.transaction = { ...sale.item };
  }

  /** In one of the ways that the pages know: a fee, a fee and taxes, or a discount. */
  #settled(sales: bigint, currency: string): Values {
    const { random } = this;
    if (random.is(0.05)) {
      const discount = BigInt(random.of([80, 85, 90])) * CENT;
      return { discount, settlementAmount: toCents(sales * discount, ONE) };
    }

    const feeShare = BigInt(random.of([5, 10, 15])) * CENT;
    const platformFee = toCents(sales * feeShare, ONE);
    if (currency !== 'USD') return { feeShare, platformFee, settlementAmount: sales - platformFee };
    const taxAmount = toCents(sales * 6n, 100n);
    return { feeShare, platformFee, taxAmount, settlementAmount: sales - platformFee - taxAmount };
  }

  #renew(): boolean {
    const original = this.#past('new');
    if (!original) return false;
    const { order } = original;
    const created = Date.parse(String(order!.effectiveAt)) + this.random.whole(1, 20) * DAY;
    const effective = created + this.random.whole(1, 40) * DAY;
    if (created >= this.now.getTime() - 10 * DAY) return false;
    const id = this.orderId(created);
    const lineId = `${id}-000001`;
    const common: Values = { ...commonOf(order!), orderId: id, orderLineId: lineId, orderType: '续费' };
    const amount = order!.amount as bigint;
    const sale: Sale = {
      kind: 'renewal',
      lineId,
      order: {
        ...common,
        amount,
        state: '已完成',
        createdAt: utc(created),
        paidAt: utc(created),
        effectiveAt: utc(effective),
        supervisionState: '不涉及',
      },
    };
    this.sales.push(sale);
    this.#bill(sale, { amount, common, created, effective });
    return true;
  }

  #takeBack(): boolean {
    const original = this.#past('new');
    if (!original?.item || original.item.period === this.periods.at(-1)!) return false;
    const { order } = original;
    const isWithin5Days = this.random.is(0.6);
    const start = Date.parse(String(order!.effectiveAt));
    const created = start + (isWithin5Days ? this.random.whole(1, 4) : this.random.whole(7, 25)) * DAY;
    if (created >= this.now.getTime() - 10 * DAY) return false;
    const charged = order!.amount as bigint;
    const amount = isWithin5Days ? -charged : -toCents(charged, 2n);
    const id = this.orderId(created);
    const lineId = `${id}-000001`;
    const common: Values = {
      ...commonOf(order!),
      orderId: id,
      orderLineId: lineId,
      originalOrderId: original.lineId,
      orderType: '退订',
    };
    const sale: Sale = {
      kind: 'refund',
      lineId,
      original,
      isWithin5Days,
      order: {
        ...common,
        amount: -amount,
        state: '已完成',
        createdAt: utc(created),
        effectiveAt: utc(created),
        supervisionState: '不涉及',
      },
    };
    original.isRefunded = true;
    if (original.instance)
      Object.assign(original.instance, { releasedAt: utc(created + HOUR), state: '已释放' });
    this.sales.push(sale);
    this.#bill(sale, { amount, common, created, effective: created });
    return true;
  }

  /** A sale of a kind that nothing has happened to yet. */
  #past(kind: Sale['kind']): Sale | undefined {
    for (let tries = 0; tries < 20 && this.sales.length > 0; tries += 1) {
      const sale = this.random.of(this.sales);
      if (sale.kind === kind && sale.item && !sale.isRefunded) return sale;
    }

    return undefined;
  }

  #meter(usageRecords: number, instances: number): void {
    const { random } = this;
    const records = Math.max(4, Math.round(usageRecords / (instances * this.periods.length)));
    for (let number = 0; number < instances; number += 1) {
      const opened = startMs(this.periods[0]!) - 3 * DAY;
      const id = this.orderId(opened);
      const instanceId = `meter-${this.number(8)}`;
      const product = random.of(PRODUCTS);
      const currency = random.is(0.2) ? 'USD' : 'CNY';
      const isPackage = number % 20 === 19;
      this.meteredInstances.push({
        instanceId,
        orderId: id,
        orderLineId: `${id}-000001`,
        productId: product.productId,
        skuCode: product.skuCode,
        state: '使用中',
        openedAt: utc(opened),
      });
      let before: Metered | undefined;
      for (const period of this.periods) {
        const metered: Metered = {
          instanceId,
          period,
          records,
          value: BigInt(random.whole(1, 400)) * 250_000n,
          price: BigInt(random.whole(1, 90)) * CENT,
          isPackage,
          extra: [],
        };
        if (before) before.next = metered;
        before = metered;
        this.metered.push(metered);
        if (isPackage) continue;
        const common: Values = {
          orderId: id,
          orderLineId: `${id}-000001`,
          transactionId: `TX${this.number(10)}`,
          orderType: '新购',
          entryType: '消费',
          chargingMode: '按需',
          productId: product.productId,
          skuCode: product.skuCode,
          productName: product.productName,
          instanceId,
          currency,
          tradedAt: utc(startMs(nextPeriod(period)) - HOUR),
          supervisionState: '不涉及',
          unitPrice: metered.price,
        };
        this.bill(metered, common, metered.value * BigInt(records));
      }
    }

    // On-demand trades are not in the order list, but their instances are.
  }

  /** Bills usage of an instance. */
  bill(metered: Metered, common: Values, usageQuantity: bigint): void {
    const salesAmount = toCents((common.unitPrice as bigint) * usageQuantity, ONE);
    const { discount, feeShare, platformFee, settlementAmount, taxAmount, ...trade } = common;
    void [discount, feeShare, platformFee, settlementAmount, taxAmount];
    const whole = {
      ...trade,
      usageQuantity,
      salesAmount,
      ...this.#settled(salesAmount, String(common.currency)),
    };
    metered.item = this.billed(whole, metered.period);
    metered.transaction = { ...metered.item };
  }

  *#usage(): Iterable<Values> {
    for (const metered of this.metered) {
      if (!metered.hasNoUsage)
        for (let number = 0; number < metered.records; number += 1) yield usageRecord(metered, number);
      yield* metered.extra;
    }
  }

  /** Trades of the customers of a reseller: in no bill of the seller's. */
  #perform(count: number): void {
    const { random } = this;
    for (let number = 0; number < count; number += 1) {
      const period = random.of(this.periods);
      const product = random.of(PRODUCTS);
      const quantity = random.whole(1, 9);
      const salesAmount = product.price * BigInt(quantity);
      const discount = 85n * CENT;
      const time = startMs(period) + random.whole(1, 27) * DAY;
      const id = this.orderId(time);
      this.performanceItems.push({
        transactionId: `TX${this.number(10)}`,
        orderId: id,
        orderLineId: `${id}-000001`,
        orderType: '新购',
        entryType: '消费',
        chargingMode: '包周期',
        periodCount: ONE,
        periodUnit: '月',
        quantity: BigInt(quantity) * ONE,
        unitPrice: product.price,
        period,
        statementId: `YJ${period}`,
        tradedAt: utc(time),
        currency: 'CNY',
        salesAmount,
        discount,
        settlementAmount: toCents(salesAmount * discount, ONE),
        amount: salesAmount,
      });
    }
  }
}

/** A record of an instance: the records of a month follow each other without a gap. */
export function usageRecord(
  { instanceId, isLate, isPackage, period, records, value }: Metered,
  number: number,
): Values {
  const start = startMs(period);
  const step = Math.floor((startMs(nextPeriod(period)) - start) / records / 1000) * 1000;
  const begin = start + number * step;
  const end = begin + step;
  const delay = isLate && number === records - 1 ? 26 * HOUR : 10 * 60_000;
  return {
    meteringSn: `${instanceId}-${period}-${number}`,
    instanceId,
    beginAt: utc(begin),
    endAt: utc(end),
    recordedAt: utc(end + delay),
    usageValue: value,
    state: 'delivered',
    ...(isPackage && { packageInstanceId: `pkg-${instanceId}` }),
  };
}

function stateOf(isUnfinished: boolean): string {
  return isUnfinished ? '处理中' : '已完成';
}

function kindAt(choice: number): Sale['kind'] {
  return choice < 0.15
    ? 'trial'
    : choice < 0.18
      ? 'open'
      : choice < 0.23
        ? 'supervised'
        : choice < 0.27
          ? 'change'
          : choice < 0.32
            ? 'package'
            : choice < 0.47
              ? 'once'
              : 'new';
}

function commonOf(order: Values): Values {
  const { amount, createdAt, effectiveAt, paidAt, state, supervisionState, ...common } = order;
  void [amount, createdAt, effectiveAt, paidAt, state, supervisionState];
  return common;
}

/** Rounded to hundredths, half away from zero. */
function toCents(numerator: bigint, denominator: bigint): bigint {
  const unit = denominator * CENT;
  const half = numerator < 0n ? -unit / 2n : unit / 2n;
  return ((numerator + half) / unit) * CENT;
}

export function startMs(period: string): number {
  return Date.UTC(Number(period.slice(0, 4)), Number(period.slice(4)) - 1, 1) - ZONE_MS;
}

export function utc(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
