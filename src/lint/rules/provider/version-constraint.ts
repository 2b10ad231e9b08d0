import { commonMessages } from '../../../findings/common-messages.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
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

const RETIRED =
  'Once RFS has retired what it allows, the stack may fail with "no available release match the given constraints".';

interface Capped {
  constraint: string;
  version: string;
}

const messages = defineMessages('provider/version-constraint', {
  missing: () =>
    'The huaweicloud provider has no version constraint. KooGallery asks for one with >=, such as ">= 1.56.0".',
  notString: () => 'A version constraint is a string: write ">= 1.60.0".',
  unreadable: ({ constraint }: { constraint: string }) =>
    `Terraform cannot read "${constraint}" as a version constraint.`,
  unmeetable: ({ constraint }: { constraint: string }) =>
    `No release of the provider can meet "${constraint}".`,
  contradiction: ({ constraint, file, other }: { constraint: string; file: string; other: string }) =>
    `No release of the provider can meet both "${constraint}" and "${other}" of ${file}: Terraform uses one for all modules.`,
  tooNew: ({ constraint, newest }: { constraint: string; newest: string }) =>
    `"${constraint}" requires a release that RFS is not known to have: its page of supported providers listed ${newest} as the newest.`,
  pinned: ({ constraint }: { constraint: string }) =>
    `"${constraint}" pins the provider to one release. ${RETIRED}`,
  below: ({ constraint, version }: Capped) =>
    `"${constraint}" keeps the provider below ${version}. ${RETIRED}`,
  near: ({ constraint, version }: Capped) => `"${constraint}" keeps the provider near ${version}. ${RETIRED}`,
  capped: ({ constraint, version }: Capped) => `"${constraint}" caps the provider at ${version}. ${RETIRED}`,
  notExact: ({ constraint, name }: { constraint: string; name: string }) =>
    `The private provider "${name}" needs an exact version; RFS does not resolve "${constraint}" for it.`,
});

export const providerVersionConstraint: Rule<Template, typeof messages> = {
  messages,
  id: 'provider/version-constraint',
  name: 'Version of the provider',
  severity: 'warning',
  summary:
    'The huaweicloud provider is pinned or capped, or its version constraint is missing, unreadable or impossible to meet.',
  why: 'RFS retires a release of the provider about a year after it appeared. A stack whose template allows only retired releases may fail with "no available release match the given constraints" when it is deployed, deleted or rolled back.',
  fix: 'Give the oldest release that has what the template uses, with >=: RFS then picks one that it supports.',
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

/** Constraints that differ, each of which is compared with the later ones. A template has a handful. */
const MAX_COMPARED = 200;

function saysTheSame(one: WrittenConstraint, other: WrittenConstraint): boolean {
  return isOfSameProvider(one, other) && literalString(one.version) === literalString(other.version);
}

type Found = Pick<Report, 'fix' | 'message' | 'related' | 'severity' | 'span'>;

function missing({ isMisspelt, isPrivate, missingAt, name }: WrittenConstraint): Found | undefined {
  if (isMisspelt || isPrivate || name !== 'huaweicloud') return undefined;
  return { message: messages.missing(), span: missingAt, severity: 'info' };
}

/** Terraform uses one release of a provider for all modules. */
function contradiction(
  constraint: WrittenConstraint,
  before: readonly WrittenConstraint[],
): Found | undefined {
  const own = comparisonsOf(constraint);
  if (!own) return undefined;
  const { span } = constraint.version!;
  const text = literalString(constraint.version)!;
  if (noReleaseMeets(own))
    return { message: messages.unmeetable({ constraint: text }), span, severity: 'error' };
  for (const other of before) {
    const others = isOfSameProvider(constraint, other) ? comparisonsOf(other) : undefined;
    if (!others || noReleaseMeets(others) || !noReleaseMeets([...own, ...others])) continue;
    const { file, version } = other;
    const range = file.source.rangeOf(version!.span);
    return {
      message: messages.contradiction({ constraint: text, file: file.name, other: literalString(version)! }),
      span,
      severity: 'error',
      related: [{ message: commonMessages.constraintIsHere(), file: file.source.file, range }],
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
      ? { message: messages.notString(), span, severity: 'error' }
      : undefined;
  const comparisons = parseVersionConstraint(text);
  if (!comparisons) return { message: messages.unreadable({ constraint: text }), span, severity: 'error' };
  if (constraint.isPrivate) return notExact(constraint.name, text, comparisons, span);
  if (constraint.name !== 'huaweicloud') return undefined;

  const lower = comparisons.find(({ operator }) => operator === '>=' || operator === '>');
  const pin = comparisons.find(({ operator }) => ['=', '~>', '<', '<='].includes(operator));
  const required = lower ?? (pin && !pin.operator.startsWith('<') ? pin : undefined);
  if (required && compareVersions(required.version, newest) > 0)
    return {
      message: messages.tooNew({ constraint: text, newest }),
      span,
      // The support of what the page lists has ended since: RFS probably runs newer releases by now.
      ...(!pin && { severity: 'info' as const }),
    };
  if (pin) {
    const floor =
      lower ?? (pin.operator.startsWith('<') ? undefined : { operator: '>=', version: pin.version });
    const use = floor && `"${floor.operator} ${floor.version}"`;
    return {
      message: pinning(text, pin),
      span,
      // Until the provider's next major release nothing is kept out, but KooGallery asks for >= all the same.
      ...(endsAtMajor(pin) && { severity: 'info' as const }),
      ...(use && {
        fix: {
          title: commonMessages.use({ text: use }),
          edits: [{ file: constraint.file.source.file, ...span, text: use }],
          safe: true,
        },
      }),
    };
  }

  return undefined;
}

function pinning(constraint: string, { operator, version }: VersionComparison): Message {
  if (operator === '=') return messages.pinned({ constraint });
  if (endsAtMajor({ operator, version }) && operator === '~>')
    return messages.below({ constraint, version: `${Number(version.split('.', 1)[0]) + 1}.0` });
  return operator === '~>'
    ? messages.near({ constraint, version })
    : messages.capped({ constraint, version });
}

/** `~> 1.70` and `< 2.0`: every release of the same major number may follow. */
function endsAtMajor({ operator, version }: VersionComparison): boolean {
  const parts = version.split('.');
  return operator === '~>'
    ? parts.length === 2
    : operator === '<' && parts.slice(1).every((part) => Number(part) === 0);
}

/** The SDK's notes on private providers say that a range is not resolved for them. */
function notExact(
  name: string,
  constraint: string,
  comparisons: VersionComparison[],
  span: Report['span'],
): Found | undefined {
  if (comparisons.length === 1 && comparisons[0]!.operator === '=') return undefined;
  return { message: messages.notExact({ constraint, name }), span };
}
