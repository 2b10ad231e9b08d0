import { expect } from 'chai';
import fc from 'fast-check';
import { byByteOrder } from '../../src/asset/byte-order.js';
import { indexByPath } from '../../src/asset/index-by-path.js';

describe('indexByPath', () => {
  it('finds what is there, and only that', () => {
    const name = fc.string({ maxLength: 4, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.uniqueArray(name), name, (names, other) => {
        const files = names.map((path) => ({ path })).sort((a, b) => byByteOrder(a.path, b.path));
        for (const path of [...names, other])
          expect(indexByPath(files, path)).to.equal(files.findIndex((file) => file.path === path));
      }),
    );
  });
});
