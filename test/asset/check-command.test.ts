import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-asset-check';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { SK } from './planted-secrets.js';

describe('koo asset check', () => {
  const temporaryFolder = temporaryFolders();
  const shop = async (changes?: Record<string, string>) => sampleProject(await temporaryFolder(), changes);

  it('finds nothing in a good package', async () => {
    const { code, stderr, stdout } = await runKoo(['asset', 'check'], { cwd: await shop() });
    expect(stdout).to.match(/^No problems found in 4 files \(\d+\.\d+ s\)\.\n$/);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
  });

  it('shows each finding with its place, who wants it so and the way out, and no secret', async () => {
    const cwd = await shop({ 'package/bin/app.env': `A=1\nHUAWEICLOUD_SDK_SK=${SK}\n` });
    const { code, stdout } = await runKoo(['asset', 'check', 'app', '--fail-on', 'warning'], { cwd });
    expect(stdout).to.contain(
      'package/bin/app.env:2:20 warning bin/app.env contains a secret key (SK) of Huawei Cloud. [asset/secret, advice of koo]',
    );
    expect(stdout).to.contain(`HUAWEICLOUD_SDK_SK=${'*'.repeat(40)}`);
    expect(stdout).to.contain('→ Remove it and revoke it');
    expect(stdout).to.not.contain(SK.slice(0, 8));
    expect(code).to.equal(1);
  });

  it('prints one object with --json, as its schema says', async () => {
    const cwd = await shop({ 'package/scripts/stop.sh': '\uFEFF#!/bin/bash\n' });
    const { code, stdout } = await runKoo(['asset', 'check', '--json'], { cwd });
    const printed: unknown = JSON.parse(stdout);
    expect(validate(printed), JSON.stringify(validate.errors)).to.equal(true);
    expect((printed as any).findings.map(({ basis, rule }: any) => `${rule} ${basis}`)).to.deep.equal([
      'asset/script-byte-order-mark advice',
    ]);
    expect(code).to.equal(0);
  });

  it('writes the formats of the linter, and speaks Chinese', async () => {
    const cwd = await shop({ 'package/bin/id_rsa': 'x' });
    const { stdout } = await runKoo(
      ['asset', 'check', '--lang', 'zh', '--format', 'github', '--format', 'sarif=out/koo.sarif'],
      { cwd },
    );
    expect(stdout).to.match(/^::warning file=package\/bin\/id_rsa,.*私钥或密钥库/);
    const { runs } = JSON.parse(await readFile(path.join(cwd, 'out/koo.sarif'), 'utf8'));
    expect(runs[0].results.map(({ ruleId }: any) => ruleId)).to.deep.equal(['asset/key-file']);
  });

  it('tells a mistake once that two assets of one folder have, and counts it once', async () => {
    const cwd = await shop({ 'package/bin/id_rsa': 'x' });
    const manifest = path.join(cwd, 'koo.yaml');
    const text = await readFile(manifest, 'utf8');
    const [, asset] = /^assets:\n((?: .*\n)+)/m.exec(text)!;
    const twin = asset!.replace('key: app', 'key: twin').replace('name: shop', 'name: twin');
    await writeFile(manifest, text.replace(asset!, `${asset}${twin}`));
    const { code, stdout } = await runKoo(['asset', 'check', '--json'], { cwd });
    const { findings, summary } = JSON.parse(stdout);
    const inPackage = findings.filter(({ file }: any) => file !== 'koo.yaml');
    expect(inPackage.map(({ file, rule }: any) => `${rule} ${file}`)).to.deep.equal([
      'asset/key-file package/bin/id_rsa',
    ]);
    const { length } = findings.filter(({ severity }: any) => severity === 'error');
    expect(summary).to.include({ errors: length, files: 10 });
    expect(code).to.equal(1);
  });

  it('says that a product of SaaS assets alone has nothing to check, and passes', async () => {
    const cwd = await temporaryFolder();
    await runKoo(['init', '--starter', 'saas', cwd], { cwd });
    const { code, stderr, stdout } = await runKoo(['asset', 'check'], { cwd });
    expect(stderr).to.equal(
      'warning koo.yaml has SaaS assets only: there is no package and no image to check.\n',
    );
    expect(stdout).to.match(/^No problems found in 0 files/);
    expect(code).to.equal(0);
  });

  it('says in explain who wants it so', async () => {
    const { stdout } = await runKoo(['explain', 'asset/package-name'], { cwd: await temporaryFolder() });
    expect(stdout).to.match(/basis +KooGallery's scan\n/);
  });
});
