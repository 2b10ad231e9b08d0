import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { InterruptedError } from '../../src/errors/koo-error.js';
import { LostAnswerError, NotReachedError } from '../../src/marketplace/sending/call-errors.js';
import { linkProduct } from '../../src/publish/direct/link-product.js';
import { unlinkProduct } from '../../src/publish/direct/unlink-product.js';
import { answerHandOff } from '../../src/publish/hand-offs/answer-hand-off.js';
import { STEP_NAMES, type StepName } from '../../src/publish/step-names.js';
import type { TargetSession } from '../../src/publish/target.js';
import { readReceiptOfAny } from '../../src/publish/receipt/receipt-file.js';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulatorTarget } from './support/emulator-target.js';
import { Shop } from './support/shop.js';
import { foreignText } from '../../src/i18n/message.js';

/** A session with some of its members replaced. */
function narrowed(session: TargetSession, own: Partial<TargetSession>): TargetSession {
  return new Proxy(session, {
    get(whole, name) {
      if (Object.hasOwn(own, name)) return own[name as keyof TargetSession];
      const value: unknown = Reflect.get(whole, name, whole);
      return typeof value === 'function' ? value.bind(whole) : value;
    },
  });
}

const without = (...steps: StepName[]): ReadonlySet<StepName> =>
  new Set(STEP_NAMES.filter((step) => !steps.includes(step)));

describe('a target that cannot do everything', () => {
  const start = emulators();
  const folder = temporaryFolders();
  let emulator: TestEmulator;
  let count = 0;

  before(async () => {
    emulator = await start();
  });

  const open = async (own: Partial<TargetSession>) =>
    Shop.open(
      await folder(),
      `narrow-${(count += 1)}`,
      emulatorTarget(emulator, (session) => narrowed(session, own)),
    );

  it('leaves what it does not offer to a person, and what comes after it open', async () => {
    const shop = await open({ offers: without('register-template', 'link-spec') });
    const plan = await shop.plan();
    expect(plan.changes.filter(({ by }) => by === 'person').map(({ id }) => id)).to.deep.equal([
      'template single',
      'link basic',
      'link pro',
    ]);
    const result = await shop.publish();
    expect(Object.fromEntries(result.changes.map(({ id, outcome }) => [id, outcome]))).to.deep.equal({
      product: 'done',
      'draft app': 'done',
      'upload app': 'done',
      'template single': 'hand-off',
      'attach single app': 'open',
      'submit app': 'open',
      'review app': 'open',
      'link basic': 'open',
      'link pro': 'open',
    });
    expect(result.links).to.deep.equal([]);
  });

  it('has a page laid for one change that is a person’s, and the change in the receipt once it is done', async () => {
    const root = await folder();
    const id = `narrow-${(count += 1)}`;
    await (await Shop.open(root, id, emulatorTarget(emulator))).publish();
    const target = emulatorTarget(emulator, (session) =>
      narrowed(session, { offers: without('unlink-spec', 'link-spec') }),
    );
    const project = await (await Shop.open(root, id, target)).project();
    const linked = (await readReceiptOfAny(root, 'local'))!.links.pro!;
    const gone = await unlinkProduct(project, target, 'pro');
    expect(gone).to.deep.include({ changed: false });
    expect(gone.changes.map(({ outcome }) => outcome)).to.deep.equal(['hand-off']);
    const [handOff] = gone.handOffs;
    expect(handOff).to.include({ id: 'links', state: 'open' });
    expect(await readFile(handOff!.page, 'utf8')).to.contain('nothing is linked any more');
    const done = { answers: {}, confirm: true, id: 'links', target: 'local' };
    await answerHandOff(project, done);
    expect((await readReceiptOfAny(root, 'local'))!.links).to.not.have.property('pro');

    await emulator.client.call('DELETE', `/console/v1/products/${id}/specs/pro/link`);
    const again = await linkProduct(project, target, { skuCode: 'pro', template: 'single' });
    expect(again.handOffs.map(({ what }) => what)).to.have.length(1);
    const page = await readFile(again.handOffs[0]!.page, 'utf8');
    for (const shown of [`koo-${id}-single`, `${id}-app`, linked.asset!.id, 'Professional'])
      expect(page).to.contain(shown);
    await answerHandOff(project, done);
    expect((await readReceiptOfAny(root, 'local'))!.links.pro).to.deep.equal(linked);
  });

  it('is not sent an upload again whose answer was lost, where it does not show what arrived', async () => {
    let sent = 0;
    const shop = await open({
      showsPackages: false,
      async uploadPackage() {
        sent += 1;
        throw new LostAnswerError(
          'OUTCOME_UNKNOWN',
          foreignText('All of the upload was sent, and nobody answered.'),
        );
      },
    });
    expect(await failureOf(shop)).to.equal('OUTCOME_UNKNOWN');
    const receipt = await readReceiptOfAny(shop.root, 'local');
    expect(receipt!.assets.app!.upload).to.include({ outcome: 'unknown' });
    const { changes } = await shop.plan();
    const upload = changes.find(({ id }) => id === 'upload app')!;
    expect(upload).to.include({ by: 'person', kind: 'upload' });
    expect(String(upload.reason)).to.match(
      /^its upload of \d{4}-.* got no response: only the console shows whether it arrived$/,
    );
    const result = await shop.publish();
    expect(result.changes.find(({ id }) => id === 'upload app')!.outcome).to.equal('hand-off');
    expect(sent).to.equal(1);
  });

  const unsent: Array<[title: string, failure: (signal?: AbortSignal) => Error]> = [
    [
      'never reached the target',
      () =>
        new NotReachedError('CONNECTION_REFUSED', foreignText('Nobody listens.'), {
          mayPass: true,
          tryElsewhere: false,
        }),
    ],
    [
      'broke in the middle',
      () => new LostAnswerError('CONNECTION_LOST', foreignText('The connection broke.')),
    ],
  ];
  for (const [title, failure] of unsent) {
    it(`is sent an upload again that ${title}`, async () => {
      let sent = 0;
      const shop = await open({
        showsPackages: false,
        async uploadPackage() {
          sent += 1;
          throw failure();
        },
      });
      await failureOf(shop);
      await failureOf(shop);
      expect(sent).to.equal(2);
      expect((await readReceiptOfAny(shop.root, 'local'))!.assets.app!.upload).to.equal(undefined);
    });
  }

  for (const [title, isSent, outcome] of [
    ['after all of it was sent', true, 'unknown'],
    ['in the middle', false, undefined],
  ] as const) {
    it(`remembers an upload that was stopped ${title} as ${outcome ?? 'not begun'}`, async () => {
      const abort = new AbortController();
      const shop = await open({
        showsPackages: false,
        async uploadPackage() {
          abort.abort(new InterruptedError());
          throw isSent
            ? new InterruptedError(foreignText('Interrupted after all was sent.'))
            : abort.signal.reason;
        },
      });
      const stopped = await shop.publish({ signal: abort.signal }).catch((error: unknown) => error);
      expect(stopped).to.be.instanceOf(InterruptedError);
      expect((await readReceiptOfAny(shop.root, 'local'))!.assets.app!.upload?.outcome).to.equal(outcome);
    });
  }

  it('knows from its receipt that an upload arrived', async () => {
    const shop = await open({
      async readAsset(name) {
        const { json } = await emulator.client.call('GET', `/console/v1/assets?name=${name}`);
        const [asset] = json.assets;
        if (!asset) return undefined;
        const versions = asset.versions.map((one: any) => ({
          assetId: asset.asset_id,
          eventId: one.event_id,
          status: { APPROVED: 'approved', DRAFT: 'draft', IN_REVIEW: 'in-review', REJECTED: 'rejected' }[
            one.status as string
          ],
          templates: one.templates.map((template: any) => ({
            id: template.template_id,
            version: template.template_version,
          })),
          version: one.version,
          versionId: one.version_id,
        }));
        return { id: asset.asset_id, name, usedBy: [], versions };
      },
      showsPackages: false,
    });
    await shop.publish();
    const { changes, unchanged } = await shop.plan();
    expect(changes).to.deep.equal([]);
    expect(String(unchanged.find(({ id }) => id === 'upload app')!.reason)).to.equal('the same bytes exist');
  });
});

async function failureOf(shop: Shop): Promise<string> {
  return shop.publish().then(
    () => expect.fail('did not fail'),
    (error: { code: string }) => error.code,
  );
}
