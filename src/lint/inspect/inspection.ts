import type { PriceMode } from '../../template/priced-types.js';
import type { PlainValue } from '../../template/queries/literal-value.js';

/** What a template is made of, as far as its text says it. */
export interface Inspection {
  path: string;
  variables: InspectedVariable[];
  resources: InspectedType[];
  dataSources: InspectedType[];
  outputs: InspectedOutput[];
  modules: InspectedModule[];
  providers: InspectedProvider[];
  price: PriceInspection;
  /** The application assets that it deploys. */
  assets: InspectedAsset[];
  /** Syntax problems: with some, parts may be missing here. `koo template lint` tells them. */
  problems: number;
}

export interface InspectedVariable {
  name: string;
  /** As written: `list(string)`. */
  type?: string;
  description?: string;
  /** The buyer must give a value. */
  required: boolean;
  /** Left out where the variable is sensitive, or the default is no plain value. */
  default?: PlainValue;
  sensitive: boolean;
  asked: InspectedQuestion;
}

/** How the form extension has the buyer asked. */
export interface InspectedQuestion {
  /** What the buyer picks from: `hwc:ecs:flavors`. */
  prompt?: string;
  /** The name that the buyer reads, by language: `zh_cn`, `en_us`. */
  names: Record<string, string>;
}

export interface InspectedType {
  type: string;
  /** How many blocks have it, in the root and in local modules. */
  blocks: number;
  /** How many things come of them with the variables at their defaults; nothing where that is not known. */
  instances?: number;
  addresses: string[];
}

export interface InspectedOutput {
  name: string;
  description?: string;
  sensitive: boolean;
}

export interface InspectedModule {
  /** `module.web`, after the folder of the module that calls it: `modules/app: module.web`. */
  address: string;
  source: string;
  /** Of a local one: its folder inside the template. */
  folder?: string;
}

export interface InspectedProvider {
  name: string;
  source?: string;
  constraint?: string;
  /** Folder of the local module that requires it; nothing for the root. */
  module?: string;
}

export interface PriceInspection {
  /** Resources whose price RFS estimates, the free ones left out. */
  resources: PricedResource[];
  /** Types that RFS estimates no price of; they may cost something all the same. */
  notEstimated: string[];
  /** At the most in one estimate. */
  limits: { period: number; onDemand: number };
  /** What is more than one estimate covers. */
  over: Array<'onDemand' | 'period'>;
}

export interface PricedResource {
  address: string;
  type: string;
  /** How it is paid with the variables at their defaults; nothing where that is not known. */
  paid?: 'onDemand' | 'period';
  /** What RFS can estimate. */
  modes: PriceMode[];
  /** Arguments that the price comes from. */
  needs: string[];
  instances?: number;
}

export interface InspectedAsset {
  /** `data.huaweicloud_koogallery_assets.package`. */
  address: string;
  /** Each with the variables at their defaults, or else as written. */
  id?: string;
  version?: string;
  deployedType?: string;
}
