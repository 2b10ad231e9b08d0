import { isObject } from '../platform/is-object.js';
/**
 * Of what kind RFS's pages state the members of its answers to be, by their names: a name means the same in each answer.
 * Every other member may be anything.
 *
 * @see https://support.huaweicloud.com/api-aos/GetStackMetadata.html
 */
const NAMES: Readonly<Record<keyof typeof READERS, string>> = {
  boolean: 'drifted enable_auto_rollback enable_deletion_protection imported nullable sensitive supported',
  list:
    'agencies attributes execution_plan_items execution_plans items outputs resource_attributes resource_price ' +
    'stack_events stack_resources stacks templates validations variables vars_structure versions',
  number:
    'discount elapsed_seconds original_price period_count resource_add resource_delete resource_import ' +
    'resource_update sale_price',
  object: 'page_info summary',
  text:
    'action action_reason apply_time charge_mode condition create_time currency deployment_id description ' +
    'error_message event_message event_type execution_plan_id execution_plan_name index index_key key ' +
    'latest_version_description latest_version_id logical_resource_name logical_resource_type mode name ' +
    'next_marker period_type physical_resource_id physical_resource_name previous_value provider_name ' +
    'resource_id resource_id_key resource_id_value resource_key resource_name resource_status resource_type ' +
    'stack_id stack_name status status_message target_value template_description template_id template_name ' +
    'time type unsupported_message update_time value vars_body vars_uri_content version_description version_id',
};

/** More than any answer has. */
const MAX_DEPTH = 8;

const READERS = {
  boolean: (value: unknown) => (typeof value === 'boolean' ? value : undefined),
  list: (value: unknown, depth: number) =>
    Array.isArray(value) ? value.filter(isObject).map((item) => ofStatedKinds(item, depth)) : undefined,
  number: (value: unknown) => (typeof value === 'number' ? value : undefined),
  object: (value: unknown, depth: number) => (isObject(value) ? ofStatedKinds(value, depth) : undefined),
  text: (value: unknown) =>
    ['boolean', 'number', 'string'].includes(typeof value) ? String(value) : undefined,
};

const KINDS = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as keyof typeof READERS] as const),
  ),
);

/**
 * An answer without the members that are of another kind than stated: who reads it goes on as if they were not there.
 * `null` is such a kind, and so is an item of a list that is no object.
 */
export function ofStatedKinds(
  answer: Readonly<Record<string, unknown>>,
  depth = MAX_DEPTH,
): Record<string, unknown> {
  if (depth === 0) return {};
  const read = (name: string, value: unknown): unknown => {
    const kind = KINDS.get(name);
    return kind === undefined ? value : READERS[kind](value, depth - 1);
  };
  return Object.fromEntries(
    Object.entries(answer)
      .map(([name, value]) => [name, read(name, value)] as const)
      .filter(([, value]) => value !== undefined),
  );
}
