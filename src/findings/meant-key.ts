import { didYouMean } from './did-you-mean.js';

const SHORTEST = 3;

/**
 * The key that was meant: one that is spelt nearly so, else the only one that begins with that word, such as `gateway_ip`
 * for `gateway` and `skuCode` for `sku`.
 */
export function meantKey(word: string, keys: readonly string[]): string | undefined {
  const near = didYouMean(word, keys);
  if (near !== undefined || word.length < SHORTEST) return near;
  const longer = keys.filter((key) => key.startsWith(word) && /^[A-Z_]/.test(key.slice(word.length)));
  return longer.length === 1 ? longer[0] : undefined;
}
