import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/findings/finding.js';
import { formatJson } from '../../src/findings/reporters/json.js';
import { formatText } from '../../src/findings/reporters/text.js';
import { summarize } from '../../src/findings/summarize.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { SourceText } from '../../src/syntax/source-text.js';

function gold(name: string): string {
  return readFileSync(path.join(packageRoot(), 'test/findings/fixtures', name), 'utf8').trimEnd();
}

/** A finding at the first occurrence of `words` in a text. */
function findingAt(source: SourceText, words: string, more: Partial<Finding> = {}): Finding {
  const start = source.text.indexOf(words);
  return {
    rule: 'template/example',
    severity: 'error',
    message: `Something is wrong with ${words.split('\n', 1)[0]}.`,
    file: source.file,
    range: source.rangeOf({ start, end: start + words.length }),
    docs: 'docs/rules/template-example.md',
    ...more,
  };
}

/** One finding, without summary and colours. */
function shown(source: SourceText, words: string, more?: Partial<Finding>): string {
  const sources = new Map([[source.file, source]]);
  return formatText([findingAt(source, words, more)], { colors: false, sources });
}

/** The line with the carets, and the line above it up to the carets: they must take equally many columns. */
function caretColumns(text: string): { before: string; carets: string } {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^ +│ +\^+$/.test(line));
  const caretLine = lines[at]!;
  return { before: lines[at - 1]!, carets: caretLine };
}

describe('the text reporter', () => {
  it('shows place, message, rule, code with carets, related places, the way out and a summary', () => {
    const main = new SourceText(
      'modules/web/main.tf',
      [
        'resource "huaweicloud_compute_instance" "web" {',
        '  count     = 2',
        '  for_each  = toset(["a"])',
        '  user_data = file("install.sh")',
        '}',
        '',
      ].join('\n'),
    );
    const variables = new SourceText('variables.tf', 'variable "地址" {}\n');
    const findings = [
      findingAt(main, 'for_each', {
        related: [{ message: '"count" is here.', file: main.file, range: findingAt(main, 'count').range }],
      }),
      findingAt(main, 'file', { rule: 'template/forbidden-function' }),
      findingAt(main, '"install.sh"', { rule: 'template/forbidden-function', severity: 'info' }),
      findingAt(variables, '地址', {
        severity: 'warning',
        fix: { title: 'Use "address".', edits: [] },
      }),
    ];
    const text = formatText(findings, {
      colors: false,
      sources: new Map([main, variables].map((source) => [source.file, source])),
      summary: summarize(findings, { files: 2, durationMs: 123.4 }),
      hintOf: (rule) =>
        rule === 'template/forbidden-function' ? 'Bring the text into the template.' : undefined,
    });
    expect(text).to.equal(gold('findings.txt'));
  });

  it('says when nothing was found', () => {
    const summary = summarize([], { files: 1, durationMs: 4 });
    expect(formatText([], { colors: false, sources: new Map(), summary })).to.equal(
      'No problems found in 1 file (0.00 s).',
    );
  });

  it('keeps carets under their place after Chinese text, emoji, combining marks and tabs', () => {
    const cases: Array<[string, number]> = [
      ['default = "BAD"', 'default = "'.length],
      ['描述 = "BAD"', '描述 = "'.length + 2],
      ['\tx = "BAD"', 4 + 'x = "'.length],
      ['ab\tx = "BAD"', 4 + 'x = "'.length],
      ['"🚀" = "BAD"', '"__" = "'.length],
      ['"e\u0301" = "BAD"', '"e" = "'.length],
      ['"（全角）" = "BAD"', '"________" = "'.length],
    ];
    for (const [line, columns] of cases) {
      const text = shown(new SourceText('a.tf', line), 'BAD');
      expect(caretColumns(text).carets, line).to.equal(`    │ ${' '.repeat(columns)}^^^`);
    }
  });

  it('marks wide characters over their whole width', () => {
    expect(caretColumns(shown(new SourceText('a.tf', 'name = "地址"'), '地址')).carets).to.equal(
      '    │         ^^^^',
    );
  });

  it('marks a place of several lines to the end of its first line, and an empty one with one caret', () => {
    const source = new SourceText('a.tf', 'a = [\r\n  1,\r\n]\r\n');
    expect(caretColumns(shown(source, '[\r\n  1,\r\n]')).carets).to.equal('    │     ^');
    const atEnd = source.rangeOf({ start: source.text.length, end: source.text.length });
    expect(shown(source, 'a', { range: atEnd })).to.equal(
      'a.tf:4:1 error Something is wrong with a. [template/example]\n  3 │ ]\n  4 │\n    │ ^',
    );
  });

  it('cuts a long line around the place', () => {
    const line = `x = "${'a'.repeat(5000)}BAD${'b'.repeat(5000)}"`;
    const { before, carets } = caretColumns(shown(new SourceText('a.tf', line), 'BAD'));
    expect(before).to.equal(`  1 │ …${'a'.repeat(30)}BAD${'b'.repeat(67)}…`);
    expect(carets).to.equal(`    │ ${' '.repeat(31)}^^^`);
  });

  it('is not slowed down by a line of 6 MB', () => {
    const reported = (length: number) => {
      const source = new SourceText('a.tf.json', `{"x": "${'长'.repeat(length)}BAD"}`);
      const findings = Array.from({ length: 100 }, () => findingAt(source, 'BAD'));
      const before = process.cpuUsage();
      const text = formatText(findings, { colors: false, sources: new Map([[source.file, source]]) });
      return { text, time: process.cpuUsage(before).user };
    };

    reported(6000);
    const { text, time } = reported(6_000_000);
    expect(time).to.be.lessThan(20 * reported(6000).time);
    expect(caretColumns(text).before).to.equal(`  1 │ …${'长'.repeat(15)}BAD"}`);
  });

  it('lets nothing through that steers the terminal', () => {
    const source = new SourceText('a\u001B[2J.tf', 'x = "\u001B[31mBAD\u202E"');
    const text = shown(source, 'BAD', { message: 'Wrong:\n\u001B]0;title\u0007 \u009B2J' });
    expect(text).to.not.match(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    expect(text).to.include('Wrong: \\u001b]0;title\\u0007 \\u009b2J');
  });

  it('masks what a rule has marked as a secret, in the frames of other findings too', () => {
    const source = new SourceText(
      'main.tf',
      [
        'admin_pass = "Welcome@1234"',
        'count = 2',
        'user_data = <<EOT',
        'echo root:Welcome@5678 | chpasswd; exit 1',
        'EOT',
        'default = <<EOT',
        'Welcome@9999',
        'EOT',
      ].join('\n'),
    );
    const text = formatText(
      [
        findingAt(source, '"Welcome@1234"', { rule: 'secret/password', message: 'A password.' }),
        findingAt(source, 'count', { message: 'A count.' }),
        findingAt(source, 'exit', { message: 'An exit.' }),
        findingAt(source, 'Welcome@5678', { rule: 'secret/password', message: 'Another.' }),
        findingAt(source, '<<EOT\nWelcome@9999\nEOT', {
          rule: 'variable/sensitive-default',
          message: 'A default.',
        }),
      ],
      { colors: false, sources: new Map([[source.file, source]]) },
    );
    expect(text).to.equal(gold('secrets.txt'));
  });

  it('shows a finding whose file has no text without a code frame', () => {
    const archive = new SourceText('template.zip', '');
    const range = archive.rangeOf({ start: 0, end: 0 });
    expect(shown(archive, '', { message: 'Too many files.', range })).to.equal(
      'template.zip:1:1 error Too many files. [template/example]',
    );
  });

  it('colours only when asked', () => {
    const source = new SourceText('a.tf', 'BAD');
    const finding = findingAt(source, 'BAD');
    const sources = new Map([[source.file, source]]);
    const plain = formatText([finding], { colors: false, sources });
    const coloured = formatText([finding], { colors: true, sources });
    expect(plain).to.not.include('\u001B');
    expect(coloured).to.include('\u001B[31m');

    expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).to.equal(plain);
  });
});

describe('the JSON reporter', () => {
  it('prints findings and summary', () => {
    const source = new SourceText('a.tf', 'BAD');
    const findings = [findingAt(source, 'BAD', { address: 'variable.x' })];
    const summary = summarize(findings, { files: 1, durationMs: 1.6 });
    expect(formatJson({ findings, summary })).to.equal(gold('findings.json'));
  });
});
