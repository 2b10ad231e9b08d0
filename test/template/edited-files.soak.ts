import { expect } from 'chai';
import { runEditedFiles } from './edited-files.js';

describe('valid files after random edits', () => {
  it('are read and checked in bounded time and memory, without a crash (100,000 of them)', async function () {
    this.timeout(0);
    expect(await runEditedFiles(1_000_000, 100_000)).to.deep.equal([]);
  });
});
