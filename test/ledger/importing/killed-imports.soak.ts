import { expect } from 'chai';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { killImports } from './kill-imports.js';

const KILLS = 25;

describe(`imports that are killed ${KILLS} times`, () => {
  const newFolder = temporaryFolders();

  for (const format of ['csv', 'xlsx'] as const) {
    it(`leave all of a file in the books or nothing, and end the same: ${format}`, async () => {
      const { after, before } = await killImports(await newFolder(), { format, kills: KILLS, orders: 3000 });
      console.log(`      ${before} before the books had the rows, ${after} after`);
      expect(before).to.be.greaterThan(KILLS / 4);
    });
  }
});
