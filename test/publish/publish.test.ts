import { expect } from 'chai';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validatePublish } from '#validators/output-publish';
import { validate as validateStatus } from '#validators/output-status';
import { readRequestLog } from '../../src/emulator/emulator.js';
import type { PublishResult } from '../../src/publish/publish-result.js';
import { withPublishLock } from '../../src/publish/publish-lock.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('koo publish', () => {
  const folder = temporaryFolders();

  it('takes a product from files to linked specs', async () => {
    const cwd = await sampleProject(await folder());
    const run = await runKoo(['publish', '--json'], { cwd });
    expect(run.code, run.stdout + run.stderr).to.equal(0);
    const result = JSON.parse(run.stdout) as PublishResult;
    expect(validatePublish(result), JSON.stringify(validatePublish.errors)).to.equal(true);
    expect(result.changed).to.equal(true);
    expect(result.assets).to.have.length(1);
    expect(result.assets[0]).to.include({
      key: 'app',
      name: 'sample-shop',
      status: 'approved',
      version: 'V1.0',
    });
    expect(result.assets[0]!.sha256).to.match(/^[0-9a-f]{64}$/);
    expect(result.templates[0]).to.include({ key: 'single', version: 'V1' });
    expect(
      result.links.map(({ skuCode, templateVersion, assetVersion }) => [
        skuCode,
        templateVersion,
        assetVersion,
      ]),
    ).to.deep.equal([
      ['sku-basic', 'V1', 'V1.0'],
      ['sku-pro', 'V1', 'V1.0'],
    ]);
    const receipt = JSON.parse(await readFile(path.join(cwd, '.koo/receipt.local.json'), 'utf8'));
    expect(receipt).to.include({ product: '00301-0001', target: 'local' });
    expect(receipt.pending).to.equal(undefined);
    expect(receipt.assets.app.sha256).to.equal(result.assets[0]!.sha256);
  });

  it('names the warnings that did not stand in the way, at most ten of them, also in Chinese', async () => {
    const cwd = await sampleProject(await folder());
    await writeFile(path.join(cwd, 'package/scripts/stop.sh'), '\uFEFF#!/bin/bash\necho stopped\n');
    const [one, zh] = [
      await runKoo(['publish'], { cwd }),
      await runKoo(['publish', '--lang', 'zh'], { cwd }),
    ];
    expect(one.code, one.stderr).to.equal(0);
    expect(one.stdout).to.contain(
      '\nwarning   package/scripts/stop.sh:1:1 scripts/stop.sh begins with a byte order mark; Linux does not see its #! line. [asset/script-byte-order-mark]\n',
    );
    expect(one.stdout).to.match(
      /\n\d+ non-blocking findings?: see `koo template lint` and `koo asset check`\.\n/,
    );
    expect(zh.stdout).to.contain(
      '\n警告      package/scripts/stop.sh:1:1 scripts/stop.sh 以字节顺序标记开头',
    );

    const unused = Array.from({ length: 14 }, (_, at) => `variable "v${at}" {}\n`).join('');
    await appendFile(path.join(cwd, 'template/variables.tf'), unused);
    const many = await runKoo(['publish', '--yes'], { cwd });
    expect(many.code, many.stderr).to.equal(0);
    expect(many.stdout.match(/^warning {3}/gm)).to.have.length(10);
    expect(many.stdout).to.match(/non-blocking findings \(\d+ warnings not shown\):/);
  });

  it('sends no write request the second time, with and without the receipt', async () => {
    const cwd = await sampleProject(await folder());
    const first = await runKoo(['publish', '--json'], { cwd });
    expect(first.code, first.stderr).to.equal(0);
    const before = await writeRequests(cwd);
    expect(before).to.be.greaterThan(4);

    const second = await runKoo(['publish', '--json'], { cwd });
    expect(second.code, second.stderr).to.equal(0);
    expect(JSON.parse(second.stdout)).to.deep.include({
      assets: JSON.parse(first.stdout).assets,
      changed: false,
      links: JSON.parse(first.stdout).links,
      templates: JSON.parse(first.stdout).templates,
    });
    expect(await writeRequests(cwd)).to.equal(before);

    const receipt = path.join(cwd, '.koo/receipt.local.json');
    await rm(receipt);
    const third = await runKoo(['publish'], { cwd });
    expect(third.code, third.stderr).to.equal(0);
    expect(third.stdout).to.contain('Everything is up to date');
    expect(await writeRequests(cwd)).to.equal(before);
    expect(JSON.parse(await readFile(receipt, 'utf8')).links).to.have.keys('sku-basic', 'sku-pro');
  });

  it('refuses other bytes under a version that is published, and says what to do', async () => {
    const cwd = await sampleProject(await folder());
    expect((await runKoo(['publish'], { cwd })).code).to.equal(0);
    const before = await writeRequests(cwd);
    await appendFile(path.join(cwd, 'package/bin/server.py'), '# changed\n');

    const run = await runKoo(['publish'], { cwd });
    expect(run.code).to.equal(2);
    expect(run.stderr).to.contain('Version V1.0 of asset "sample-shop" is published with other contents');
    expect(run.stderr).to.contain('koo.yaml:5:14');
    expect(run.stderr).to.contain('raise the version and publish again: koo release bump --asset app');
    expect(await writeRequests(cwd)).to.equal(before);

    const manifest = (await readFile(path.join(cwd, 'koo.yaml'), 'utf8')).replace('V1.0', 'V1.1');
    await sampleProject(cwd, {
      'koo.yaml': manifest,
      'package/bin/server.py': '#!/usr/bin/env python3\nprint("ready, changed")\n',
    });
    const raised = await runKoo(['publish', '--json', '--yes'], { cwd });
    expect(raised.code, raised.stdout).to.equal(0);
    const result = JSON.parse(raised.stdout) as PublishResult;
    expect(result.assets[0]!.version).to.equal('V1.1');
    expect(result.templates[0]!.version).to.equal('V2');
    expect(
      result.links.map(({ assetVersion, templateVersion }) => [assetVersion, templateVersion]),
    ).to.deep.equal([
      ['V1.1', 'V2'],
      ['V1.1', 'V2'],
    ]);
  });

  it('is shown by koo status, with what is open', async () => {
    const cwd = await sampleProject(await folder());
    const before = await runKoo(['status'], { cwd });
    expect(before.code).to.equal(0);
    expect(before.stdout).to.contain('has not been published from this folder');
    expect((await runKoo(['publish'], { cwd })).code).to.equal(0);

    const published = await runKoo(['status', '--json'], { cwd });
    const status = JSON.parse(published.stdout);
    expect(validateStatus(status), JSON.stringify(validateStatus.errors)).to.equal(true);
    expect(status.targets).to.have.length(1);
    expect(status.targets[0].open).to.deep.equal([]);
    expect(status.targets[0].links.map(({ template, asset }: any) => [template, asset])).to.deep.equal([
      ['V1', 'V1.0'],
      ['V1', 'V1.0'],
    ]);
    expect(status.targets[0].links.map(({ standing }: any) => standing)).to.deep.equal([
      'as-declared',
      'as-declared',
    ]);

    const manifest = (await readFile(path.join(cwd, 'koo.yaml'), 'utf8')).replace('V1.0', 'V2.0');
    await sampleProject(cwd, { 'koo.yaml': manifest });
    const after = await runKoo(['status'], { cwd });
    expect(after.stdout).to.contain('Open: asset app V2.0 is not published.');
  });

  it('is shown by koo status, with links that koo.yaml declares otherwise or no more', async () => {
    const cwd = await sampleProject(await folder());
    const declared = await readFile(path.join(cwd, 'koo.yaml'), 'utf8');
    expect((await runKoo(['publish'], { cwd })).code).to.equal(0);
    await sampleProject(cwd, { 'koo.yaml': declared.replace('V1.0', 'V1.1') });
    expect((await runKoo(['publish', '--yes'], { cwd })).code).to.equal(0);
    expect((await runKoo(['rollback', '--yes'], { cwd })).code).to.equal(0);
    await sampleProject(cwd, {
      'koo.yaml': declared.replace('V1.0', 'V1.1').replace('sku-pro', 'sku-max'),
    });

    const run = await runKoo(['status', '--json'], { cwd });
    expect(run.code).to.equal(0);
    const status = JSON.parse(run.stdout);
    expect(validateStatus(status), JSON.stringify(validateStatus.errors)).to.equal(true);
    expect(status.targets[0].links).to.deep.equal([
      {
        skuCode: 'sku-basic',
        name: 'Basic',
        template: 'V1',
        asset: 'V1.0',
        standing: 'linked-otherwise',
      },
      { skuCode: 'sku-max', name: 'Professional', standing: 'not-linked' },
    ]);
    expect(status.targets[0].open).to.deep.equal([
      'spec sku-basic is linked to template single V1, asset app V1.0 instead of template single V2, asset app V1.1',
      'spec sku-max is not linked',
      'spec sku-pro is linked, and koo.yaml no longer declares it',
    ]);
  });

  it('lets one publish at a time work, and does not believe a lock that came with the repository', async () => {
    const cwd = await sampleProject(await folder());
    const second = await withPublishLock({ project: { root: cwd }, target: 'local' }, () =>
      runKoo(['publish'], { cwd }),
    );
    expect(second.code).to.equal(3);
    expect(second.stderr).to.contain(`process ${process.pid}`).and.to.contain('Wait until it has ended');

    await writeFile(path.join(cwd, '.koo/publish.local.lock'), String(process.pid));
    expect((await runKoo(['publish'], { cwd })).code).to.equal(0);
  });

  it('says what to do with a receipt that cannot be read', async () => {
    const cwd = await sampleProject(await folder(), { '.koo/receipt.local.json': '{"format": 1, "tar' });
    const run = await runKoo(['publish'], { cwd });
    expect(run.code).to.equal(3);
    expect(run.stderr)
      .to.contain('[RECEIPT_UNREADABLE]')
      .and.to.contain('creates a new one from the state of the target');

    await rm(path.join(cwd, '.koo/receipt.local.json'));
    await mkdir(path.join(cwd, '.koo/receipt.local.json'));
    expect((await runKoo(['status'], { cwd })).stderr).to.contain('[OBSTACLE]');
  });

  it('stops at an error of the linter before anything is sent', async () => {
    const cwd = await sampleProject(await folder(), {
      'template/main.tf':
        'locals {\n  user_data = file("install.sh")\n}\n\noutput "x" {\n  value = var.nobody\n}\n',
    });
    const run = await runKoo(['publish', '--json'], { cwd });
    expect(run.code).to.equal(1);
    const { error } = JSON.parse(run.stdout);
    expect(error.code).to.equal('FINDINGS');
    expect(error.findings.map(({ rule }: { rule: string }) => rule)).to.include.members([
      'template/forbidden-function',
      'variable/undeclared',
    ]);
    expect(await writeRequests(cwd)).to.equal(0);
  });

  it('stops at a package that turns out to be too big, before anything is sent', async () => {
    const cwd = await sampleProject(await folder());
    await appendFile(path.join(cwd, 'koo.yaml'), 'rules: { asset/package-size: { maximumGB: 0.0000001 } }\n');
    const run = await runKoo(['publish', '--json'], { cwd });
    expect(run.code, run.stdout).to.equal(1);
    const { error } = JSON.parse(run.stdout);
    expect(error.message).to.equal('1 error prevents publishing; nothing was sent.');
    expect(error.findings.map(({ rule }: { rule: string }) => rule)).to.deep.equal(['asset/package-size']);
    expect(await writeRequests(cwd)).to.equal(0);
    expect(await readdir(path.join(cwd, '.koo/packages'))).to.not.include('sample-shop-V1_0.zip');
  });

  it('stops where the template is given no asset, before anything is sent', async () => {
    const cwd = await sampleProject(await folder());
    const manifest = await readFile(path.join(cwd, 'koo.yaml'), 'utf8');
    await sampleProject(cwd, { 'koo.yaml': manifest.replace(/ +asset_id: .*\n/, '') });
    const run = await runKoo(['publish', '--json'], { cwd });
    expect(run.code).to.equal(1);
    const { error } = JSON.parse(run.stdout);
    expect(error.findings.map(({ rule }: { rule: string }) => rule)).to.deep.equal(['project/asset-id']);
    expect(await writeRequests(cwd)).to.equal(0);
  });

  it('names the variable that `set` gets wrong before an asset is drafted', async () => {
    const cwd = await sampleProject(await folder());
    const manifest = await readFile(path.join(cwd, 'koo.yaml'), 'utf8');
    await sampleProject(cwd, { 'koo.yaml': manifest.replace('asset_id: ${', 'assetid: ${') });
    const run = await runKoo(['publish'], { cwd });
    expect(run.code).to.equal(1);
    expect(run.stderr).to.contain('assetid').and.to.contain('asset_id');
    expect(await writeRequests(cwd)).to.equal(0);
  });
});

/** Requests that change something at the target; asking RFS for a template's variables does not. */
async function writeRequests(projectFolder: string): Promise<number> {
  const log = await readRequestLog(path.join(projectFolder, '.koo/local')).catch(() => []);
  return log.filter(({ method, path: address }) => method !== 'GET' && !address.includes('template-analyses'))
    .length;
}
