/** A block that Terraform itself knows, as version 1.5 has it. */
export interface TerraformBlock {
  /** How many labels follow its type; 0 by default. */
  labels?: number;
  /** The release of Terraform that it came with, where that is newer than what RFS runs; it is read all the same. */
  since?: string;
  /** Absent where the arguments are the provider's, a module's or the author's matter. */
  arguments?: readonly string[];
  required?: readonly string[];
  /** Absent where the blocks inside are not Terraform's. */
  blocks?: Readonly<Record<string, TerraformBlock>>;
}

const NO_BLOCKS = {};
const OPEN: TerraformBlock = {};
const CONDITION: TerraformBlock = {
  arguments: ['condition', 'error_message'],
  required: ['condition', 'error_message'],
  blocks: NO_BLOCKS,
};
const CONDITIONS = { postcondition: CONDITION, precondition: CONDITION };
const NAMED: TerraformBlock = { labels: 1 };

/** Only what it has inside in any place of a resource's body; everything else there is the provider's. */
export const DYNAMIC: TerraformBlock = {
  labels: 1,
  arguments: ['for_each', 'iterator', 'labels'],
  required: ['for_each', 'content'],
  blocks: { content: OPEN },
};

export const LIFECYCLE: TerraformBlock = {
  arguments: ['create_before_destroy', 'ignore_changes', 'prevent_destroy', 'replace_triggered_by'],
  blocks: CONDITIONS,
};

/**
 * The blocks at the top of a file.
 * @see https://developer.hashicorp.com/terraform/language/v1.5.x/syntax/configuration
 */
export const TOP_BLOCKS: Readonly<Record<string, TerraformBlock>> = {
  check: {
    labels: 1,
    arguments: [],
    required: ['assert'],
    blocks: { assert: CONDITION, data: { labels: 2 } },
  },
  data: { labels: 2 },
  ephemeral: { labels: 2, since: '1.10' },
  import: {
    arguments: ['for_each', 'id', 'identity', 'provider', 'to'],
    required: ['to'],
    blocks: NO_BLOCKS,
  },
  locals: { blocks: NO_BLOCKS },
  module: { labels: 1, required: ['source'], blocks: NO_BLOCKS },
  moved: { arguments: ['from', 'to'], required: ['from', 'to'], blocks: NO_BLOCKS },
  output: {
    labels: 1,
    arguments: ['depends_on', 'deprecated', 'description', 'ephemeral', 'sensitive', 'value'],
    required: ['value'],
    blocks: CONDITIONS,
  },
  provider: { labels: 1 },
  removed: { arguments: ['from'], required: ['from'], since: '1.7' },
  resource: { labels: 2 },
  terraform: {
    arguments: ['experiments', 'language', 'required_version'],
    blocks: { backend: NAMED, cloud: OPEN, provider_meta: NAMED, required_providers: { blocks: NO_BLOCKS } },
  },
  variable: {
    labels: 1,
    arguments: ['default', 'deprecated', 'description', 'ephemeral', 'nullable', 'sensitive', 'type'],
    blocks: { validation: CONDITION },
  },
};

/** The arguments of a module call besides the module's variables. */
export const MODULE_ARGUMENTS: ReadonlySet<string> = new Set([
  'count',
  'depends_on',
  'for_each',
  'providers',
  'source',
  'version',
]);
