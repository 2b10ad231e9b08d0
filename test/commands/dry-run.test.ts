import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validateChanges } from '#validators/output-changes';
import { validate as validateRollback } from '#validators/output-rollback';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** The emulator's port, and ids that it makes. */
const LOOSE: ReadonlyArray<[RegExp, string]> = [
  [/127\.0\.0\.1:\d+/g, 'HOST'],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME'],
];

function steady(text: string): string {
  return LOOSE.reduce((so, [from, to]) => so.replaceAll(from, to), text);
}

describe('--dry-run of what is changed by itself', () => {
  const folder = temporaryFolders();
  let cwd: string;
  const koo = (call: string[], env: Record<string, string> = {}) => runKoo(call, { cwd, env });
  const links = async (): Promise<string[]> => {
    const { stdout } = await koo(['product', 'show', '--json']);
    return JSON.parse(stdout).specs.map(({ linked }: any) => linked?.assetVersion);
  };

  before(async () => {
    cwd = await sampleProject(await folder());
    expect((await koo(['publish'])).code).to.equal(0);
    const file = path.join(cwd, 'koo.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('V1.0', 'V1.1'));
    expect((await koo(['publish', '--yes'])).code).to.equal(0);
  });

  it('is what the question points to where nobody sits in front of it', async () => {
    for (const call of [['rollback'], ['product', 'unlink', 'sku-pro']]) {
      const { code, stderr } = await koo(call);
      expect(stderr).to.match(
        /^error This would .*; koo cannot ask for confirmation: standard input is not a terminal\. \[NEEDS_YES\]\n/,
      );
      expect(stderr.split('\n').slice(1)).to.deep.equal([
        '  → --dry-run shows what would be done, and why.',
        '  → Confirm with --yes.',
        '',
      ]);
      expect(code).to.equal(2);
    }

    expect((await koo(['rollback'], { KOO_LANG: 'zh' })).stderr).to.contain(
      '\n  → --dry-run 会显示将做什么以及原因。\n',
    );
  });

  it('shows what would be done, and why, and changes nothing', async () => {
    const told = await koo(['rollback', '--dry-run']);
    expect(told).to.include({ code: 0, stderr: '' });
    const link = (sku: string) =>
      `  ~ relink spec ${sku}: template koo-00301-0001-single V2, asset sample-shop V1.1 → template koo-00301-0001-single V1, asset sample-shop V1.0
      because release 1 of TIME had this link
`;
    expect(steady(told.stdout)).to.equal(
      `Product 00301-0001 at local (the emulator at http://HOST): 2 changes.

${link('sku-basic (Basic)')}${link('sku-pro (Professional)')}`,
    );
    const unlinked = await koo(['product', 'unlink', 'sku-pro', '--dry-run', '--json']);
    const object = JSON.parse(unlinked.stdout);
    expect(validateChanges(object), JSON.stringify(validateChanges.errors)).to.equal(true);
    expect(object).to.deep.include({ changed: false, handOffs: [], product: '00301-0001' });
    expect(object.changes.map(({ id, outcome }: any) => [id, outcome])).to.deep.equal([
      ['unlink sku-pro', 'open'],
    ]);
    const back = JSON.parse((await koo(['rollback', '--dry-run', '--json'])).stdout);
    expect(validateRollback(back), JSON.stringify(validateRollback.errors)).to.equal(true);
    expect(back).to.include({ changed: false, to: 1 });
    expect(await links()).to.deep.equal(['V1.1', 'V1.1']);
  });

  it('says that there is nothing to do', async () => {
    expect((await koo(['product', 'unlink', 'sku-pro', '--yes'])).code).to.equal(0);
    const { stdout } = await koo(['product', 'unlink', 'sku-pro', '--dry-run'], { KOO_LANG: 'zh' });
    expect(steady(stdout)).to.match(/^无需操作：商品 00301-0001 在 local（.*）已是所要求的状态。\n$/);
  });
});
