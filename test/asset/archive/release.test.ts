import { expect } from 'chai';
import { deflateRawSync } from 'node:zlib';
import { release } from '../../../src/asset/archive/release.js';

const MB = 1024 * 1024;

describe('release', () => {
  it('gives back at once what a big buffer takes', () => {
    const before = process.memoryUsage().arrayBuffers;
    for (let count = 0; count < 200; count++) release(deflateRawSync(Buffer.alloc(MB), { chunkSize: MB }));
    expect(process.memoryUsage().arrayBuffers - before).to.be.lessThan(40 * MB);
  });

  it('leaves what others share alone', () => {
    const small = Buffer.from('abc');
    release(small);
    expect(small.toString()).to.equal('abc');
  });
});
