import type { ManifestCheck } from './check.js';
import { indistinctSpecsMessages } from '../manifest-messages.js';

/**
 * At a License product a spec is linked to an asset, and the template is the asset's: two specs with the same asset and
 * different templates look the same in the console.
 * @see https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html
 */
export const checkSpecs: ManifestCheck = ({ product, specs = [] }, { report }) => {
  if (product.access !== 'license') return;
  const first = new Map<string, number>();
  for (const [index, { asset, template }] of specs.entries()) {
    if (asset === undefined || template === undefined) continue;
    const other = first.get(asset);
    if (other === undefined) {
      first.set(asset, index);
      continue;
    }

    if (specs[other]!.template === template) continue;
    report({
      message: indistinctSpecsMessages.sameAsset({ asset, index, other, template }),
      path: ['specs', index, 'template'],
      related: [{ message: indistinctSpecsMessages.other(), path: ['specs', other, 'template'] }],
      rule: 'manifest/indistinct-specs',
    });
  }
};
