import { expect } from 'chai';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { killImports } from './kill-imports.js';

describe('an import that is killed', () => {
  const newFolder = temporaryFolders();

  it('leaves all of a file in the books or nothing, and the next one ends the same', async () => {
    const { after, before } = await killImports(await newFolder(), { format: 'csv', kills: 4, orders: 1500 });
    expect(after + before).to.equal(4);
    expect(before).to.be.greaterThan(0);
  });
});
