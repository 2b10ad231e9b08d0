import { expect } from 'chai';
import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { crc32Joined } from '../../../src/asset/archive/crc32-joined.js';

describe('crc32Joined', () => {
  it('is the CRC of two pieces one after the other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.uint8Array({ maxLength: 2000 }), (one, other) => {
        const joined = crc32Joined(crc32(one), crc32(other), other.length);
        expect(joined).to.equal(crc32(Buffer.concat([one, other])));
      }),
    );
  });

  it('counts lengths beyond 32 bits', () => {
    // Zeros, 2 GiB at a time; 8 GiB of them in the end.
    let zeros = crc32(Buffer.alloc(1024));
    for (let length = 1024; length < 2 ** 33; length *= 2) zeros = crc32Joined(zeros, zeros, length);
    // python3 -c 'import zlib; c = 0; z = bytes(2**20)
    // for _ in range(2**13): c = zlib.crc32(z, c)
    // print(c)'
    expect(zeros).to.equal(1_104_745_215);
  });
});
