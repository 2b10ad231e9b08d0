import type { AccessType, AssetKind } from '../project.js';
import type { ManifestCheck } from './check.js';
import { accessMessages, missingKeyMessages } from '../manifest-messages.js';

interface Access {
  /** What a spec's asset can be; every kind where it is absent. */
  kinds?: readonly AssetKind[];
  /** A spec that has a template and no asset is reported. */
  needsAsset?: boolean;
  /** A spec with a template is reported. */
  withoutTemplate?: boolean;
}

/**
 * What goes with an access type, as far as the pages say it. They do not say that anything else is rejected, so
 * these are warnings.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649327.html
 */
const ACCESS: Record<AccessType, Access> = {
  container: { kinds: ['container'] },
  image: { kinds: ['image'] },
  license: {
    kinds: ['image', 'software_package'],
    needsAsset: true,
  },
  saas: { kinds: ['saas'], withoutTemplate: true },
};

/** The access type, and what its specs deploy. */
export const checkAccess: ManifestCheck = (data, { report }) => {
  const { access } = data.product;
  const { kinds, needsAsset, withoutTemplate } = ACCESS[access];
  const assets = new Map(data.assets?.map((asset) => [asset.key, asset.kind ?? 'software_package']));
  for (const [index, spec] of (data.specs ?? []).entries()) {
    const path = ['specs', index];
    const kind = spec.asset === undefined ? undefined : assets.get(spec.asset);
    if (kind === 'software_package' && spec.template === undefined) {
      const message = missingKeyMessages.templateOfSpec({ asset: spec.asset!, index });
      report({ message, part: 'key', path, rule: 'manifest/missing-key' });
    }

    if (withoutTemplate && spec.template !== undefined) {
      const message = accessMessages.templateOfSaas({ access });
      report({ message, path: [...path, 'template'], rule: 'manifest/access' });
    } else if (spec.asset === undefined && spec.template !== undefined && needsAsset) {
      const message = accessMessages.specWithoutAsset({ index });
      report({ message, part: 'key', path, rule: 'manifest/access' });
    } else if (kind && kinds && !kinds.includes(kind)) {
      const message = accessMessages.unusualKind({ access, kind, usual: kinds });
      report({ message, path: [...path, 'asset'], rule: 'manifest/access' });
    }
  }
};
