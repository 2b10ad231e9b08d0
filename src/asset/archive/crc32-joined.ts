/** CRC-32's polynomial, as numbers whose highest bit is the coefficient of x⁰ (RFC 1952, section 8). */
const POLYNOMIAL = 0xed_b8_83_20;
const ONE = 0x80_00_00_00;

/**
 * The CRC-32 of two pieces one after the other, from that of each. A CRC is a remainder modulo a polynomial over bits:
 * that of the first piece moves up by the bits of the second, which is a multiplication by a power of x.
 *
 * @param length Of the second piece, in bytes.
 */
export function crc32Joined(first: number, second: number, length: number): number {
  return (product(powerOfX(length), first) ^ second) >>> 0;
}

/** `x` to the power of eight times a number of bytes. */
function powerOfX(bytes: number): number {
  let power = ONE;
  for (let bit = 0, left = bytes; left > 0; bit++, left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = product(powerOfByte(bit), power);
  }

  return power;
}

/** By exponent: `x` to the power of 8 · 2ⁿ, each the square of the one before. */
const powers = [ONE >>> 8];

function powerOfByte(exponent: number): number {
  while (powers.length <= exponent) powers.push(product(powers.at(-1)!, powers.at(-1)!));
  return powers[exponent]!;
}

function product(one: number, other: number): number {
  let sum = 0;
  let shifted = other;
  for (let coefficient = ONE; coefficient !== 0; coefficient >>>= 1) {
    if (one & coefficient) sum ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
  }

  return sum >>> 0;
}
