import type { ManifestCheck } from './check.js';

/** Versions of assets have the form that `release.versions` says; without it, any. */
export const checkVersions: ManifestCheck = async (data, { report }) => {
  const { versions } = data.release ?? {};
  if (versions === undefined) return;
  // Most products have no rule, and what compares versions takes its time to load.
  const { versionForm } = await import('../versions/version-forms.js');
  const form = versionForm(versions);
  for (const [index, { version }] of (data.assets ?? []).entries()) {
    if (form.fits(version)) continue;
    const meant = form.rewritten(version);
    report({
      ...(meant !== undefined && { fix: { text: meant, title: `Write \`${meant}\`.` } }),
      message: `\`${version}\` is no version as \`release.versions\` wants them: ${form.name} is ${form.words}.`,
      path: ['assets', index, 'version'],
      rule: 'manifest/version',
    });
  }
};
