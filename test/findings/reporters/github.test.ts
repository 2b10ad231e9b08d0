import { expect } from 'chai';
import fc from 'fast-check';
import { formatGithub } from '../../../src/findings/reporters/github.js';
import { workflowCommand } from '../../../src/findings/reporters/workflow-command.js';
import { SourceText } from '../../../src/syntax/source-text.js';
import { gold } from './gold.js';
import { cleanReport, findingAt, reportOf, sampleContext, sampleReport } from './sample-report.js';

interface Command {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** The runner replaces one code after the other, `%25` last. */
function unescaped(text: string, codes: string[][]): string {
  let result = text;
  for (const [code, sign] of codes) result = result.replaceAll(code!, sign!);
  return result;
}

/** Reads a line of a log as GitHub's runner does. */
function readCommand(line: string): Command {
  expect(line).to.match(/^::/);
  const end = line.indexOf('::', 2);
  const [name, list = ''] = line.slice(2, end).split(/ (.*)/s) as [string, string?];
  const data = [
    ['%0D', '\r'],
    ['%0A', '\n'],
  ];
  const last = [['%25', '%']];
  const pairs = list
    .split(',')
    .filter(Boolean)
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      return [pair.slice(0, at), unescaped(value, [...data, ['%3A', ':'], ['%2C', ','], ...last])];
    });
  return {
    name,
    properties: Object.fromEntries(pairs),
    data: unescaped(line.slice(end + 2), [...data, ...last]),
  };
}

function propertiesAt(text: string, words: string): Record<string, string> {
  const source = new SourceText('main.tf', text);
  const report = { ...cleanReport, findings: [findingAt(source, words)] };
  const { properties } = readCommand(formatGithub(report, sampleContext));
  delete properties.title;
  return properties;
}

describe('the GitHub reporter', () => {
  it('writes one command a finding', () => {
    expect(formatGithub(sampleReport, sampleContext)).to.equal(gold('github'));
    expect(formatGithub(cleanReport, sampleContext)).to.equal('');
  });

  it('gives columns only on one line, and no line that a range merely ends before', () => {
    expect(propertiesAt('a = 1\nb = 2\n', 'b')).to.deep.equal({
      file: 'main.tf',
      line: '2',
      endLine: '2',
      col: '1',
      endColumn: '2',
    });
    expect(propertiesAt('a = 1\nb = 2\n', '1\nb')).to.deep.equal({
      file: 'main.tf',
      line: '1',
      endLine: '2',
    });
    expect(propertiesAt('a = 1\nb = 2\n', '1\n')).to.deep.equal({
      file: 'main.tf',
      line: '1',
      endLine: '1',
      col: '5',
    });
  });

  it('names a file as seen from the root of the repository', () => {
    const text = formatGithub(reportOf('x', '../a.tf'), { ...sampleContext, folder: 'infra/prod' });
    expect(readCommand(text).properties.file).to.equal('infra/a.tf');
  });

  it('comes back from the runner as it went in, on one line, whatever the words hold', () => {
    const sign = fc.constantFrom(
      '%',
      '%25',
      '%0A',
      '::',
      ':',
      ',',
      '=',
      '\n',
      '\r',
      '::error::',
      '##[error]',
      '中',
      ' ',
    );
    const words = fc
      .array(fc.oneof(fc.string(), sign), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (title, message) => {
        const line = workflowCommand('error', { file: 'main.tf', title }, message);
        expect(line).not.to.match(/[\r\n]/);
        expect(readCommand(line)).to.deep.equal({
          name: 'error',
          properties: { file: 'main.tf', title },
          data: message,
        });
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
