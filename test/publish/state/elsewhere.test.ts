import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/state';
import type { KooError } from '../../../src/errors/koo-error.js';
import type { PublishResult } from '../../../src/publish/publish-result.js';
import { withKeeper } from '../../../src/publish/with-keeper.js';
import { emulators } from '../../emulator/support/emulators.js';
import { postgresPrograms, type PostgresServer, startPostgres } from '../../support/postgres-server.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { type StateServer, startStateServer } from './support/state-server.js';
import { Checkout } from './support/team.js';

type Kind = 'GitLab' | 'HTTP' | 'PostgreSQL';

for (const kind of ['HTTP', 'GitLab', 'PostgreSQL'] as Kind[]) {
  describe(`a state that is kept elsewhere (${kind})`, () => {
    const folder = temporaryFolders();
    const newEmulator = emulators();
    const programs = postgresPrograms();
    let server: StateServer | undefined;
    let postgres: PostgresServer | undefined;

    before(async function () {
      if (kind !== 'PostgreSQL') return;
      if (!programs && !process.env.CI) return void this.skip();
      postgres = await startPostgres(programs!);
    });
    after(() => postgres?.stop());
    afterEach(() => server?.close());

    async function newState(): Promise<Record<string, string>> {
      if (kind === 'PostgreSQL') return { KOO_STATE: postgres!.newDatabase() };
      server = await startStateServer({ atLock: kind === 'GitLab', user: 'ann:planted-password' });
      return {
        KOO_STATE: server.url,
        KOO_STATE_PASSWORD: 'planted-password',
        KOO_STATE_USERNAME: 'ann',
        ...(kind === 'GitLab' && {
          KOO_STATE_LOCK_ADDRESS: `${server.url}/lock`,
          KOO_STATE_LOCK_METHOD: 'POST',
          KOO_STATE_UNLOCK_METHOD: 'DELETE',
        }),
      };
    }

    const begin = async () =>
      Checkout.create(await folder(), await newEmulator({ console: 'by-hand' }), await newState());

    it('is all that a fresh clone needs: nothing is asked a second time', async () => {
      const first = await begin();
      await first.release();
      expect(existsSync(path.join(first.root, 'koo.lock.yaml'))).to.equal(false);
      const second = first.clone(await folder());
      expect((await second.plan()).changes).to.deep.equal([]);
      const result = await second.publish();
      expect([result.handOffs, result.changed]).to.deep.equal([[], false]);
      if (server) {
        const { koo } = server.document() as { koo: unknown };
        expect(validate(koo), JSON.stringify(validate.errors)).to.equal(true);
        expect(server.lockedBy()).to.equal(undefined);
        // A server of states never gets a key of KooGallery, nor anything signed with one.
        const sent = JSON.stringify(server.headers) + JSON.stringify(koo);
        expect(sent).not.to.contain(first.environment.KOO_ACCESS_KEY!).and.not.to.contain('SDK-HMAC');
      }
    });

    it('keeps a second publish out while one runs, or lets it wait; no id is lost', async () => {
      const [ann, bob] = await twoClones();
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      let begun = (): void => {};
      const isHeld = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const state = { environment: { ...ann.environment, KOO_USER: 'ann' } };
      const first = withKeeper(await ann.project(), { state, target: 'shop' }, async (keeper) => {
        begun();
        await held;
        await keeper.note(undefined, (receipt) => {
          receipt.templates.single = { id: 'T-ann', name: 'koo-ann', sha256: 'ab'.repeat(32), version: 'V1' };
        });
      });
      await isHeld;
      const refused = (await bob.publish().catch((error: KooError) => error)) as KooError;
      expect([refused.code, refused.kind]).to.deep.equal(['STATE_LOCKED', 'environment']);
      expect(refused.message).to.match(
        /^Another publish of this product holds the lock of the state: (koo )?ann@\S+, since [-\d:T.]+Z\.$/,
      );
      // Reading does not wait.
      expect((await bob.plan()).changes).not.to.deep.equal([]);
      const waiting = bob.publish({ lockTimeout: 60_000 });
      release();
      await first;
      await waiting;
      const state2 = { environment: bob.environment };
      await withKeeper(await bob.project(), { state: state2, target: 'shop' }, async ({ receipt }) => {
        expect(receipt.templates.single!.id).to.equal('T-ann');
      });
    });

    it('keeps what both of two publishes at once have done', async () => {
      const [ann, bob] = await twoClones();
      const note = async (checkout: Checkout, key: string): Promise<void> =>
        withKeeper(
          await checkout.project(),
          { lockTimeout: 60_000, state: { environment: checkout.environment }, target: 'shop' },
          (keeper) =>
            keeper.note(undefined, (receipt) => {
              receipt.links[key] = { template: { id: key, version: 'V1' } };
            }),
        );
      const keys = ['a', 'b', 'c', 'd'];
      await Promise.all([
        ...keys.map((key) => note(ann, `ann-${key}`).catch(onlyLocked)),
        ...keys.map((key) => note(bob, `bob-${key}`).catch(onlyLocked)),
      ]);
      // In one folder the second publish is refused or waits; none that ended well is lost.
      const third = ann.clone(await folder());
      await withKeeper(
        await third.project(),
        { state: { environment: third.environment }, target: 'shop' },
        async ({ receipt }) => expect(Object.keys(receipt.links)).to.have.lengthOf(8),
      );
    });

    it('gets what koo.lock.yaml has, where it was kept there before', async () => {
      const first = await Checkout.create(await folder(), await newEmulator({ console: 'by-hand' }));
      await first.publish();
      const assetId = await first.addAsset();
      await first.done('asset-app', { answers: { assetId } });
      first.commit('add the asset');
      const second = first.clone(await folder());
      Object.assign(second.environment, await newState());
      await second.publish();
      await rm(path.join(second.root, 'koo.lock.yaml'));
      second.commit('keep the state elsewhere');
      const third = second.clone(await folder());
      const made = (await third.plan()).changes.map(({ id }) => id);
      expect(made).not.to.include('draft app');
      expect((await third.publish()).assets.map(({ id }) => id)).to.deep.equal([assetId]);
    });

    it('that cannot be reached stops before anything is changed, and names the place without its password', async () => {
      const first = await begin();
      const environment: Record<string, string> =
        kind === 'PostgreSQL'
          ? { KOO_STATE: 'postgres://koo:planted-password@127.0.0.1:9/state' }
          : { KOO_STATE: 'http://127.0.0.1:9/state' };
      Object.assign(first.environment, environment);
      const error = (await first.publish().catch((thrown: KooError) => thrown)) as KooError | PublishResult;
      expect(error).to.be.instanceOf(Error);
      const { code, hints, kind: who, message, place } = error as KooError;
      expect(who).to.equal('environment');
      expect([code, message, place, ...hints].join(' ')).not.to.contain('planted-password');
      if (kind === 'PostgreSQL')
        expect([code, place]).to.deep.equal(['STATE_UNREACHABLE', 'postgres://127.0.0.1:9/state']);
    });

    async function twoClones(): Promise<[Checkout, Checkout]> {
      const first = await begin();
      return [first, first.clone(await folder())];
    }
  });
}

function onlyLocked(error: KooError): void {
  if (!['PUBLISH_RUNNING', 'STATE_LOCKED'].includes(error.code)) throw error;
}
