import type { Finding, FindingsReport } from '../../../src/findings/finding.js';
import type { ReportContext } from '../../../src/findings/reporters/report-context.js';
import { ruleCrashed } from '../../../src/findings/rule-crashed.js';
import type { RuleDescription } from '../../../src/findings/rule-description.js';
import { summarize } from '../../../src/findings/summarize.js';
import { SourceText } from '../../../src/syntax/source-text.js';

/** A finding at the first occurrence of `words` in a text. */
export function findingAt(source: SourceText, words: string, more: Partial<Finding> = {}): Finding {
  const start = source.text.indexOf(words);
  return {
    rule: 'template/count-limit',
    severity: 'error',
    message: 'Something is wrong.',
    file: source.file,
    range: source.rangeOf({ start, end: start + words.length }),
    docs: 'docs/rules/template-count-limit.md',
    ...more,
  };
}

const rules: RuleDescription[] = [
  {
    id: 'template/count-limit',
    name: 'Too many copies',
    severity: 'error',
    summary: 'count is over 1,024.',
    why: 'RFS repeats a block at most 1,024 times.',
    fix: 'Use fewer copies, or split them: see `count`.',
    docs: 'https://support.huaweicloud.com/tr-aos/rf_05_0028.html',
    examples: { bad: 'count = 2000', good: 'count = 2' },
    options: { max: 1024 },
  },
  {
    id: 'variable/no-description',
    name: 'Variable without a description',
    severity: 'warning',
    summary: 'A variable has no description.',
    why: 'The buyer sees a bare name.',
    fix: 'Say what the value is for.',
  },
  ruleCrashed,
];

const main = new SourceText(
  'templates/主模板 #1/main.tf',
  [
    'resource "huaweicloud_vpc" "main" {',
    '  count = 2000',
    '  name  = "a & <b> | c"',
    '}',
    '',
    'variable "地址😀" {}',
    '',
  ].join('\n'),
);
const archive = new SourceText('dist/template.zip', '');

const findings: Finding[] = [
  findingAt(archive, '', { rule: 'package/size', message: 'The zip has 1,100 KB; RFS takes 1,024 KB.' }),
  findingAt(archive, '', {
    rule: ruleCrashed.id,
    message: 'The rule a/b crashed (Error: 100%).',
  }),
  findingAt(main, 'resource "huaweicloud_vpc" "main" {\n  count = 2000\n', {
    rule: 'template/duplicate-block',
    severity: 'info',
    message: 'This block, "a & <b>", stands twice.\r\nSo says @somebody in #12: 50% | *done*.',
  }),
  findingAt(main, '2000', {
    message: 'RFS repeats a block at most 1024 times, "count" asks for 2000.',
    address: 'resource.huaweicloud_vpc.main.count',
    related: [
      { message: 'The block begins here.', file: main.file, range: findingAt(main, 'resource').range },
    ],
    fix: {
      title: 'Use 1024.',
      edits: [
        { file: main.file, start: 46, end: 50, text: '1024' },
        { file: main.file, start: 36, end: 36, text: '  # 最多\n' },
      ],
    },
  }),
  findingAt(main, '地址😀', {
    rule: 'variable/no-description',
    severity: 'warning',
    message: '变量 "地址😀" 没有说明。',
    address: 'variable.地址😀',
  }),
];

/** Everything that a format has to write, in one report: what is hard for it stands in the findings' words. */
export const sampleReport: FindingsReport = {
  findings,
  summary: summarize(findings, { files: 3, durationMs: 1234 }),
};

export const cleanReport: FindingsReport = {
  findings: [],
  summary: summarize([], { files: 3, durationMs: 12 }),
};

export const sampleContext: ReportContext = {
  sources: new Map([main, archive].map((source) => [source.file, source])),
  rules,
  version: '0.1.0',
  startedAt: new Date('2026-01-02T03:04:05.678Z'),
};

/** A report of one finding with this message in a file of this name. */
export function reportOf(message: string, file = 'main.tf'): FindingsReport {
  const source = new SourceText(file, 'count = 2000\n');
  const only = [findingAt(source, '2000', { message })];
  return { findings: only, summary: summarize(only, { files: 1, durationMs: 1 }) };
}
