import { expect } from 'chai';
import { applyRepairs } from '../../src/syntax/hcl/repairs.js';

describe('Repairs of a text', () => {
  const { originalOffset, text } = applyRepairs('{a 1,}', [
    { start: 4, end: 5, text: '' },
    { start: 1, end: 2, text: '"a"' },
    { start: 2, end: 2, text: ':' },
  ]);

  it('are made all at once', () => expect(text).to.equal('{"a": 1}'));

  it('leave the way back to the places before', () => {
    expect([...text].map((_, index) => originalOffset(index))).to.deep.equal([0, 1, 2, 2, 2, 2, 3, 5]);
    expect(originalOffset(text.length)).to.equal(6);
  });
});
