import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Receipt } from '../../../src/publish/receipt/receipt.js';
import { runKooHere } from '../../support/run-koo-here.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('what comes after a hand-off', () => {
  const folder = temporaryFolders();
  let cwd: string;

  beforeEach(async () => {
    cwd = await sampleProject(await folder());
    await koo('publish', '--target', 'china');
  });

  async function koo(...call: string[]): Promise<string> {
    const { code, stderr, stdout } = await runKooHere(call, { cwd });
    expect(code, stderr).to.equal(0);
    return stdout;
  }

  /** The receipt as it is after a publish that needs keys. */
  async function told(change: (handOffs: NonNullable<Receipt['handOffs']>) => void): Promise<void> {
    const file = path.join(cwd, '.koo/receipt.china.json');
    const receipt = JSON.parse(await readFile(file, 'utf8')) as Receipt;
    change(receipt.handOffs!);
    await writeFile(file, JSON.stringify(receipt));
  }

  it('is named with its target on the page, in both languages', async () => {
    expect(await koo('handoff', 'show', 'asset-app')).to.contain(
      '\nRun this command, then koo publish --target china again: it prepares the template with the ID in it.\n',
    );
    expect(await koo('handoff', 'show', 'asset-app', '--lang', 'zh')).to.contain(
      '\n运行此命令，然后再次运行 koo publish --target china：它会把 ID 写入模板并准备下一步。\n',
    );
  });

  it('is a publish until the asset is submitted, then the look whether it is approved, then a publish', async () => {
    const done = `asset-app (china): done, not verified
  add asset sample-shop V1.0
  upload sample-shop-V1_0.zip
  then    koo publish --target china
`;
    expect(await koo('handoff', 'done', 'asset-app', '--asset-id', '4f0e')).to.equal(done);
    expect(await koo('handoff', 'list')).to.equal(done);

    const submission = {
      after: [],
      claims: [{ key: 'app', name: 'sample-shop', type: 'submission', version: 'V1.0' } as const],
      content: '0'.repeat(64),
      opened: '2026-01-02T03:04:05.678Z',
      state: 'open' as const,
    };
    await told((handOffs) => {
      handOffs['submit-app'] = submission;
    });
    expect(await koo('handoff', 'list')).to.match(
      /^asset-app [^]*\n {2}then {4}koo handoff verify asset-app --target china\n\nsubmit-app [^]*\n {2}then {4}koo handoff done submit-app --target china\n$/,
    );

    await told((handOffs) => {
      handOffs['submit-app'] = { ...submission, done: { at: submission.opened }, state: 'done' };
    });
    expect(await koo('handoff', 'list')).to.match(
      /^asset-app [^]*\n {2}then {4}koo handoff verify asset-app --target china\n\nsubmit-app [^]*\n {2}then {4}koo handoff verify submit-app --target china\n\nContinue with: koo publish --target china\n$/,
    );

    await told((handOffs) => {
      for (const handOff of Object.values(handOffs)) handOff.state = 'verified';
    });
    expect(await koo('handoff', 'list', '--lang', 'zh')).to.equal(`asset-app（china）：已验证
  新增应用资产 sample-shop V1.0
  上传 sample-shop-V1_0.zip

submit-app（china）：已验证
  提交 sample-shop V1.0 审核

接下来运行：koo publish --target china
`);
  });
});
