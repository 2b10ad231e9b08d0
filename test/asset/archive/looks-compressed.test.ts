import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { looksCompressed } from '../../../src/asset/archive/looks-compressed.js';

const noise = (blocks: number): Buffer =>
  Buffer.concat(
    Array.from({ length: blocks }, (_, at) => createHash('sha256').update(`block ${at}`).digest()),
  );
const words = Array.from({ length: 60_000 }, (_, at) => `${Math.imul(at, 2_654_435_761) >>> 0} `).join('');

describe('looksCompressed', () => {
  const cases: Record<string, [Uint8Array, boolean]> = {
    noise: [noise(2000), true],
    'noise of the shortest length that is judged': [noise(64), true],
    'noise that is too short to judge': [noise(63), false],
    'what deflate made': [deflateRawSync(words), true],
    nothing: [Buffer.alloc(0), false],
    zeros: [Buffer.alloc(100_000), false],
    digits: [Buffer.from(words), false],
    'noise, and text in the second half': [
      Buffer.concat([noise(1000), Buffer.alloc(32_000, 'text ')]),
      false,
    ],
  };
  for (const [what, [bytes, expected]] of Object.entries(cases)) {
    it(`${what}: ${expected ? 'yes' : 'no'}`, () => {
      expect(looksCompressed(bytes)).to.equal(expected);
    });
  }
});
