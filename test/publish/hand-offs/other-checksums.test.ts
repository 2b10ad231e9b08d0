import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadProject } from '../../../src/project/load-project.js';
import { answerHandOff } from '../../../src/publish/hand-offs/answer-hand-off.js';
import { verifyHandOffs } from '../../../src/publish/hand-offs/verify-hand-offs.js';
import { freshReceipt } from '../../../src/publish/receipt/fresh-receipt.js';
import type { AssetVersionState, Target, TargetSession } from '../../../src/publish/target.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const PACKAGE = Buffer.from('what was handed off');
const hash = (algorithm: string, bytes = PACKAGE) => createHash(algorithm).update(bytes).digest('hex');

describe('a hand-off whose asset is shown with a checksum that is no SHA-256', () => {
  const newFolder = temporaryFolders();
  let root: string;

  beforeEach(async () => {
    root = await sampleProject(await newFolder());
    const folder = path.join(root, '.koo/hand-offs/shop/asset-app');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'app.zip'), PACKAGE);
    const { product } = await loadProject({ cwd: root });
    const claimed = { bytes: PACKAGE.length, name: 'app.zip', sha256: hash('sha256') };
    const receipt = {
      ...freshReceipt('shop', product.id),
      handOffs: {
        'asset-app': {
          after: [],
          claims: [
            { id: 'A1', key: 'app', name: 'sample-shop', package: claimed, type: 'asset', version: 'V1.0' },
          ],
          content: hash('sha256'),
          done: { at: '2026-11-25T00:00:00.000Z' },
          opened: '2026-11-25T00:00:00.000Z',
          state: 'done',
        },
      },
    };
    await writeFile(path.join(root, '.koo/receipt.shop.json'), JSON.stringify(receipt));
  });

  async function verify(checksum?: string) {
    const project = await loadProject({ cwd: root });
    const [check] = await verifyHandOffs(project, targetThatShows({ ...(checksum && { checksum }) }));
    return check!;
  }

  for (const algorithm of ['md5', 'sha1', 'sha512']) {
    it(`is verified by its ${algorithm}, and only by that of its package`, async () => {
      const other = await verify(hash(algorithm, Buffer.from('other')));
      expect(other).to.include({ outcome: 'differs', state: 'done' });
      expect(String(other.found)).to.contain(
        `has ${algorithm.toUpperCase()} ${hash(algorithm, Buffer.from('other')).slice(0, 12)}…`,
      );
      expect(await verify(hash(algorithm).toUpperCase())).to.include({ outcome: 'holds', state: 'verified' });
    });
  }

  it('is taken at the word of a person where nothing can be compared, and only then', async () => {
    const confirm = async () =>
      answerHandOff(await loadProject({ cwd: root }), {
        answers: {},
        confirm: true,
        id: 'asset-app',
        target: 'shop',
      }).catch((error: unknown) => error);
    expect(await confirm()).to.include({ code: 'HAND_OFF_NOT_BY_WORD' });
    for (const checksum of [undefined, 'crc:12ab']) {
      const check = await verify(checksum);
      expect(check).to.include({ outcome: 'by-word', state: 'done' });
      expect(String(check.found)).to.match(/no checksum that koo can compare: .*--confirm$/);
    }

    expect(await confirm()).to.include({ state: 'confirmed' });
    expect(await verify()).to.include({ outcome: 'by-word', state: 'confirmed' });
  });

  it('does not compare a file that is another one now', async () => {
    const file = path.join(root, '.koo/hand-offs/shop/asset-app/app.zip');
    await writeFile(file, 'changed');
    expect(await verify(hash('md5', Buffer.from('changed')))).to.include({ outcome: 'by-word' });
    await rm(file);
    expect(await verify(hash('md5'))).to.include({ outcome: 'by-word' });
  });
});

/** A target that shows the asset as approved, with what `seen` says of its package. */
function targetThatShows(seen: Pick<AssetVersionState, 'checksum'>): Target {
  const version: AssetVersionState = {
    assetId: 'A1',
    eventId: '',
    status: 'approved',
    templates: [],
    version: 'V1.0',
    versionId: '1',
    ...seen,
  };
  const session = {
    close: async () => {},
    name: 'shop',
    offers: new Set(),
    place: 'a shop of the test',
    readAsset: async (name: string) => ({ id: 'A1', name, usedBy: [], versions: [version] }),
  } as unknown as TargetSession;
  return { name: 'shop', open: async () => session };
}
