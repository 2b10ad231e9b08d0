import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { productStatus } from '../../src/publish/status.js';
import { loadProject } from '../../src/project/load-project.js';
import { readReceiptOfAny } from '../../src/publish/receipt/receipt-file.js';
import { ReceiptKeeper } from '../../src/publish/receipt/receipt-keeper.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('the receipt of a running publish', () => {
  const folder = temporaryFolders();
  const onDisk = async (root: string) =>
    (await readReceiptOfAny(root, 'local'))?.pending?.map(({ step }) => step) ?? [];

  it('names every step that is under way, before it begins', async () => {
    const root = await folder();
    const keeper = await ReceiptKeeper.open(root, 'local', 'p');
    const seen: Record<string, string[]> = {};
    const ends = new Map<string, () => void>();
    const begin = (step: string) =>
      keeper.around(
        step,
        async () => {
          seen[step] = await onDisk(root);
          await new Promise<void>((resolve) => {
            ends.set(step, resolve);
          });
        },
        (_, receipt) => {
          receipt.links[step] = { template: { id: step, version: 'V1' } };
        },
      );
    const running = ['a', 'b', 'c'].map((step) => begin(step));
    while (ends.size < 3) await new Promise((resolve) => setImmediate(resolve));
    for (const step of ['a', 'b', 'c']) expect(seen[step]).to.include(step);
    expect(await onDisk(root)).to.have.members(['a', 'b', 'c']);
    ends.get('b')!();
    await running[1];
    expect(await onDisk(root)).to.have.members(['a', 'c']);
    expect((await readReceiptOfAny(root, 'local'))!.links).to.have.keys('b');
    for (const step of ['a', 'c']) ends.get(step)!();
    await Promise.all(running);
    const receipt = await readReceiptOfAny(root, 'local');
    expect(receipt!.pending).to.equal(undefined);
    expect(receipt!.links).to.have.keys('a', 'b', 'c');
  });

  it('keeps a step that failed as under way: nobody knows what came of it', async () => {
    const root = await folder();
    const keeper = await ReceiptKeeper.open(root, 'local', 'p');
    const failure = new Error('broken');
    const thrown = await keeper
      .around(
        'upload app',
        () => Promise.reject(failure),
        () => {},
      )
      .catch((error: unknown) => error);
    expect(thrown).to.equal(failure);
    expect(await onDisk(root)).to.deep.equal(['upload app']);
  });

  it('is read as it was when one step was made at a time, and shown by the status', async () => {
    const root = await sampleProject(await folder());
    await mkdir(path.join(root, '.koo'));
    const old = {
      assets: {},
      format: 1,
      links: {},
      pending: { since: '2026-01-01T00:00:00.000Z', step: 'upload app' },
      product: '00301-0001',
      target: 'local',
      templates: {},
      updated: '2026-01-01T00:00:00.000Z',
    };
    await writeFile(path.join(root, '.koo/receipt.local.json'), JSON.stringify(old));
    expect(await onDisk(root)).to.deep.equal(['upload app']);
    const { targets } = await productStatus(await loadProject({ cwd: root }));
    expect(targets[0]!.interruptedAt).to.equal('upload app');
    const keeper = await ReceiptKeeper.open(root, 'local', '00301-0001');
    await keeper.note('upload app', () => {});
    expect(
      JSON.parse(await readFile(path.join(root, '.koo/receipt.local.json'), 'utf8')),
    ).to.not.have.property('pending');
  });
});
