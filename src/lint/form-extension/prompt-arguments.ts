import type { ArgumentValue } from '../values/argument-values.js';
import type { PROMPTS } from './extension-document.js';

export type Prompt = (typeof PROMPTS)[number];

/** What RFS offers for a prompt. */
export const OFFERED: Readonly<Record<Prompt, string>> = {
  'hwc:ecs:availabilityZones': 'availability zones',
  'hwc:ecs:flavors': 'server flavors',
  'hwc:evs:types': 'disk types',
  'hwc:vpc:mySecurityGroups': 'security groups',
  'hwc:vpc:mySubnets': 'subnets',
  'hwc:vpc:myVpcs': 'VPCs',
};

const ARGUMENTS: Readonly<Record<string, Prompt>> = {
  availability_zone: 'hwc:ecs:availabilityZones',
  network_id: 'hwc:vpc:mySubnets',
  security_group_id: 'hwc:vpc:mySecurityGroups',
  security_group_ids: 'hwc:vpc:mySecurityGroups',
  security_groups: 'hwc:vpc:mySecurityGroups',
  subnet_id: 'hwc:vpc:mySubnets',
  system_disk_type: 'hwc:evs:types',
  vpc_id: 'hwc:vpc:myVpcs',
};

/** The prompt that offers values for an argument, where there is one. */
export function promptFor({ typed, use: { name } }: ArgumentValue): Prompt | undefined {
  if (typed.type === 'huaweicloud_compute_instance') {
    if (name === 'flavor_id' || name === 'flavor_name') return 'hwc:ecs:flavors';
    if (name === 'uuid') return 'hwc:vpc:mySubnets';
  }

  if (typed.type === 'huaweicloud_evs_volume' && name === 'volume_type') return 'hwc:evs:types';
  return Object.hasOwn(ARGUMENTS, name) ? ARGUMENTS[name] : undefined;
}
