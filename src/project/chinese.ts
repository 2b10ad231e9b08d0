import type { VersionFormName } from './versions/version-form.js';

/** Phrases of Chinese messages about koo.yaml; `english.ts` has the same. */

/** How versions are written, by `release.versions`. */
export const VERSION_FORMS: Readonly<Record<VersionFormName, string>> = {
  '1.0': '两个数字，例如 1.0',
  'V1.0': 'V 加两个数字，例如 V1.0',
  semver: '三个数字，例如 1.2.0 或 1.2.0-rc.1',
};
