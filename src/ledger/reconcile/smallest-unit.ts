const units = new Map<string, bigint>();
const HUNDREDTH = 10_000n;

/** The smallest unit of a currency in millionths, by ISO 4217 (`CNY`: 10,000); of one that is not known, 0.01. */
export function smallestUnit(currency: string | undefined): bigint {
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) return HUNDREDTH;
  let unit = units.get(currency);
  if (unit === undefined) units.set(currency, (unit = unitOf(currency)));
  return unit;
}

function unitOf(currency: string): bigint {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    currency,
    style: 'currency',
  }).resolvedOptions();
  return 10n ** BigInt(6 - Math.min(6, digits));
}
