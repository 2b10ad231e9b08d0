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
export interface JunitTest {
  name: string;
  className: string;
  outcome?: { element: 'error' | 'failure'; type: string; message: string; text: string };
  /** For the suite's output: advice, which fails nothing. */
  note?: string;
}

export interface JunitSuite {
  name: string;
  seconds: number;
  startedAt: Date;
  tests: readonly JunitTest[];
}

/**
 * JUnit XML. It keeps to what both published schemas allow: Ant's JUnit.xsd (the strict one) and Jenkins's junit-4.xsd.
 *
 * @param version Of koo.
 * @see https://github.com/windyroad/JUnit-Schema
 */
export function junitXml(suites: readonly JunitSuite[], version: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites.flatMap((suite, id) => suiteLines(suite, id, version)),
    '</testsuites>',
  ].join('\n');
}

function suiteLines({ name, seconds, startedAt, tests }: JunitSuite, id: number, version: string): string[] {
  const count = (element: string): number =>
    tests.filter(({ outcome }) => outcome?.element === element).length;
  const attributes = {
    // By the schema, a name must not consist of blanks.
    name: /\S/.test(name) ? name : 'koo',
    package: 'koo',
    id,
    time: seconds,
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

function testLines({ className, name, outcome }: JunitTest): string[] {
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
