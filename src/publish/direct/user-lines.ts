import type { UsingSpec } from '../target.js';

/** Who deploys with a thing, in words: `spec basic of product P (V1), …`. */
export function userLines(users: readonly UsingSpec[]): string {
  return users
    .map(({ product, skuCode, version }) => `spec ${skuCode} of product ${product} (${version})`)
    .join(', ');
}
