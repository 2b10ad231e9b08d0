import { expect } from 'chai';
import type { Pace } from '../../src/marketplace/sending/pace.js';
import type { PublishEvent } from '../../src/publish/publish-event.js';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulatorTarget } from './support/emulator-target.js';
import { Shop } from './support/shop.js';

describe('a review', () => {
  const start = emulators();
  const folder = temporaryFolders();
  let emulator: TestEmulator;
  let count = 0;

  before(async () => {
    emulator = await start({ review: 'manual' });
  });

  const open = async () => Shop.open(await folder(), `review-${(count += 1)}`, emulatorTarget(emulator));
  const decide = async (shop: Shop, status: string, reasons: string[] = []) => {
    const { json } = await emulator.client.call('GET', `/console/v1/assets?name=${shop.id}-app`);
    const address = `/console/v1/assets/${json.assets[0].asset_id}/versions/V1/review`;
    await emulator.client.call('PUT', address, { reasons, status });
  };
  /** A clock that goes on by what is waited for; `each` happens before every wait. */
  const pace = (each: (waits: number) => Promise<void> | void): Pace => {
    let now = 0;
    let waits = 0;
    return {
      elapsed: () => now,
      random: () => 0,
      async wait(milliseconds) {
        now += milliseconds;
        await each((waits += 1));
      },
    };
  };

  it('that is open leaves the links open, and the next publish makes them', async () => {
    const shop = await open();
    const first = await shop.publish();
    expect(first.waiting.map(String)).to.deep.equal([`the review of asset ${shop.id}-app V1`]);
    expect(first.links).to.deep.equal([]);
    expect((await shop.publish()).changed).to.equal(false);
    await decide(shop, 'APPROVED');
    const last = await shop.publish();
    expect(last.waiting).to.deep.equal([]);
    expect(last.links.map(({ skuCode }) => skuCode)).to.deep.equal(['basic', 'pro']);
  });

  it('is waited for where that is asked for', async () => {
    const shop = await open();
    const waits: number[] = [];
    const opened: PublishEvent[] = [];
    const result = await shop.publish({
      onEvent: (event) => void (event.type === 'review-open' && opened.push(event)),
      wait: {
        every: 1000,
        pace: pace(async (number) => {
          waits.push(number);
          if (number === 3) await decide(shop, 'APPROVED');
        }),
        until: 60_000,
      },
    });
    expect(waits).to.deep.equal([1, 2, 3]);
    const asset = `${shop.id}-app`;
    expect(opened).to.deep.equal([{ asset, id: 'review app', type: 'review-open', version: 'V1' }]);
    expect(result.waiting).to.deep.equal([]);
    expect(result.links).to.have.length(2);
  });

  it('is not waited for longer than that', async () => {
    const shop = await open();
    let waits = 0;
    const result = await shop.publish({
      wait: { every: 1000, pace: pace(() => void (waits += 1)), until: 4500 },
    });
    expect(waits).to.equal(4);
    expect(result.waiting.map(String)).to.deep.equal([`the review of asset ${shop.id}-app V1`]);
  });

  it('that says no is told with its reasons', async () => {
    const shop = await open();
    const error = await shop
      .publish({
        wait: { every: 1000, pace: pace(() => decide(shop, 'REJECTED', ['it is empty'])), until: 60_000 },
      })
      .catch((thrown: unknown) => thrown);
    expect(error).to.include({
      code: 'REVIEW_REJECTED',
      message: `The review of ${shop.id}-app V1 was rejected: it is empty.`,
    });
    const { changes } = await shop.plan();
    expect(changes.map(({ id, reason }) => [id, String(reason)])[0]).to.deep.equal([
      'submit app',
      'it was rejected: it is empty',
    ]);
  });

  it('that stays open is exit code 0, and 1 where it was waited for in vain', async () => {
    const root = await folder();
    const manual = await start({ dataFolder: `${root}/.koo/local`, review: 'manual' });
    const shop = await Shop.open(root, 'in-vain', emulatorTarget(manual));
    const left = await runKoo(['publish'], { cwd: shop.root });
    expect(left.code, left.stderr).to.equal(0);
    expect(left.stdout).to.contain('waiting   for the review of asset in-vain-app V1');
    const waited = await runKoo(['publish', '--wait', '--timeout', '1', '--json'], { cwd: shop.root });
    expect(waited.code, waited.stderr).to.equal(1);
    expect(JSON.parse(waited.stdout).waiting).to.deep.equal(['the review of asset in-vain-app V1']);
  });
});
