import { expect } from 'chai';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { KooError } from '../../src/errors/koo-error.js';
import { formatText } from '../../src/findings/reporters/text.js';
import { InvalidManifest } from '../../src/project/invalid-manifest.js';
import { loadProject, type LoadProjectOptions } from '../../src/project/load-project.js';

const SMALLEST = 'product: {id: OFFI1, name: Demo, access: saas}\n';

describe('loadProject', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'koo-project-')));
  });

  afterEach(() => rm(folder, { force: true, recursive: true }));

  async function failure(options: Partial<LoadProjectOptions> = {}): Promise<KooError> {
    const error = await loadProject({ cwd: folder, ...options }).catch((thrown: unknown) => thrown);
    if (!(error instanceof KooError)) expect.fail(`No error, but ${String(error)}`);
    return error;
  }

  it('fills in the defaults and makes paths absolute', async () => {
    await writeFile(
      path.join(folder, 'koo.yaml'),
      `product: {id: OFFI1, name: Demo, access: license}
assets:
  - {key: app, name: demo, version: "1.0", root: ./app/}
templates:
  - {key: main, path: template, set: {asset_id: "\${asset.app.id}", count: 2}}
specs:
  - {skuCode: a-b, name: Basic, template: main, asset: app}
targets:
  china: {assets: {app: {id: "77"}}}
  test: {url: "http://127.0.0.1:4380"}
`,
    );
    const { manifest, spanOf, ...project } = await loadProject({ cwd: folder });

    expect(project).to.deep.equal({
      assets: [
        {
          exclude: [],
          format: 'zip',
          key: 'app',
          kind: 'software_package',
          lifecycle: {},
          name: 'demo',
          root: path.join(folder, 'app'),
          version: '1.0',
        },
      ],
      product: { access: 'license', id: 'OFFI1', name: 'Demo' },
      root: folder,
      rules: {},
      specs: [{ asset: 'app', name: 'Basic', skuCode: 'a-b', template: 'main' }],
      targets: {
        china: { assets: { app: { id: '77' } }, site: 'china' },
        test: { assets: {}, url: 'http://127.0.0.1:4380' },
      },
      templates: [
        { key: 'main', path: path.join(folder, 'template'), set: { asset_id: '${asset.app.id}', count: 2 } },
      ],
      warnings: [],
    });
    expect(manifest.file).to.equal('koo.yaml');
    expect(manifest.positionAt(spanOf(['assets', 0, 'version']).start)).to.include({ column: 37, line: 3 });
    expect(manifest.positionAt(spanOf(['assets', 0, 'lifecycle', 'install']).start)).to.include({ line: 3 });
  });

  it('looks upwards, and names the file as seen from where it was called', async () => {
    const deep = path.join(folder, 'app/bin');
    await mkdir(deep, { recursive: true });
    await writeFile(path.join(folder, 'koo.yml'), SMALLEST);

    const project = await loadProject({ cwd: deep });
    expect(project.root).to.equal(folder);
    expect(project.manifest.file).to.equal('../../koo.yml');
  });

  it('takes a named file, or the one in a named folder', async () => {
    await mkdir(path.join(folder, 'shop'));
    await writeFile(path.join(folder, 'shop/koo.yaml'), SMALLEST);
    await writeFile(path.join(folder, 'other.yaml'), SMALLEST.replace('Demo', 'Other'));

    expect((await loadProject({ cwd: folder, file: 'shop' })).manifest.file).to.equal('shop/koo.yaml');
    expect((await loadProject({ cwd: folder, file: 'other.yaml' })).product.name).to.equal('Other');
  });

  it('says what to do where there is none, or two', async () => {
    expect(await failure()).to.deep.include({ code: 'NO_MANIFEST', kind: 'usage', place: folder });
    expect(await failure({ file: 'nope.yaml' })).to.deep.include({
      code: 'NO_MANIFEST',
      message: 'nope.yaml does not exist.',
    });
    expect(await failure({ file: '.' })).to.include({ message: 'The folder . contains no koo.yaml.' });
    await writeFile(path.join(folder, 'koo.yaml'), SMALLEST);
    await writeFile(path.join(folder, 'koo.yml'), SMALLEST);
    expect(await failure()).to.include({ code: 'TWO_MANIFESTS', kind: 'usage' });
  });

  it('refuses a file that is too large, not UTF-8, or no file', async () => {
    const file = path.join(folder, 'koo.yaml');
    await writeFile(file, `${SMALLEST}#${'x'.repeat(256 * 1024)}\n`);
    expect(await failure()).to.include({ code: 'MANIFEST_TOO_LARGE', kind: 'usage', place: 'koo.yaml' });
    await writeFile(file, Buffer.from(SMALLEST.replace('Demo', '产品'), 'utf16le'));
    expect(await failure()).to.include({ code: 'MANIFEST_NOT_UTF8', kind: 'usage' });
    expect(await failure({ file: '/dev/null' })).to.include({ code: 'NO_MANIFEST' });
  });

  it('reads a file with a byte order mark and Windows line ends', async () => {
    await writeFile(path.join(folder, 'koo.yaml'), `\uFEFF${SMALLEST}`.replaceAll('\n', '\r\n'));
    expect((await loadProject({ cwd: folder })).product.name).to.equal('Demo');
  });

  it('does not pack what lies outside: not through `..`, not through a link', async () => {
    await mkdir(path.join(folder, 'product'));
    await mkdir(path.join(folder, 'product/real'));
    await mkdir(path.join(folder, 'secrets/deep'), { recursive: true });
    await symlink('../secrets', path.join(folder, 'product/link'));
    await symlink('real', path.join(folder, 'product/inner'));
    const file = path.join(folder, 'product/koo.yaml');
    const messages: Record<string, string> = {};
    for (const root of [
      'real',
      'inner',
      'not-there',
      'a/../real',
      '..data',
      '../secrets',
      'link',
      'link/deep',
      '/etc',
      'C:/x',
      'a\\b',
    ]) {
      await writeFile(file, `${SMALLEST}assets: [{key: app, name: a, version: "1", root: '${root}'}]\n`);
      messages[root] = await loadProject({ cwd: path.dirname(file) }).then(
        () => 'fine',
        (error: InvalidManifest) => error.findings.find(({ rule }) => rule === 'manifest/path')!.message,
      );
    }

    expect(messages).to.deep.equal({
      '../secrets':
        '`../secrets` leads out of the folder of koo.yaml; move koo.yaml up, or move the folder in.',
      '..data': 'fine',
      '/etc': '`/etc` is absolute; write it relative to the folder of koo.yaml.',
      'C:/x': '`C:/x` is absolute; write it relative to the folder of koo.yaml.',
      'a/../real': 'fine',
      'a\\b': '`a\\b` contains a `\\`; write `/` between folders.',
      inner: 'fine',
      link: '`link` is a link that leads out of the folder of koo.yaml; put the files themselves there.',
      'link/deep':
        '`link/deep` is a link that leads out of the folder of koo.yaml; put the files themselves there.',
      'not-there': 'fine',
      real: 'fine',
    });
  });

  it('throws one error that carries every finding, for a reporter to show', async () => {
    await mkdir(path.join(folder, 'sub'));
    await writeFile(
      path.join(folder, 'koo.yaml'),
      `product:
  id: OFFI1
  name: 2048
  acces: license
`,
    );
    const error = await failure({ cwd: path.join(folder, 'sub') });
    if (!(error instanceof InvalidManifest)) expect.fail('not an InvalidManifest');

    expect(error).to.deep.include({
      code: 'INVALID_MANIFEST',
      hints: ['Correct it, then run the same command again.'],
      kind: 'usage',
      message: 'koo.yaml has 2 problems.',
      place: '../koo.yaml:3:9',
    });
    expect(error.findings).to.deep.equal([
      {
        docs: 'docs/koo-yaml.md#manifesttype',
        file: '../koo.yaml',
        fix: {
          edits: [{ end: 33, file: '../koo.yaml', start: 29, text: '"2048"' }],
          title: 'Put it in quotes: "2048".',
          messageId: 'manifest/type.putInQuotes',
          data: { text: '"2048"' },
        },
        messageId: 'manifest/type.unquotedText',
        data: { actual: 'number', inside: '`product.name`', text: '"2048"' },
        message: '`product.name` must be text, but is a number; put it in quotes: "2048".',
        range: { end: { column: 13, line: 3, offset: 33 }, start: { column: 9, line: 3, offset: 29 } },
        rule: 'manifest/type',
        severity: 'error',
      },
      {
        docs: 'docs/koo-yaml.md#manifestunknown-key',
        file: '../koo.yaml',
        fix: {
          edits: [{ end: 41, file: '../koo.yaml', start: 36, text: 'access' }],
          title: 'Write `access`.',
          messageId: 'findings.write',
          data: { text: '`access`' },
        },
        messageId: 'manifest/unknown-key.misspelt',
        data: { inside: '`product`', keyQuoted: '`acces`', meant: 'access' },
        message: '`acces` is not known in `product`; did you mean `access`?',
        range: { end: { column: 8, line: 4, offset: 41 }, start: { column: 3, line: 4, offset: 36 } },
        rule: 'manifest/unknown-key',
        severity: 'error',
      },
    ]);
    expect(formatText(error.findings.slice(1), { colors: false, sources: error.sources })).to.equal(
      [
        '../koo.yaml:4:3 error `acces` is not known in `product`; did you mean `access`? [manifest/unknown-key]',
        '  3 │   name: 2048',
        '  4 │   acces: license',
        '    │   ^^^^^',
        '    → Write `access`.',
      ].join('\n'),
    );
  });

  it('shows no password that stands in an address', async () => {
    const url = 'https://seller:Invented-1@shop.example';
    await writeFile(path.join(folder, 'koo.yaml'), `${SMALLEST}targets:\n  mine: {url: "${url}"}\n`);
    const error = await failure();
    if (!(error instanceof InvalidManifest)) expect.fail('not an InvalidManifest');

    const shown = formatText(error.findings, { colors: false, sources: error.sources });
    expect(shown).to.include('mine: {url: "https://*****************@shop.example"}');
    expect(JSON.stringify([error.findings, error.message, error.hints]) + shown).not.to.include('Invented-1');
  });
});
