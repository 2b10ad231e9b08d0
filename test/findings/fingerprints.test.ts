import { expect } from 'chai';
import type { Finding } from '../../src/findings/finding.js';
import { fingerprints } from '../../src/findings/fingerprints.js';
import { SourceText } from '../../src/syntax/source-text.js';
import { findingAt } from './reporters/sample-report.js';

/** The fingerprints of findings at some words of one text. */
function printsOf(text: string, places: Array<Partial<Finding> & { words: string }>): string[] {
  const source = new SourceText('main.tf', text);
  const findings = places.map(({ words, ...more }) => findingAt(source, words, more));
  return fingerprints(findings, new Map([[source.file, source]]));
}

describe('fingerprints', () => {
  const text = 'resource "a" "b" {\n  count = 2000\n}\n';

  it('stay when lines move and the layout changes, with an address or without', () => {
    for (const address of [undefined, 'resource.a.b.count']) {
      const [before] = printsOf(text, [{ words: '2000', address }]);
      const [after] = printsOf(`# moved\n\n${text.replace('  count =', 'count   =')}`, [
        { words: '2000', address },
      ]);
      expect(before).to.match(/^[0-9a-f]{32}$/);
      expect(after).to.equal(before);
    }
  });

  it('stay when the value at an address changes, since it is the same problem still', () => {
    const [before] = printsOf(text, [{ words: '2000', address: 'resource.a.b.count' }]);
    const [after] = printsOf(text.replace('2000', '3000'), [
      { words: '3000', address: 'resource.a.b.count' },
    ]);
    expect(after).to.equal(before);
  });

  it('differ by rule, file and address', () => {
    const prints = printsOf(text, [
      { words: '2000', address: 'a' },
      { words: '2000', address: 'b' },
      { words: '2000', address: 'a', rule: 'template/other' },
      { words: '2000', address: 'a', file: 'other.tf' },
      { words: '2000' },
      { words: 'resource' },
    ]);
    expect(new Set(prints).size).to.equal(6);
  });

  it('differ between findings that look the same, and the first ones stay when one goes', () => {
    const one = { words: '2000', address: 'a' };
    const [first, second, third] = printsOf(text, [one, one, one]);
    expect(new Set([first, second, third]).size).to.equal(3);
    expect(printsOf(text, [one, one])).to.deep.equal([first, second]);
  });
});
