import { textOf } from '../../i18n/message.js';
import type { Finding, FindingsReport } from '../finding.js';
import { ruleCrashed } from '../rule-crashed.js';
import { type JunitTest, junitXml } from './junit-xml.js';
import { countsOf, reporterMessages } from './messages.js';
import type { ReportContext } from './report-context.js';
import { repositoryPath } from './repository-path.js';

/**
 * JUnit XML: a suite a file, a test a finding. Errors and warnings are failures, a crashed rule is an error, an info
 * is a test that passed, with its text in the suite's output. Without findings there is one test that passed: many
 * readers consider a file without tests broken.
 */
export function formatJunit(report: FindingsReport, context: ReportContext): string {
  const { startedAt, version } = context;
  const suites = [...suitesOf(report, context)].map(([name, tests], id) => ({
    name,
    // How long one file took is not known: the first suite has the whole time, so that the sum is right.
    seconds: id === 0 ? report.summary.durationMs / 1000 : 0,
    startedAt,
    tests,
  }));
  return junitXml(suites, version);
}

function suitesOf({ findings, summary }: FindingsReport, context: ReportContext): Map<string, JunitTest[]> {
  if (findings.length === 0) {
    const counts = textOf(reporterMessages.counts({ counts: countsOf(summary) }), 'en');
    return new Map([['koo', [{ name: `${counts}.`, className: 'koo' }]]]);
  }

  const names = new Map(context.rules.map(({ id, name }) => [id, name]));
  const suites = new Map<string, JunitTest[]>();
  for (const finding of findings) {
    const file = repositoryPath(finding.file, context);
    const tests = suites.get(file) ?? [];
    suites.set(file, tests);
    tests.push(testOf(finding, file, names.get(finding.rule) ?? finding.rule));
  }

  return suites;
}

function testOf(finding: Finding, file: string, ruleName: string): JunitTest {
  const { address, fix, message, range, rule, severity } = finding;
  const place = `${file}:${range.start.line}:${range.start.column}`;
  // For readers, the part before the last dot is a package.
  const test = { name: `${ruleName} (${place})`, className: rule.replaceAll('/', '.') };
  const text = [
    `${place} ${severity} ${message} [${rule}]`,
    ...(address ? [`at ${address}`] : []),
    ...(fix ? [`→ ${fix.title}`] : []),
  ].join('\n');
  if (severity === 'info') return { ...test, note: text };
  const element = rule === ruleCrashed.id ? 'error' : 'failure';
  return { ...test, outcome: { element, type: severity, message, text } };
}
