import { expect } from 'chai';
import { emulators, type TestEmulator } from './support/emulators.js';
import { attach, draft, goodPackage, ready, register, upload } from './support/flows.js';
import { tarOf, zipOf } from './support/packages.js';

describe('the emulator’s review', () => {
  const start = emulators();
  let emulator: TestEmulator;
  let manual: TestEmulator;
  let serial = 0;

  before(async () => {
    emulator = await start();
    manual = await start({ review: 'manual' });
  });

  const FILES = { 'bin/demo': 'x', 'scripts/install.sh': 'x', 'scripts/with blank.sh': 'x' };

  async function reviewOf(
    content: Buffer,
    fileName: string,
    lifecycle: Record<string, string> = {},
  ): Promise<{ status: string; reasons: string[] }> {
    const version = await ready(emulator, `reviewed-${(serial += 1)}`, {
      content,
      draft: { lifecycle },
      fileName,
    });
    const submitted = await emulator.client.call('POST', `${version.path}/submit`);
    expect(submitted.json).to.deep.equal({ status: 'IN_REVIEW', reasons: [] });
    return (await emulator.client.call('GET', `${version.path}/review`)).json;
  }

  describe('approves', () => {
    const good: Array<[title: string, content: () => Buffer | Promise<Buffer>, name: string]> = [
      ['a zip', () => zipOf(FILES), 'Demo_1-(x64).zip'],
      ['a tar', () => tarOf(FILES), 'demo.tar'],
      ['a tar.gz', () => tarOf(FILES, { gzip: true }), 'demo.tar.gz'],
      [
        'a tar whose paths start with ./',
        () => tarOf({ './scripts/install.sh': 'x', './scripts/with blank.sh': 'x', './bin/demo': 'x' }),
        'demo.tar',
      ],
    ];
    const lifecycle = {
      install: 'bash scripts/install.sh --quiet /opt/demo',
      start: './bin/demo',
      restart: 'sh -e "scripts/with blank.sh"',
      stop: 'systemctl stop demo',
      update: 'cd scripts && bash missing.sh',
      prestop: 'bash -c "echo a/b"',
      poststart: 'curl http://127.0.0.1/health',
      uninstall: '/usr/bin/env rm -rf /opt/demo',
    };
    for (const [title, content, name] of good) {
      it(title, async () => {
        expect(await reviewOf(await content(), name, lifecycle)).to.deep.equal({
          status: 'APPROVED',
          reasons: [],
        });
      });
    }

    it('an image, which has no package', async () => {
      const { json } = await draft(emulator, 'image', 'V1', {
        deployed_type: 'image',
        image: { image_id: 'i1', region: 'cn-north-4', zones: [] },
      });
      const template = (await register(emulator, 'image')).json.template_id;
      await attach(emulator, json.asset_id, 'V1', template);
      const path = `/console/v1/assets/${json.asset_id}/versions/V1`;
      await emulator.client.call('POST', `${path}/submit`);
      expect((await emulator.client.call('GET', `${path}/review`)).json.status).to.equal('APPROVED');
    });
  });

  describe('rejects', () => {
    const bad: Array<
      [
        title: string,
        content: () => Buffer | Promise<Buffer>,
        name: string,
        lifecycle: Record<string, string>,
        reason: RegExp,
      ]
    > = [
      [
        'a dot in the name',
        () => zipOf(FILES),
        'demo-1.0.zip',
        {},
        /named "demo-1\.0\.zip": a name has letters/,
      ],
      ['another suffix', () => zipOf(FILES), 'demo.7z', {}, /ends in \.zip, \.tar or \.tar\.gz/],
      ['a path for a name', () => zipOf(FILES), '../../demo.zip', {}, /named "\.\.\/\.\.\/demo\.zip"/],
      ['an empty file', () => Buffer.alloc(0), 'demo.zip', {}, /is empty/],
      ['a zip that is none', () => Buffer.from('no zip'), 'demo.zip', {}, /cannot be opened as zip/],
      [
        'a zip that was cut',
        async () => (await zipOf(FILES)).subarray(0, -30),
        'demo.zip',
        {},
        /cannot be opened as zip/,
      ],
      ['a tar that was cut', () => tarOf(FILES).subarray(0, 800), 'demo.tar', {}, /cannot be opened as tar/],
      [
        'a tar.gz that was cut',
        () => tarOf(FILES, { gzip: true }).subarray(0, 60),
        'demo.tar.gz',
        {},
        /cannot be opened as tar\.gz/,
      ],
      ['a zip that is called tar.gz', () => zipOf(FILES), 'demo.tar.gz', {}, /cannot be opened as tar\.gz/],
      ['a tar without a file', () => tarOf({}), 'demo.tar', {}, /there is no file in it/],
      ['a path that climbs', () => tarOf({ '../evil': 'x' }), 'demo.tar', {}, /"\.\.\/evil" leads out/],
      [
        'a script that is not in the package',
        () => zipOf(FILES),
        'demo.zip',
        { start: 'bash scripts/start.sh' },
        /command of start, "bash scripts\/start\.sh", names scripts\/start\.sh, which is not in the package/,
      ],
      [
        'a program that is not in the package',
        () => zipOf(FILES),
        'demo.zip',
        { start: './bin/other run' },
        /names bin\/other/,
      ],
    ];
    for (const [title, content, name, lifecycle, reason] of bad) {
      it(title, async () => {
        const { reasons, status } = await reviewOf(await content(), name, lifecycle);
        expect(status).to.equal('REJECTED');
        expect(reasons).to.have.length(1);
        expect(reasons[0]).to.match(reason);
      });
    }

    it('and takes another package and another submission then', async () => {
      const version = await ready(emulator, 'second-try', { content: Buffer.from('no zip') });
      await emulator.client.call('POST', `${version.path}/submit`);
      expect((await emulator.client.call('GET', `${version.path}/review`)).json.status).to.equal('REJECTED');
      expect((await upload(emulator, version.event, await goodPackage())).json.error_code).to.equal(
        'CBC.0000',
      );
      expect((await emulator.client.call('GET', `${version.path}/review`)).json).to.deep.equal({
        status: 'DRAFT',
        reasons: [],
      });
      await emulator.client.call('POST', `${version.path}/submit`);
      expect((await emulator.client.call('GET', `${version.path}/review`)).json).to.deep.equal({
        status: 'APPROVED',
        reasons: [],
      });
    });
  });

  it('takes no submission without a package, nor without a template', async () => {
    const { json } = await draft(emulator, 'incomplete');
    const path = `/console/v1/assets/${json.asset_id}/versions/V1`;
    const first = await emulator.client.call('POST', `${path}/submit`);
    expect({ code: first.json.error_code, status: first.status }).to.deep.equal({
      code: 'EMU.NO_PACKAGE',
      status: 409,
    });
    await upload(emulator, json.event_id, await goodPackage());
    const second = await emulator.client.call('POST', `${path}/submit`);
    expect({ code: second.json.error_code, status: second.status }).to.deep.equal({
      code: 'EMU.NO_TEMPLATE',
      status: 409,
    });
    expect((await emulator.client.call('GET', `${path}/review`)).json).to.deep.equal({
      status: 'DRAFT',
      reasons: [],
    });
    const nobody = await emulator.client.call(
      'POST',
      `/console/v1/assets/${json.asset_id}/versions/V2/submit`,
    );
    expect(nobody.json.error_code).to.equal('EMU.NOT_FOUND');
  });

  it('waits, in manual mode, for somebody to play the reviewer', async () => {
    const version = await ready(manual, 'played', { content: Buffer.from('nobody looks') });
    const review = (status: string, reasons?: string[]) =>
      manual.client.call('PUT', `${version.path}/review`, { status, reasons });
    const early = await review('APPROVED');
    expect({ code: early.json.error_code, status: early.status }).to.deep.equal({
      code: 'EMU.NOT_IN_REVIEW',
      status: 409,
    });
    await manual.client.call('POST', `${version.path}/submit`);
    expect((await manual.client.call('GET', `${version.path}/review`)).json).to.deep.equal({
      status: 'IN_REVIEW',
      reasons: [],
    });
    const sealed = await upload(manual, version.event, await goodPackage());
    expect(sealed.json.error_code).to.equal('91381034');
    const other = (await register(manual, 'other')).json.template_id;
    expect((await attach(manual, version.assetId, 'V1', other)).json.error_code).to.equal('EMU.SEALED');
    expect((await attach(manual, version.assetId, 'V1', version.templateId)).status).to.equal(200);
    expect((await review('MAYBE')).json.error_code).to.equal('EMU.INVALID');
    expect((await review('REJECTED', ['logo missing'])).json).to.deep.equal({
      status: 'REJECTED',
      reasons: ['logo missing'],
    });
    expect((await manual.client.call('GET', `${version.path}/review`)).json).to.deep.equal({
      status: 'REJECTED',
      reasons: ['logo missing'],
    });
    await manual.client.call('POST', `${version.path}/submit`);
    expect((await review('APPROVED')).json).to.deep.equal({ status: 'APPROVED', reasons: [] });
    expect((await review('APPROVED')).status).to.equal(200);
    expect((await review('REJECTED')).json.error_code).to.equal('EMU.NOT_IN_REVIEW');
  });
});
