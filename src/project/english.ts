import type { VersionFormName } from './versions/version-form.js';

/** Phrases of English messages about koo.yaml; `chinese.ts` has the same. */

/** How versions are written, by `release.versions`. */
export const VERSION_FORMS: Readonly<Record<VersionFormName, string>> = {
  '1.0': 'two numbers, as in 1.0',
  'V1.0': 'V and two numbers, as in V1.0',
  semver: 'three numbers, as in 1.2.0 or 1.2.0-rc.1',
};
