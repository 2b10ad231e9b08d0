import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { productStatus } from '../../../src/publish/status.js';
import { emulators } from '../../emulator/support/emulators.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { Checkout } from './support/team.js';

describe('a fresh clone', () => {
  const folder = temporaryFolders();
  const newEmulator = emulators();

  it('does not know whether an asset exists where there is no state, and does not say that it has none', async () => {
    const first = await Checkout.create(await folder(), await newEmulator({ console: 'by-hand' }));
    const reasons = (await first.plan()).changes.map(({ reason }) => String(reason));
    expect(reasons[0]).to.equal(
      'koo does not know whether asset "sample-shop" exists (no state for this target here); if it exists: koo adopt --target shop --asset app=<ASSET_ID>',
    );
    expect(existsSync(path.join(first.root, 'koo.lock.yaml'))).to.equal(false);
  });

  it('of a released product has nothing to do, and asks nothing a second time', async () => {
    const first = await Checkout.create(await folder(), await newEmulator({ console: 'by-hand' }));
    const assetId = await first.release();
    const text = await readFile(path.join(first.root, 'koo.lock.yaml'), 'utf8');
    expect(text).to.contain(`id: ${assetId}\n`).and.to.contain('by: somebody\n');
    expect(text).not.to.contain(first.root);
    for (const secret of [first.environment.KOO_SECRET_KEY!, first.environment.KOO_ACCESS_KEY!])
      expect(text).not.to.contain(secret);
    first.commit('release');

    const second = first.clone(await folder());
    expect(existsSync(path.join(second.root, '.koo'))).to.equal(false);
    // The state has no order of hand-offs.
    const status = async (checkout: Checkout) => {
      const [shop] = (await productStatus(await checkout.project(), 'shop')).targets;
      return {
        ...shop,
        handOffs: shop!.handOffs.map(({ id, state }) => `${id} ${state}`).sort(),
        updated: '',
      };
    };
    expect(await status(second)).to.deep.equal(await status(first));
    expect((await second.plan()).changes).to.deep.equal([]);
    const result = await second.publish();
    expect(result.handOffs).to.deep.equal([]);
    expect(result.changed).to.equal(false);
    expect(second.git('status', '--porcelain')).to.equal('');
  });
});
