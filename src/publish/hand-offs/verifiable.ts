import type { AssetKind } from '../../project/project.js';
import type { Claim } from './claim.js';

type Verifiable = Extract<Claim, { type: 'asset' | 'package' | 'submission' }>;

/**
 * Whether an interface shows that a claim holds: `asset/deployed-object` answers the approved version of a software
 * package, with its checksum, and of an image. Nothing else of the console can be read.
 */
export function isVerifiable(claim: Claim): claim is Verifiable {
  return isAboutAsset(claim) && isReadable(claim.kind);
}

/** Whether a claim is about the version of an asset. */
function isAboutAsset(claim: Claim): claim is Verifiable {
  return claim.type === 'asset' || claim.type === 'package' || claim.type === 'submission';
}

/** Whether an interface shows assets of a kind: `deployed_type` is one of two. */
export function isReadable(kind: AssetKind = 'software_package'): boolean {
  return kind === 'software_package' || kind === 'image';
}
