import type { TemplateSource } from '../templates/template-model.js';

/** Values of variables; the same variable in two of the three is refused. */
export interface Variables {
  /** In the syntax of a `.tfvars` file. RFS stores, logs and shows it as it is. */
  vars_body?: string;
  /** At most 100; values are strings. */
  vars_structure?: VarsStructure[];
  /** A pre-signed address in OBS of a file in the syntax of `vars_body`. */
  vars_uri?: string;
}

export interface VarsStructure {
  var_key: string;
  /** Encrypted where `encryption` says so, else stored, logged and shown as it is. */
  var_value: string;
  encryption?: {
    kms: {
      /** Of the key in KMS that decrypts. */
      id: string;
      /** The data key that the value is encrypted with, encrypted itself. */
      cipher_text: string;
    };
  };
}

/** Who acts for RFS at a provider (委托). */
export interface Agency {
  provider_name: string;
  agency_name?: string;
  agency_urn?: string;
}

export interface StackProperties {
  /** At most 1,024 characters. */
  description?: string;
  /** Such a stack cannot be deleted. */
  enable_deletion_protection?: boolean;
  enable_auto_rollback?: boolean;
  /** At most 10. */
  agencies?: Agency[];
}

/** Without a template it stays empty; with one it is deployed at once. */
export interface NewStack extends Partial<TemplateSource>, StackProperties, Variables {
  /** 1 to 128 letters, digits, Chinese characters, `_` and `-`, a letter or Chinese character first. */
  stack_name: string;
}

/** A stack by its name, which a later one may have; the id makes sure that it is the one that was meant. */
export interface StackName {
  stack_name: string;
  stack_id?: string;
}

export type StackStatus =
  | 'CREATION_COMPLETE'
  | 'DELETION_FAILED'
  | 'DELETION_IN_PROGRESS'
  | 'DEPLOYMENT_COMPLETE'
  | 'DEPLOYMENT_FAILED'
  | 'DEPLOYMENT_IN_PROGRESS'
  | 'ROLLBACK_COMPLETE'
  | 'ROLLBACK_FAILED'
  | 'ROLLBACK_IN_PROGRESS';

export interface StackSummary {
  stack_name: string;
  stack_id?: string;
  description?: string;
  status?: StackStatus;
  /** What failed, where the status ends with `FAILED`. */
  status_message?: string;
  /** UTC, to the second. */
  create_time?: string;
  update_time?: string;
}

export interface StackMetadata extends StackProperties, StackSummary {
  vars_structure?: VarsStructure[];
  vars_body?: string;
  vars_uri_content?: string;
}

export interface StackOutput {
  name?: string;
  description?: string;
  type?: string;
  /** JSON; `<sensitive>` of a sensitive one. */
  value?: string;
  sensitive?: boolean;
}

export interface StackEvent {
  event_type?: string;
  event_message?: string;
  resource_type?: string;
  resource_name?: string;
  /** Of `count` or `for_each`. */
  resource_key?: string;
  resource_id_key?: string;
  resource_id_value?: string;
  /** UTC, to the second. */
  time?: string;
  elapsed_seconds?: number;
}

export interface StackResource {
  logical_resource_type?: string;
  logical_resource_name?: string;
  /** Of `count` or `for_each`. */
  index_key?: string;
  physical_resource_id?: string;
  physical_resource_name?: string;
  resource_status?: string;
  status_message?: string;
  /** Only while nothing is in progress. */
  resource_attributes?: Array<{ key?: string; value?: string }>;
}
