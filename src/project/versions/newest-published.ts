import type { VersionFormName } from './version-form.js';
import { versionForm } from './version-forms.js';

/**
 * The newest of the published versions, when `version` is not newer than it; nothing when it is, or where no order is
 * known. Versions of another form, from before koo.yaml said one, have no place in the order. A version that is published
 * itself is not new: what may be done with it is another question.
 */
export function newestPublished(
  name: VersionFormName | undefined,
  version: string,
  published: readonly string[],
): string | undefined {
  const form = versionForm(name);
  if (!form || !form.fits(version) || published.includes(version)) return undefined;
  const [newest] = published.filter((one) => form.fits(one)).sort((a, b) => form.compare(b, a));
  return newest !== undefined && form.compare(version, newest) <= 0 ? newest : undefined;
}
