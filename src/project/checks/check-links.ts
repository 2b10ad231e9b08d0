import type { ManifestCheck } from './check.js';

/** A zip holds no links: not every unpacker makes them. Nor does a container package: helm packs what they point to. */
export const checkLinks: ManifestCheck = (data, { report }) => {
  for (const [index, { format = 'zip', kind, links }] of (data.assets ?? []).entries()) {
    if (links !== 'keep' || (format !== 'zip' && kind !== 'container')) continue;
    report({
      message:
        kind === 'container'
          ? 'A container package keeps no links: write `resolve` to pack what they point to, or `refuse`.'
          : 'A zip cannot keep links: write `resolve` to pack what they point to, `refuse`, or set `format` to `tar.gz`.',
      path: ['assets', index, 'links'],
      rule: 'manifest/value',
    });
  }
};
