import { expect } from 'chai';
import fc from 'fast-check';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ScratchFile } from '../../../src/asset/archive/scratch-file.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const PIECE = 64 * 1024;

describe('ScratchFile', () => {
  const temporaryFolder = temporaryFolders();

  it('gives back what was appended, in few pieces, and leaves no file', async () => {
    const folder = await temporaryFolder();
    const lengths = fc.array(
      fc.oneof(fc.nat({ max: 90 }), fc.constantFrom(PIECE - 1, PIECE, PIECE + 1, 150_000)),
      {
        maxLength: 12,
      },
    );
    let number = 0;
    await fc.assert(
      fc.asyncProperty(lengths, async (all) => {
        const scratch = new ScratchFile(path.join(folder, `${(number += 1)}`), path.join(folder, 'a.zip'));
        try {
          const chunks = all.map((length, at) => Buffer.alloc(length, at + 1));
          for (const chunk of chunks) scratch.append(chunk);
          const pieces = Array.from(scratch.chunks(), (piece) => Buffer.from(piece));
          expect(Buffer.concat(pieces).equals(Buffer.concat(chunks))).to.equal(true);
          expect(pieces.slice(0, -1).every(({ length }) => length === PIECE)).to.equal(true);
          expect(await readdir(folder)).to.deep.equal([]);
        } finally {
          scratch.close();
        }
      }),
    );
  });

  it('reads any of many rows, on the disk and not there yet', async () => {
    const folder = await temporaryFolder();
    const scratch = new ScratchFile(path.join(folder, 'b'), path.join(folder, 'b.zip'));
    const row = (number: number): Buffer => Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
    try {
      for (let number = 0; number < 5000; number++) scratch.append(row(number));
      for (const number of [0, 1, 2047, 2048, 4095, 4096, 4999])
        expect(scratch.read(number * 32, 32).equals(row(number)), `row ${number}`).to.equal(true);
    } finally {
      scratch.close();
    }
  });

  it('says which archive could not be written', async () => {
    const folder = await temporaryFolder();
    const target = path.join(folder, 'missing/c.zip');
    const scratch = new ScratchFile(path.join(folder, 'missing/c'), target);
    scratch.append(Buffer.alloc(PIECE - 1));
    expect(() => scratch.append(Buffer.alloc(1)))
      .to.throw(Error, target)
      .that.includes({ code: 'ENOENT', path: target });
  });
});
