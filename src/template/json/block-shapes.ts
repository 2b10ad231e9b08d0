/** How a block type is written in Terraform's JSON syntax: how many names, and which blocks it has inside. */
export interface BlockShape {
  labels: number;
  inside?: Readonly<Record<string, BlockShape>>;
  /** Arguments whose strings are names or expressions without `${…}`: `"depends_on": ["huaweicloud_vpc.main"]`. */
  names?: readonly string[];
  /** Arguments whose strings are their letters, with whatever is in them: `"description": "${name}"`. */
  texts?: readonly string[];
}

const PLAIN: BlockShape = { labels: 0 };
const CONDITIONS = { postcondition: PLAIN, precondition: PLAIN };
const CONNECTION = { connection: PLAIN };
const CONTENT: { -readonly [Key in keyof BlockShape]: BlockShape[Key] } = { labels: 0 };
const DYNAMIC: BlockShape = { labels: 1, inside: { content: CONTENT }, names: ['iterator'] };
CONTENT.inside = { dynamic: DYNAMIC };

const RESOURCE: BlockShape = {
  labels: 2,
  inside: {
    connection: PLAIN,
    dynamic: DYNAMIC,
    lifecycle: {
      labels: 0,
      inside: CONDITIONS,
      names: ['ignore_changes', 'replace_triggered_by'],
      texts: ['create_before_destroy', 'prevent_destroy'],
    },
    provisioner: { labels: 1, inside: CONNECTION },
  },
  names: ['depends_on', 'provider'],
};

/**
 * The blocks that Terraform itself knows. What a resource has besides is known to its provider only, and stays an
 * argument with an object or list.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export const ROOT_BLOCKS: Readonly<Record<string, BlockShape>> = {
  check: { labels: 1, inside: { assert: PLAIN, data: RESOURCE } },
  data: RESOURCE,
  ephemeral: RESOURCE,
  import: { labels: 0, names: ['provider', 'to'] },
  locals: PLAIN,
  module: { labels: 1, names: ['depends_on', 'providers'] },
  moved: { labels: 0, names: ['from', 'to'] },
  output: { labels: 1, inside: CONDITIONS, names: ['depends_on'], texts: ['description', 'sensitive'] },
  provider: { labels: 1 },
  removed: {
    labels: 0,
    inside: { lifecycle: PLAIN, provisioner: { labels: 1, inside: CONNECTION } },
    names: ['from'],
  },
  resource: RESOURCE,
  terraform: {
    labels: 0,
    inside: {
      backend: { labels: 1 },
      cloud: { labels: 0, inside: { workspaces: PLAIN } },
      provider_meta: { labels: 1 },
      required_providers: PLAIN,
    },
  },
  variable: {
    labels: 1,
    inside: { validation: PLAIN },
    names: ['type'],
    texts: ['default', 'description', 'nullable', 'sensitive'],
  },
};
