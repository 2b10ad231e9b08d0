import { expect } from 'chai';
import fc from 'fast-check';
import { PackedFiles } from '../../src/asset/archive/packed-files.js';
import { manifestChunks, octal } from '../../src/asset/package-manifest.js';
import { ScratchFile } from '../../src/asset/archive/scratch-file.js';
import { softwarePackage } from './write-tree.js';

const entry = fc.record({
  link: fc.option(fc.string({ maxLength: 10 }), { nil: undefined }),
  mode: fc.constantFrom(0o644, 0o755, 0o777),
  path: fc.string({ maxLength: 40, unit: 'binary' }),
  size: fc.maxSafeNat(),
  source: fc.constant('/x'),
});

describe('manifestChunks', () => {
  it('are together what JSON.stringify makes of the whole', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 600, minLength: 1, size: 'max' }), (entries) => {
        const files = new PackedFiles(entries, new ScratchFile('', ''));
        const sha256 = 'ab'.repeat(32);
        for (let count = 0; count < entries.length; count++) files.add(sha256);
        const archive = { bytes: 7, file: '/x/demo.zip', files, format: 'zip', sha256 } as const;
        const whole = {
          manifestVersion: 1,
          name: 'demo',
          version: 'V1.0',
          package: 'demo.zip',
          format: 'zip',
          bytes: 7,
          sha256,
          files: entries.map(({ link, mode, path, size }) => ({
            path,
            size,
            mode: octal(mode),
            sha256,
            ...(link !== undefined && { link }),
          })),
        };
        const chunks = [...manifestChunks(softwarePackage('/x'), 'demo.zip', archive)];
        expect(chunks.join('')).to.equal(`${JSON.stringify(whole, null, 2)}\n`);
        expect(Math.max(...chunks.map(({ length }) => length))).to.be.lessThan(70_000);
      }),
      { numRuns: 30 },
    );
  });
});
