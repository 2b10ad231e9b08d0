import type { AssetKind } from '../../project/project.js';

/**
 * Whether `koo adopt` takes assets of a kind over: those whose versions an interface shows. Its `deployed_type` has two
 * values.
 *
 * @see https://registry.terraform.io/providers/huaweicloud/huaweicloud/latest/docs/data-sources/koogallery_assets
 */
export function isAdoptable(kind: AssetKind): boolean {
  return kind === 'software_package' || kind === 'image';
}
