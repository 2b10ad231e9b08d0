import type { AccessType, AssetKind } from '../project.js';
import type { ManifestCheck } from './check.js';

interface Access {
  /** What a spec's asset can be; every kind where it is absent. */
  kinds?: readonly AssetKind[];
  /** Said when a spec has none, where one is usual. */
  withoutAsset?: string;
  /** Said of any spec's template. */
  template?: string;
}

/**
 * What goes with an access type, as far as the pages say it. They do not say that anything else is refused, so
 * these are warnings.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649327.html
 */
const ACCESS: Record<AccessType, Access> = {
  container: { kinds: ['container'] },
  image: { kinds: ['image'] },
  license: {
    kinds: ['image', 'software_package'],
    withoutAsset: 'KooGallery links a license product’s spec to its asset.',
  },
  saas: { template: 'KooGallery’s pages know auto-deploy templates for license and image products.' },
};

/** The access type, and what its specs deploy. */
export const checkAccess: ManifestCheck = (data, { report }) => {
  const { access } = data.product;
  const { kinds, template, withoutAsset } = ACCESS[access];
  const assets = new Map(data.assets?.map((asset) => [asset.key, asset.kind ?? 'software_package']));
  for (const [index, spec] of (data.specs ?? []).entries()) {
    const path = ['specs', index];
    const kind = spec.asset === undefined ? undefined : assets.get(spec.asset);
    if (template) {
      const message = `A ${access} product’s spec has a template. ${template}`;
      report({ message, path: [...path, 'template'], rule: 'manifest/access' });
    } else if (spec.asset === undefined && withoutAsset) {
      const message = `\`specs[${index}]\` has no \`asset\`. ${withoutAsset}`;
      report({ message, part: 'key', path, rule: 'manifest/access' });
    } else if (kind && kinds && !kinds.includes(kind)) {
      const message = `A spec of a product with access \`${access}\` has an asset of kind \`${kind}\`; usual is ${kinds.map((word) => `\`${word}\``).join(' or ')}.`;
      report({ message, path: [...path, 'asset'], rule: 'manifest/access' });
    }
  }
};
