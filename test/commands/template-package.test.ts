import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-template-package';
import { lintTemplate } from '../../src/lint/lint-template.js';
import { readTemplate } from '../../src/template/read-template.js';
import { hasProgram, run } from '../asset/foreign-program.js';
import { runKooHere } from '../support/run-koo-here.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Beside the sample's template: what RFS loads, and what it does not. */
const MORE: Record<string, string> = {
  'template/.extension/form.rfs.json': '{ "variables": [] }',
  'template/README.md': '# For us\n',
  'template/modules.tf': 'module "net" {\n  source = "./modules/net"\n}\n',
  'template/modules/net/main.tf': 'locals {\n  script = file("${path.module}/start.sh")\n}\n',
  'template/modules/net/start.sh': 'echo started\n',
  'template/modules/unused/main.tf': 'locals {}\n',
  'template/terraform.tfvars': 'asset_id = "mine"\n',
};

describe('koo template package', () => {
  const temporaryFolder = temporaryFolders();
  const shop = async (changes?: Record<string, string>) => sampleProject(await temporaryFolder(), changes);
  const ID = ['--asset-id', 'app=invented-id'];

  it('packs what koo.yaml declares, with its values as defaults, and says what it wrote', async () => {
    const cwd = await shop({ 'template/README.md': '# For us\n' });
    const { code, stderr, stdout } = await runKooHere(['template', 'package', ...ID], { cwd });
    const file = path.join(cwd, '.koo/packages/templates/single.zip');
    const zip = await readFile(file);
    expect(stderr).to.equal('');
    expect(stdout.split('\n')).to.deep.equal([
      file,
      `  size      ${zip.length > 999 ? `${(zip.length / 1000).toFixed(1)} KB` : `${zip.length} B`} (${zip.length} bytes), 4 files, 714 B unpacked`,
      `  sha256    ${createHash('sha256').update(zip).digest('hex')}`,
      '  set       asset_id, asset_version',
      '  to RFS    as an address in OBS, template_uri: it has 4 files',
      '     151 B  main.tf',
      '     187 B  outputs.tf',
      '     231 B  variables.tf',
      '     145 B  versions.tf',
      '  excluded  README.md',
      '',
    ]);
    expect(code).to.equal(0);
    const { blocks } = await readTemplate(file);
    const values = blocks
      .filter(({ type }) => type === 'variable')
      .map(({ body }) => body.attributes.find(({ name }) => name === 'default')!.value);
    expect(values.map((value) => value.kind === 'literal' && value.value)).to.deep.equal([
      'invented-id',
      'V1.0',
    ]);
    expect(await readFile(path.join(cwd, 'template/variables.tf'), 'utf8')).not.to.contain('invented-id');
  });

  it('speaks Chinese', async () => {
    const cwd = await shop({ 'one.tf': 'locals {}\n', 'template/README.md': '# For us\n' });
    const env = { LC_ALL: 'zh_CN.UTF-8' };
    const shown = async (...call: string[]) => {
      const { code, stderr, stdout } = await runKooHere(['template', 'package', ...call], { cwd, env });
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
      return stdout.replaceAll(/\d+(?:\.\d)? K?B（\d+ 字节）/g, 'SIZE').replaceAll(/[\da-f]{64}/g, 'HASH');
    };
    expect((await shown(...ID)).split('\n')).to.deep.equal([
      path.join(cwd, '.koo/packages/templates/single.zip'),
      '  大小      SIZE，4 个文件，解压后 714 B',
      '  SHA-256   HASH',
      '  默认值    asset_id、asset_version',
      '  提交 RFS  须放入 OBS，以其地址 template_uri 提交：共有 4 个文件',
      '     151 B  main.tf',
      '     187 B  outputs.tf',
      '     231 B  variables.tf',
      '     145 B  versions.tf',
      '  未打包    README.md',
      '',
    ]);
    expect((await shown('one.tf', '--no-lint')).split('\n').slice(1)).to.deep.equal([
      '  大小      SIZE，1 个文件，解压后 10 B',
      '  SHA-256   HASH',
      '  提交 RFS  可将其内容（10 个字符）作为 template_body 直接放入请求',
      '      10 B  one.tf',
      '',
    ]);
  });

  it('takes along what RFS loads and what functions name, and nothing else', async function () {
    if (!hasProgram('unzip')) this.skip();
    const cwd = await shop({ ...MORE, 'koo.yaml': 'product: { id: p, name: P, access: license }\n' });
    const call = ['template', 'package', 'template', '--no-lint', '--out', 'dist', '--json'];
    const { code, stderr, stdout } = await runKooHere(call, { cwd });
    expect(code, stderr).to.equal(0);
    const printed = JSON.parse(stdout) as {
      templates: Array<{ files: Array<{ path: string }>; file: string }>;
    };
    expect(validate(printed), JSON.stringify(validate.errors)).to.equal(true);
    const [packed] = printed.templates;
    expect(packed).to.deep.include({
      path: 'template',
      set: [],
      leftOut: ['README.md', 'modules/unused/main.tf', 'terraform.tfvars'],
      inline: { possible: false, reason: 'it has 8 files' },
    });
    const names = packed!.files.map((file) => file.path);
    expect((await run('unzip', ['-Z1', packed!.file])).trim().split('\n')).to.deep.equal(names);
    expect(names).to.deep.equal([
      '.extension/form.rfs.json',
      'main.tf',
      'modules.tf',
      'modules/net/main.tf',
      'modules/net/start.sh',
      'outputs.tf',
      'variables.tf',
      'versions.tf',
    ]);
    await run('unzip', ['-q', packed!.file, '-d', path.join(cwd, 'out')]);
    for (const name of names)
      expect(await readFile(path.join(cwd, 'out', name), 'utf8'), name).to.equal(
        await readFile(path.join(cwd, 'template', name), 'utf8'),
      );
  });

  it('keeps everything where only a run could tell which file a function reads', async () => {
    const cwd = await shop({
      'template/extra.tf': 'locals {\n  script = templatefile("scripts/${var.asset_version}.sh", {})\n}\n',
      'template/scripts/V1.0.sh': 'echo\n',
      'template/terraform.tfvars': '',
    });
    const { stdout } = await runKooHere(['template', 'package', ...ID, '--no-lint', '--json'], { cwd });
    const [packed] = (JSON.parse(stdout) as any).templates;
    expect(packed.leftOut).to.deep.equal(['terraform.tfvars']);
  });

  it('says when RFS can be given the text itself', async () => {
    const cwd = await shop({ 'one.tf': 'locals {}\n', 'long.tf': `# ${'文'.repeat(51_198)}\nlocals {}\n` });
    const packed = async (file: string) =>
      JSON.parse((await runKooHere(['template', 'package', file, '--no-lint', '--json'], { cwd })).stdout)
        .templates[0];
    expect((await packed('one.tf')).inline).to.deep.equal({ possible: true, characters: 10 });
    expect((await packed('long.tf')).inline).to.deep.equal({
      possible: false,
      characters: 51_211,
      reason: 'it has 51,211 characters, over 51,200',
    });
    expect(await readdir(path.join(cwd, '.koo/packages/templates'))).to.deep.equal(['long.zip', 'one.zip']);
  });

  it('gives the same bytes in other time zones, and those that publish sends', async () => {
    const cwd = await shop();
    const hashes = [];
    for (const TZ of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
      const { stdout } = await runKooHere(['template', 'package', ...ID, '--json'], { cwd, env: { TZ } });
      hashes.push(JSON.parse(stdout).templates[0].sha256);
    }

    expect(new Set(hashes).size).to.equal(1);
    const published = await runKooHere(['publish'], { cwd });
    expect(published.code, published.stderr).to.equal(0);
    const receipt = JSON.parse(await readFile(path.join(cwd, '.koo/receipt.local.json'), 'utf8'));
    const again = await runKooHere(['template', 'package', 'single', '--target', 'local', '--json'], { cwd });
    expect(JSON.parse(again.stdout).templates[0].sha256).to.equal(receipt.templates.single.sha256);
  });

  it('makes a zip in which the linter finds what it finds in the folder', async () => {
    const cwd = await shop({ 'template/more.tf': 'variable "unused" {\n  type = string\n}\n' });
    await runKooHere(['template', 'package', '--no-set'], { cwd });
    const found = async (file: string) =>
      lintTemplate(await readTemplate(path.join(cwd, file), { cwd })).map(({ message, range, rule }) => ({
        message,
        range,
        rule,
      }));
    const inFolder = await found('template');
    expect(inFolder).not.to.deep.equal([]);
    expect(await found('.koo/packages/templates/single.zip')).to.deep.equal(inFolder);
  });

  it('packs nothing where the linter finds an error', async () => {
    const cwd = await shop({ 'template/broken.tf': 'locals {\n' });
    const { code, stderr } = await runKooHere(['template', 'package', ...ID], { cwd });
    expect(code).to.equal(1);
    expect(stderr)
      .to.contain('[syntax/hcl]')
      .and.to.match(/prevents? packing/);
    expect(await access(path.join(cwd, '.koo')).catch(() => 'nothing')).to.equal('nothing');
  });

  it("refuses what goes beyond RFS's limits of a zip, whatever else is checked", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 97 }, (_, at) => [`template/more-${at}.tf`, `locals {\n  a${at} = 1\n}\n`]),
    );
    const cwd = await shop({ ...files, 'template/big.tf': `# ${'x'.repeat(1_048_576)}\n` });
    const { code, stdout } = await runKooHere(['template', 'package', ...ID, '--no-lint', '--json'], { cwd });
    expect(code).to.equal(1);
    const { findings } = JSON.parse(stdout).error;
    expect(findings.map(({ file, message, rule }: any) => `${file} ${rule}: ${message}`)).to.deep.equal([
      '.koo/packages/templates/single.zip package/file-count: The template has 102 files; RFS accepts at most 100.',
      '.koo/packages/templates/single.zip package/size: Unpacked, the zip has 1,027 KB; RFS accepts at most 1,024 KB.',
    ]);
    expect(await readdir(cwd)).not.to.include('.koo');
  });

  it('leaves nothing behind when only the zip is too big', async () => {
    const cwd = await shop({
      'koo.yaml': 'product: { id: p, name: P, access: license }\nrules:\n  package/size: { maxBytes: 100 }\n',
    });
    // The file is allowed; its name and the list of files make the zip bigger than what is in it.
    await writeFile(path.join(cwd, 'one.tf'), `# ${createHash('sha256').update('a').digest('base64')}\n`);
    const { code, stderr } = await runKooHere(
      ['template', 'package', 'one.tf', '--no-lint', '--out', 'dist'],
      {
        cwd,
      },
    );
    expect(code, stderr).to.equal(1);
    expect(stderr).to.contain('dist/one.zip').and.to.contain('The zip has 1 KB');
    expect(await readdir(path.join(cwd, 'dist'))).to.deep.equal([]);
  });

  it('names the target whose receipt has the id that is missing', async () => {
    const cwd = await sampleProject(await temporaryFolder());
    expect((await runKooHere(['publish'], { cwd })).code).to.equal(0);
    expect(await runKooHere(['template', 'package'], { cwd })).to.deep.equal({
      code: 2,
      stderr: `error The id of asset "app" is not known here. [ASSET_ID_UNKNOWN]
  at koo.yaml:17:17
  → Use the one of target local, which koo knows: --target local
  → Give the id that the seller console shows: --asset-id app=<ASSET_ID>
  → Or name the target of the ids: --target NAME.
  → Or pack the template with the defaults that it has: --no-set.
`,
      stdout: '',
    });
    expect((await runKooHere(['template', 'package', '--target', 'local'], { cwd })).code).to.equal(0);
  });

  const wrong: Array<[string, string[], object]> = [
    ['an id that nobody knows', [], { code: 'ASSET_ID_UNKNOWN', place: 'koo.yaml:17:17' }],
    ['an id without a key', ['--asset-id', 'invented'], { code: 'ASSET_ID_FORM' }],
    [
      'an asset that is not there',
      ['--asset-id', 'ap=1'],
      { code: 'UNKNOWN_ASSET', hints: ['Did you mean "app"?'] },
    ],
    ['a target that is not there', ['--target', 'moon'], { code: 'UNKNOWN_TARGET' }],
    ['a template that is not there', ['singel', '--no-set'], { code: 'TEMPLATE_NOT_FOUND' }],
  ];
  for (const [what, call, expected] of wrong) {
    it(`says what is wrong: ${what}`, async () => {
      const { code, stdout } = await runKooHere(['template', 'package', ...call, '--json'], {
        cwd: await shop(),
      });
      expect(JSON.parse(stdout).error).to.deep.include(expected);
      expect(code).to.equal(2);
    });
  }
});
