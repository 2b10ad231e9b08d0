import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validatePublish } from '#validators/output-publish';
import { packageRoot } from '../../src/platform/package-root.js';
import { type KooRun, runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** The plugin of `docs/targets-by-others.md`, as a reader would write it. */
async function documented(): Promise<{ manifest: string; targets: string }> {
  const page = await readFile(path.join(packageRoot(), 'docs/targets-by-others.md'), 'utf8');
  return {
    manifest: /```json\n(.*?)```/s.exec(page)![1]!,
    targets: /```js\n(.*?)```/s.exec(page)![1]!,
  };
}

describe('targets by others', () => {
  const newFolder = temporaryFolders();
  let cwd: string;
  let house: string;

  async function plugin(name: string, targets: string): Promise<string> {
    const { manifest } = await documented();
    const root = path.join(cwd, 'plugins', name);
    await mkdir(root, { recursive: true });
    await writeFile(path.join(root, 'package.json'), manifest.replace('koo-plugin-house', name));
    await writeFile(path.join(root, 'targets.js'), targets);
    return root;
  }

  function koo(plugins: string[], ...call: string[]): Promise<KooRun> {
    return runKoo(call, { cwd, env: { KOO_PLUGINS: plugins.join(path.delimiter) } });
  }

  beforeEach(async () => {
    cwd = await sampleProject(await newFolder());
    house = await plugin('koo-plugin-house', (await documented()).targets);
  });

  it('are published to as the documented one is, with hand-offs for what it does not offer', async () => {
    const first = await koo([house], 'publish', '--target', 'house', '--json');
    expect(first.code, first.stdout + first.stderr).to.equal(0);
    const result = JSON.parse(first.stdout);
    expect(validatePublish(result), JSON.stringify(validatePublish.errors)).to.equal(true);
    expect(result.place).to.equal('the staging store');
    expect(result.handOffs.map(({ id }: { id: string }) => id)).to.include('asset-app');
    expect((await koo([], 'status', '--target', 'house')).code).to.equal(1);
  });

  it('make what they offer once, and find it again', async () => {
    const manifest = path.join(cwd, 'koo.yaml');
    const text = await readFile(manifest, 'utf8');
    await writeFile(manifest, text.replace('${asset.app.id}', 'a-fixed-id'));
    const run = () => koo([house], 'publish', '--target', 'house', '--json');
    const first = JSON.parse((await run()).stdout);
    expect(first.templates.map(({ key, version }: any) => [key, version])).to.deep.equal([['single', 'V1']]);
    const kept = await readFile(path.join(cwd, 'house.json'), 'utf8');
    const second = JSON.parse((await run()).stdout);
    expect(second).to.deep.include({ changed: false, templates: first.templates });
    expect(await readFile(path.join(cwd, 'house.json'), 'utf8')).to.equal(kept);
  });

  it('are not asked for where koo has a target of that name', async () => {
    const throwing = await plugin('throws', "throw new Error('asked');\n");
    const { code, stderr } = await koo([throwing], 'plan', '--target', 'local');
    expect(code).to.equal(0);
    expect(stderr).not.to.contain('asked');
  });

  it('that cannot be had are told, each by its plugin', async () => {
    const throwing = await plugin('throws', "throw new Error('no key');\n");
    const partial = await plugin(
      'partial',
      "const open = () => ({});\nexport default () => ({ targets: [null, { name: 'a/b', open }, { name: 'china', open }, { name: 'x' }, { name: 'house', open }] });\n",
    );
    const { code, stderr } = await koo([house, throwing, partial], 'publish', '--target', 'hous');
    expect(code).to.equal(2);
    const lines = stderr.split('\n').filter(Boolean);
    expect(lines).to.deep.equal([
      'warning The plugin throws failed to provide its targets (no key); they are left out.',
      'warning A target of the plugin partial (number 1) is left out: it is not an object.',
      'warning A target of the plugin partial (number 2) is left out: its name is not of letters, digits, - and _, starting with a letter or a digit.',
      "warning A target of the plugin partial (number 3) is left out: china is a target of koo's or of koo.yaml.",
      'warning A target of the plugin partial (number 4) is left out: x has no function `open`.',
      'warning A target of the plugin partial (number 5) is left out: there is a target house already.',
      'error There is no target "hous". [UNKNOWN_TARGET]',
      '  at koo.yaml',
      '  → Did you mean "house"?',
      '  → The target `local` always exists; others are declared in koo.yaml under `targets`.',
    ]);
  });
});
