/** One comparison of a version constraint: `>= 1.56.0`. */
export interface VersionComparison {
  operator: '!=' | '<' | '<=' | '=' | '>' | '>=' | '~>';
  version: string;
}

const COMPARISON = /^(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+)*(?:[-+][\w.+-]+)?)$/;

/** The comparisons of a constraint, a bare version as `=`; nothing when Terraform could not read it. */
export function parseVersionConstraint(text: string): VersionComparison[] | undefined {
  const comparisons = text.split(',').map((part) => {
    const [, operator = '=', version] = COMPARISON.exec(part.trim()) ?? [];
    return version === undefined
      ? undefined
      : { operator: operator as VersionComparison['operator'], version };
  });
  return comparisons.every((comparison) => comparison !== undefined) ? comparisons : undefined;
}

/** Whether a release meets all comparisons of a constraint. */
export function allows(constraint: readonly VersionComparison[], release: string): boolean {
  return constraint.every(({ operator, version }) => {
    const difference = compareVersions(release, version);
    switch (operator) {
      case '!=': {
        return difference !== 0;
      }

      case '<': {
        return difference < 0;
      }

      case '<=': {
        return difference <= 0;
      }

      case '=': {
        return difference === 0;
      }

      case '>': {
        return difference > 0;
      }

      case '>=': {
        return difference >= 0;
      }

      default: {
        // Of ~>, all parts but the last are kept.
        const kept = numbersOf(version).slice(0, -1);
        return difference >= 0 && kept.every((number, index) => (numbersOf(release)[index] ?? 0) === number);
      }
    }
  });
}

/** Below 0 when `a` is the older release, 0 when they are the same one. */
export function compareVersions(a: string, b: string): number {
  const left = numbersOf(a);
  const right = numbersOf(b);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }

  return 0;
}

/** Whether release `a` is newer than `b`: `1.100.0` is newer than `1.72.1`. */
export function isNewer(a: string, b: string): boolean {
  return compareVersions(a, b) > 0;
}

/** Without what follows `-` or `+`. */
function numbersOf(version: string): number[] {
  const [release = ''] = version.split(/[-+]/, 1);
  return release.split('.').map(Number);
}
