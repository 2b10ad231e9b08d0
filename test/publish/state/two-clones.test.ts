import { expect } from 'chai';
import type { KooError } from '../../../src/errors/koo-error.js';
import { readReceipt } from '../../../src/publish/receipt/receipt-file.js';
import type { SpecLink } from '../../../src/publish/target.js';
import { withKeeper } from '../../../src/publish/with-keeper.js';
import { emulators } from '../../emulator/support/emulators.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { Checkout } from './support/team.js';

describe('two clones with the state in git', () => {
  const folder = temporaryFolders();
  const newEmulator = emulators();

  async function twoClones(): Promise<[Checkout, Checkout]> {
    const origin = await Checkout.create(await folder(), await newEmulator({ console: 'by-hand' }));
    origin.git('config', 'receive.denyCurrentBranch', 'updateInstead');
    return [origin.clone(await folder()), origin.clone(await folder())];
  }

  it('that each add the asset are refused at the merge, with both sides named, and neither id is lost', async () => {
    const [ann, bob] = await twoClones();
    const ids: string[] = [];
    for (const one of [ann, bob]) {
      await one.publish();
      // Each of both has added it in the console: the emulator shows the same one, a real console two.
      ids.push(one === ann ? await one.addAsset() : 'another-id');
      await one.done('asset-app', { answers: { assetId: ids.at(-1)! }, by: one === ann ? 'ann' : 'bob' });
      one.commit('add the asset');
    }

    ann.git('push', '-q', 'origin', 'main');
    expect(bob.gitOutcome('push', '-q', 'origin', 'main').status).to.equal(1);
    expect(bob.gitOutcome('pull', '-q', '--no-rebase', 'origin', 'main').status).to.equal(1);
    const conflict = await bob.plan().catch((error: KooError) => error);
    expect(conflict).to.deep.include({ code: 'STATE_CONFLICT', kind: 'environment' });
    expect((conflict as KooError).message).to.match(/"HEAD" and "[0-9a-f]+" changed the same entries/);

    // What the team has decided is older than what this machine has: it is not simply overruled.
    bob.git('checkout', '--theirs', 'koo.lock.yaml');
    const refused = (await bob.plan().catch((error: KooError) => error)) as KooError;
    expect(refused.code).to.equal('STATE_DIVERGED');
    expect(refused.message).to.equal(
      `Target shop: "app" has id ${ids[1]} on this machine, and id ${ids[0]} in the state.`,
    );
    expect(refused.hints.slice(1)).to.deep.equal([
      'To take what the state has: koo state pull --target shop',
      'To take what this machine has: koo state push --target shop --force',
    ]);
  });

  it('that change different things are merged by git, and both see both', async () => {
    const [ann, bob] = await twoClones();
    await ann.publish();
    const assetId = await ann.addAsset();
    await ann.done('asset-app', { answers: { assetId } });
    const link = (version: string) => ({ template: { id: 'T1', version } });
    for (const skuCode of ['sku-basic', 'sku-pro']) await linked(ann, skuCode, link('V0'));
    ann.git('push', '-q', 'origin', 'main');
    bob.git('pull', '-q', 'origin', 'main');
    await linked(ann, 'sku-basic', link('V1'));
    await linked(bob, 'sku-pro', link('V2'));
    ann.git('push', '-q', 'origin', 'main');
    bob.git('pull', '-q', '--no-rebase', 'origin', 'main');
    bob.git('push', '-q', 'origin', 'main');
    ann.git('pull', '-q', 'origin', 'main');
    for (const one of [ann, bob]) {
      const receipt = await readReceipt(one.root, 'shop', '00301-0001');
      expect(receipt!.links).to.deep.equal({ 'sku-basic': link('V1'), 'sku-pro': link('V2') });
      expect(receipt!.assets.app!.id).to.equal(assetId);
    }
  });

  /** Notes a link, as a person's word of it does, and commits. */
  async function linked(checkout: Checkout, skuCode: string, link: SpecLink): Promise<void> {
    const state = { environment: checkout.environment };
    await withKeeper(await checkout.project(), { state, target: 'shop' }, (keeper) =>
      keeper.note(undefined, (receipt) => void (receipt.links[skuCode] = link)),
    );
    checkout.commit(`link ${skuCode}`);
  }
});
