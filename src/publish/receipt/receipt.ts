import type { AssetDeclaration } from '../../project/project.js';
import type { HandOffReceipt } from '../hand-offs/hand-off-receipt.js';
import type { AssetVersionState, ReviewStatus, SpecLink, TemplateReference } from '../target.js';

/** What a publish did to one target, by content. Its schema is `schemas/receipt.schema.json`. */
export interface Receipt {
  format: 1;
  target: string;
  product: string;
  /** By the key in koo.yaml. */
  assets: Record<string, AssetReceipt>;
  templates: Record<string, TemplateReceipt>;
  /** By `skuCode`: the links that koo made, and that stand as far as it knows. */
  links: Record<string, SpecLink>;
  /** What a person does, or has done, in the console; by its id. */
  handOffs?: Record<string, HandOffReceipt>;
  /** What koo made under a key that means another thing now; by a key that is free. */
  left?: Pick<Receipt, 'assets' | 'templates'>;
  /** The steps that were about to change something at the target when this was written. */
  pending?: PendingStep[];
  /** What the shared state has of this, and when each entry was changed: see `state/`. */
  shared?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The saved plan that is being applied: it may be gone on with, although the target has moved since it was made. */
  plan?: string;
  /** UTC, ISO 8601. */
  updated: string;
}

export interface PendingStep {
  step: string;
  /** UTC, ISO 8601. */
  since: string;
}

export interface AssetReceipt {
  name: string;
  version: string;
  id: string;
  versionId: string;
  eventId: string;
  /** Absent, like its size, of what is not a file: an image, a SaaS asset. */
  packageName?: string;
  bytes?: number;
  /** Hex, of the package, else of what koo.yaml declared. */
  sha256: string;
  status: ReviewStatus;
  /** Why it was rejected, as a person said it. */
  reasons?: string[];
  /** The last upload to this version's event that was begun from here. */
  upload?: UploadReceipt;
  /** The templates that a person has attached to this version, where the target does not show them. */
  attached?: TemplateReference[];
}

export interface UploadReceipt {
  /** Hex, of what was sent. */
  sha256: string;
  /** UTC, ISO 8601. */
  at: string;
  /** `unknown`: all of it was sent, and nobody answered. */
  outcome: 'done' | 'unknown';
}

export interface TemplateReceipt extends TemplateReference {
  name: string;
  sha256: string;
}

/** What the receipt keeps of an asset version; of an upload to it what was known before. */
export function assetReceipt(
  asset: Pick<AssetDeclaration, 'name' | 'version'>,
  { bytes, packageName, sha256 }: Pick<AssetReceipt, 'bytes' | 'packageName' | 'sha256'>,
  found: AssetVersionState,
  before: AssetReceipt | undefined,
): AssetReceipt {
  const isSame =
    before?.id === found.assetId && before.version === found.version && before.versionId === found.versionId;
  return {
    name: asset.name,
    version: asset.version,
    id: found.assetId,
    versionId: found.versionId,
    eventId: found.eventId,
    ...(packageName !== undefined && { packageName }),
    ...(bytes !== undefined && { bytes }),
    sha256,
    status: found.status,
    ...(isSame && before.upload && { upload: before.upload }),
    ...(isSame && before.attached && { attached: before.attached }),
  };
}
