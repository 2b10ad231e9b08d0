import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import type { Context } from 'mocha';
import { readFileSync } from 'node:fs';
import type { FindingsReport } from '../../../src/findings/finding.js';
import { commonMessages } from '../../../src/findings/common-messages.js';
import { referenceOf } from '../../../src/findings/message-reference.js';
import { formatSarif } from '../../../src/findings/reporters/sarif.js';
import { type Message, textOf } from '../../../src/i18n/message.js';
import { SourceText } from '../../../src/syntax/source-text.js';
import { foreignFile } from './foreign-file.js';
import { gold } from './gold.js';
import { cleanReport, findingAt, reportOf, sampleContext, sampleReport } from './sample-report.js';

type Json = any;

function resultOf(report: FindingsReport, more: Partial<typeof sampleContext> = {}): Json {
  return JSON.parse(formatSarif(report, { ...sampleContext, ...more })).runs[0].results[0];
}

/** A finding for each message, as the engine makes them. */
function reportOfMessages(source: SourceText, messages: ReadonlyArray<Message | string>): FindingsReport {
  const findings = messages.map((message) =>
    findingAt(source, 'variable', { message: textOf(message, 'en'), ...referenceOf(message) }),
  );
  return { ...cleanReport, findings };
}

/** How a result names its file. */
function uri(file: string, folder?: string): Json {
  return resultOf(reportOf('x', file), { folder }).locations[0].physicalLocation.artifactLocation;
}

/** The published schema is of draft 4, whose `id` newer readers refuse. */
function validator(test: Context): (data: unknown) => string[] {
  const file = foreignFile(test, '@microsoft/jest-sarif', 'lib/schemas/sarif-2.1.0-rtm.5.json');
  const schema = { ...JSON.parse(readFileSync(file, 'utf8')), $schema: undefined, id: undefined };
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (data) =>
    validate(data) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the SARIF reporter', () => {
  it('writes rules, results with places, related places, fixes and fingerprints', () => {
    expect(formatSarif(sampleReport, sampleContext)).to.equal(gold('sarif'));
  });

  it('is valid by the published schema', function () {
    const problems = validator(this);
    for (const report of [sampleReport, cleanReport, reportOf('a\u0000\uD800b', '../[x] \uDC00?.tf')])
      expect(problems(JSON.parse(formatSarif(report, sampleContext)))).to.deep.equal([]);
    // The schema does find what is wrong.
    expect(problems({ version: '2.1.0', runs: [{ tool: {}, results: [{}] }] })).not.to.deep.equal([]);
  });

  it('has the id and the data of a message beside its text, and what they are put into', function () {
    const source = new SourceText('main.tf', 'variable "a" {}\nvariable "a" {}\n');
    const report = reportOfMessages(source, [
      commonMessages.nameIsHere({ name: 'a' }),
      commonMessages.nameIsHere({ name: '${var.b}' }),
      commonMessages.usedHereToo(),
      commonMessages.nameIsHere({ name: '{0}' }),
      'A plugin says so.',
    ]);
    const [run] = JSON.parse(formatSarif(report, sampleContext)).runs;
    expect(run.results.map(({ message }: Json) => message)).to.deep.equal([
      { arguments: ['a'], id: 'findings.nameIsHere', text: '"a" is here.' },
      { arguments: ['${var.b}'], id: 'findings.nameIsHere', text: '"${var.b}" is here.' },
      { id: 'findings.usedHereToo', text: 'Used here, too.' },
      // With arguments a reader would replace it.
      { text: '"{0}" is here.' },
      { text: 'A plugin says so.' },
    ]);
    const rule = run.tool.driver.rules.find(({ id }: Json) => id === 'template/count-limit');
    expect(rule.messageStrings).to.deep.equal({
      'findings.nameIsHere': { text: '"{0}" is here.' },
      'findings.usedHereToo': { text: 'Used here, too.' },
    });
    const others = run.tool.driver.rules.filter(({ id }: Json) => id !== 'template/count-limit');
    for (const other of others) expect(other).not.to.have.property('messageStrings');
    expect(validator(this)({ runs: [run], version: '2.1.0' })).to.deep.equal([]);
  });

  it('says that the run was complete where no rule crashed', () => {
    const [run] = JSON.parse(formatSarif(cleanReport, sampleContext)).runs;
    expect(run.invocations).to.deep.equal([
      {
        startTimeUtc: '2026-01-02T03:04:05.678Z',
        endTimeUtc: '2026-01-02T03:04:05.690Z',
        executionSuccessful: true,
      },
    ]);
    expect(run.results).to.deep.equal([]);
  });

  it('writes a file as a URI below the root of the repository, or without a base outside of it', () => {
    expect(uri('主 #1?/a%b.tf')).to.deep.equal({
      uri: '%E4%B8%BB%20%231%3F/a%25b.tf',
      uriBaseId: '%SRCROOT%',
    });
    expect(uri('c:x.tf').uri).to.equal('c%3Ax.tf');
    expect(uri('main.tf', 'infra/prod')).to.deep.equal({
      uri: 'infra/prod/main.tf',
      uriBaseId: '%SRCROOT%',
    });
    expect(uri('../main.tf', 'infra/prod').uri).to.equal('infra/main.tf');
    expect(uri('../main.tf')).to.deep.equal({ uri: '../main.tf' });
    expect(uri('/tmp/a b.tf', 'infra')).to.deep.equal({ uri: 'file:///tmp/a%20b.tf' });
  });

  it('leaves a fix out whose offsets cannot be turned into lines', () => {
    const report = reportOf('x');
    report.findings[0]!.fix = {
      title: 'Mend it.',
      edits: [{ file: 'other.tf', start: 0, end: 1, text: '' }],
    };
    expect(resultOf(report)).not.to.have.property('fixes');
    const sources = new Map([['other.tf', new SourceText('other.tf', 'x\n')]]);
    expect(resultOf(report, { sources }).fixes[0].artifactChanges[0].replacements).to.deep.equal([
      { deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 } },
    ]);
  });

  it('counts columns in UTF-16 units, as it says', () => {
    const source = new SourceText('main.tf', 'name = "😀" # x\n');
    const report = { ...cleanReport, findings: [findingAt(source, '# x')] };
    expect(resultOf(report).locations[0].physicalLocation.region).to.deep.equal({
      startLine: 1,
      startColumn: 13,
      endLine: 1,
      endColumn: 16,
    });
  });
});
