import { expect } from 'chai';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { signRequest } from '../../src/marketplace/signing/signing.js';
import { emulators, type TestEmulator } from './support/emulators.js';
import { approved, attach, draft, goodPackage, ready, register, TEMPLATE, upload } from './support/flows.js';
import { type HttpAnswer, httpCall } from './support/http-call.js';
import { sha256Of, zipOf } from './support/packages.js';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const PRODUCT = {
  name: 'Shop',
  access: 'license',
  specs: [
    { sku_code: 's1', name: 'Basic' },
    { sku_code: 's2', name: 'Pro' },
  ],
};

describe('the emulator’s seller console', () => {
  const start = emulators();
  let emulator: TestEmulator;
  const call = (method: string, url: string, content?: unknown) =>
    emulator.client.call(method, `/console/v1${url}`, content);
  const said = ({ json, status }: HttpAnswer) => ({ code: json?.error_code, status });

  before(async () => {
    emulator = await start();
  });

  describe('products', () => {
    it('are listed with their specs, as often as one likes', async () => {
      const listed = await call('PUT', '/products/p1', PRODUCT);
      const whole = {
        product_id: 'p1',
        name: 'Shop',
        access: 'license',
        status: 'LISTED',
        specs: [
          { sku_code: 's1', name: 'Basic', link: null },
          { sku_code: 's2', name: 'Pro', link: null },
        ],
      };
      expect(listed.json).to.deep.equal(whole);
      expect((await call('PUT', '/products/p1', PRODUCT)).json).to.deep.equal(whole);
      expect((await call('GET', '/products/p1')).json).to.deep.equal(whole);
      expect(said(await call('GET', '/products/p2'))).to.deep.equal({ code: 'EMU.NOT_FOUND', status: 404 });
    });

    const wrong: Array<[title: string, body: unknown]> = [
      ['no object', []],
      ['no name', { ...PRODUCT, name: undefined }],
      ['a name that is a number', { ...PRODUCT, name: 1 }],
      ['an unknown member', { ...PRODUCT, price: 1 }],
      ['specs that are no array', { ...PRODUCT, specs: {} }],
      ['a spec without a code', { ...PRODUCT, specs: [{ name: 'Basic' }] }],
      ['a spec twice', { ...PRODUCT, specs: [PRODUCT.specs[0], PRODUCT.specs[0]] }],
      ['half a character', { ...PRODUCT, name: '\uD800' }],
    ];
    for (const [title, body] of wrong) {
      it(`are refused with ${title}`, async () => {
        expect(said(await call('PUT', '/products/bad', body))).to.deep.equal({
          code: 'EMU.INVALID',
          status: 400,
        });
        expect((await call('GET', '/products/bad')).status).to.equal(404);
      });
    }
  });

  describe('assets', () => {
    it('are drafted once for a name and version', async () => {
      const says = { lifecycle: { install: 'bash scripts/install.sh' }, os: 'linux' };
      const first = await draft(emulator, 'drafted', 'V1', says);
      expect(first.json.asset_id).to.match(UUID);
      expect(first.json.version_id).to.match(UUID);
      expect(first.json.event_id).to.match(UUID);
      expect(first.json).to.deep.include({ ...says, version: 'V1', status: 'DRAFT', package: null });
      expect((await draft(emulator, 'drafted', 'V1', says)).json).to.deep.equal(first.json);
      const changed = await draft(emulator, 'drafted', 'V1', { ...says, os: 'windows' });
      expect(changed.json).to.deep.equal({ ...first.json, os: 'windows' });
      await draft(emulator, 'drafted', 'V1', says);
      const second = await draft(emulator, 'drafted', 'V2');
      expect(second.json.asset_id).to.equal(first.json.asset_id);
      expect(second.json.event_id).to.not.equal(first.json.event_id);
      const { json } = await call('GET', '/assets?name=drafted');
      expect(json.assets).to.have.length(1);
      expect(json.assets[0]).to.deep.equal({
        asset_id: first.json.asset_id,
        name: 'drafted',
        deployed_type: 'software_package',
        versions: [first.json, second.json],
        used_by: [],
      });
      expect((await call('GET', '/assets?name=drafted&version=V2')).json.assets[0].versions).to.deep.equal([
        second.json,
      ]);
      expect((await call('GET', '/assets?name=drafted&version=V3')).json).to.deep.equal({ assets: [] });
      expect((await call('GET', `/assets/${first.json.asset_id}`)).json).to.deep.equal(json.assets[0]);
    });

    const wrong: Array<[title: string, more: object, code: string, status: number]> = [
      ['an unknown type', { deployed_type: 'firmware' }, 'EMU.INVALID', 400],
      ['no version', { version: undefined }, 'EMU.INVALID', 400],
      ['an empty name', { name: '' }, 'EMU.INVALID', 400],
      ['an unknown phase', { lifecycle: { explode: 'true' } }, 'EMU.INVALID', 400],
      ['a command that is no string', { lifecycle: { start: 1 } }, 'EMU.INVALID', 400],
    ];
    for (const [title, more, code, status] of wrong) {
      it(`are refused with ${title}`, async () => {
        expect(said(await draft(emulator, 'wrong', 'V1', more))).to.deep.equal({ code, status });
      });
    }

    it('keep their type', async () => {
      await draft(emulator, 'typed');
      const other = await draft(emulator, 'typed', 'V2', { deployed_type: 'image' });
      expect(said(other)).to.deep.equal({ code: 'EMU.OTHER_TYPE', status: 409 });
      expect((await call('GET', '/assets?name=typed')).json.assets[0].versions).to.have.length(1);
    });

    it('are deleted with their package while no product uses them', async () => {
      const { assetId } = await ready(emulator, 'deleted', { content: await zipOf({ 'only-here': 'x' }) });
      const { sha256 } = (await call('GET', `/assets/${assetId}`)).json.versions[0].package;
      const file = path.join(emulator.dataFolder, 'objects', sha256);
      expect(existsSync(file)).to.equal(true);
      expect((await call('DELETE', `/assets/${assetId}`)).status).to.equal(204);
      expect(existsSync(file)).to.equal(false);
      expect(said(await call('GET', `/assets/${assetId}`))).to.deep.equal({
        code: 'EMU.NOT_FOUND',
        status: 404,
      });
      expect(said(await call('DELETE', `/assets/${assetId}`))).to.deep.equal({
        code: 'EMU.NOT_FOUND',
        status: 404,
      });
    });
  });

  describe('objects', () => {
    it('are laid down under a name, and replaced', async () => {
      const bytes = Buffer.from('first');
      const laid = await emulator.client.putObject('demo_(1).zip', bytes);
      expect(laid.json).to.deep.equal({
        uri: `${emulator.url}/objects/demo_(1).zip`,
        sha256: sha256Of(bytes),
        bytes: 5,
      });
      expect((await emulator.client.putObject('demo_(1).zip', Buffer.from('second'))).json.bytes).to.equal(6);
    });

    it('are not readable without an address that was given out', async () => {
      await emulator.client.putObject('private.zip', Buffer.from('x'));
      const answer = await emulator.client.call('GET', '/objects/private.zip');
      expect(said(answer)).to.deep.equal({ code: 'EMU.NO_ACCESS', status: 403 });
    });

    for (const name of [
      '..',
      '..%2F..%2Fstate.db',
      '%2Fetc%2Fpasswd',
      'a%00b',
      '%2e',
      'a'.repeat(256),
      'a%20b',
    ]) {
      it(`are refused under the name ${name.slice(0, 30)}`, async () => {
        const before = readdirSync(emulator.dataFolder);
        const { status } = await emulator.client.putObject(name, Buffer.from('evil'));
        expect(status).to.be.oneOf([400, 404]);
        expect(readdirSync(emulator.dataFolder)).to.deep.equal(before);
      });
    }

    it('are refused when the body is not the one that was signed', async () => {
      const body = Buffer.from('sent');
      const url = new URL('/console/v1/objects/signed.zip', emulator.url);
      const headers = { 'x-koo-sha256': sha256Of(body) };
      const signed = signRequest(
        { body: 'signed', headers, method: 'PUT', url },
        emulator.credentials,
        new Date(),
      );
      const answer = await httpCall(url.href, { body, headers: { ...headers, ...signed }, method: 'PUT' });
      expect(said(answer)).to.deep.equal({ code: 'APIGW.0301', status: 401 });
    });

    it('are refused with another hash, or none', async () => {
      const url = '/console/v1/objects/hash.zip';
      const wrong = await emulator.client.send('PUT', url, {
        body: Buffer.from('x'),
        headers: { 'x-koo-sha256': 'a'.repeat(64) },
      });
      expect(said(wrong)).to.deep.equal({ code: 'EMU.HASH_MISMATCH', status: 400 });
      const none = await emulator.client.send('PUT', url, { body: Buffer.from('x') });
      expect(said(none)).to.deep.equal({ code: 'EMU.INVALID', status: 400 });
    });
  });

  describe('templates', () => {
    it('get a version for other bytes, and none for the same', async () => {
      const first = (await register(emulator, 'shop-single')).json;
      expect(first).to.deep.include({ name: 'shop-single' });
      expect(first.versions.map((one: { version: string }) => one.version)).to.deep.equal(['V1']);
      expect((await register(emulator, 'shop-single')).json).to.deep.equal(first);
      const next = (await register(emulator, 'shop-single', `${TEMPLATE}# changed\n`)).json;
      expect(next.template_id).to.equal(first.template_id);
      expect(next.versions.map((one: { version: string }) => one.version)).to.deep.equal(['V1', 'V2']);
      expect((await call('GET', '/templates?name=shop-single')).json).to.deep.equal({ templates: [next] });
      expect((await call('GET', '/templates?name=nobody')).json).to.deep.equal({ templates: [] });
    });

    it('are RFS’s templates too', async () => {
      const { template_id: id } = (await register(emulator, 'one-store')).json;
      const metadata = await emulator.client.rfs(
        'GET',
        `/v1/${emulator.projectId}/templates/one-store/metadata`,
      );
      expect(metadata.json).to.include({
        template_id: id,
        template_name: 'one-store',
        template_description: 'A template',
      });
    });

    it('are refused when they cannot be read, with every reason and its place', async () => {
      const answer = await register(emulator, 'broken', 'variable "a" {\n  type = \n}\nvariable "b" {\n');
      expect(said(answer)).to.deep.equal({ code: 'EMU.INVALID', status: 400 });
      expect(answer.json.reasons).to.have.length.of.at.least(2);
      expect(answer.json.reasons[0]).to.match(/^main\.tf:2:\d+ /);
      expect((await call('GET', '/templates?name=broken')).json).to.deep.equal({ templates: [] });
    });

    it('are refused when the zip is none, or breaks RFS’s limits', async () => {
      const zips: Array<[zip: Buffer, reason: RegExp]> = [
        [Buffer.from('no zip'), /not a zip|zip cannot be read/i],
        [await zipOf({ 'README.md': 'x' }), /no \.tf or \.tf\.json/],
        [
          await zipOf({ 'main.tf': TEMPLATE, 'secret.tfvars': 'a = 1' }),
          /"secret\.tfvars": a template holds no \.tfvars/,
        ],
        [
          await zipOf(Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`f${n}.tf`, `# ${n}\n`]))),
          /101 files/,
        ],
        [await zipOf({ 'main.tf': TEMPLATE, 'big.txt': 'a'.repeat(1024 * 1024) }), /unpacks to/],
        [await zipOf({ 'main.tf': TEMPLATE + TEMPLATE }), /"asset_id" is declared twice/],
        [Buffer.alloc(1024 * 1024 + 1), /1048577 bytes/],
      ];
      for (const [index, [zip, reason]] of zips.entries()) {
        const { json: laid } = await emulator.client.putObject(`limits-${index}.zip`, zip);
        const form = { name: 'limits', introduction: '', template_uri: laid.uri, sha256: laid.sha256 };
        const answer = await call('POST', '/templates', form);
        expect(said(answer), String(reason)).to.deep.equal({ code: 'EMU.INVALID', status: 400 });
        expect(answer.json.error_msg).to.match(reason);
      }
    });

    it('come from this emulator’s own objects only', async () => {
      const { json: laid } = await emulator.client.putObject('own.zip', await zipOf({ 'main.tf': TEMPLATE }));
      const form = { name: 'outside', introduction: '', sha256: laid.sha256 };
      for (const uri of [
        'https://bucket.obs.cn-north-4.myhuaweicloud.com/a.zip',
        'http://127.0.0.1:1/objects/own.zip',
        'http://example.com/objects/own.zip',
        `${emulator.url}/objects/nothing.zip`,
        `${emulator.url}/packages/x/a.zip`,
        `${emulator.url}@example.com/objects/own.zip`,
        `${emulator.url}/objects/../packages/own.zip`,
        'file:///etc/passwd',
        'a.zip',
      ]) {
        expect(said(await call('POST', '/templates', { ...form, template_uri: uri })), uri).to.deep.equal({
          code: 'EMU.INVALID',
          status: 400,
        });
      }
    });

    it('are refused with a hash that is not the object’s, or a name that RFS does not take', async () => {
      const { json: laid } = await emulator.client.putObject('t.zip', await zipOf({ 'main.tf': TEMPLATE }));
      const form = { name: 't', introduction: '', template_uri: laid.uri, sha256: 'a'.repeat(64) };
      expect(said(await call('POST', '/templates', form))).to.deep.equal({
        code: 'EMU.HASH_MISMATCH',
        status: 400,
      });
      for (const name of ['1st', '-a', 'a b', 'a/b', '../a', 'a'.repeat(129)]) {
        const answer = await call('POST', '/templates', { ...form, name, sha256: laid.sha256 });
        expect(said(answer), name).to.deep.equal({ code: 'EMU.INVALID', status: 400 });
      }

      expect(
        (await call('POST', '/templates', { ...form, name: '模板_1-a', sha256: laid.sha256 })).status,
      ).to.equal(200);
    });

    it('are deleted only while no asset uses them', async () => {
      const { templateId } = await ready(emulator, 'template-user');
      expect(said(await call('DELETE', `/templates/${templateId}`))).to.deep.equal({
        code: 'EMU.IN_USE',
        status: 409,
      });
      const { template_id: free } = (await register(emulator, 'free')).json;
      expect((await call('DELETE', `/templates/${free}`)).status).to.equal(204);
      expect(said(await call('DELETE', `/templates/${free}`))).to.deep.equal({
        code: 'EMU.NOT_FOUND',
        status: 404,
      });
    });
  });

  describe('attaching', () => {
    it('replaces the version of a template, and keeps the others', async () => {
      const { json: asset } = await draft(emulator, 'attached');
      const one = (await register(emulator, 'attach-one')).json.template_id;
      const two = (await register(emulator, 'attach-two')).json.template_id;
      await register(emulator, 'attach-one', `${TEMPLATE}# changed\n`);
      await attach(emulator, asset.asset_id, 'V1', one);
      await attach(emulator, asset.asset_id, 'V1', two);
      const { json } = await attach(emulator, asset.asset_id, 'V1', one, 'V2');
      expect(json.templates).to.deep.equal([
        { template_id: one, template_version: 'V2' },
        { template_id: two, template_version: 'V1' },
      ]);
    });

    it('is refused for what does not exist', async () => {
      const { json: asset } = await draft(emulator, 'attach-refused');
      const id = (await register(emulator, 'attach-refused')).json.template_id;
      const missing = { code: 'EMU.NOT_FOUND', status: 404 };
      expect(said(await attach(emulator, 'nobody', 'V1', id))).to.deep.equal(missing);
      expect(said(await attach(emulator, asset.asset_id, 'V9', id))).to.deep.equal(missing);
      expect(said(await attach(emulator, asset.asset_id, 'V1', 'nobody'))).to.deep.equal(missing);
      expect(said(await attach(emulator, asset.asset_id, 'V1', id, 'V2'))).to.deep.equal(missing);
      expect(said(await attach(emulator, asset.asset_id, 'V1', id, '1'))).to.deep.equal(missing);
      const other = await call('PUT', `/assets/${asset.asset_id}/versions/V1/templates/${id}`, {
        template_id: 'x',
        template_version: 'V1',
      });
      expect(said(other)).to.deep.equal({ code: 'EMU.INVALID', status: 400 });
    });
  });

  describe('links', () => {
    const link = (product: string, sku: string, body: object) =>
      call('PUT', `/products/${product}/specs/${sku}/link`, body);

    it('give the specs of one product different templates and assets', async () => {
      await call('PUT', '/products/linked', PRODUCT);
      const links = [];
      for (const [index, sku] of ['s1', 's2'].entries()) {
        const { assetId, templateId } = await approved(emulator, `linked-${index}`);
        const wanted = {
          template_id: templateId,
          template_version: 'V1',
          asset_id: assetId,
          asset_version: 'V1',
        };
        expect((await link('linked', sku, wanted)).json).to.deep.equal(wanted);
        expect((await link('linked', sku, wanted)).status).to.equal(200);
        links.push(wanted);
      }

      const { specs } = (await call('GET', '/products/linked')).json;
      expect(specs.map((spec: { link: unknown }) => spec.link)).to.deep.equal(links);
      expect(said(await call('DELETE', `/assets/${links[0]!.asset_id}`))).to.deep.equal({
        code: 'EMU.IN_USE',
        status: 409,
      });
      expect(said(await call('DELETE', `/templates/${links[0]!.template_id}`))).to.deep.equal({
        code: 'EMU.IN_USE',
        status: 409,
      });

      expect((await call('DELETE', '/products/linked/specs/s1/link')).status).to.equal(204);
      expect((await call('GET', '/products/linked')).json.specs[0].link).to.equal(null);
      expect((await call('DELETE', `/assets/${links[0]!.asset_id}`)).status).to.equal(204);

      await call('PUT', '/products/linked', { ...PRODUCT, specs: [PRODUCT.specs[0]] });
      expect((await call('DELETE', `/assets/${links[1]!.asset_id}`)).status).to.equal(204);
    });

    it('need no asset where the product is an image', async () => {
      await call('PUT', '/products/image', { ...PRODUCT, access: 'image' });
      const { template_id: id } = (await register(emulator, 'image-template')).json;
      const wanted = { template_id: id, template_version: 'V1' };
      expect((await link('image', 's1', wanted)).json).to.deep.equal(wanted);
    });

    it('are refused', async () => {
      await call('PUT', '/products/refused', PRODUCT);
      const drafted = await ready(emulator, 'refused-draft');
      const { assetId, templateId } = await approved(emulator, 'refused-approved');
      const good = {
        template_id: templateId,
        template_version: 'V1',
        asset_id: assetId,
        asset_version: 'V1',
      };
      const unattached = (await register(emulator, 'unattached')).json.template_id;
      const table: Array<[product: string, sku: string, body: object, code: string, status: number]> = [
        ['nobody', 's1', good, 'EMU.NOT_LISTED', 409],
        ['refused', 's3', good, 'EMU.NOT_FOUND', 404],
        ['refused', 's1', { ...good, template_id: 'nobody' }, 'EMU.NOT_FOUND', 404],
        ['refused', 's1', { ...good, template_version: 'V2' }, 'EMU.NOT_FOUND', 404],
        ['refused', 's1', { ...good, asset_id: 'nobody' }, 'EMU.NOT_FOUND', 404],
        ['refused', 's1', { ...good, asset_version: 'V2' }, 'EMU.NOT_FOUND', 404],
        [
          'refused',
          's1',
          { ...good, asset_id: drafted.assetId, template_id: drafted.templateId },
          'EMU.NOT_APPROVED',
          409,
        ],
        ['refused', 's1', { ...good, template_id: unattached }, 'EMU.NOT_ATTACHED', 409],
        ['refused', 's1', { ...good, asset_version: undefined }, 'EMU.INVALID', 400],
        ['refused', 's1', { template_id: templateId, template_version: 'V1' }, 'EMU.INVALID', 400],
        ['refused', 's1', { ...good, price: 1 }, 'EMU.INVALID', 400],
      ];
      for (const [product, sku, body, code, status] of table) {
        expect(said(await link(product, sku, body)), JSON.stringify(body)).to.deep.equal({ code, status });
      }

      expect(said(await call('DELETE', '/products/refused/specs/s3/link'))).to.deep.equal({
        code: 'EMU.NOT_FOUND',
        status: 404,
      });
      const { specs } = (await call('GET', '/products/refused')).json;
      expect(specs.map((spec: { link: unknown }) => spec.link)).to.deep.equal([null, null]);
    });
  });

  it('answers what is no JSON with a refusal', async () => {
    for (const body of ['', '{', '"text"', Buffer.from([0x22, 255, 0x22])]) {
      const answer = await emulator.client.send('POST', '/console/v1/assets', {
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect(said(answer), String(body)).to.deep.equal({ code: 'EMU.INVALID', status: 400 });
    }
  });

  it('seals what was submitted', async () => {
    const { assetId, event, path: version } = await approved(emulator, 'sealed');
    const content = await goodPackage();
    expect((await upload(emulator, event, content)).json.error_code).to.equal('CBC.0000');
    expect((await upload(emulator, event, content, 'renamed.zip')).json.error_code).to.equal('CBC.0000');
    const other = await upload(emulator, event, await zipOf({ other: 'x' }));
    expect({ code: other.json.error_code, status: other.status }).to.deep.equal({
      code: '91381034',
      status: 200,
    });
    const [{ package: kept }] = (await call('GET', `/assets/${assetId}`)).json.versions;
    expect(kept).to.deep.equal({ name: 'demo-V1.zip', bytes: content.length, sha256: sha256Of(content) });

    expect((await draft(emulator, 'sealed')).status).to.equal(200);
    expect(said(await draft(emulator, 'sealed', 'V1', { os: 'linux' }))).to.deep.equal({
      code: 'EMU.SEALED',
      status: 409,
    });
    expect((await emulator.client.call('POST', `${version}/submit`)).json).to.deep.equal({
      status: 'APPROVED',
      reasons: [],
    });
  });
});
