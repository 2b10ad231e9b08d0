import type { StackName, Variables, VarsStructure } from '../stacks/stack-model.js';
import type { TemplateSource } from '../templates/template-model.js';

/** What a template would change in a stack (执行计划). */
export interface NewPlan extends TemplateSource, Variables {
  /** 1 to 255 letters, digits, Chinese characters, `_` and `-`, a letter or Chinese character first. */
  execution_plan_name: string;
  description?: string;
}

/** A plan by its name in its stack. */
export interface PlanName extends StackName {
  execution_plan_name: string;
  execution_plan_id?: string;
}

export type PlanStatus =
  'APPLIED' | 'APPLY_IN_PROGRESS' | 'AVAILABLE' | 'CREATION_FAILED' | 'CREATION_IN_PROGRESS';

export interface PlanSummary extends PlanName {
  description?: string;
  status?: PlanStatus;
  /** What failed, where the status is `CREATION_FAILED`. */
  status_message?: string;
  /** UTC, to the second. */
  create_time?: string;
  apply_time?: string;
}

export interface PlanMetadata extends PlanSummary {
  vars_structure?: VarsStructure[];
  vars_body?: string;
  vars_uri_content?: string;
  summary?: {
    resource_add?: number;
    resource_update?: number;
    resource_delete?: number;
    resource_import?: number;
  };
}

export interface PlanItem {
  resource_type?: string;
  resource_name?: string;
  /** Of `count` or `for_each`. */
  index?: string;
  /** `ADD`, `ADD_THEN_DELETE`, `DELETE`, `DELETE_THEN_ADD`, `UPDATE`, `NO_OPERATION`. */
  action?: string;
  action_reason?: string;
  provider_name?: string;
  /** `DATA`, `RESOURCE`. */
  mode?: string;
  drifted?: boolean;
  imported?: boolean;
  resource_id?: string;
  attributes?: Array<{ name?: string; previous_value?: string; target_value?: string }>;
}

/** What RFS thinks that the new resources of a plan will cost. */
export interface PriceEstimate {
  /** `CNY` on the site for China, `USD` on the others. */
  currency?: string;
  items: PricedItem[];
}

export interface PricedItem {
  resource_type?: string;
  resource_name?: string;
  /** Of `count` or `for_each`. */
  index?: string;
  supported?: boolean;
  /** Why there is no price. */
  unsupported_message?: string;
  resource_price?: ResourcePrice[];
}

/** In the main unit of the currency, two decimals, rounded up. */
export interface ResourcePrice {
  /** `PRE_PAID` (包周期), `POST_PAID` (按需), `FREE`. */
  charge_mode?: string;
  /** With the discounts of the site, the contract and the partner; without promotions and coupons. */
  sale_price?: number;
  discount?: number;
  original_price?: number;
  /** `HOUR`, `DAY`, `MONTH`, `YEAR`, `BYTE`, `MB`, `GB`; nothing where it is free. */
  period_type?: string;
  /** How many of them the price is for. */
  period_count?: number;
}
