import { expect } from 'chai';
import type { ChildProcess } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { startEmulator } from '../../src/emulator/emulator.js';
import { signRequest } from '../../src/marketplace/signing/signing.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Each is a line of the plain progress: the process is killed as soon as it stands there. */
const MOMENTS = [
  'lint template single',
  'pack asset app',
  'product 00301-0001',
  'draft sample-shop',
  'upload sample-shop',
  'register template',
  'attach',
  'review of sample-shop',
  'link spec sku-basic',
  'link spec sku-pro',
];

describe('koo publish, killed', () => {
  const folder = temporaryFolders();

  for (const moment of MOMENTS) {
    it(`after "${moment}": the next run finishes, and nothing is given twice`, async () => {
      const cwd = await sampleProject(await folder());
      const killed = await runKoo(['publish'], { cwd, onStart: (child) => killAt(child, moment) });
      expect(killed.code, killed.stderr).to.equal(null);
      await expectFinished(cwd);
    });
  }

  it('at ten moments spread over its run: the next run finishes, and nothing is there twice', async () => {
    const cwd = await sampleProject(await folder());
    const start = performance.now();
    expect((await runKoo(['publish'], { cwd })).code).to.equal(0);
    const whole = performance.now() - start;
    for (let part = 1; part <= 10; part += 1) {
      const fresh = await sampleProject(await folder());
      await runKoo(['publish'], {
        cwd: fresh,
        onStart: (child) => setTimeout(() => child.kill('SIGKILL'), (whole * part) / 11),
      });
      await expectFinished(fresh);
    }
  });
});

function killAt(child: ChildProcess, moment: string): void {
  let seen = '';
  child.stderr!.on('data', (text: string) => {
    seen += text;
    if (seen.includes(moment)) child.kill('SIGKILL');
  });
}

async function expectFinished(cwd: string): Promise<void> {
  const run = await runKoo(['publish', '--json'], { cwd });
  expect(run.code, run.stdout + run.stderr).to.equal(0);
  const leftovers = (await readdir(path.join(cwd, '.koo'))).filter((name) => /holder|tmp/.test(name));
  expect(leftovers).to.deep.equal([]);

  const emulator = await startEmulator({ dataFolder: path.join(cwd, '.koo/local'), review: 'automatic' });
  try {
    const read = async (address: string) => {
      const url = new URL(`/console/v1/${address}`, emulator.url);
      const headers = signRequest({ headers: {}, method: 'GET', url }, emulator.credentials, new Date());
      const answer = await fetch(url, { headers });
      expect(answer.status).to.equal(200);
      return (await answer.json()) as any;
    };

    const { assets } = await read('assets');
    expect(assets.map(({ versions }: { versions: unknown[] }) => versions.length)).to.deep.equal([1]);
    expect(assets[0].versions[0]).to.include({ status: 'APPROVED', version: 'V1.0' });
    const { templates } = await read('templates');
    expect(templates.map(({ versions }: { versions: unknown[] }) => versions.length)).to.deep.equal([1]);
    const product = await read('products/00301-0001');
    expect(
      product.specs.map(({ link }: { link: { template_version: string } }) => link.template_version),
    ).to.deep.equal(['V1', 'V1']);
  } finally {
    await emulator.close();
  }
}
