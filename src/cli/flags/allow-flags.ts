import { Flags } from '@oclif/core';
import { type Permission, PERMISSIONS } from '../../publish/plan/permissions.js';

/** How the values are written. */
export const allowShape = {
  delimiter: ',',
  multiple: true,
  multipleNonGreedy: true,
  options: PERMISSIONS,
} as const;

export const allowFlag = Flags.option({
  ...allowShape,
  description:
    'What to do without confirmation, separated by commas: relink or unlink specs, delete what koo created, create stacks in RFS.',
  exclusive: ['yes'],
})();

export const yesToAllFlag = Flags.boolean({
  char: 'y',
  description: 'Deprecated: allows everything that --allow can name.',
});

export interface AllowFlags {
  allow?: readonly Permission[];
  yes: boolean;
}

/** What the flags allow. */
export function allowed({ allow = [], yes }: AllowFlags): ReadonlySet<Permission> {
  return new Set(yes ? PERMISSIONS : allow);
}

/** As it is written: `--allow relink,delete`. */
export function allowCall(permissions: readonly Permission[]): string {
  return `--allow ${permissions.join(',')}`;
}
