import { expect } from 'chai';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { BUFFER_BYTES } from '../../../src/asset/archive/block-size.js';
import { deflateRange, type ByteRange } from '../../../src/asset/archive/deflate-range.js';
import { LAST_BLOCK } from '../../../src/asset/archive/deflate.js';

/** Noise that does not compress, the same in each run. */
const NOISE = Buffer.concat(
  Array.from({ length: 20_000 }, (_, at) => createHash('sha256').update(`${at}`).digest()),
);
const TEXT = Buffer.alloc(NOISE.length, 'Some text, again and again, and the same once more. ');

const piece = fc.record({
  isContent: fc.boolean(),
  isNoise: fc.boolean(),
  length: fc.oneof(fc.nat({ max: 4000 }), fc.nat({ max: 400_000 })),
});

describe('deflateRange', () => {
  const input = Buffer.alloc(BUFFER_BYTES);
  const output = Buffer.alloc(BUFFER_BYTES);

  /** Puts pieces into the buffer from a place on; answers where they end, and which are contents. */
  const fill = (
    start: number,
    chunks: ReadonlyArray<{ isContent: boolean; isNoise: boolean; length: number }>,
  ) => {
    const contents: ByteRange[] = [];
    let at = start;
    for (const { isContent, isNoise, length } of chunks) {
      const end = Math.min(at + length, start + 1024 * 1024);
      (isNoise ? NOISE : TEXT).copy(input, at, 0, end - at);
      if (isContent) contents.push({ end, start: at });
      at = end;
    }

    return { contents, end: at };
  };

  it('gives parts that are one stream, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 3 }), (ranges) => {
        const parts: Buffer[] = [];
        const expected: Buffer[] = [];
        let before = Buffer.alloc(0);
        for (const chunks of ranges) {
          before.copy(input);
          const { contents, end } = fill(before.length, chunks);
          const range = { end, start: before.length };
          const bytes = deflateRange(input, range, contents, output);
          parts.push(Buffer.from(output.subarray(0, bytes)));
          expected.push(Buffer.from(input.subarray(range.start, end)));
          before = Buffer.from(input.subarray(Math.max(0, end - 32_768), end));
        }

        const whole = inflateRawSync(Buffer.concat([...parts, LAST_BLOCK]));
        expect(whole.equals(Buffer.concat(expected))).to.equal(true);
      }),
      { numRuns: 60 },
    );
  });

  it('stores noise, and deflates what is around it', () => {
    const { contents, end } = fill(0, [
      { isContent: false, isNoise: false, length: 512 },
      { isContent: true, isNoise: true, length: 100_000 },
      { isContent: true, isNoise: false, length: 100_000 },
    ]);
    const bytes = deflateRange(input, { end, start: 0 }, contents, output);
    expect(bytes).to.be.within(100_000, 101_000);
    expect(output.indexOf(NOISE.subarray(0, 60_000))).to.be.greaterThan(0);
  });

  it('points into what comes before it', () => {
    NOISE.copy(input, 0, 0, 20_000);
    NOISE.copy(input, 20_000, 0, 20_000);
    // Not the content of a file: it is not looked at whether that is noise.
    expect(deflateRange(input, { end: 40_000, start: 20_000 }, [], output)).to.be.lessThan(300);
  });
});
