import type { ManifestCheck } from './check.js';

/** A zip holds no links: not every unpacker makes them. */
export const checkLinks: ManifestCheck = (data, { report }) => {
  for (const [index, { format = 'zip', links }] of (data.assets ?? []).entries()) {
    if (links !== 'keep' || format !== 'zip') continue;
    report({
      message:
        'A zip cannot keep links: write `resolve` to pack what they point to, `refuse`, or set `format` to `tar.gz`.',
      path: ['assets', index, 'links'],
      rule: 'manifest/value',
    });
  }
};
