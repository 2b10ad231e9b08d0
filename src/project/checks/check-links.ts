import type { ManifestCheck } from './check.js';
import { valueMessages } from '../manifest-messages.js';

/** A zip has no links: not every unpacker makes them. Nor does a container package: helm packs what they point to. */
export const checkLinks: ManifestCheck = (data, { report }) => {
  for (const [index, { format = 'zip', kind, links }] of (data.assets ?? []).entries()) {
    if (links !== 'keep' || (format !== 'zip' && kind !== 'container')) continue;
    report({
      message: kind === 'container' ? valueMessages.containerLinks() : valueMessages.zipLinks(),
      path: ['assets', index, 'links'],
      rule: 'manifest/value',
    });
  }
};
