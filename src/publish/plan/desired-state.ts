import type { AssetKind } from '../../project/project.js';
import type { VersionFormName } from '../../project/versions/version-form.js';
import type { AssetDescription, ProductListing } from '../target.js';

/** What a target is to have, as data: koo.yaml, and what was packed of it. */
export interface DesiredState {
  product: ProductListing;
  /** The form of the assets' versions, where koo.yaml says one: new ones have to be newer than what is published. */
  versions?: VersionFormName;
  assets: DesiredAsset[];
  templates: DesiredTemplate[];
  specs: DesiredSpec[];
}

export interface DesiredAsset {
  key: string;
  name: string;
  version: string;
  kind: AssetKind;
  description: AssetDescription;
  /** Absent of what is not a file: an image, a SaaS asset. */
  package?: { name: string; bytes: number; sha256: string };
  /** SHA-256, hex, of what a version consists of: its package, else what koo.yaml declares of it. */
  contents: string;
}

export interface DesiredTemplate {
  key: string;
  /** As the target calls it. */
  name: string;
  /** The keys of the assets that are deployed with it. */
  assets: string[];
  /** Hex, of its package; absent while the id of an asset that is written into it is not known. */
  sha256?: string;
  /** The keys of the assets whose ids are not known. */
  waitsFor: string[];
}

export interface DesiredSpec {
  skuCode: string;
  name: string;
  /** A key of `templates`. */
  template?: string;
  /** A key of `assets`. */
  asset?: string;
}
