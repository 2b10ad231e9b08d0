import type { Claim } from './claim.js';

type Verifiable = Extract<Claim, { type: 'asset' | 'package' | 'submission' }>;

/**
 * Whether an interface shows that a claim holds: `asset/deployed-object` answers an approved asset's version and
 * checksum, and nothing else of the console can be read.
 */
export function isVerifiable(claim: Claim): claim is Verifiable {
  return claim.type === 'asset' || claim.type === 'package' || claim.type === 'submission';
}
