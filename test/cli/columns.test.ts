import { expect } from 'chai';
import { cut, padded } from '../../src/cli/terminal/columns.js';
import { textWidth } from '../../src/platform/text-width.js';

describe('columns of a terminal', () => {
  for (const [text, width] of [
    ['koo', 3],
    ['云商店', 6],
    ['e\u0301a\u0308', 2],
    ['한글', 4],
    ['👩‍👩‍👧‍👦', 2],
    ['，', 2],
    ['\u001B[31mred\u001B[39m', 3],
  ] as const)
    it(`of ${JSON.stringify(text)} are ${width}`, () => {
      expect(textWidth(text)).to.equal(width);
      expect(textWidth(padded(text, 12))).to.equal(12);
    });

  it('are cut between characters, not inside of them', () => {
    expect(cut('云商店', 5)).to.equal('云商');
    expect(cut('e\u0301e\u0301', 1)).to.equal('e\u0301');
    expect(cut('👩‍👩‍👧‍👦x', 2)).to.equal('👩‍👩‍👧‍👦');
    expect(cut('abc', 0)).to.equal('');
  });
});
