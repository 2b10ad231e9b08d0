import { expect } from 'chai';
import { textWidth } from '../../src/platform/text-width.js';

describe('the width of a text in a terminal', () => {
  const widths: [string, string, number][] = [
    ['Latin letters', 'abc', 3],
    ['Chinese', '规格', 4],
    ['Chinese punctuation', '（。）', 6],
    ['full-width Latin letters', 'ＡＢ', 4],
    ['half-width katakana', 'ｱｲ', 2],
    ['Hangul', '한국', 4],
    ['a letter and its combining mark', 'e\u0301', 1],
    ['an emoji of several code points', '👩‍👩‍👧', 2],
    ['an emoji by its variation selector', '⚠️', 2],
    ['a flag', '🇨🇳', 2],
    ['a character beyond the basic plane', '𠮷', 2],
    ['a text with a style', '\u001B[31m规格\u001B[0m', 4],
    ['an empty text', '', 0],
  ];

  for (const [name, text, width] of widths)
    it(`is ${width} for ${name}`, () => {
      expect(textWidth(text)).to.equal(width);
    });
});
