import type { Report, Rule } from '../../../findings/rule.js';
import type { Expression, Template } from '../../../template/model.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { type WrittenConstraint, writtenConstraints } from '../../provider/written-constraints.js';
import { noReleaseMeets } from '../../provider/no-release-meets.js';
import {
  compareVersions,
  parseVersionConstraint,
  type VersionComparison,
} from '../../provider/version-constraint.js';

export const providerVersionConstraint: Rule<Template> = {
  id: 'provider/version-constraint',
  name: 'Version of the provider',
  severity: 'warning',
  summary:
    'The huaweicloud provider is pinned or capped, has a constraint that cannot be read or met, or has none.',
  why: 'RFS retires a release of the provider about a year after it came. A stack whose template allows only retired releases may answer "no available release match the given constraints" to deploying, deleting and rolling back.',
  fix: 'Give the oldest release that has what the template uses, with >=: RFS then takes one that it supports.',
  docs: HUAWEI_PAGES.providerVersions,
  examples: {
    bad: `terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = "1.60.0"
    }
  }
}`,
    good: `terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.60.0"
    }
  }
}`,
  },
  options: {
    // The newest on RFS's page of 2025-11-07.
    newestInRfs: '1.72.1',
  },
  check(template, { options, report }) {
    const newest = String(options.newestInRfs);
    const before: WrittenConstraint[] = [];
    for (const scope of moduleScopes(template)) {
      for (const constraint of writtenConstraints(scope)) {
        const found = constraint.version
          ? (contradiction(constraint, before) ?? problemOf(constraint, constraint.version, newest))
          : missing(constraint);
        if (before.length < MAX_COMPARED && !before.some((other) => saysTheSame(constraint, other)))
          before.push(constraint);
        if (found) report({ source: constraint.file.source, address: constraint.address, ...found });
      }
    }
  },
};

/** Constraints that differ, each of which is held against the later ones. A template has a handful. */
const MAX_COMPARED = 200;

function saysTheSame(one: WrittenConstraint, other: WrittenConstraint): boolean {
  return isOfSameProvider(one, other) && literalString(one.version) === literalString(other.version);
}

type Found = Pick<Report, 'fix' | 'message' | 'related' | 'severity' | 'span'>;

function missing({ isMisspelt, isPrivate, missingAt, name }: WrittenConstraint): Found | undefined {
  if (isMisspelt || isPrivate || name !== 'huaweicloud') return undefined;
  const message =
    'The huaweicloud provider has no version constraint. KooGallery wants one with >=, such as ">= 1.56.0".';
  return { message, span: missingAt, severity: 'info' };
}

/** Terraform takes one release of a provider for all modules. */
function contradiction(
  constraint: WrittenConstraint,
  before: readonly WrittenConstraint[],
): Found | undefined {
  const own = comparisonsOf(constraint);
  if (!own) return undefined;
  const { span } = constraint.version!;
  const text = literalString(constraint.version)!;
  if (noReleaseMeets(own))
    return { message: `No release of the provider can meet "${text}".`, span, severity: 'error' };
  for (const other of before) {
    const others = isOfSameProvider(constraint, other) ? comparisonsOf(other) : undefined;
    if (!others || noReleaseMeets(others) || !noReleaseMeets([...own, ...others])) continue;
    const { file, version } = other;
    const range = file.source.rangeOf(version!.span);
    return {
      message: `No release of the provider can meet both "${text}" and "${literalString(version)}" of ${file.name}: Terraform takes one for all modules.`,
      span,
      severity: 'error',
      related: [{ message: 'The constraint is here.', file: file.source.file, range }],
    };
  }

  return undefined;
}

function comparisonsOf({ version }: WrittenConstraint): VersionComparison[] | undefined {
  const text = literalString(version);
  return text === undefined ? undefined : parseVersionConstraint(text);
}

function isOfSameProvider(one: WrittenConstraint, other: WrittenConstraint): boolean {
  return one.name === other.name && (one.source === other.source || one.file.module === other.file.module);
}

function problemOf(constraint: WrittenConstraint, written: Expression, newest: string): Found | undefined {
  const text = literalString(written);
  const { span } = written;
  if (text === undefined)
    return written.kind === 'literal' && written.value !== null
      ? { message: 'A version constraint is a string: write ">= 1.60.0".', span, severity: 'error' }
      : undefined;
  const comparisons = parseVersionConstraint(text);
  if (!comparisons)
    return { message: `Terraform cannot read "${text}" as a version constraint.`, span, severity: 'error' };
  if (constraint.isPrivate) return exactWanted(constraint.name, text, comparisons, span);
  if (constraint.name !== 'huaweicloud') return undefined;

  const lower = comparisons.find(({ operator }) => operator === '>=' || operator === '>');
  const pin = comparisons.find(({ operator }) => ['=', '~>', '<', '<='].includes(operator));
  const asked = lower ?? (pin && !pin.operator.startsWith('<') ? pin : undefined);
  if (asked && compareVersions(asked.version, newest) > 0)
    return {
      message: `"${text}" asks for a release that RFS is not known to have: its page of supported providers listed ${newest} as the newest.`,
      span,
    };
  if (pin) {
    const wanted =
      lower ?? (pin.operator.startsWith('<') ? undefined : { operator: '>=', version: pin.version });
    const use = wanted && `${wanted.operator} ${wanted.version}`;
    const edit = { file: constraint.file.source.file, ...span, text: `"${use}"` };
    return {
      message: `"${text}" ${pinning(pin)}. Once RFS has retired what it allows, the stack may answer "no available release match the given constraints".`,
      span,
      // Until the provider's next major release nothing is kept out, but KooGallery asks for >= all the same.
      ...(endsAtMajor(pin) && { severity: 'info' as const }),
      ...(use && { fix: { title: `Use "${use}".`, edits: [edit], safe: true } }),
    };
  }

  return undefined;
}

function pinning({ operator, version }: VersionComparison): string {
  if (operator === '=') return 'pins the provider to one release';
  if (endsAtMajor({ operator, version }) && operator === '~>')
    return `keeps the provider below ${Number(version.split('.', 1)[0]) + 1}.0`;
  return operator === '~>' ? `keeps the provider near ${version}` : `caps the provider at ${version}`;
}

/** `~> 1.70` and `< 2.0`: every release of the same major number may follow. */
function endsAtMajor({ operator, version }: VersionComparison): boolean {
  const parts = version.split('.');
  return operator === '~>'
    ? parts.length === 2
    : operator === '<' && parts.slice(1).every((part) => Number(part) === 0);
}

/** The SDK's notes on private providers say that a range is not resolved for them. */
function exactWanted(
  name: string,
  text: string,
  comparisons: VersionComparison[],
  span: Report['span'],
): Found | undefined {
  if (comparisons.length === 1 && comparisons[0]!.operator === '=') return undefined;
  const message = `The private provider "${name}" needs an exact version; RFS does not resolve "${text}" for it.`;
  return { message, span };
}
