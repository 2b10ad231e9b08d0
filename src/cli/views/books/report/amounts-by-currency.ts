/** Sums of each currency, the largest first. */
export function amountsByCurrency(
  bills: ReadonlyArray<{ amount: bigint; currency: string }>,
): Array<[currency: string, amount: bigint]> {
  const sums = new Map<string, bigint>();
  for (const { amount, currency } of bills) sums.set(currency, (sums.get(currency) ?? 0n) + amount);
  return [...sums].sort(([, one], [, other]) => (one > other ? -1 : 1));
}
