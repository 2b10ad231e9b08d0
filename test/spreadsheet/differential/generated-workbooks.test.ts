import fc from 'fast-check';
import { expect } from 'chai';
import { differencesOf } from './differences.js';
import { madeWorkbooks } from './generated-workbook.js';

describe('generated workbooks', () => {
  it('are read as they were made, and as another reader reads them', async () => {
    await fc.assert(
      fc.asyncProperty(madeWorkbooks, async (made) => {
        expect(await differencesOf(made)).to.deep.equal([]);
      }),
      { numRuns: 200 },
    );
  });
});
