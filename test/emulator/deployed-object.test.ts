import { expect } from 'chai';
import { emulators, type TestEmulator } from './support/emulators.js';
import { approved, attach, draft, goodPackage, type Ready, register, upload } from './support/flows.js';
import { httpCall } from './support/http-call.js';
import { sha256Of, zipOf } from './support/packages.js';

const PATH = '/api/mkp-openapi-public/v1/asset/deployed-object';

describe('asset/deployed-object of the emulator', () => {
  const start = emulators();
  let emulator: TestEmulator;
  let asset: Ready;
  let now = new Date('2026-03-01T12:00:00Z');

  before(async () => {
    emulator = await start({ now: () => now });
    asset = await approved(emulator, 'deployed');
  });

  async function query(parameters: Record<string, string>) {
    return emulator.client.call('GET', `${PATH}?${new URLSearchParams(parameters)}`);
  }

  const versions = ({ json }: { json: any }): string[] =>
    json.data.map((one: { version: string }) => one.version);

  it('answers an approved package and where to fetch it', async () => {
    const content = await goodPackage();
    const { json, status } = await query({
      asset_id: asset.assetId,
      deployed_type: 'software_package',
      asset_version: 'V1',
      region: 'cn-north-4',
    });
    expect(status).to.equal(200);
    expect(json).to.include({ error_code: 'MKT.0000', error_msg: 'Success.' });
    const [{ software_pkg_deployed_object: deployed, version_id: versionId, ...rest }] = json.data;
    expect(rest).to.deep.equal({
      asset_id: asset.assetId,
      deployed_type: 'software_package',
      version: 'V1',
      region: 'cn-north-4',
    });
    expect(versionId).to.be.a('string');
    const { internal_path: address, ...described } = deployed;
    expect(described).to.deep.equal({ package_name: 'demo-V1.zip', checksum: sha256Of(content) });

    const fetched = await httpCall(address);
    expect(fetched.status).to.equal(200);
    expect(fetched.headers).to.include({
      'content-length': String(content.length),
      'content-type': 'application/octet-stream',
    });
    expect((await httpCall(address.replace('Expires=1', 'Expires=2'))).status).to.equal(403);
    expect((await httpCall(address.split('?')[0])).status).to.equal(403);
    now = new Date('2026-03-02T12:00:01Z');
    expect((await httpCall(address)).status).to.equal(403);
  });

  it('answers the newest approved version, the one that is asked for, or all', async () => {
    const { json: second } = await draft(emulator, 'deployed', 'V2');
    await upload(emulator, second.event_id, await zipOf({ second: 'x' }), 'demo-V2.zip');
    await attach(emulator, asset.assetId, 'V2', asset.templateId);
    const key = { asset_id: asset.assetId, deployed_type: 'software_package' };
    expect(versions(await query(key))).to.deep.equal(['V1']);
    expect(versions(await query({ ...key, asset_version: 'V2' }))).to.deep.equal([]);
    await emulator.client.call('POST', `/console/v1/assets/${asset.assetId}/versions/V2/submit`);
    await emulator.client.call('GET', `/console/v1/assets/${asset.assetId}/versions/V2/review`);
    expect(versions(await query(key))).to.deep.equal(['V2']);
    expect(versions(await query({ ...key, asset_version: 'V1' }))).to.deep.equal(['V1']);
    expect(versions(await query({ ...key, query_all: 'true' }))).to.deep.equal(['V1', 'V2']);
  });

  it('answers an image', async () => {
    const { json } = await draft(emulator, 'image', 'V1', {
      deployed_type: 'image',
      image: { image_id: 'i1', region: 'cn-north-4', zones: [] },
      os: 'Linux',
      arch: 'x86',
    });
    const template = (await register(emulator, 'image')).json.template_id;
    await attach(emulator, json.asset_id, 'V1', template);
    await emulator.client.call('POST', `/console/v1/assets/${json.asset_id}/versions/V1/submit`);
    await emulator.client.call('GET', `/console/v1/assets/${json.asset_id}/versions/V1/review`);
    const answer = await query({ asset_id: json.asset_id, deployed_type: 'image' });
    const { image_id: id, ...image } = answer.json.data[0].image_deployed_object;
    expect(id).to.match(/^[\da-f-]{36}$/);
    expect(image).to.deep.equal({
      image_name: 'image-V1',
      os_type: 'Linux',
      create_time: now.toISOString(),
      architecture: 'x86',
    });
    expect(answer.json.data[0]).to.include({ region: emulator.region });
  });

  it('answers nothing for what is not there', async () => {
    expect(versions(await query({ asset_id: 'nobody', deployed_type: 'software_package' }))).to.deep.equal(
      [],
    );
    expect(versions(await query({ asset_id: asset.assetId, deployed_type: 'image' }))).to.deep.equal([]);
    expect(
      versions(
        await query({ asset_id: asset.assetId, deployed_type: 'software_package', asset_version: 'V9' }),
      ),
    ).to.deep.equal([]);
  });

  const refusals: Array<[title: string, search: string, status: number, code: string]> = [
    ['no asset_id', '?deployed_type=image', 400, 'MKT.0101'],
    ['no deployed_type', '?asset_id=a', 400, 'MKT.0101'],
    ['asset_id twice', '?asset_id=a&asset_id=b&deployed_type=image', 400, 'MKT.0101'],
    ['an unknown deployed_type', '?asset_id=a&deployed_type=container', 500, 'MKT.0100'],
  ];
  for (const [title, search, status, code] of refusals) {
    it(`refuses ${title}`, async () => {
      const answer = await emulator.client.call('GET', PATH + search);
      expect({ code: answer.json.error_code, status: answer.status }).to.deep.equal({ code, status });
    });
  }
});
