import { expect } from 'chai';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { writeArchive } from '../../../src/asset/archive/write-archive.js';
import { UsageError } from '../../../src/errors/koo-error.js';
import type { ArchiveFormat } from '../../../src/project/project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('links that must not stand in an archive', () => {
  const temporaryFolder = temporaryFolders();

  /** Tries to write a link `a/link`, and answers the error and what lies in the folder then. */
  const refused = async (link: string, format: ArchiveFormat) => {
    const folder = await temporaryFolder();
    const entry = { link, mode: 0o777, path: 'a/link', size: 0, source: Buffer.alloc(0) };
    const error: unknown = await writeArchive([entry], path.join(folder, 'out'), { format }).catch(
      (thrown: unknown) => thrown,
    );
    return { error, left: await readdir(folder) };
  };

  const wrong: Record<string, string> = {
    '': 'The link a/link to "" has an empty target.',
    '/etc/passwd': 'The link a/link to "/etc/passwd" points to an absolute path.',
    '../../b': 'The link a/link to "../../b" leads out of the package.',
    'b/../../..': 'The link a/link to "b/../../.." leads out of the package.',
  };
  for (const [link, message] of Object.entries(wrong)) {
    it(`to ${JSON.stringify(link)}`, async () => {
      const { error, left } = await refused(link, 'tar');
      expect(error).to.be.instanceOf(UsageError);
      expect(error).to.include({ code: 'UNSAFE_LINK', message });
      expect(left).to.deep.equal([]);
    });
  }

  it('in a zip: any', async () => {
    const { error, left } = await refused('b', 'zip');
    expect(error).to.be.instanceOf(UsageError);
    expect(error).to.include({
      code: 'LINK_IN_ZIP',
      message: 'a/link is a link, which not every unpacker of a zip creates.',
    });
    expect(left).to.deep.equal([]);
  });
});
