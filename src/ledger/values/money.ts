/** Of an amount: 1 is this many millionths. */
const ONE = 1_000_000n;
const MAX = 2n ** 63n - 1n;
const MIN = -(2n ** 63n);
/** More digits before the point than a 64-bit number of millionths can have. */
const TOO_MANY_DIGITS = 14;

/**
 * An exact decimal (`-1234.5`) as a whole number of millionths, which is how the books keep amounts and quantities.
 *
 * @returns Nothing where it is not a decimal, has more than 6 decimals (zeros at the end apart), or does not fit in 64 bits.
 */
export function parseMillionths(decimalText: string): bigint | undefined {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimalText);
  if (!parts) return undefined;
  const [, sign, whole, decimals = ''] = parts as unknown as [string, string, string, string?];
  if (/[1-9]/.test(decimals.slice(6))) return undefined;
  const digits = withoutLeadingZeros(whole);
  if (digits.length >= TOO_MANY_DIGITS) return undefined;
  const size = BigInt(digits) * ONE + BigInt(decimals.slice(0, 6).padEnd(6, '0'));
  const value = sign === '-' ? -size : size;
  return value < MIN || value > MAX ? undefined : value;
}

/** A number of millionths as the shortest exact decimal: `-1234.5`, `0.000001`, `7`. */
export function writtenMillionths(value: bigint): string {
  const size = value < 0n ? -value : value;
  const digits = String(size % ONE).padStart(6, '0');
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  const decimals = end === 0 ? '' : `.${digits.slice(0, end)}`;
  return `${value < 0n ? '-' : ''}${size / ONE}${decimals}`;
}

function withoutLeadingZeros(digits: string): string {
  let start = 0;
  while (start < digits.length - 1 && digits[start] === '0') start += 1;
  return digits.slice(start);
}
