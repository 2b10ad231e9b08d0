/** The largest of amounts, 0 where none is larger. */
export function maxAmount(amounts: readonly bigint[]): bigint {
  let max = 0n;
  for (const amount of amounts) if (amount > max) max = amount;
  return max;
}
