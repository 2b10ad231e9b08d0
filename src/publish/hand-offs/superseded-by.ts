import type { Message } from '../../i18n/message.js';
import type { Project } from '../../project/project.js';
import { commandAt } from '../command-at.js';
import type { Claim } from './claim.js';
import type { HandOffReceipt } from './hand-off-receipt.js';
import { handOffMessages } from './messages.js';

/** An asset of an open hand-off, as koo.yaml declares it now. */
export interface Superseded {
  asset: string;
  name: string;
  /** The version that the hand-off is about. */
  version: string;
  /** The one that koo.yaml declares now; absent where it no longer declares the asset. */
  declared?: string;
}

/**
 * What koo.yaml declares otherwise since a hand-off was prepared. One that is done is what it was, and a link or deletion by
 * hand is meant otherwise than koo.yaml.
 */
export function supersededBy(
  { assets }: Pick<Project, 'assets'>,
  { claims, state }: Pick<HandOffReceipt, 'claims' | 'state'>,
): Superseded | undefined {
  if (state !== 'open') return undefined;
  for (const claim of claims) {
    const about = assetOf(claim);
    if (!about) continue;
    const { asset, name, version } = about;
    const declared = assets.find((one) => one.key === asset && one.name === name)?.version;
    if (declared !== version) return { asset, name, version, ...(declared !== undefined && { declared }) };
  }

  return undefined;
}

function assetOf(claim: Claim): { asset: string; name: string; version: string } | undefined {
  switch (claim.type) {
    case 'asset':
    case 'package':
    case 'submission': {
      return { asset: claim.key, name: claim.name, version: claim.version };
    }
    case 'attachment': {
      return { asset: claim.asset, name: claim.assetName, version: claim.version };
    }
    case 'link': {
      const { asset, exact } = claim.link;
      return asset && !exact ? { asset: asset.key, name: asset.name, version: asset.version } : undefined;
    }
    default: {
      return undefined;
    }
  }
}

/** What to know and to do before the page is followed. */
export function supersededMessage({ asset, declared, name, version }: Superseded, target: string): Message {
  const command = commandAt(target, 'koo publish');
  return declared === undefined
    ? handOffMessages.supersededAsset({ command, name })
    : handOffMessages.supersededVersion({ asset, command, declared, version });
}
