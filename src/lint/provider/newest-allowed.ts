import { commonMessages } from '../../findings/common-messages.js';
import type { RelatedPlace } from '../../findings/finding.js';
import type { ReportedText } from '../../findings/rule.js';
import type { Template } from '../../template/model.js';
import { literalString } from '../../template/queries/literal-value.js';
import { moduleScopes } from '../modules/module-scope.js';
import {
  compareVersions,
  isNewer,
  parseVersionConstraint,
  type VersionComparison,
} from './version-constraint.js';
import { catalogOf } from './typed-blocks.js';
import { writtenConstraints } from './written-constraints.js';

/** Where the releases end that something allows: with this one, or right before it. */
export interface UpperEnd {
  release: string;
  included: boolean;
}

/** The newest releases of the provider that a template's own version constraints leave. */
class NewestAllowed {
  readonly #end: UpperEnd;
  /** As it is written: `~> 1.60.0`. */
  readonly constraint: string;
  readonly place: ReportedText<RelatedPlace, 'message'>;

  constructor(end: UpperEnd, constraint: string, place: NewestAllowed['place']) {
    this.#end = end;
    this.constraint = constraint;
    this.place = place;
  }

  /** Whether every release that is allowed is older than this one. */
  isBefore(release: string): boolean {
    const { included, release: end } = this.#end;
    const difference = compareVersions(release, end);
    return difference > 0 || (difference === 0 && !included);
  }

  /** Whether every release that is allowed is this one or older; `< 1.61.0` allows 1.60.9, for all that is known. */
  isUpTo(release: string): boolean {
    return !isNewer(this.#end.release, release);
  }

  /** Whether nothing newer than this may be used, where it is known to be the last of something: `~> 1.41.0` for 1.41.1. */
  mayEndWith(release: string): boolean {
    const [major = '', minor = ''] = release.split('.');
    return this.isUpTo(release) || (!this.#end.included && this.isUpTo(`${major}.${Number(minor) + 1}.0`));
  }

  isLowerThan(other: NewestAllowed): boolean {
    const difference = compareVersions(this.#end.release, other.#end.release);
    return difference === 0 ? !this.#end.included && other.#end.included : difference < 0;
  }
}

/**
 * What the constraints of all modules leave together: Terraform uses one release of the provider for all of them.
 * Nothing where no constraint has an upper end.
 */
export function newestAllowed(template: Template): NewestAllowed | undefined {
  const provider = catalogOf(template).index.provider.split('/').at(-1)!;
  let lowest: NewestAllowed | undefined;
  for (const scope of moduleScopes(template)) {
    for (const { file, isPrivate, name, version } of writtenConstraints(scope)) {
      const text = literalString(version);
      if (name !== provider || isPrivate || text === undefined) continue;
      const range = file.source.rangeOf(version!.span);
      const place = { file: file.source.file, message: commonMessages.constraintIsHere(), range };
      for (const end of upperEnds(text)) {
        const allowed = new NewestAllowed(end, text, place);
        if (!lowest || allowed.isLowerThan(lowest)) lowest = allowed;
      }
    }
  }

  return lowest;
}

function upperEnds(constraint: string): UpperEnd[] {
  return (parseVersionConstraint(constraint) ?? []).flatMap((comparison) => upperEnd(comparison) ?? []);
}

/** @see https://developer.hashicorp.com/terraform/language/v1.5.x/expressions/version-constraints */
export function upperEnd({ operator, version }: VersionComparison): UpperEnd | undefined {
  switch (operator) {
    case '<': {
      return { release: version, included: false };
    }

    case '<=':
    case '=': {
      return { release: version, included: true };
    }

    case '~>': {
      // Only the last part may grow; with one part alone there is nothing that may not.
      const kept = version.split(/[-+]/, 1)[0]!.split('.').slice(0, -1);
      if (kept.length === 0) return undefined;
      const next = [...kept.slice(0, -1), Number(kept.at(-1)) + 1].join('.');
      return { release: next, included: false };
    }

    default: {
      return undefined;
    }
  }
}
