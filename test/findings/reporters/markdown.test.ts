import { expect } from 'chai';
import fc from 'fast-check';
import { parsers } from 'prettier/plugins/markdown';
import { printable } from '../../../src/findings/reporters/printable.js';
import { formatMarkdown } from '../../../src/findings/reporters/markdown.js';
import { loadLanguage } from '../../../src/load-language.js';
import { gold } from './gold.js';
import { cleanReport, reportOf, sampleContext, sampleReport } from './sample-report.js';

await loadLanguage('zh');

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** Reads Markdown with a parser of another make. */
function parse(text: string): Node {
  return (parsers.markdown.parse as (text: string) => Node)(text);
}

function nodesOf(node: Node, type: string): Node[] {
  return [
    ...(node.type === type ? [node] : []),
    ...(node.children ?? []).flatMap((child) => nodesOf(child, type)),
  ];
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map((child) => textOf(child)).join('');
}

/** Blanks do not count, nor what keeps names from being mentioned. */
function squeezed(text: string): string {
  return text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ').trim();
}

describe('the Markdown reporter', () => {
  it('writes the counts, a table, and how to mend what was found', () => {
    expect(formatMarkdown(sampleReport, sampleContext)).to.equal(gold('markdown'));
    expect(formatMarkdown(cleanReport, sampleContext)).to.equal('### koo: No problems found in 3 files');
  });

  it('speaks Chinese, as its findings and rules do', () => {
    const context = { ...sampleContext, language: 'zh' } as const;
    expect(formatMarkdown(sampleReport, context)).to.equal(gold('markdown-zh'));
    expect(formatMarkdown(cleanReport, context)).to.equal('### koo：检查了 3 个文件，未发现问题');
    const [finding] = reportOf('x'.repeat(400)).findings;
    const findings = Array.from({ length: 1000 }, () => finding!);
    expect(formatMarkdown({ ...cleanReport, findings }, context)).to.match(/\n……另有 \d+ 条。\n/);
  });

  it('shows every word as it is, and never more cells, markup or HTML', () => {
    const sign = fc.constantFrom(
      '|',
      '\\',
      '`',
      '*',
      '_',
      '<b>',
      '</details>',
      '![x](y)',
      '[x]',
      '~~',
      '&lt;',
      '$x$',
      '\n',
      '中',
      '<!--',
      '# ',
      '- ',
    );
    const word = fc
      .array(fc.oneof(fc.string(), sign), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(word, (message) => {
        const [, row] = nodesOf(parse(formatMarkdown(reportOf(message), sampleContext)), 'tableRow');
        const cells = row!.children!;
        const expected = `${printable(message)} (template/count-limit)`;
        expect(cells.map((cell) => squeezed(textOf(cell)))).to.deep.equal([
          '🔴 error',
          'main.tf:1:9',
          squeezed(expected),
        ]);
        const types = new Set(cells.flatMap(({ children }) => children!.map(({ type }) => type)));
        expect([...types].filter((type) => !['sentence', 'text'].includes(type))).to.deep.equal([]);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('mentions nobody and links no issue', () => {
    const text = formatMarkdown(reportOf('ask @team about #12, not a@b or C#'), sampleContext);
    expect(text).to.include('ask @&#8203;team about #&#8203;12, not a@&#8203;b or C# ');
  });

  it('is never longer than a comment may be, and says how much is missing', () => {
    const [finding] = reportOf('x'.repeat(400)).findings;
    const findings = Array.from({ length: 1000 }, () => finding!);
    const text = formatMarkdown({ ...cleanReport, findings }, sampleContext);
    expect(text.length).to.be.within(50_000, 65_000);
    const shown = text.split('\n').filter((line) => line.startsWith('| 🔴')).length;
    expect(text).to.include(`\n… and ${1000 - shown} more.\n`);
  });
});
