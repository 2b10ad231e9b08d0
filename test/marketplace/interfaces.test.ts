import { expect } from 'chai';
import { queryDeployedAsset } from '../../src/marketplace/assets/deployed-asset.js';
import { queryOrder } from '../../src/marketplace/orders/orders.js';
import { failureOf, transportTo } from './support/client.js';
import { type LoopbackServer, replying } from './support/loopback-server.js';

describe('order query and deployed assets', () => {
  let server: LoopbackServer;
  afterEach(() => server.close());

  it('queries an order, and keeps fields that are not documented', async () => {
    const orderInfo = {
      createTime: '20220726064736',
      news: { a: 1 },
      orderId: 'CS2207261447AUY4H',
      orderLine: [],
      orderType: 'NEWS',
    };
    server = await replying({ body: { orderInfo, resultCode: 'MKT.0000', resultMsg: 'Success' } });
    const ids = { orderId: 'CS2207261447AUY4H', orderLineId: 'CS2207261447AUY4H-000001' };
    expect(await queryOrder(transportTo(server.url), ids)).to.deep.equal(orderInfo);
    expect(server.received[0]).to.deep.include({
      method: 'GET',
      signature: 'ok',
      target:
        '/api/mkp-openapi-public/global/v1/order/query?orderId=CS2207261447AUY4H&orderLineId=CS2207261447AUY4H-000001',
    });
  });

  it('an answer without an order is none', async () => {
    server = await replying({ body: { resultCode: 'CBC.0000', resultMsg: 'Success' } });
    expect(await failureOf(queryOrder(transportTo(server.url), { orderId: 'X' }))).to.include({
      code: 'NO_ORDER',
      kind: 'refused',
    });
  });

  it('an id that is too long is not sent', async () => {
    server = await replying();
    expect(await failureOf(queryOrder(transportTo(server.url), { orderId: 'X'.repeat(65) }))).to.include({
      code: 'ORDER_ID',
      kind: 'usage',
    });
    expect(server.received).to.deep.equal([]);
  });

  it('asks what an asset deploys', async () => {
    const data = [
      {
        asset_id: 'a',
        deployed_type: 'software_package',
        software_pkg_deployed_object: { checksum: 'c' },
        version: 'V1',
      },
    ];
    server = await replying(
      { body: { data, error_code: 'MKT.0000', error_msg: 'ok' } },
      { body: { data: null, error_code: 'MKT.0000' } },
    );
    const query = { assetId: 'a', region: 'cn-north-4', type: 'software_package', version: 'V1' } as const;
    expect(await queryDeployedAsset(transportTo(server.url), query)).to.deep.equal(data);
    expect(
      await queryDeployedAsset(transportTo(server.url), { all: true, assetId: 'a', type: 'image' }),
    ).to.deep.equal([]);
    expect(server.received.map(({ target }) => target)).to.deep.equal([
      '/api/mkp-openapi-public/v1/asset/deployed-object?asset_id=a&asset_version=V1&deployed_type=software_package&region=cn-north-4',
      '/api/mkp-openapi-public/v1/asset/deployed-object?asset_id=a&deployed_type=image&query_all=true',
    ]);
  });
});
