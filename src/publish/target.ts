import type { LifecyclePhase, ProductDeclaration, SpecDeclaration } from '../project/project.js';

/** How far an asset version is: 草稿, 审核中, 审核通过, 审核不通过. */
export type ReviewStatus = 'approved' | 'draft' | 'in-review' | 'rejected';

/** One version of an asset, as the target has it. */
export interface AssetVersionState {
  assetId: string;
  version: string;
  versionId: string;
  status: ReviewStatus;
  /** The market event that takes the package. */
  eventId: string;
  /** The package that lies there; absent until it is uploaded. */
  package?: { name: string; bytes: number; sha256: string };
  templates: TemplateReference[];
}

export interface TemplateReference {
  id: string;
  /** `V1`, `V2`, … */
  version: string;
}

export interface TemplateState extends TemplateReference {
  name: string;
  /** Hex, of the template package. */
  sha256: string;
}

/** What a spec deploys with. */
export interface SpecLink {
  template: TemplateReference;
  asset?: { id: string; version: string };
}

export interface ProductState {
  id: string;
  /** By `skuCode`; a spec without a link stands with nothing. */
  links: Map<string, SpecLink | undefined>;
}

export interface DraftRequest {
  name: string;
  version: string;
  lifecycle: Partial<Record<LifecyclePhase, string>>;
  os?: string;
  arch?: string;
}

/** Bytes on disk that a target takes: a software package. */
export interface PackageFile {
  file: string;
  name: string;
  bytes: number;
  sha256: string;
}

/** A template package in memory: it is at most 1 MB. */
export interface TemplatePackage {
  name: string;
  introduction: string;
  zip: Uint8Array;
  sha256: string;
}

export interface TransferOptions {
  signal?: AbortSignal;
  /** Bytes sent so far. */
  onProgress?: (done: number) => void;
}

/**
 * Where a product is published to, while it is connected. Reading never changes anything. Each write is
 * idempotent in effect: asked for the same again, it answers what is there.
 *
 * Every method throws RefusedError when the target says no, and EnvironmentError when it cannot be reached.
 */
export interface TargetSession {
  /** As the receipt and messages name it. */
  readonly name: string;
  /** For the person who reads what happened: an address, a region. */
  readonly place: string;

  readProduct(id: string): Promise<ProductState | undefined>;
  readAssetVersion(name: string, version: string): Promise<AssetVersionState | undefined>;
  /** The newest version of the template of that name. */
  readTemplate(name: string): Promise<TemplateState | undefined>;

  listProduct(product: ProductDeclaration, specs: readonly SpecDeclaration[]): Promise<ProductState>;
  draftAsset(request: DraftRequest): Promise<AssetVersionState>;
  uploadPackage(eventId: string, file: PackageFile, options?: TransferOptions): Promise<void>;
  /** Checks the template where it will run and registers it, as a new version where its name is known. */
  registerTemplate(template: TemplatePackage): Promise<TemplateState>;
  attachTemplate(version: AssetVersionState, template: TemplateReference): Promise<void>;
  submitForReview(version: AssetVersionState): Promise<void>;
  readReview(version: AssetVersionState): Promise<{ status: ReviewStatus; reasons: string[] }>;
  linkSpec(productId: string, skuCode: string, link: SpecLink): Promise<void>;

  close(): Promise<void>;
}

/** A place to publish to. */
export interface Target {
  readonly name: string;
  open(options: { signal?: AbortSignal }): Promise<TargetSession>;
}
