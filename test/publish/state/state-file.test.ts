import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { KooError } from '../../../src/errors/koo-error.js';
import { freshReceipt } from '../../../src/publish/receipt/fresh-receipt.js';
import { readReceipt, writeReceipt } from '../../../src/publish/receipt/receipt-file.js';
import { ReceiptKeeper } from '../../../src/publish/receipt/receipt-keeper.js';
import type { Receipt } from '../../../src/publish/receipt/receipt.js';
import { FileStore } from '../../../src/publish/state/file-store.js';
import { parseState } from '../../../src/publish/state/read-state.js';
import type { SharedState } from '../../../src/publish/state/shared-state.js';
import { stateText } from '../../../src/publish/state/state-text.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const SHA256 = 'ab'.repeat(32);
const UPDATED = '2026-11-27T09:00:00.000Z';

const ASSET = {
  name: 'shop: "the app"',
  version: '1.10',
  id: 'a1b2c3',
  versionId: '',
  eventId: 'E-1',
  packageName: 'shop-1_10.zip',
  bytes: 12,
  sha256: SHA256,
  status: 'approved' as const,
  reasons: ['No logo.\nAnd no text.'],
};

const STATE: SharedState = {
  format: 1,
  product: 'p',
  targets: {
    china: {
      links: {
        pro: { gone: true, updated: UPDATED },
        basic: { template: { id: 'T1', version: 'V1' }, updated: UPDATED },
      },
      assets: { app: { ...ASSET, updated: UPDATED } },
    },
  },
};

const TEXT = `# What each target has of this product, written by koo. Commit it. Change it with \`koo state\`, not by hand.
format: 1
product: p
targets:
  china:
    assets:
      app:
        check: …
        updated: ${UPDATED}
        bytes: 12
        eventId: E-1
        id: a1b2c3
        name: "shop: \\"the app\\""
        packageName: shop-1_10.zip
        reasons:
          - "No logo.\\nAnd no text."
        sha256: ${SHA256}
        status: approved
        version: "1.10"
        versionId: ""
    links:
      basic:
        check: …
        updated: ${UPDATED}
        template:
          id: T1
          version: V1
      pro:
        check: …
        updated: ${UPDATED}
        gone: true
`;

describe('koo.lock.yaml', () => {
  const folder = temporaryFolders();
  const refused = (text: string): KooError => {
    try {
      parseState(Buffer.from(text), 'koo.lock.yaml');
    } catch (error) {
      return error as KooError;
    }

    throw new Error('It was accepted.');
  };

  it('has one value a line in a stable order, and reads as it was written', () => {
    const text = stateText(STATE);
    expect(text.replaceAll(/check: .*/g, 'check: …')).to.equal(TEXT);
    expect(parseState(Buffer.from(text), 'koo.lock.yaml')).to.deep.equal(STATE);
    expect(stateText(parseState(Buffer.from(text), 'koo.lock.yaml'))).to.equal(text);
  });

  it('with a conflict of a merge names the line and both sides', () => {
    const text = stateText(STATE).replace(
      '        id: a1b2c3\n',
      '<<<<<<< HEAD\n        id: a1b2c3\n=======\n        id: other\n>>>>>>> feature/pro\n',
    );
    const error = refused(text);
    expect([error.code, error.message, error.place]).to.deep.equal([
      'STATE_CONFLICT',
      'The state has 1 merge conflict: "HEAD" and "feature/pro" changed the same entries.',
      'koo.lock.yaml:12',
    ]);
    expect(error.hints[0]).to.contain('git checkout --ours koo.lock.yaml');
  });

  it('refuses an entry that mixes two sides, or was edited', () => {
    const error = refused(stateText(STATE).replace('id: a1b2c3', 'id: b4c5d6'));
    expect([error.code, error.place]).to.deep.equal(['STATE_INVALID', 'koo.lock.yaml:8:9']);
    expect(error.message).to.contain('The entry assets.app of target china was edited');
  });

  const hostile: Array<[what: string, from: RegExp | string, to: string, message: string]> = [
    ['an id that is a path', 'id: a1b2c3', 'id: ../../etc', 'id: the value must be up to 200 characters'],
    ['an id with an escape', 'id: a1b2c3', String.raw`id: "a\e[2Jb"`, 'id: the value must be'],
    ['the printed placeholder', 'id: a1b2c3', 'id: <ASSET_ID>', 'id: the value must be'],
    ['an id of 10,000 characters', 'id: a1b2c3', `id: ${'a'.repeat(10_000)}`, 'id: the value must be'],
    [
      'a package name that is a path',
      'shop-1_10.zip',
      '/etc/passwd',
      'packageName: the value must be one line',
    ],
    ['a key that is a path', '      app:', '      ../app:', 'assets: the value must be one line'],
    ['a key of the language', '      app:', '      __proto__:', 'assets: the value must be one line'],
    ['a checksum that is none', SHA256, 'x', 'sha256: the value must be a SHA-256'],
    ['a negative size', 'bytes: 12', 'bytes: -1', 'bytes: a value has another form'],
    ['an unknown key', 'bytes: 12', 'bytes: 12\n        run: sh', '"run" is not a key that koo writes'],
    ['a target that leads out', '  china:', '  ../china:', 'targets: '],
    ['the target local', '  china:', '  local:', 'targets: '],
    ['another format', 'format: 1', 'format: 2', 'format: a value has another form'],
    ['an alias bomb', 'product: p', `product: p\na: &a [1]\nb: ${'*a '.repeat(2)}`, ''],
    ['deep nesting', 'product: p', `product: ${'['.repeat(5000)}`, ''],
    ['no mapping at all', /[^]*/, 'hello', 'a value has another form'],
  ];
  for (const [what, from, to, message] of hostile) {
    it(`refuses ${what}`, () => {
      const error = refused(stateText(STATE).replace(from, to));
      expect(error).to.be.instanceOf(KooError);
      expect([error.code, error.kind]).to.deep.equal(['STATE_INVALID', 'environment']);
      expect(error.message).to.contain(message);
      expect(error.place).to.match(/^koo\.lock\.yaml/);
    });
  }

  it('is read only where it is a regular file of a reasonable size', async () => {
    const root = await folder();
    const file = path.join(root, 'koo.lock.yaml');
    const code = () => readReceipt(root, 'china', 'p').catch((error: KooError) => error.code);
    expect(await code()).to.equal(undefined);
    await writeFile(file, `# ${'x'.repeat(10 * 1024 * 1024)}`);
    expect(await code()).to.equal('FILE_TOO_LARGE');
    const outside = path.join(await folder(), 'state.yaml');
    await rename(file, outside);
    await symlink(outside, file);
    expect(await code()).to.equal('OBSTACLE');
    await rm(file);
    await mkdir(file);
    expect(await code()).to.equal('OBSTACLE');
    await rm(file, { recursive: true });
    spawnSync('mkfifo', [file]);
    expect(await code()).to.equal('OBSTACLE');
    const save = new FileStore(root, 'p').save({ product: 'p', target: 'china' }, STATE.targets.china!);
    expect(await save.catch((error: KooError) => error.code)).to.equal('OBSTACLE');
  });

  it('of another product is refused, and not written over', async () => {
    const root = await folder();
    await new FileStore(root, 'p').save({ product: 'p', target: 'china' }, STATE.targets.china!);
    for (const attempt of [
      () => readReceipt(root, 'china', 'q'),
      () => new FileStore(root, 'q').save({ product: 'q', target: 'china' }, STATE.targets.china!),
    ])
      expect(await attempt().catch(({ code }: KooError) => code)).to.equal('STATE_OTHER_PRODUCT');
    expect(await readFile(path.join(root, 'koo.lock.yaml'), 'utf8')).to.equal(
      stateText({ ...STATE, targets: { china: STATE.targets.china! } }),
    );
  });

  it('gets what a receipt has that was written before there was a state, by itself', async () => {
    const root = await folder();
    const receipt: Receipt = {
      ...freshReceipt('china', 'p'),
      assets: { app: ASSET },
      links: { basic: { asset: { id: 'a1b2c3', version: '1.10' }, template: { id: 'T1', version: 'V1' } } },
      pending: [{ since: UPDATED, step: 'upload app' }],
      templates: { small: { id: 'T1', name: 'koo-p-small', sha256: SHA256, version: 'V1' } },
      updated: UPDATED,
    };
    await writeReceipt(root, receipt);
    const store = new FileStore(root, 'p');
    const keeper = await ReceiptKeeper.open(root, 'china', 'p', { store });
    expect(keeper.receipt.pending).to.deep.equal(receipt.pending);

    const clone = await folder();
    await rename(path.join(root, 'koo.lock.yaml'), path.join(clone, 'koo.lock.yaml'));
    const { assets, links, templates, updated } = (await readReceipt(clone, 'china', 'p'))!;
    expect({ assets, links, templates, updated }).to.deep.equal({
      assets: receipt.assets,
      links: receipt.links,
      templates: receipt.templates,
      updated: UPDATED,
    });
  });

  it('gets what two publishes to two targets write at the same time', async () => {
    const root = await folder();
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(
      names.map((target) => new FileStore(root, 'p').save({ product: 'p', target }, STATE.targets.china!)),
    );
    expect(Object.keys((await new FileStore(root, 'p').load())!.targets)).to.deep.equal(names);
  });

  it('refuses a value that it could not read again, before it is anywhere', async () => {
    const root = await folder();
    const store = new FileStore(root, 'p');
    const keeper = await ReceiptKeeper.open(root, 'china', 'p', { store });
    const note = keeper.note(undefined, (one) => void (one.assets.app = { ...ASSET, id: 'a/b' }));
    expect(await note.catch(({ code }: KooError) => code)).to.equal('STATE_VALUE');
    expect(await readReceipt(root, 'china', 'p')).to.equal(undefined);
  });
});
