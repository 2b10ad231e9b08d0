import { expect } from 'chai';
import { deflateRawSync } from 'node:zlib';
import { release } from '../../../src/asset/archive/release.js';

const MB = 1024 * 1024;

describe('release', () => {
  it('gives back at once what a big buffer takes', () => {
    const zeros = Buffer.alloc(MB);
    const before = process.memoryUsage().arrayBuffers;
    for (let count = 0; count < 200; count++) release(deflateRawSync(zeros, { chunkSize: MB }));
    expect(process.memoryUsage().arrayBuffers - before).to.be.lessThan(40 * MB);
  });

  it('leaves what others share alone', () => {
    const small = Buffer.from('abc');
    release(small);
    expect(small.toString()).to.equal('abc');
    // Of whatever size the pool is.
    const { poolSize } = Buffer;
    try {
      Buffer.poolSize = 128 * 1024;
      // The pool is made anew when it is used up.
      const pooled = Array.from({ length: 40 }, () => Buffer.from('x'.repeat(8000)));
      for (const one of pooled) release(one);
      expect(new Set(pooled.map(String))).to.deep.equal(new Set(['x'.repeat(8000)]));
    } finally {
      Buffer.poolSize = poolSize;
    }
  });
});
