/** What came of one item: a value, or what was thrown. */
export type Settled<Result> = { error: Error } | { result: Result };

/**
 * Works on items, at most `width` of them at a time: one that fails keeps no other back. After an interruption none is
 * begun: those end with the signal's reason.
 *
 * @returns In the order of the items. It never rejects.
 */
export async function settleEach<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  { signal, width }: { signal?: AbortSignal; width: number },
): Promise<Array<Settled<Result>>> {
  const settled: Array<Settled<Result>> = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      try {
        signal?.throwIfAborted();
        settled[index] = { result: await work(items[index]!) };
      } catch (error) {
        settled[index] = { error: error instanceof Error ? error : new Error(String(error)) };
      }
    }
  };

  await Promise.all(Array.from({ length: Math.min(width, items.length) }, () => worker()));
  return settled;
}
