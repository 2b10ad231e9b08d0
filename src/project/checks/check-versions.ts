import type { ManifestCheck } from './check.js';
import { versionMessages } from '../manifest-messages.js';
import { writeFix } from '../manifest-problem.js';

/** Versions of assets have the form that `release.versions` requires; without it, any. */
export const checkVersions: ManifestCheck = async (data, { report }) => {
  const { versions } = data.release ?? {};
  if (versions === undefined) return;
  // Most products have no rule, and what compares versions is slow to load.
  const { versionForm } = await import('../versions/version-forms.js');
  const form = versionForm(versions);
  for (const [index, { version }] of (data.assets ?? []).entries()) {
    if (form.fits(version)) continue;
    const meant = form.rewritten(version);
    report({
      ...(meant !== undefined && { fix: writeFix(meant) }),
      message: versionMessages.wrongForm({ form: versions, version }),
      path: ['assets', index, 'version'],
      rule: 'manifest/version',
    });
  }
};
