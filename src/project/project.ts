import type { Finding } from '../findings/finding.js';
import type { RuleSettings } from '../findings/rule.js';
import type { SourceText, Span } from '../syntax/source-text.js';
import type { VersionFormName } from './versions/version-form.js';

/** The product's access type (接入方式). */
export type AccessType = 'container' | 'image' | 'license' | 'saas';
export type AssetKind = 'container' | 'image' | 'saas' | 'software_package';
/** What a container package is made for. @see docs/container-packages.md */
export type ContainerType = 'helm' | 'operator' | 'osc';
export type ArchiveFormat = 'tar' | 'tar.gz' | 'zip';
/** What becomes of symbolic links that stay inside the package. */
export type LinkPolicy = 'keep' | 'refuse' | 'resolve';

/**
 * The eight lifecycle phases of a software package, in KooGallery's order.
 * @see https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html
 */
export const LIFECYCLE_PHASES = [
  'install',
  'poststart',
  'start',
  'restart',
  'prestop',
  'stop',
  'update',
  'uninstall',
] as const;
export type LifecyclePhase = (typeof LIFECYCLE_PHASES)[number];

/** One product as `koo.yaml` declares it: validated, defaults filled in, paths absolute. */
export interface Project {
  /** The folder of `koo.yaml`; paths in it are relative to here. */
  root: string;
  /** `koo.yaml` itself, for places in messages. */
  manifest: SourceText;
  product: ProductDeclaration;
  assets: AssetDeclaration[];
  templates: TemplateDeclaration[];
  specs: SpecDeclaration[];
  targets: Record<string, TargetDeclaration>;
  /** How the product is released; a product that says nothing of it has no rule for its versions. */
  release?: ReleaseDeclaration;
  /** Where the state is kept that a team shares; koo.lock.yaml when absent. */
  state?: string;
  /** The seller's own server, which KooGallery calls. */
  callback?: CallbackDeclaration;
  /** How exports of the seller's console are read. */
  books?: BooksDeclaration;
  rules: RuleSettings;
  /** Absolute folder of the catalogue that templates are checked by; that of this package when absent. */
  catalog?: string;
  /** What in koo.yaml is probably wrong, and does not stop anything. Always there after `loadProject`. */
  warnings?: Finding[];
  /** The place of a part of `koo.yaml`, for example of `['assets', 0, 'version']`: the value, or its nearest parent. */
  spanOf(path: ReadonlyArray<number | string>): Span;
}

export interface ProductDeclaration {
  id: string;
  name: string;
  access: AccessType;
  /** Absolute: the picture of the product. */
  logo?: string;
  /** 生产系统接口地址: where KooGallery calls the seller's server. */
  productionAddress?: string;
  /** 联营商品: sold in joint operation. */
  jointOperation?: boolean;
  /** What a person has marked as done, or as not needed; by the item's name. */
  checklist?: Readonly<Record<string, ChecklistMark>>;
}

/** What a person says of one item of the release checklist; open while neither `done` nor `notNeeded` is there. */
export interface ChecklistMark {
  /** The day: `2026-11-20`. */
  done?: string;
  /** The version that it was done for; every one when absent. */
  version?: string;
  /** Why this product does not need it. */
  notNeeded?: string;
  note?: string;
}

export interface AssetDeclaration {
  key: string;
  name: string;
  version: string;
  kind: AssetKind;
  /** Absolute folder whose contents are packed; of a kind that is not packed, that of koo.yaml. */
  root: string;
  /** gitignore-style patterns beside `.kooignore`. */
  exclude: string[];
  /** What the package may have at most. */
  budget?: PackageBudget;
  /** Whether a bill of materials is written beside the package; yes when absent. */
  sbom?: boolean;
  /** Whether a provenance statement is written beside the package; yes when absent. */
  provenance?: boolean;
  format: ArchiveFormat;
  /** Unless told, `resolve` for zip, else `keep`. */
  links?: LinkPolicy;
  /** gitignore-style patterns of what is executable in the package; with `!`, of what is not. */
  executable?: string[];
  /** Commands as KooGallery runs them after unpacking: `bash scripts/install.sh`. */
  lifecycle: Partial<Record<LifecyclePhase, string>>;
  /** As declared; nothing is assumed when absent. */
  os?: string;
  arch?: string;
  /** Only of kind `container`; without it koo does not know how to pack it. */
  container?: ContainerDeclaration;
  /** Of kind `image`. */
  image?: ImageDeclaration;
  /** Of kind `saas`. */
  saas?: SaasDeclaration;
}

/**
 * A private image in IMS, and what the console's form asks for: replication zones, an IAM agency, a security group.
 * @see https://support.huaweicloud.com/eu/de-de/sp-marketplace/eu_sp_topic_000109.html
 */
export interface ImageDeclaration {
  id: string;
  /** Where the image is. */
  region: string;
  /** Bytes, of the system disk. */
  size?: number;
  /** Whether it is shared with other accounts in IMS. */
  shared?: boolean;
  /** The regions that KooGallery replicates it to. */
  zones: string[];
  /** The IAM agency with IMS Administrator. */
  agency?: string;
  securityGroup?: string;
  /** Absolute: what the script that ran inside the machine has written. */
  report?: string;
}

/**
 * A service that KooGallery scans: its website, which the seller proves to own.
 * @see https://support.huaweicloud.com/intl/en-us/sp-marketplace/en-us_topic_0284625596.html
 */
export interface SaasDeclaration {
  address: string;
  /** How the scan logs in; the credentials are entered in the console only. */
  login?: 'cookies' | 'none' | 'password';
}

export interface ContainerDeclaration {
  type: ContainerType;
  /** Whether the zip for the marketplace is made as well: the package, and the images beside it. */
  delivery: boolean;
  /** Absolute folder of the images that go into it. */
  images?: string;
  /** What the references to images in the packed chart begin with, by what they begin with in the folder. */
  registries?: Readonly<Record<string, string>>;
}

/** Of the files as they are unpacked. */
export interface PackageBudget {
  /** Bytes of all files. */
  size?: number;
  /** Bytes of the biggest file. */
  file?: number;
  /** How many files. */
  files?: number;
}

export interface TemplateDeclaration {
  key: string;
  /** Absolute folder, file or zip. */
  path: string;
  /** Variable name to value; `${asset.KEY.id}` and `${asset.KEY.version}` are filled in at publish. */
  set: Record<string, boolean | number | string>;
}

export interface SpecDeclaration {
  skuCode: string;
  name: string;
  /** A `key` of `templates`; absent where nothing is deployed, or KooGallery deploys without one. */
  template?: string;
  /** A `key` of `assets`. */
  asset?: string;
}

export interface ReleaseDeclaration {
  /** The form of the assets' versions, and with it their order; any, and none, when absent. */
  versions?: VersionFormName;
  /** Absolute: the file with what has changed in each version. */
  changelog?: string;
}

/** What KooGallery's calls to a seller's server are for; `src/callback/protocol.ts` has the interfaces of each. */
export type CallbackProtocolId =
  'general' | 'kit-1.0' | 'kit-2.0' | 'licence' | 'licence-code' | 'saas-1.0' | 'saas-2.0';

export interface CallbackDeclaration {
  /** Of a test system: `https:`, or `http:` on this machine. Whoever calls it asks first whether its host may be called. */
  address?: string;
  /** What the server offers; each once. */
  protocols: CallbackProtocolId[];
}

/** How files are read that go into the seller's books, and how these are reconciled. */
export interface BooksDeclaration {
  /** Of times that name none: `+08:00`. */
  zone?: string;
  /** Of amounts that name none: `CNY`. */
  currency?: string;
  /** By kind of file and heading, the field that a column is; `src/ledger/columns` has kinds and fields. */
  columns?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** In the smallest unit of each currency. */
  tolerance?: number;
  /** Of `koo reconcile`, by rule id. */
  rules?: RuleSettings;
  /** Differences that are meant. */
  accepted?: readonly AcceptedDeclaration[];
}

export interface AcceptedDeclaration {
  rule: string;
  id: string;
  reason: string;
}

export const SITE_NAMES = ['china', 'international', 'europe'] as const;
export type SiteName = (typeof SITE_NAMES)[number];

/** Where a product is published to. `local` needs no declaration. */
export interface TargetDeclaration {
  site?: SiteName;
  /** Instead of `site`: the base address of the open interfaces; `http:` on loopback only. */
  url?: string;
  region?: string;
  projectId?: string;
  /** RFS as the proving ground of the templates; they are not proved when absent. */
  rfs?: ProvingDeclaration;
  /** What the console gave, by asset key: the asset's id, and the market event that takes its package. */
  assets: Record<string, { id: string; eventId?: string }>;
}

/** What RFS does with each template before it is published (RFS first). */
export interface ProvingDeclaration {
  /** What a template does that RFS refuses: stops the publish, or is only told. */
  refused: 'report' | 'stop';
  /** Whether its price is estimated; that takes an empty stack and an execution plan. */
  price: boolean;
  /** Whether it is shown what it would build; that takes the same. */
  plan: boolean;
  /** Whether it is asked before a stack is made. */
  stacks: 'allow' | 'ask';
  /** Absolute files with the values of variables. */
  varFiles: string[];
  /** By template key: where the zip lies in OBS, for what RFS takes as an address only. */
  templateUris: Record<string, string>;
  /** The address of RFS, where it lies elsewhere than its region says. */
  url?: string;
}
