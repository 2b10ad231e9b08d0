import { expect } from 'chai';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { loadProject } from '../../../src/project/load-project.js';
import { assetsIfKnown } from '../../../src/publish/known-assets.js';
import { publishedPackage } from '../../../src/publish/published-package.js';
import { writeReceipt } from '../../../src/publish/receipt/receipt-file.js';
import type { Receipt } from '../../../src/publish/receipt/receipt.js';
import { productStatus } from '../../../src/publish/status.js';
import { siteTarget } from '../../../src/publish/targets/site/site-target.js';
import { KEYS } from '../../marketplace/support/client.js';
import { replying } from '../../marketplace/support/loopback-server.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const SHA256 = 'ab'.repeat(32);

/** What `koo publish` keeps of a product whose `sku-basic` is linked. */
function published(product: string): Receipt {
  const asset = {
    bytes: 1,
    eventId: '',
    id: 'A1',
    name: 'sample-shop',
    packageName: 'sample-shop-V1_0.zip',
    sha256: SHA256,
    status: 'approved',
    version: 'V1.0',
    versionId: '',
  } as const;
  const template = { id: 'T1', version: 'V1' };
  return {
    assets: { app: asset },
    format: 1,
    links: { 'sku-basic': { asset: { id: 'A1', version: 'V1.0' }, template } },
    product,
    target: 'shop',
    templates: { single: { ...template, name: 'koo-00301-0001-single', sha256: SHA256 } },
    updated: '2026-01-01T00:00:00Z',
  };
}

describe('the target of a site', () => {
  const folder = temporaryFolders();
  const environment = { KOO_ACCESS_KEY: KEYS.accessKey, KOO_SECRET_KEY: KEYS.secretKey };

  async function siteWith(receipt: Receipt, target: { url: string; region?: string }) {
    const allowed = { KOO_TARGET_HOSTS: new URL(target.url).host };
    const root = await sampleProject(await folder());
    await writeReceipt(root, receipt);
    await appendFile(path.join(root, 'koo.yaml'), `targets: ${JSON.stringify({ shop: target })}\n`);
    const project = await loadProject({ cwd: root });
    return {
      project,
      session: await siteTarget(project, 'shop', { environment: { ...environment, ...allowed } }).open({}),
    };
  }

  it('knows from the receipt what a person has linked, and nothing from that of another product', async () => {
    const target = { url: 'http://127.0.0.1:9' };
    const links = async (receipt: Receipt) => {
      const { session } = await siteWith(receipt, target);
      return (await session.readProduct('00301-0001'))!.specs.flatMap(({ link }) => link?.template?.id ?? []);
    };
    expect(await links(published('00301-0001'))).to.deep.equal(['T1']);
    expect(await links(published('00301-0000'))).to.deep.equal([]);

    const { project, session } = await siteWith(published('00301-0000'), target);
    expect(await session.readTemplate('koo-00301-0001-single')).to.equal(undefined);
    expect(await assetsIfKnown(project, { ids: {}, target: 'shop' })).to.deep.equal({
      app: { id: '', version: 'V1.0' },
    });
    expect((await productStatus(project, 'shop')).targets).to.deep.equal([]);
    const error = await publishedPackage(project, 'shop', 'app').catch(({ code }) => code);
    expect(error).to.equal('NOT_PUBLISHED');
  });

  it('asks for what is deployed in its region, of an asset and of a review', async () => {
    const data = [{ asset_id: 'A1', deployed_type: 'software_package', version: 'V1.0' }];
    const body = { data, error_code: 'MKT.0000', error_msg: 'ok' };
    const server = await replying({ body }, { body });
    try {
      const receipt = published('00301-0001');
      const { session } = await siteWith(receipt, { region: 'cn-north-4', url: server.url });
      expect((await session.readAsset('sample-shop'))!.versions).to.have.lengthOf(1);
      const review = await session.readReview({ assetId: 'A1', version: 'V1.0' } as never);
      expect(review.status).to.equal('approved');
      const asked = server.received.map(({ target }) => new URL(target, server.url).searchParams);
      expect(asked.map((query) => [query.get('asset_version'), query.get('region')])).to.deep.equal([
        [null, 'cn-north-4'],
        ['V1.0', 'cn-north-4'],
      ]);
    } finally {
      await server.close();
    }
  });
});
