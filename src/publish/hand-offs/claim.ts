import type { AssetKind } from '../../project/project.js';
import type { SpecLink } from '../target.js';

/**
 * What is so once a hand-off is done. Koo writes it into the receipt when a person says so, and compares it with what the
 * target shows.
 */
export type Claim =
  | {
      type: 'asset';
      key: string;
      name: string;
      version: string;
      /** A software package when absent. */
      kind?: AssetKind;
      id?: string;
      /** Absent of what is not a file. */
      package?: PackageClaim;
      /** SHA-256, hex, of what koo.yaml declares of that. */
      contents?: string;
    }
  | {
      type: 'package';
      key: string;
      name: string;
      version: string;
      kind?: AssetKind;
      package: PackageClaim;
    }
  | { type: 'template'; key: string; name: string; introduction: string; sha256: string }
  | { type: 'attachment'; template: string; asset: string; assetName: string; version: string }
  | { type: 'submission'; key: string; name: string; version: string; kind?: AssetKind }
  | { type: 'link'; skuCode: string; name: string; link: LinkClaim }
  | { type: 'unlink'; skuCode: string; name: string }
  | { type: 'detachment'; templateId: string; asset: string; version: string }
  | { type: 'deletion'; of: 'asset' | 'template'; id: string; name: string; version?: string }
  | { type: 'product'; id: string; name: string };

export interface PackageClaim {
  name: string;
  bytes: number;
  /** Hex. */
  sha256: string;
}

/** A link as koo.yaml has it, by its keys: what a person brings back is filled in when the claim is kept. */
export interface LinkClaim {
  template?: { key: string; name: string; sha256?: string };
  asset?: { key: string; name: string; id: string; version: string };
  /** Of a link that is to be this one, whatever koo.yaml declares. */
  exact?: SpecLink;
}
