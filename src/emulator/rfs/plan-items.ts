import type { CreatedResource, CreatedResources } from './created-resources.js';

/** What a plan would change, resource by resource, in RFS's words. */
export interface PlannedItem {
  resource_type: string;
  resource_name: string;
  index?: string;
  action: 'ADD' | 'DELETE' | 'UPDATE';
  action_reason: string;
  provider_name: string;
  mode: 'RESOURCE';
  drifted: false;
  imported: false;
  resource_id?: string;
  attributes: Array<{ name: string; previous_value: string; target_value: string }>;
}

/** What a plan makes, and what that changes in the stack as it was when the plan was made. */
export interface PlannedResources extends CreatedResources {
  items: PlannedItem[];
}

const PROVIDER = 'huawei.com/provider/huaweicloud';

/** The difference between what is there and what the template makes. */
export function planItems(
  there: readonly CreatedResource[],
  { resources: wanted }: CreatedResources,
): PlannedItem[] {
  const before = new Map(there.map((resource) => [keyOf(resource), resource]));
  const items: PlannedItem[] = [];
  for (const resource of wanted) {
    const old = before.get(keyOf(resource));
    before.delete(keyOf(resource));
    const attributes = changes(old?.attributes ?? {}, resource.attributes);
    if (!old) items.push(item(resource, 'ADD', 'It is new in the template.', attributes));
    else if (attributes.length > 0) items.push(item(old, 'UPDATE', 'The template has changed.', attributes));
  }

  for (const gone of before.values())
    items.push(item(gone, 'DELETE', 'The template no longer has it.', changes(gone.attributes, {})));
  return items;
}

/** What tells a resource from the others of its stack: `huaweicloud_vpc.main[0]`. */
export function keyOf({ index, name, type }: Pick<CreatedResource, 'index' | 'name' | 'type'>): string {
  return `${type}.${name}${index === undefined ? '' : `[${index}]`}`;
}

function item(
  { id, index, name, type }: CreatedResource,
  action: PlannedItem['action'],
  reason: string,
  attributes: PlannedItem['attributes'],
): PlannedItem {
  return {
    action,
    action_reason: reason,
    attributes,
    drifted: false,
    imported: false,
    ...(index !== undefined && { index }),
    mode: 'RESOURCE',
    provider_name: PROVIDER,
    ...(action !== 'ADD' && { resource_id: id }),
    resource_name: name,
    resource_type: type,
  };
}

function changes(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): PlannedItem['attributes'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, previous_value: before[name] ?? '', target_value: after[name] ?? '' }));
}
