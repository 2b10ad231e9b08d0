import type { Message } from '../i18n/message.js';
import type {
  AccessType,
  AssetKind,
  ImageDeclaration,
  LifecyclePhase,
  ProductDeclaration,
  SaasDeclaration,
  SpecDeclaration,
} from '../project/project.js';
import type { ProvingGround } from './proving/proving-ground.js';
import type { StateAccess } from './state/state-access.js';
import type { StepName } from './step-names.js';

/** How far an asset version is: 草稿, 审核中, 审核通过, 审核不通过. */
export type ReviewStatus = 'approved' | 'draft' | 'in-review' | 'rejected';

/** One version of an asset, as the target has it. */
export interface AssetVersionState {
  assetId: string;
  version: string;
  versionId: string;
  status: ReviewStatus;
  /** The market event that takes the package; empty where it has none. */
  eventId: string;
  /** What it says of itself; absent where the target does not tell. */
  described?: AssetDescription;
  /** SHA-256, hex, of {@link DesiredAsset.contents}, where a person entered them and the target does not tell. */
  contents?: string;
  /** The package that lies there; absent until it is uploaded. Not every target tells how big it is. */
  package?: { name: string; bytes?: number; sha256: string };
  /** What the target has instead of a SHA-256, as it came. */
  checksum?: string;
  templates: TemplateReference[];
  /** Why it was rejected, where it was. */
  reasons?: string[];
}

/** What a draft says beside its name and version. */
export interface AssetDescription {
  lifecycle: Partial<Record<LifecyclePhase, string>>;
  os?: string;
  arch?: string;
  image?: DescribedImage;
  saas?: SaasDeclaration;
}

/** What the console's form says of an image. */
export type DescribedImage = Omit<ImageDeclaration, 'report'>;

/** An asset with all its versions, in the order in which they were made. */
export interface AssetState {
  id: string;
  name: string;
  versions: AssetVersionState[];
  /** The specs that deploy with it, of any product; `version` is the asset's. */
  usedBy: UsingSpec[];
}

export interface UsingSpec {
  product: string;
  skuCode: string;
  version: string;
}

export interface TemplateReference {
  id: string;
  /** `V1`, `V2`, … */
  version: string;
}

/** A template with all its versions, the newest last. */
export interface TemplateState {
  id: string;
  name: string;
  versions: Array<{
    version: string;
    /** Hex, of the template package. */
    sha256: string;
  }>;
  /** The specs that deploy with it, of any product; `version` is the template's. */
  usedBy: UsingSpec[];
  /** The asset versions that it is attached to; `version` is the template's. */
  attachedTo: Array<{ assetId: string; asset: string; assetVersion: string; version: string }>;
}

/** What a spec is sold with: a template, an asset, or both. With neither, it is published and nothing is linked to it. */
export interface SpecLink {
  template?: TemplateReference;
  asset?: { id: string; version: string };
}

export interface ProductState {
  id: string;
  name: string;
  access: string;
  specs: SpecState[];
}

export interface SpecState {
  skuCode: string;
  name: string;
  /** Absent where none is linked. */
  link?: SpecLink;
}

export interface ProductListing extends Pick<ProductDeclaration, 'id' | 'name'> {
  access: AccessType;
  specs: ReadonlyArray<Pick<SpecDeclaration, 'name' | 'skuCode'>>;
}

export interface DraftRequest extends AssetDescription {
  kind: AssetKind;
  name: string;
  version: string;
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

/** A version of an asset, by what a target calls it. */
export type VersionName = Pick<AssetVersionState, 'assetId' | 'version'>;

/**
 * Where a product is published to, while it is connected. Reading never changes anything. Each write is
 * idempotent in effect: asked for the same again, it answers what is there, and what is gone already is deleted.
 *
 * Every method throws RefusedError when the target says no, and EnvironmentError when it cannot be reached.
 */
export interface TargetSession {
  /** As the receipt and messages name it. */
  readonly name: string;
  /** For the person who reads what happened: an address, a region. */
  readonly place: Message | string;
  /**
   * The steps that koo does itself here. Where KooGallery offers a step in its console only, it is missing, and the
   * plan says that it is a person's.
   */
  readonly offers: ReadonlySet<StepName>;
  /**
   * Whether what lies at a market event can be read. Where it cannot, an upload without an answer stays unknown, and
   * is not repeated.
   */
  readonly showsPackages: boolean;
  /**
   * Whether products, links and templates can be read. Where KooGallery shows them in its console only, what people have
   * said stands for them: the receipt has it.
   */
  readonly showsConsole: boolean;
  /** Nothing may be sent now: a step that needs the network waits. */
  readonly isOffline?: boolean;
  /** Whether koo can upload the package of this asset; where it is missing, `offers` says it of all. */
  uploads?(assetName: string): boolean;

  readProduct(id: string): Promise<ProductState | undefined>;
  readAsset(name: string): Promise<AssetState | undefined>;
  readTemplate(name: string): Promise<TemplateState | undefined>;

  /** Lists a product with exactly these specs. */
  listProduct(product: ProductListing): Promise<ProductState>;
  /** A draft, or what a draft that is there says now. */
  draftAsset(request: DraftRequest): Promise<AssetVersionState>;
  uploadPackage(eventId: string, file: PackageFile, options?: TransferOptions): Promise<void>;
  /** Checks the template where it will run and registers it, as a new version where its name is known. */
  registerTemplate(template: TemplatePackage): Promise<TemplateState>;
  attachTemplate(version: VersionName, template: TemplateReference): Promise<void>;
  detachTemplate(version: VersionName, templateId: string): Promise<void>;
  submitForReview(version: VersionName): Promise<void>;
  readReview(version: VersionName): Promise<{ status: ReviewStatus; reasons: string[] }>;
  linkSpec(productId: string, skuCode: string, link: SpecLink): Promise<void>;
  unlinkSpec(productId: string, skuCode: string): Promise<void>;
  deleteAsset(id: string): Promise<void>;
  deleteAssetVersion(version: VersionName): Promise<void>;
  deleteTemplate(id: string): Promise<void>;
  deleteTemplateVersion(template: TemplateReference): Promise<void>;

  close(): Promise<void>;
}

/** A place to publish to. */
export interface Target {
  readonly name: string;
  /** Where the state that a team shares is looked for; without it koo.yaml alone says it. */
  readonly state?: StateAccess;
  open(options: { signal?: AbortSignal }): Promise<TargetSession>;
  /** RFS, where templates are proved before they are published; asked for while the target is open. */
  provingGround?(options: { signal?: AbortSignal }): Promise<ProvingGround>;
}
