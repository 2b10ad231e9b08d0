import { textOf } from '../../i18n/message.js';
import type { Finding, FindingsReport } from '../finding.js';
import { ruleCrashed } from '../rule-crashed.js';
import { countsOf, reporterMessages } from './messages.js';
import type { ReportContext } from './report-context.js';
import { repositoryPath } from './repository-path.js';

/** What XML 1.0 has no way to write, not even as a reference: control characters, lone surrogates, non-characters. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ATTRIBUTE: Readonly<Record<string, string>> = {
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '"': '&quot;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

/** One test of a suite, and how it ended. */
interface Test {
  name: string;
  className: string;
  outcome?: { element: 'error' | 'failure'; type: string; message: string; text: string };
  /** For the suite's output: advice, which fails nothing. */
  note?: string;
}

/**
 * JUnit XML: a suite a file, a test a finding. Errors and warnings are failures, a crashed rule is an error, an info
 * is a test that passed, with its text in the suite's output. Without findings there is one test that passed: many
 * readers consider a file without tests broken.
 *
 * It keeps to what both published schemas allow: Ant's JUnit.xsd (the strict one) and Jenkins's junit-4.xsd.
 *
 * @see https://github.com/windyroad/JUnit-Schema
 */
export function formatJunit(report: FindingsReport, context: ReportContext): string {
  const suites = suitesOf(report, context);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...[...suites].flatMap(([name, tests], id) => suiteLines(name, tests, id, report, context)),
    '</testsuites>',
  ].join('\n');
}

function suitesOf({ findings, summary }: FindingsReport, context: ReportContext): Map<string, Test[]> {
  if (findings.length === 0) {
    const counts = textOf(reporterMessages.counts({ counts: countsOf(summary) }), 'en');
    return new Map([['koo', [{ name: `${counts}.`, className: 'koo' }]]]);
  }

  const names = new Map(context.rules.map(({ id, name }) => [id, name]));
  const suites = new Map<string, Test[]>();
  for (const finding of findings) {
    const file = repositoryPath(finding.file, context);
    const tests = suites.get(file) ?? [];
    suites.set(file, tests);
    tests.push(testOf(finding, file, names.get(finding.rule) ?? finding.rule));
  }

  return suites;
}

function testOf(finding: Finding, file: string, ruleName: string): Test {
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

function suiteLines(
  name: string,
  tests: Test[],
  id: number,
  { summary }: FindingsReport,
  { startedAt, version }: ReportContext,
): string[] {
  const count = (element: string): number =>
    tests.filter(({ outcome }) => outcome?.element === element).length;
  const attributes = {
    // By the schema, a name must not consist of blanks.
    name: /\S/.test(name) ? name : 'koo',
    package: 'koo',
    id,
    // How long one file took is not known: the first suite has the whole time, so that the sum is right.
    time: id === 0 ? summary.durationMs / 1000 : 0,
    timestamp: startedAt.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length),
    hostname: 'localhost',
    tests: tests.length,
    failures: count('failure'),
    errors: count('error'),
  };
  const notes = tests.flatMap(({ note }) => (note ? [note] : [])).join('\n');
  return [
    `  <testsuite${attributeList(attributes)}>`,
    `    <properties><property${attributeList({ name: 'koo.version', value: version })}/></properties>`,
    ...tests.flatMap((test) => testLines(test)),
    `    <system-out>${xmlText(notes)}</system-out>`,
    '    <system-err></system-err>',
    '  </testsuite>',
  ];
}

function testLines({ className, name, outcome }: Test): string[] {
  const head = `    <testcase${attributeList({ name, classname: className, time: 0 })}`;
  if (!outcome) return [`${head}/>`];
  const { element, message, text, type } = outcome;
  return [
    `${head}>`,
    `      <${element}${attributeList({ type, message })}>${xmlText(text)}</${element}>`,
    '    </testcase>',
  ];
}

function attributeList(attributes: Record<string, number | string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlAttribute(String(value))}"`)
    .join('');
}

/** The value of an attribute, between quotes. A line end in it survives: as it is, a parser makes it a space. */
function xmlAttribute(value: string): string {
  return clean(value).replaceAll(/[\t\n\r"&<>]/g, (character) => ATTRIBUTE[character]!);
}

/** Character data. A carriage return in it survives: as it is, a parser reads it as a line end. */
function xmlText(text: string): string {
  return clean(text).replaceAll(/[\r&<>]/g, (character) => ATTRIBUTE[character]!);
}

function clean(text: string): string {
  return text.replaceAll(NOT_XML, '\uFFFD');
}
