import { isObjectValue, toNumber, toText, UNKNOWN, type Value } from '../../template/evaluate/value.js';
import { PRICED_TYPES } from '../../template/priced-types.js';

/**
 * Prices that we made up, in CNY an hour, so that there is something to show and to test with. They are not Huawei's,
 * and say nothing about what anything costs. What is priced and not in this table costs {@link ANYTHING_ELSE}.
 */
const INVENTED_HOURLY: Readonly<Record<string, (values: Values) => number>> = {
  huaweicloud_compute_instance: ({ system_disk_size: size }) => 0.5 + 0.01 * number(size),
  huaweicloud_evs_volume: ({ size }) => 0.01 * number(size),
  huaweicloud_nat_gateway: () => 0.6,
  huaweicloud_rds_instance: () => 1.2,
  huaweicloud_vpc_eip: ({ bandwidth }) => 0.02 * number(firstOf(bandwidth, 'size')),
};
const ANYTHING_ELSE = 1;
const HOURS_OF_A_MONTH = 300;
const MONTHS_OF_A_YEAR = 10;
/** A discount of the site, made up as well. */
const DISCOUNT = 0.1;

/** Of these, one is enough (RFS's EstimateExecutionPlanPrice). */
const ALTERNATIVES: readonly (readonly string[])[] = [
  ['flavor_id', 'flavor_name'],
  ['flavor_id', 'product_id'],
];

type Values = Readonly<{ [key: string]: Value }>;

/** How RFS would price a resource, in its own words. */
export interface PriceSubject {
  mode: 'FREE' | 'POST_PAID' | 'PRE_PAID' | 'none';
  supported: boolean;
  unsupported_message?: string;
  resource_price?: Array<Record<string, number | string>>;
}

/**
 * @param hidden Arguments that a sensitive variable stands in.
 * @see https://support.huaweicloud.com/api-aos/EstimateExecutionPlanPrice.html
 */
export function priceOf(type: string, values: Values, hidden: ReadonlySet<string>): PriceSubject {
  const priced = Object.hasOwn(PRICED_TYPES, type) ? PRICED_TYPES[type]! : undefined;
  if (!priced) return none(`The price of ${type} cannot be estimated.`);
  if (priced.modes.includes('free')) {
    const free = { charge_mode: 'FREE', discount: 0, original_price: 0, sale_price: 0 };
    return { mode: 'FREE', resource_price: [free], supported: true };
  }

  const isPeriod = toText(values.charging_mode ?? null) === 'prePaid';
  if (!priced.modes.includes(isPeriod ? 'period' : 'onDemand'))
    return none(`${type} is not priced in this charging mode.`);
  for (const need of priced.needs ?? []) {
    const [argument] = need.split('.');
    if (hidden.has(argument!)) return none(`The price needs ${need}, which is sensitive.`);
    const others = ALTERNATIVES.find(
      (names) => names.includes(need) && names.every((name) => priced.needs!.includes(name)),
    );
    if ((others ?? [need]).some((name) => isKnown(values, name))) continue;
    return none(`The price needs ${need}, which is not given, or known after the deployment only.`);
  }

  const hourly = INVENTED_HOURLY[type]?.(values) ?? ANYTHING_ELSE;
  return isPeriod ? byPeriod(hourly, values) : onDemand(hourly);
}

function onDemand(hourly: number): PriceSubject {
  const price = { charge_mode: 'POST_PAID', ...amounts(hourly), period_count: 1, period_type: 'HOUR' };
  return { mode: 'POST_PAID', resource_price: [price], supported: true };
}

function byPeriod(hourly: number, values: Values): PriceSubject {
  const isYear = toText(values.period_unit ?? null) === 'year';
  const count = toNumber(values.period ?? null) ?? 1;
  const months = count * (isYear ? MONTHS_OF_A_YEAR : 1);
  const price = {
    charge_mode: 'PRE_PAID',
    ...amounts(hourly * HOURS_OF_A_MONTH * months),
    period_count: count,
    period_type: isYear ? 'YEAR' : 'MONTH',
  };
  return { mode: 'PRE_PAID', resource_price: [price], supported: true };
}

/** Two decimals, rounded up, as RFS has them. */
function amounts(price: number): Record<string, number> {
  const cents = Math.ceil(Number((price * 100).toFixed(6)));
  const discount = Math.floor(cents * DISCOUNT);
  return {
    discount: discount / 100,
    original_price: cents / 100,
    sale_price: (cents - discount) / 100,
  };
}

function none(message: string): PriceSubject {
  return { mode: 'none', supported: false, unsupported_message: message };
}

/** `bandwidth.size` is in the first block of that name. */
function isKnown(values: Values, need: string): boolean {
  const [argument, member] = need.split('.');
  const value = values[argument!] ?? null;
  const found = member === undefined ? value : firstOf(value, member);
  return found !== null && found !== UNKNOWN;
}

function firstOf(value: Value | undefined, member: string): Value {
  const first = Array.isArray(value) ? (value[0] ?? null) : (value ?? null);
  return isObjectValue(first) && Object.hasOwn(first, member) ? first[member]! : null;
}

function number(value: Value | undefined): number {
  return toNumber(value ?? null) ?? 0;
}
