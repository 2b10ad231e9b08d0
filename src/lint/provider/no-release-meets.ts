import { upperEnd } from './newest-allowed.js';
import { compareVersions, type VersionComparison } from './version-constraint.js';

/** Whether no release can meet all of these: one requires newer ones than another allows. Releases between two are assumed to exist. */
export function noReleaseMeets(comparisons: readonly VersionComparison[]): boolean {
  // How the parts behind a "-" compare is not known here.
  if (comparisons.some(({ version }) => /[-+]/.test(version))) return false;
  return comparisons.some((lower) => {
    if (!['=', '>', '>=', '~>'].includes(lower.operator)) return false;
    return comparisons.some((other) => {
      const end = upperEnd(other);
      if (!end) return false;
      const difference = compareVersions(lower.version, end.release);
      return difference > 0 || (difference === 0 && (!end.included || lower.operator === '>'));
    });
  });
}
