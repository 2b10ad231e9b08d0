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

  it('is not asked where nobody sits in front of it: --allow says what is meant', async () => {
    const cwd = await released();
    for (const allow of [[], ['--allow', 'unlink,delete'], ['--allow', 'stacks']]) {
      const refused = await runKoo(['publish', '--json', ...allow], { cwd });
      expect(refused.code).to.equal(2);
      expect(JSON.parse(refused.stdout).error).to.deep.include({
        code: 'NEEDS_PERMISSION',
        hints: ['Allow what is meant: --allow relink', '`koo plan` shows what would be done, and why.'],
        message:
          'This would relink spec sku-basic; relink spec sku-pro. That is not allowed, and koo cannot ask: standard input is not a terminal. Nothing was changed.',
      });
      expect(await links(cwd)).to.deep.equal(['V1.0', 'V1.0']);
    }

    const done = await runKoo(['publish', '--allow', 'relink'], { cwd });
    expect(done.code, done.stderr).to.equal(0);
    expect(done.stderr).to.not.include('--yes');
    expect(done.stdout).to.match(
      /\nrelinked {2}spec sku-basic \(Basic\), was template koo-\S+ V1, asset sample-shop V1\.0\nrelinked {2}spec sku-pro/,
    );
    expect(await links(cwd)).to.deep.equal(['V1.1', 'V1.1']);
  });

  it('is not asked with --yes, which says what it stands for', async () => {
    const cwd = await released();
    const done = await runKoo(['publish', '--yes', '--json'], { cwd });
    expect(done.code).to.equal(0);
    expect(done.stderr).to.include(
      'warning --yes is deprecated: it is the same as --allow relink,unlink,delete,stacks. Name only what this run may do.',
    );
    expect(await links(cwd)).to.deep.equal(['V1.1', 'V1.1']);
    expect(await runKoo(['publish', '--yes', '--allow', 'relink'], { cwd })).to.include({ code: 2 });
  });

  it('names all that a plan needs, in each form, and lists what was taken away', async () => {
    const cwd = await sampleProject(await folder());
    expect((await runKoo(['publish'], { cwd })).code).to.equal(0);
    const file = path.join(cwd, 'koo.yaml');
    // Another template for one spec, and the other spec not declared any more.
    const text = (await readFile(file, 'utf8'))
      .replaceAll(': single', ': other')
      .replace(/.*sku-pro.*\n/, '');
    await writeFile(file, text);
    const plan = (...more: string[]) => runKoo(['plan', '--prune', ...more], { cwd });
    expect((await plan()).stdout).to.include(
      '\nWithout a terminal, applying it requires: --allow relink,unlink,delete\n',
    );
    expect((await plan('--lang', 'zh')).stdout).to.include(
      '\n没有终端时，执行该计划需要：--allow relink,unlink,delete\n',
    );
    expect((await plan('--format', 'markdown')).stdout).to.include(
      '\n**Replaces or removes at the target** (requires `--allow relink,unlink,delete`):\n\n- relink `spec sku-basic (Basic)`\n- unlink `spec sku-pro (Professional)`\n',
    );
    expect(JSON.parse((await plan('--json')).stdout).permissions).to.deep.equal([
      'relink',
      'unlink',
      'delete',
    ]);
    expect((await plan('--allow', 'relink,unlink')).code).to.equal(1);
    expect((await plan('--allow', 'delete', '--allow', 'relink,unlink')).code).to.equal(0);
    const refused = await runKoo(['publish', '--prune', '--allow', 'relink', '--lang', 'zh'], { cwd });
    expect(refused.code).to.equal(2);
    expect(refused.stderr).to.match(
      /这将执行：取消关联规格 sku-pro；从应用资产 app 移除模板 single；删除模板 single。这些操作未被允许，且标准输入不是终端，koo 无法请求确认。没有做任何修改。 \[NEEDS_PERMISSION\]\n {2}→ 如确实需要，请加上：--allow relink,unlink,delete\n/,
    );
    const done = await runKoo(['publish', '--prune', '--json', '--allow', 'relink,unlink,delete'], { cwd });
    expect(done.code, done.stderr).to.equal(0);
    const { removed } = JSON.parse(done.stdout);
    expect(removed.map(({ kind, what }: any) => `${kind} ${what.type} ${what.key}`)).to.have.members([
      'relink spec sku-basic',
      'unlink spec sku-pro',
      'detach asset app',
      'delete template single',
    ]);
  });
});
