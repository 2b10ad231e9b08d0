import type { AssetDeclaration, Project, TemplateDeclaration } from '../../../project/project.js';
import type { PackedAsset } from '../../../asset/model.js';
import type { DesiredAsset } from '../../plan/desired-state.js';
import type { ApplyContext } from '../apply-context.js';

/** What koo.yaml declares under the key of a change; a change of a declared thing is made of that. */
export function declaredAsset({ desired }: ApplyContext, key: string): DesiredAsset {
  return desired.assets.find((asset) => asset.key === key)!;
}

/** Its package on this disk. */
export function packedAsset({ prepared }: ApplyContext, key: string): PackedAsset {
  return [...prepared.packages].find(([asset]: [AssetDeclaration, PackedAsset]) => asset.key === key)![1];
}

export function declaredTemplate({ templates }: Project, key: string): TemplateDeclaration {
  return templates.find((template) => template.key === key)!;
}
