import { expect } from 'chai';
import fc from 'fast-check';
import { textWidth } from '../../../src/platform/text-width.js';
import { wrapChinese } from '../../../src/cli/help/wrap-chinese.js';

describe('wrapChinese', () => {
  it('breaks between characters, not in a word, and not before closing punctuation', () => {
    expect(wrapChinese('读取 koo.yaml 和目标，不打包。', 12)).to.equal('读取\nkoo.yaml 和\n目标，不打\n包。');
    expect(wrapChinese('（必填）目标', 6)).to.equal('（必\n填）目\n标');
  });

  it('keeps line breaks, and breaks a word that is longer than a line', () => {
    expect(wrapChinese('目标\n<可选值：a>', 40)).to.equal('目标\n<可选值：a>');
    expect(wrapChinese('见 abcdefghijkl', 5)).to.equal('见\nabcde\nfghij\nkl');
  });

  it('loses nothing, and no line is wider than it may be', () => {
    const unit = fc.constantFrom(
      '目',
      '，',
      '（',
      '。',
      'koo',
      '--lang',
      ' ',
      '`',
      '\n',
      '“',
      '”',
      'abcdefghijklmnop',
      '…',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), fc.integer({ max: 40, min: 4 }), (units, width) => {
        const text = units.join('');
        const wrapped = wrapChinese(text, width);
        expect(wrapped.replaceAll(/\s/g, '')).to.equal(text.replaceAll(/\s/g, ''));
        for (const line of wrapped.split('\n')) expect(textWidth(line)).to.be.at.most(width);
      }),
    );
  });
});
