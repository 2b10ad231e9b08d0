import { expect } from 'chai';
import { runEditedFiles } from './edited-files.js';

describe('valid files after random edits', () => {
  it('are read and checked in bounded time and memory, without a crash (3,000 of them)', async () => {
    expect(await runEditedFiles(1, 3000)).to.deep.equal([]);
  });
});
