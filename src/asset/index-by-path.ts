import { byByteOrder } from './byte-order.js';
import type { FileList } from './contents.js';

/**
 * Where the file of a path is in a list that is sorted by path in byte order; -1 when it is not there. It looks at
 * multiples of big powers of two first: of a list that keeps its files in pages, it opens one.
 */
export function indexByPath(sorted: Pick<FileList<{ path: string }>, 'at' | 'length'>, path: string): number {
  const isBeyond = (index: number): boolean =>
    index >= sorted.length || byByteOrder(sorted.at(index)!.path, path) > 0;
  if (isBeyond(0)) return -1;
  let at = 0;
  for (let step = 2 ** Math.floor(Math.log2(sorted.length)); step >= 1; step /= 2)
    if (!isBeyond(at + step)) at += step;
  return sorted.at(at)!.path === path ? at : -1;
}
