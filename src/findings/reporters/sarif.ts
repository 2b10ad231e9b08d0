import type { Finding, FindingsReport } from '../finding.js';
import { fingerprints } from '../fingerprints.js';
import { ruleCrashed } from '../rule-crashed.js';
import { printable } from './printable.js';
import type { ReportContext } from './report-context.js';
import { physicalLocation, relatedLocations, sarifFixes, SOURCE_ROOT } from './sarif-places.js';
import { sarifMessage } from './sarif-messages.js';
import { SARIF_LEVELS, sarifRules } from './sarif-rules.js';

/** Properties of a finding's result, beside those that every finding has, or in place of them. */
export type SarifDetails = (finding: Finding, index: number) => Readonly<Record<string, unknown>>;

/**
 * SARIF 2.1.0 for code scanning. Texts of the checked files are not in it: a template may hold secrets.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
 * @see https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support what GitHub reads
 */
export function formatSarif(
  { findings, summary }: FindingsReport,
  context: ReportContext,
  more: SarifDetails = () => ({}),
): string {
  const { startedAt, version } = context;
  const rules = sarifRules(context.rules, findings, context.language);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const prints = fingerprints(findings, context.sources);
  const run = {
    tool: { driver: { name: 'koo', semanticVersion: version, rules } },
    invocations: [
      {
        startTimeUtc: startedAt.toISOString(),
        endTimeUtc: new Date(startedAt.getTime() + summary.durationMs).toISOString(),
        // Where a rule broke, the results are not all there would be.
        executionSuccessful: !findings.some(({ rule }) => rule === ruleCrashed.id),
      },
    ],
    originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the checked files.' } } },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding, index) => ({
      ...sarifResult(finding, indexes.get(finding.rule)!, prints[index]!, context),
      ...more(finding, index),
    })),
  };
  const $schema =
    'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
  return JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, undefined, 2);
}

function sarifResult(finding: Finding, ruleIndex: number, print: string, context: ReportContext): object {
  const { address, file, fix, range, related, rule, severity } = finding;
  const fixes = sarifFixes(fix, context);
  return {
    ruleId: rule,
    ruleIndex,
    level: SARIF_LEVELS[severity],
    message: sarifMessage(finding),
    locations: [
      {
        physicalLocation: physicalLocation(file, range, context),
        ...(address && { logicalLocations: [{ fullyQualifiedName: printable(address) }] }),
      },
    ],
    ...(related?.length && { relatedLocations: relatedLocations(related, context) }),
    partialFingerprints: { 'kooFinding/v1': print },
    ...(fixes && { fixes }),
  };
}
