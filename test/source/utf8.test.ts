import { expect } from 'chai';
import fc from 'fast-check';
import { decodeUtf8 } from '../../src/syntax/utf8.js';

const bytes = (...parts: Array<number | string>): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

const places = (found: Uint8Array): Array<[number, number]> =>
  decodeUtf8(found).mistakes.map(({ span }) => [span.start, span.end]);

describe('UTF-8', () => {
  it('takes the byte-order mark off and says so', () => {
    expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 'a'))).to.deep.equal({
      text: 'a',
      byteOrderMark: true,
      mistakes: [],
    });
    expect(decodeUtf8(bytes('a'))).to.deep.equal({ text: 'a', byteOrderMark: false, mistakes: [] });
  });

  it('tells each stretch of other bytes at its place', () => {
    expect(places(bytes('云a', 0xff, 0xfe, 'b', 0xc3))).to.deep.equal([
      [2, 4],
      [5, 6],
    ]);
    expect(places(bytes(0xef, 0xbb, 0xbf, 'x', 0x80))).to.deep.equal([[1, 2]]);
  });

  it('does not mistake a written U+FFFD for one', () => {
    expect(places(bytes('\uFFFD', 0xff, '\uFFFD'))).to.deep.equal([[1, 2]]);
  });

  it('names UTF-16', () => {
    const [mistake] = decodeUtf8(bytes(0xff, 0xfe, 'a', 0)).mistakes;
    expect(mistake!.message.toString()).to.equal('This file is UTF-16 (little-endian). Save it as UTF-8.');
  });

  it('finds something wrong exactly where a strict decoder does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (found) => {
        fc.pre(!(found[0] === 0xff && found[1] === 0xfe) && !(found[0] === 0xfe && found[1] === 0xff));
        let good = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(found);
        } catch {
          good = false;
        }

        const { mistakes, text } = decodeUtf8(found);
        expect(mistakes.length === 0).to.equal(good);
        for (const { span } of mistakes) expect(text.slice(span.start, span.end)).to.match(/^\uFFFD+$/);
      }),
      { numRuns: 2000, seed: 32 },
    );
  });

  it('finds every broken character between good ones', () => {
    const good = fc.constantFrom('a', '云', '\uFFFD', '😀', '').map((text) => Buffer.from(text));
    const broken = fc
      .constantFrom(
        [0x80],
        [0xff],
        [0xe0, 0x80],
        [0xf0, 0x80, 0x80],
        [0xc2],
        [0xe0, 0xa0],
        [0xe4, 0xb8],
        [0xed, 0xa0, 0x80],
        [0xf0, 0x90, 0x80],
        [0xf4, 0x90],
      )
      .map((found) => Buffer.from(found));
    fc.assert(
      fc.property(fc.array(fc.tuple(good, broken), { maxLength: 5 }), (pairs) => {
        const wanted: Array<[number, number]> = [];
        let text = '';
        for (const [before, after] of pairs) {
          text += `${before.toString()}x`;
          const start = text.length;
          text += new TextDecoder().decode(after);
          wanted.push([start, text.length]);
          text += 'y';
        }

        const all = pairs.flatMap(([before, after]) => [before, Buffer.from('x'), after, Buffer.from('y')]);
        expect(places(Buffer.concat(all))).to.deep.equal(wanted);
      }),
      { numRuns: 500, seed: 33 },
    );
  });
});
