import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { typeOnTerminal } from '../support/type-on-terminal.js';

describe('the question before something is relinked', () => {
  const folder = temporaryFolders();

  const released = async (): Promise<string> => {
    const cwd = await sampleProject(await folder());
    expect((await runKoo(['publish'], { cwd })).code).to.equal(0);
    const file = path.join(cwd, 'koo.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('V1.0', 'V1.1'));
    return cwd;
  };
  const links = async (cwd: string): Promise<string[]> => {
    const { stdout } = await runKoo(['product', 'show', '--json'], { cwd });
    return JSON.parse(stdout).specs.map(({ linked }: any) => linked.assetVersion);
  };

  it('is answered with yes (needs python3)', async function () {
    const cwd = await released();
    const typed = await typeOnTerminal(['publish'], [['Proceed?', 'yes\r']], { cwd, env: {} });
    if (!typed) this.skip();
    expect(typed.screen).to.contain('~ relink spec sku-basic (Basic)');
    expect(typed.code, typed.screen).to.equal(0);
    expect(await links(cwd)).to.deep.equal(['V1.1', 'V1.1']);
  });

  for (const [answer, code, said] of [
    ['no\r', 1, '[DECLINED]'],
    ['y\r', 1, '[DECLINED]'],
    ['\u0003', 130, '[INTERRUPTED]\r\n  → Run the same command again to resume.\r\n'],
    ['\u0004', 130, '[INTERRUPTED]\r\n  → Run the same command again to resume.\r\n'],
  ] as const) {
    it(`is answered with ${JSON.stringify(answer)}: nothing is changed (needs python3)`, async function () {
      const cwd = await released();
      const typed = await typeOnTerminal(['publish'], [['Proceed?', answer]], { cwd, env: {} });
      if (!typed) this.skip();
      expect(typed.code, typed.screen).to.equal(code);
      expect(typed.screen).to.contain(said);
      expect(await links(cwd)).to.deep.equal(['V1.0', 'V1.0']);
    });
  }

  it('is not asked where nobody sits in front of it: --yes says so', async () => {
    const cwd = await released();
    const refused = await runKoo(['publish', '--json'], { cwd });
    expect(refused.code).to.equal(2);
    expect(JSON.parse(refused.stdout).error).to.deep.include({
      code: 'NEEDS_YES',
      message:
        'This would relink spec sku-basic, relink spec sku-pro; koo cannot ask for confirmation: standard input is not a terminal.',
    });
    expect(await links(cwd)).to.deep.equal(['V1.0', 'V1.0']);
    expect((await runKoo(['publish', '--yes'], { cwd })).code).to.equal(0);
    expect(await links(cwd)).to.deep.equal(['V1.1', 'V1.1']);
  });
});
