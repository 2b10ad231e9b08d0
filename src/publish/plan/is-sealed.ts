import type { AssetVersionState } from '../target.js';

/** Submitted, and not rejected: what was reviewed stands. */
export function isSealed({ status }: Pick<AssetVersionState, 'status'>): boolean {
  return status === 'approved' || status === 'in-review';
}
