import type { RuleSettings } from '../findings/rule.js';
import type {
  AccessType,
  ArchiveFormat,
  AssetKind,
  BooksDeclaration,
  CallbackProtocolId,
  ChecklistMark,
  ContainerType,
  LifecyclePhase,
  LinkPolicy,
  SiteName,
} from './project.js';
import type { VersionFormName } from './versions/version-form.js';

/** What koo.yaml holds once `schemas/koo.schema.json` has passed it. */
export interface ManifestData {
  product: ProductData;
  assets?: AssetData[];
  templates?: TemplateData[];
  specs?: SpecData[];
  targets?: Record<string, TargetData>;
  release?: ReleaseData;
  state?: string;
  callback?: CallbackData;
  books?: BooksDeclaration;
  rules?: RuleSettings;
  catalog?: string;
}

export interface ProductData {
  id: string;
  name: string;
  access: AccessType;
  logo?: string;
  productionAddress?: string;
  jointOperation?: boolean;
  checklist?: Record<string, ChecklistMark>;
}

export interface AssetData {
  key: string;
  name: string;
  version: string;
  kind?: AssetKind;
  /** Absent only of an image and of a SaaS asset. */
  root?: string;
  exclude?: string[];
  budget?: { file?: number | string; files?: number; size?: number | string };
  sbom?: boolean;
  provenance?: boolean;
  format?: ArchiveFormat;
  links?: LinkPolicy;
  executable?: string[];
  lifecycle?: Partial<Record<LifecyclePhase, string>>;
  os?: string;
  arch?: string;
  container?: {
    type: ContainerType;
    delivery?: boolean;
    images?: string;
    registries?: Record<string, string>;
  };
  image?: {
    id: string;
    region: string;
    size?: number | string;
    shared?: boolean;
    zones?: string[];
    agency?: string;
    securityGroup?: string;
    report?: string;
  };
  saas?: { address: string; login?: 'cookies' | 'none' | 'password' };
}

export interface TemplateData {
  key: string;
  path: string;
  set?: Record<string, boolean | number | string>;
}

export interface SpecData {
  skuCode: string;
  name: string;
  template?: string;
  asset?: string;
}

export interface ReleaseData {
  versions?: VersionFormName;
  changelog?: string;
}

export interface CallbackData {
  address?: string;
  protocol?: CallbackProtocolId | CallbackProtocolId[];
}

export interface TargetData {
  site?: SiteName;
  url?: string;
  region?: string;
  projectId?: string;
  rfs?: RfsData;
  assets?: Record<string, { id: string; eventId?: string }>;
}

export interface RfsData {
  refused?: 'report' | 'stop';
  price?: boolean;
  plan?: boolean;
  stacks?: 'allow' | 'ask';
  varFiles?: string[];
  templateUris?: Record<string, string>;
  url?: string;
}
