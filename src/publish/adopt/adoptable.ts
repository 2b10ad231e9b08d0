import type { AssetKind } from '../../project/project.js';

/** Whether `koo adopt` takes assets of a kind over: what it looks up are packages, in their versions. */
export function isAdoptable(kind: AssetKind): boolean {
  return kind === 'software_package' || kind === 'container';
}
