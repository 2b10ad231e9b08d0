import { expect } from 'chai';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { chmod, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-release-bump';
import { KooError } from '../../src/errors/koo-error.js';
import { loadProject } from '../../src/project/load-project.js';
import { publishedVersions } from '../../src/publish/releases/published-versions.js';
import { type BumpOptions, bumpVersions } from '../../src/release/bump/bump-versions.js';
import { runCommand } from '../support/run-command.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Comments, quotes and layout of an author. */
const MANIFEST = `# The shop.
product: { id: 00301-0001, name: Sample shop, access: license }
assets:
  - { key: app,   name: sample-shop, version: "1.2.0",  root: package } # the whole of it
  - key: tools
    name: tools
    version:  1.2.0   # raised by itself
    root: package
templates:
  - key: single
    path: template
    set: { asset_id: '\${asset.app.id}', asset_version: '1.2.0', port: 1, banner: "version 1.2.0" }
  - { key: other, path: template, set: {asset_id: '\${asset.tools.id}', asset_version: 1.2.0} }
specs:
  - { skuCode: basic, name: Basic, template: single, asset: app }
  - { skuCode: pro, name: Pro, template: other, asset: tools }
`;

describe('koo release bump', () => {
  const folder = temporaryFolders();

  async function bump(root: string, options: BumpOptions) {
    return bumpVersions(await loadProject({ cwd: root }), options);
  }

  async function refusal(
    root: string,
    options: BumpOptions,
  ): Promise<{ code: string; place?: string; message: string }> {
    const error: unknown = await bump(root, options).catch((thrown: unknown) => thrown);
    if (!(error instanceof KooError)) throw error;
    const { code, message, place } = error;
    return { code, message, ...(place !== undefined && { place }) };
  }

  const textOf = (root: string) => readFile(path.join(root, 'koo.yaml'), 'utf8');

  it('changes the versions and what repeats them, and not one character more', async () => {
    const root = await sampleProject(await folder(), { 'koo.yaml': MANIFEST });
    const result = await bump(root, { assets: ['app'], to: 'minor' });
    expect(result.assets).to.deep.equal([{ from: '1.2.0', key: 'app', name: 'sample-shop', to: '1.3.0' }]);
    expect(await textOf(root)).to.equal(
      MANIFEST.replace('version: "1.2.0"', 'version: "1.3.0"').replace(
        "asset_version: '1.2.0'",
        "asset_version: '1.3.0'",
      ),
    );
    // One of them has it already.
    expect((await bump(root, { dryRun: true, to: '1.3.0' })).assets.map(({ key }) => key)).to.deep.equal([
      'tools',
    ]);
    await bump(root, {});
    expect((await textOf(root)).match(/version: .*/g)).to.deep.equal([
      'version: "1.3.1",  root: package } # the whole of it',
      'version:  1.2.1   # raised by itself',
      `version: '1.3.1', port: 1, banner: "version 1.2.0" }`,
      'version: 1.2.1} }',
    ]);
  });

  it('says it as a diff that git applies, with --dry-run without writing', async () => {
    const root = await sampleProject(await folder(), { 'koo.yaml': MANIFEST });
    const { diff, written } = await bump(root, { dryRun: true, to: '2.0.0' });
    expect({ text: await textOf(root), written }).to.deep.equal({ text: MANIFEST, written: false });
    execFileSync('git', ['apply', '-'], { cwd: root, input: diff });
    const applied = await textOf(root);
    await writeFile(path.join(root, 'koo.yaml'), MANIFEST);
    await bump(root, { to: '2.0.0' });
    expect(applied).to.equal(await textOf(root));
  });

  it('raises what the template itself says, where it is that version and nothing else', async () => {
    const main = `data "huaweicloud_koogallery_assets" "app" {
  asset_id      = var.asset_id
  deployed_type = "software_package"
  asset_version = "V1.0" # as in koo.yaml
}
`;
    const root = await sampleProject(await folder(), {
      'koo.yaml': (
        await readFile(path.join(await sampleProject(await folder()), 'koo.yaml'), 'utf8')
      ).replace('      asset_version: ${asset.app.version}\n', ''),
      'template/main.tf': `\uFEFF${main.replaceAll('\n', '\r\n')}`,
    });
    const { files } = await bump(root, { to: 'major' });
    expect(files).to.deep.equal(['template/main.tf', 'koo.yaml']);
    const text = await readFile(path.join(root, 'template/main.tf'), 'utf8');
    expect(text).to.equal(`\uFEFF${main.replace('V1.0', 'V2.0').replaceAll('\n', '\r\n')}`);
    // The same version, written so that only its author knows how it goes on.
    await writeFile(path.join(root, 'template/main.tf'), main.replace('V1.0', 'V2\\u002E0'));
    expect((await bump(root, { to: 'major' })).files).to.deep.equal(['koo.yaml']);
  });

  it('leaves alone what may be the version of an asset that stays, as well', async () => {
    const both = MANIFEST.replace('asset: tools', 'asset: app').replace(
      'template: single',
      'template: other',
    );
    const root = await sampleProject(await folder(), {
      'koo.yaml': both,
    });
    const { files } = await bump(root, { assets: ['app'], to: 'patch' });
    expect(files).to.deep.equal(['koo.yaml']);
    expect(await textOf(root)).to.equal(
      both
        .replace('version: "1.2.0"', 'version: "1.2.1"')
        .replace("asset_version: '1.2.0'", "asset_version: '1.2.1'"),
    );
  });

  it('keeps links, permissions and the byte order mark', async () => {
    const root = await sampleProject(await folder(), { 'kept.yaml': `\uFEFF${MANIFEST}` });
    const file = path.join(root, 'koo.yaml');
    execFileSync('rm', [file]);
    await symlink('kept.yaml', file);
    await chmod(path.join(root, 'kept.yaml'), 0o664);
    await bump(root, { to: '9.0.0' });
    expect(await readFile(path.join(root, 'kept.yaml'), 'utf8')).to.match(/^\uFEFF# The shop[^]+"9\.0\.0"/);
    expect((await stat(path.join(root, 'kept.yaml'))).mode & 0o777).to.equal(0o664);
  });

  it('follows an anchor, and refuses what would change something else, too', async () => {
    const anchored = MANIFEST.replace('version: "1.2.0"', 'version: &v "1.2.0"');
    const root = await sampleProject(await folder(), {
      'koo.yaml': anchored.replace("asset_version: '1.2.0'", 'asset_version: *v'),
    });
    await bump(root, { assets: ['app'], to: 'patch' });
    expect(await textOf(root))
      .to.include('version: &v "1.2.1"')
      .and.include('asset_version: *v');
    await writeFile(path.join(root, 'koo.yaml'), anchored.replace('version:  1.2.0', 'version: *v'));
    expect(await refusal(root, { assets: ['app'], to: 'patch' })).to.deep.equal({
      code: 'VERSION_NOT_EDITABLE',
      message: 'The new version cannot be written into koo.yaml without changing something else in it.',
      place: 'koo.yaml:4:50',
    });
  });

  it('changes exactly the version, however koo.yaml is laid out', async () => {
    const root = await sampleProject(await folder());
    const quote = fc.constantFrom('', "'", '"');
    const gap = fc.constantFrom('', ' ', '   ');
    const comment = fc.constantFrom('', ' # was 1.2.3', ' # version: 1.2.3');
    const layout = fc.record({ comment, gap, isFlow: fc.boolean(), quote, windows: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(layout, async ({ comment: note, gap: blanks, isFlow, quote: mark, windows }) => {
        const asset = (version: string) => {
          const value = `${blanks} ${mark}${version}${mark}`;
          return isFlow
            ? `  - { version:${value}, key: app, name: 1.2.3-shop, root: package }${note}\n`
            : `  - version:${value}${note}\n    key: app\n    name: 1.2.3-shop\n    root: package\n`;
        };

        const text = (version: string) => {
          const lines = `# 1.2.3\nproduct: { id: "1.2.3", name: 1.2.3, access: container }\nassets:\n${asset(version)}`;
          return windows ? lines.replaceAll('\n', '\r\n') : lines;
        };

        await writeFile(path.join(root, 'koo.yaml'), text('1.2.3'));
        await bump(root, { to: 'minor' });
        expect(await textOf(root)).to.equal(text('1.3.0'));
      }),
      { numRuns: 40 },
    );
  });

  for (const [to, head, code, message] of [
    ['minor', '', 'VERSION_FORM', 'Version beta of asset app has no form that koo can raise.'],
    ['majr', '', 'NO_VERSION', '"majr" is not a version.'],
    ['patch', 'V1.0', 'NO_SUCH_STEP', 'Version V1.0 of asset app has no patch.'],
    ['V1.0', 'V1.0', 'VERSION_UNCHANGED', 'Asset app already has version V1.0.'],
    ['V0.9', 'V1.0', 'VERSION_NOT_NEWER', 'V0.9 is not newer than V1.0, the version of asset app.'],
    [
      '1.1.0',
      'V1.0',
      'VERSION_FORM',
      '1.1.0 does not have the form that `release.versions` requires: V1.0 is V and two numbers, as in V1.0.',
    ],
  ] as const) {
    it(`refuses ${to} with ${code}, and writes nothing`, async () => {
      const root = await sampleProject(await folder());
      const before = await textOf(root);
      const text = head
        ? `${before}release: { versions: ${head} }\n`
        : before.replace('version: V1.0', 'version: beta');
      await writeFile(path.join(root, 'koo.yaml'), text);
      const found = await refusal(root, { to });
      expect({ code: found.code, message: found.message }).to.deep.equal({ code, message });
      expect(await textOf(root)).to.equal(text);
    });
  }

  for (const [head, from, to, version] of [
    ['', "'1.0'", undefined, "'1.1'"],
    ['', '"1.9"', undefined, '"1.10"'],
    ['', "'1.9'", 'major', "'2.0'"],
    ["release: { versions: '1.0' }\n", "'1.0'", 'minor', "'1.1'"],
  ] as const) {
    it(`raises two plain numbers: ${from} → ${version}${head && `, with ${head.trim()}`}`, async () => {
      const root = await sampleProject(await folder());
      const text = (await textOf(root)).replace('V1.0', from) + head;
      await writeFile(path.join(root, 'koo.yaml'), text);
      await bump(root, { to });
      expect(await textOf(root)).to.equal(text.replace(from, version));
    });
  }

  for (const [version, to, hint] of [
    ["'1.0'", '1.0', 'Name a newer one, or what to raise: koo release bump minor'],
    ["'1.0'", 'more', 'Write one of major, minor, or the new version.'],
    ["'1.0'", 'patch', 'Raise one of major, minor, or name the new version.'],
    ['beta2', 'beta2', 'Name a newer one: koo release bump VERSION'],
    ['beta2', 'more', 'Write the new version.'],
    ['beta2', 'minor', 'Name the new version: koo release bump VERSION --asset app'],
  ] as const) {
    it(`names only what works, of ${version} and ${to}`, async () => {
      const root = await sampleProject(await folder());
      await writeFile(path.join(root, 'koo.yaml'), (await textOf(root)).replace('V1.0', version));
      const error: unknown = await bump(root, { to }).catch((thrown: unknown) => thrown);
      expect((error as KooError).hints).to.deep.equal([hint]);
    });
  }

  it('refuses what is older than what is published of the same form, where koo.yaml has no rule', async () => {
    const root = await sampleProject(await folder());
    await writeFile(path.join(root, 'koo.yaml'), (await textOf(root)).replace('V1.0', "'1.0'"));
    const published = [
      { asset: 'app', target: 'local', version: '1.0' },
      { asset: 'app', target: 'local', version: '2.0.0' },
    ];
    expect(await refusal(root, { published, to: '0.9' })).to.deep.equal({
      code: 'VERSION_NOT_NEWER',
      message: 'Version 0.9 of asset app would not be newer than 1.0, which is published to local.',
      place: 'koo.yaml:5:14',
    });
    expect((await bump(root, { dryRun: true, published, to: '1.1' })).assets[0]!.to).to.equal('1.1');
    expect((await bump(root, { dryRun: true, published, to: 'V0.9' })).assets[0]!.to).to.equal('V0.9');
  });

  it('goes by what the receipts say is published, as a user sees it', async () => {
    const root = await sampleProject(await folder());
    await writeFile(path.join(root, 'koo.yaml'), `${await textOf(root)}release: { versions: V1.0 }\n`);
    expect((await runCommand('publish', ['--yes'], { cwd: root, env: {} })).code).to.equal(0);
    const project = await loadProject({ cwd: root });
    const published = await publishedVersions(project);
    expect(published).to.deep.equal([{ asset: 'app', target: 'local', version: 'V1.0' }]);

    const bumped = await runKoo(['release', 'bump', 'major', '--json'], { cwd: root });
    const told: unknown = JSON.parse(bumped.stdout);
    expect(validate(told), JSON.stringify(validate.errors)).to.equal(true);
    expect(told).to.deep.include({ files: ['koo.yaml'], written: true });

    await writeFile(path.join(root, 'koo.yaml'), (await textOf(root)).replace('V2.0', 'V0.8'));
    expect(await refusal(root, { published, to: 'minor' })).to.deep.equal({
      code: 'VERSION_NOT_NEWER',
      message: 'Version V0.9 of asset app would not be newer than V1.0, which is published to local.',
      place: 'koo.yaml:5:14',
    });
    expect((await refusal(root, { published, to: 'V1.0' })).code).to.equal('VERSION_PUBLISHED');

    const plan = await runCommand('plan', [], { cwd: root, env: {} });
    expect(plan.code).to.equal(2);
    expect(plan.stderr).to.match(
      /Version V0\.8 of asset "sample-shop" is not newer than V1\.0, which is published\. \[VERSION_NOT_NEWER\]\n +at koo\.yaml:5:14/,
    );
  });
});
