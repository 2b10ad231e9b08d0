import { expect } from 'chai';
import type { Finding, TextEdit } from '../../src/findings/finding.js';
import { applyEdits, chooseFixes } from '../../src/findings/fixes/choose-fixes.js';

const START = { line: 1, column: 1, offset: 0 };

function finding(rule: string, edits: TextEdit[], fix: Partial<Finding['fix']> = {}): Finding {
  return {
    rule,
    severity: 'info',
    message: rule,
    file: 'f',
    range: { start: START, end: START },
    docs: '',
    fix: { title: rule, edits, safe: true, ...fix },
  };
}

const edit = (start: number, end: number, text = 'x', file = 'f'): TextEdit => ({ file, start, end, text });
const chosen = (...findings: Finding[]): string[] => chooseFixes(findings).findings.map(({ rule }) => rule);

describe('chooseFixes', () => {
  it('takes the safe ones, and sorts their edits', () => {
    const unsafe = finding('unsafe', [edit(0, 1)], { safe: undefined });
    const { edits, findings } = chooseFixes([unsafe, finding('a', [edit(7, 8)]), finding('b', [edit(2, 3)])]);
    expect(findings.map(({ rule }) => rule)).to.deep.equal(['a', 'b']);
    expect(edits.get('f')).to.deep.equal([edit(2, 3), edit(7, 8)]);
    expect(applyEdits('0123456789', edits.get('f')!)).to.equal('01x3456x89');
  });

  it('lets the later of two wait that touch each other', () => {
    expect(chosen(finding('outer', [edit(0, 9)]), finding('inner', [edit(3, 4)]))).to.deep.equal(['outer']);
    expect(chosen(finding('a', [edit(3, 3)]), finding('b', [edit(3, 3)]))).to.deep.equal(['a']);
    expect(chosen(finding('a', [edit(3, 4)]), finding('b', [edit(4, 5)]))).to.deep.equal(['a']);
    expect(chosen(finding('a', [edit(3, 4)]), finding('b', [edit(5, 6)]))).to.deep.equal(['a', 'b']);
    expect(chosen(finding('a', [edit(3, 4)]), finding('b', [edit(3, 4, 'x', 'g')]))).to.deep.equal([
      'a',
      'b',
    ]);
  });

  it('applies a fix whole or not at all', () => {
    const whole = chooseFixes([finding('a', [edit(0, 1)]), finding('b', [edit(5, 6), edit(1, 2)])]);
    expect(whole.edits.get('f')).to.deep.equal([edit(0, 1)]);
    const half = chooseFixes([finding('a', [edit(0, 1), edit(3, 4, 'x', 'g')])], (file) => file === 'f');
    expect(half.findings).to.deep.equal([]);
  });

  it('takes a byte order mark away beside other fixes', () => {
    const mark = finding('mark', [edit(0, 0, '')], { dropsByteOrderMark: true });
    const { edits, findings, withoutMark } = chooseFixes([mark, finding('a', [edit(0, 1)])]);
    expect(findings).to.have.length(2);
    expect([...withoutMark]).to.deep.equal(['f']);
    expect(edits.get('f')).to.deep.equal([edit(0, 1)]);
  });
});
