/** A number of millionths that need not be whole: `numerator / denominator`. */
export interface Exact {
  numerator: bigint;
  denominator: bigint;
}

const MILLION = 1_000_000n;

/** The product of values in millionths, exactly. */
export function productOf(values: readonly bigint[]): Exact {
  return {
    numerator: values.reduce((product, value) => product * value, 1n),
    denominator: MILLION ** BigInt(Math.max(0, values.length - 1)),
  };
}

export function minus(one: Exact, other: Exact): Exact {
  return {
    numerator: one.numerator * other.denominator - other.numerator * one.denominator,
    denominator: one.denominator * other.denominator,
  };
}

export function exactly(value: bigint): Exact {
  return { numerator: value, denominator: 1n };
}

/** Rounded half away from zero to whole millionths: for messages. */
export function rounded({ denominator, numerator }: Exact): bigint {
  const half = numerator < 0n ? -denominator / 2n : denominator / 2n;
  return (numerator + half) / denominator;
}

export interface Leeway {
  /** The currency's smallest unit, in millionths. */
  unit: bigint;
  /** What may differ beyond, in millionths. */
  tolerance: bigint;
}

/**
 * Whether an amount is an exact number, or that number rounded in either direction to the places that the amount has: how
 * KooGallery rounds is not published.
 */
export function agrees(
  found: bigint,
  { denominator, numerator }: Exact,
  { tolerance, unit }: Leeway,
): boolean {
  const places = found % unit === 0n ? unit : 1n;
  const difference = absolute(found * denominator - numerator);
  if (difference <= tolerance * denominator) return true;
  return numerator % (places * denominator) !== 0n && difference < (places + tolerance) * denominator;
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Undefined where none of the values is there. */
export function sumOf(values: ReadonlyArray<bigint | undefined>): bigint | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0n);
}
