import { expect } from 'chai';
import fc from 'fast-check';
import { BLOCK_BYTES, BUFFER_BYTES } from '../../../src/asset/archive/block-size.js';
import { cutEntries } from '../../../src/asset/archive/cut-entries.js';
import { padding, tarHeader } from '../../../src/asset/archive/tar-header.js';
import { localHeader } from '../../../src/asset/archive/zip-records.js';
import type { ArchiveEntry } from '../../../src/asset/model.js';

const entry = fc.record({
  mode: fc.constant(0o644),
  path: fc.string({ maxLength: 5000, minLength: 1, unit: 'grapheme' }),
  size: fc.oneof(fc.nat({ max: 3000 }), fc.nat({ max: 3 * BLOCK_BYTES }), fc.constant(BLOCK_BYTES)),
  source: fc.constant('/file'),
  link: fc.option(fc.string({ maxLength: 2000 }), { freq: 9, nil: undefined }),
});

const tarBytes = ({ link, ...file }: ArchiveEntry): number =>
  tarHeader(file, new Date(0), link).length + file.size + padding(file.size).length;
const zipBytes = (file: ArchiveEntry): number =>
  localHeader({ ...file, compressed: file.size, crc: 0, method: 8 }, new Date(0)).length + file.size;

describe('cutEntries', () => {
  it('keeps the order, and what is packed together fits into a buffer in every format', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        const cut = [...cutEntries(entries)];
        expect(cut.flatMap((one) => ('big' in one ? [one.big] : one.small))).to.deep.equal(entries);
        for (const one of cut) {
          if ('big' in one) expect(one.big.size).to.be.greaterThan(BLOCK_BYTES);
          else {
            for (const bytes of [tarBytes, zipBytes])
              expect(one.small.reduce((sum, file) => sum + bytes(file), 0)).to.be.lessThan(BUFFER_BYTES);
          }
        }
      }),
    );
  });
});
