import fc from 'fast-check';
import path from 'node:path';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { staysCalm } from './mutated-archives.js';

describe('archives with some bytes changed, 20,000 of them', () => {
  const temporaryFolder = temporaryFolders();

  it('are read as far as they go, or refused; never a crash, never without end', async () => {
    await fc.assert(staysCalm(path.join(await temporaryFolder(), 'archive')), { numRuns: 20_000 });
  });
});
