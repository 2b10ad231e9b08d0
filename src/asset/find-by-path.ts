import { byByteOrder } from './byte-order.js';

/** Where the file of a path is in a list that is sorted by path in byte order; -1 when it is not there. */
export function indexByPath(sorted: ReadonlyArray<{ path: string }>, path: string): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = byByteOrder(sorted[middle]!.path, path);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }

  return -1;
}
