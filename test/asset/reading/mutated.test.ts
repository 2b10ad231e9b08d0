import { expect } from 'chai';
import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inspectArchive } from '../../../src/asset/reading/inspect-archive.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { staysCalm, WHOLE } from './mutated-archives.js';

describe('archives with some bytes changed', () => {
  const temporaryFolder = temporaryFolders();

  it('are fine without the change', async () => {
    const file = path.join(await temporaryFolder(), 'archive');
    for (const bytes of Object.values(WHOLE)) {
      await writeFile(file, bytes);
      const { files, findings } = await inspectArchive(file);
      expect(findings).to.deep.equal([]);
      expect(Array.from(files, (one) => one.path)).to.include.members(['bin/server', 'link']);
    }
  });

  it('are read as far as they go, or refused; never a crash, never without end', async () => {
    await fc.assert(staysCalm(path.join(await temporaryFolder(), 'archive')), { numRuns: 300 });
  });
});
