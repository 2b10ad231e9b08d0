import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-init';
import { packageRoot } from '../../src/platform/package-root.js';
import { runKooHere } from '../support/run-koo-here.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const STARTER = path.join(packageRoot(), 'templates/license-ecs');

describe('koo init', () => {
  const folder = temporaryFolders();

  it('makes a product that has no findings, and says what is next', async () => {
    const cwd = await folder();
    expect(await runKooHere(['init', 'shop/my product'], { cwd })).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: `Created a product in ${path.join(cwd, 'shop/my product')}: 19 files.

  koo.yaml   its ID, versions and specs: fill in your own
  app/       the software package
  template/  the Terraform that RFS runs for the buyer

Next:
  cd 'shop/my product'
  koo template lint
  koo asset check
  koo publish          # to the local target, an emulator: nothing leaves this machine
`,
    });
    const product = path.join(cwd, 'shop/my product');
    const linted = await runKooHere(['template', 'lint'], { cwd: product });
    expect(linted.code, linted.stdout).to.equal(0);
    expect(linted.stdout).to.match(/^No problems found in 6 files/);
    const checked = await runKooHere(['asset', 'check'], { cwd: product });
    expect(checked.code, checked.stdout).to.equal(0);
  });

  it('says the same in Chinese, of the folder that one is in', async () => {
    const cwd = await folder();
    const { stdout } = await runKooHere(['init', '--lang', 'zh'], { cwd });
    expect(stdout).to.equal(`已在 ${cwd} 中创建商品，共 19 个文件。

  koo.yaml   商品 ID、版本和规格：请改成您自己的
  app/       软件包
  template/  RFS 为买家运行的 Terraform 模板

接下来：
  koo template lint
  koo asset check
  koo publish          # 发布到本地目标（模拟器）：所有内容仅保存在本机
`);
  });

  it('copies the starter as it is, modes too; only the schema of koo.yaml is another way, and .koo stays out of git', async () => {
    const cwd = await folder();
    const { stdout } = await runKooHere(['init', '--json'], { cwd });
    const started = JSON.parse(stdout);
    expect(validate(started), JSON.stringify(validate.errors)).to.equal(true);
    const { status, stdout: differences } = spawnSync('diff', ['-r', STARTER, cwd], { encoding: 'utf8' });
    expect(status).to.equal(1);
    const [line] = readFileSync(path.join(cwd, 'koo.yaml'), 'utf8').split('\n', 1);
    expect(differences.split('\n').filter((one) => /^(?:Only|[<>])/.test(one))).to.deep.equal([
      `Only in ${cwd}: .gitignore`,
      '< # yaml-language-server: $schema=../../schemas/koo.schema.json',
      `> ${line}`,
    ]);
    expect(existsSync(path.resolve(cwd, line!.replace(/^.*=/, '')))).to.equal(true);
    expect(readFileSync(path.join(cwd, '.gitignore'), 'utf8')).to.equal('.koo/\n');
    expect(statSync(path.join(cwd, 'app/scripts/install.sh')).mode & 0o777).to.equal(0o755);
    expect(started.files).to.include.members(['.gitignore', 'koo.yaml', 'template/.extension/form.rfs.json']);
  });

  it('leaves what lies there alone, and makes nothing where a name is taken', async () => {
    const cwd = await folder();
    await writeFile(path.join(cwd, 'notes.txt'), 'mine');
    await writeFile(path.join(cwd, '.gitignore'), 'mine\n');
    expect((await runKooHere(['init'], { cwd })).code).to.equal(0);
    expect(readFileSync(path.join(cwd, 'notes.txt'), 'utf8')).to.equal('mine');
    expect(readFileSync(path.join(cwd, '.gitignore'), 'utf8')).to.equal('mine\n');

    const other = await folder();
    await mkdir(path.join(other, 'template'));
    const refused = await runKooHere(['init'], { cwd: other });
    expect(refused.code).to.equal(2);
    expect(refused.stderr).to.equal(
      `error The folder already has template. [FOLDER_IN_USE]\n  at ${other}\n  → Choose another folder: koo init FOLDER\n  → Or move these away first.\n`,
    );
    expect(await readdir(other)).to.deep.equal(['template']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const cwd = await folder();
    // No folder can be made in a file.
    await writeFile(path.join(cwd, 'file'), '');
    const refused = await runKooHere(['init', 'file/product'], { cwd });
    expect(refused.code, refused.stderr).to.equal(3);
    expect(refused.stderr.match(/^error /gm)).to.have.length(1);
    expect(await readdir(cwd)).to.deep.equal(['file']);
  });

  for (const [starter, files, hints] of [
    ['image-ecs', ['template/main.tf'], ['template lint', 'asset check']],
    ['container-helm', ['chart/Chart.yaml'], ['asset check']],
    ['saas', ['koo.yaml'], ['product check']],
    ['saas-server', ['server/main.js', '.env.example', 'Dockerfile'], ['callback test', 'product check']],
  ] as const) {
    it(`starts a product of another access type that publishes as it is: ${starter}`, async () => {
      const cwd = await folder();
      const started = await runKooHere(['init', '--starter', starter], { cwd });
      expect(started.code, started.stderr).to.equal(0);
      for (const file of files) expect(existsSync(path.join(cwd, file)), file).to.equal(true);
      const next = [...started.stdout.matchAll(/^ {2}koo (\w+ \w+)$/gm)].map(([, call]) => call);
      expect(next).to.deep.equal(hints);
      const published = await runKooHere(['publish'], { cwd });
      expect(published.code, published.stdout + published.stderr).to.equal(0);
      const plan = await runKooHere(['plan', '--exit-code'], { cwd });
      expect(plan.code, plan.stdout).to.equal(0);
      expect((await runKooHere(['publish', '--target', 'china'], { cwd })).stdout).to.match(
        /^\d manual steps? in/,
      );
    });
  }

  it('copies the starter that the folder is named after, with its own list for git and the library that it needs', async () => {
    const cwd = await folder();
    const { code, stderr, stdout } = await runKooHere(['init', 'saas-server'], { cwd });
    expect(code, stderr).to.equal(0);
    expect(stdout).to.equal(`Created a product in ${path.join(cwd, 'saas-server')}: 16 files.

  koo.yaml   its ID, versions and specs: fill in your own
  server/    the server that answers KooGallery's calls

Next:
  cd saas-server
  npm install
  cp .env.example .env # then write the key (访问密钥) into .env
  npm start
  koo callback test
  koo product check
  koo publish          # to the local target, an emulator: nothing leaves this machine
`);
    const product = path.join(cwd, 'saas-server');
    expect(readFileSync(path.join(product, '.gitignore'), 'utf8').split('\n')).to.include.members([
      '.koo/',
      '.env',
      'data/',
      'node_modules/',
    ]);
    expect(existsSync(path.join(product, 'gitignore'))).to.equal(false);
    const { dependencies } = JSON.parse(readFileSync(path.join(product, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const library = dependencies['koogallery-cli']!;
    expect(path.resolve(product, library.replace(/^file:/, ''))).to.equal(packageRoot());
    const own = JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    // The tests run it with koo's own.
    const { fastify, libsql } = { ...own.devDependencies, ...own.dependencies };
    expect(dependencies).to.deep.equal({ fastify, 'koogallery-cli': library, libsql });

    const named = await folder();
    expect((await runKooHere(['init', 'saas-server', '--starter', 'saas'], { cwd: named })).code).to.equal(0);
    expect((await readdir(path.join(named, 'saas-server'))).sort()).to.deep.equal([
      '.gitignore',
      'CHANGELOG.md',
      'README.md',
      'koo.yaml',
    ]);
  });

  it('names the starters that there are', async () => {
    const refused = await runKooHere(['init', '--starter', 'licence-ecs'], { cwd: await folder() });
    expect(refused.code).to.equal(2);
    expect(refused.stderr).to.equal(
      'error There is no starter "licence-ecs". [UNKNOWN_STARTER]\n  → Did you mean license-ecs?\n',
    );
  });
});
