import { expect } from 'chai';
import fc from 'fast-check';
import { decodeJsonString } from '../../src/syntax/json/json-string.js';

describe('JSON: strings', () => {
  it('finds the place of each character through the escapes', () => {
    const text = '  "a\\n\\u00e9\\"${x}"';
    const { offsetOf, value } = decodeJsonString(text, 2, text.length);
    expect(value).to.equal('a\né"${x}');
    expect([...value].map((_, index) => text[offsetOf(index)])).to.deep.equal([
      'a',
      '\\',
      '\\',
      '\\',
      '$',
      '{',
      'x',
      '}',
    ]);
    expect(offsetOf(value.length)).to.equal(text.length - 1);
  });

  it('decodes as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const text = JSON.stringify(value);
        expect(decodeJsonString(text, 0, text.length).value).to.equal(value);
      }),
      { seed: 31 },
    );
  });
});
