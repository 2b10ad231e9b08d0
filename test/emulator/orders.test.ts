import { expect } from 'chai';
import type { ConsoleDelivery, ConsoleOrder } from '../../src/emulator/console-wire.js';
import type { SellerServer as ServerOption } from '../../src/emulator/orders/seller-server.js';
import { ACCESS_KEY, SellerServer, type SellerServerOptions } from '../callback/stories/seller-server.js';
import { emulators, type TestEmulator } from './support/emulators.js';

const ORDER = '/api/mkp-openapi-public/global/v1/order/query';
const PRODUCT = { product_id: 'OFFI1', sku_code: 'sku-1' };

function optionFor(server: { url: URL }, more: Partial<ServerOption> = {}): ServerOption {
  return { accessKey: ACCESS_KEY, protocol: 'saas-2.0', url: server.url, ...more };
}

describe('orders that are placed at the emulator', () => {
  const start = emulators();
  const servers: SellerServer[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

  async function seller(options?: SellerServerOptions): Promise<SellerServer> {
    const server = await SellerServer.start(options);
    servers.push(server);
    return server;
  }

  async function place({ client }: TestEmulator, more: object = {}): Promise<ConsoleOrder> {
    const { json, status } = await client.call('POST', '/console/v1/orders', { ...PRODUCT, ...more });
    expect(status, JSON.stringify(json)).to.equal(200);
    return json as ConsoleOrder;
  }

  /** As soon as it is so. */
  async function until(
    { client }: TestEmulator,
    id: string,
    isSo: (order: ConsoleOrder) => boolean,
  ): Promise<ConsoleOrder> {
    for (;;) {
      const { json } = await client.call('GET', `/console/v1/orders/${id}`);
      if (isSo(json as ConsoleOrder)) return json as ConsoleOrder;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const happen = ({ client }: TestEmulator, id: string, event: string) =>
    client.call('POST', `/console/v1/orders/${id}/events`, { event });
  const act = ({ client }: TestEmulator, delivery: ConsoleDelivery, action: string) =>
    client.call('POST', `/console/v1/deliveries/${delivery.delivery_id}`, { action });
  const isQuiet = ({ deliveries }: ConsoleOrder) =>
    deliveries.every(
      ({ attempts, state }) =>
        state !== 'open' && state !== 'polling' && attempts.every(({ verdict }) => verdict),
    );

  it('open an instance at the seller’s server, and are what order/query answers', async () => {
    const server = await seller();
    const emulator = await start({ callback: optionFor(server) });
    const placed = await place(emulator, { period_number: 3, quantity: 5 });
    expect(placed.order_id).to.match(/^CS\d{10}[\dA-Z]{5}$/);
    expect(placed.order_line_id).to.equal(`${placed.order_id}-000001`);
    const order = await until(emulator, placed.order_id, ({ status }) => status === 'OPEN');
    expect([...server.instances]).to.deep.equal([
      [`${order.order_id} ${order.order_line_id}`, order.instance_id],
    ]);
    const query = `orderId=${order.order_id}&orderLineId=${order.order_line_id}`;
    const { json } = await emulator.client.call('GET', `${ORDER}?${query}`);
    expect(json.orderInfo).to.deep.include({ orderId: order.order_id, orderType: 'NEW' });
    const [line] = json.orderInfo.orderLine;
    expect(line).to.deep.include({
      chargingMode: 'PERIOD',
      orderLineId: order.order_line_id,
      periodNumber: 3,
      periodType: 'month',
      productInfo: [{ linearValue: 5, productId: 'OFFI1', skuCode: 'sku-1' }],
    });
    const other = await emulator.client.call('GET', `${ORDER}?orderId=${order.order_id}X`);
    expect(other.json.resultCode).to.equal('MKT.0199');
  });

  it('are renewed, frozen, unfrozen, upgraded and released', async () => {
    const server = await seller({ readyAfter: 2 });
    const emulator = await start({ callback: optionFor(server) });
    const { order_id: id } = await place(emulator);
    let order = await until(emulator, id, ({ status }) => status === 'OPEN');
    const seen: string[] = [order.status];
    for (const event of ['renew', 'freeze', 'unfreeze', 'upgrade', 'release']) {
      const { json, status } = await happen(emulator, id, event);
      expect(status, JSON.stringify(json)).to.equal(200);
      order = await until(emulator, id, isQuiet);
      seen.push(`${event} ${order.status}`);
    }

    expect(seen).to.deep.equal([
      'OPEN',
      'renew OPEN',
      'freeze FROZEN',
      'unfreeze OPEN',
      'upgrade OPEN',
      'release RELEASED',
    ]);
    expect(order.deliveries.map((one) => `${one.interface} ${one.state} ${one.attempt_count}`)).to.deep.equal(
      [
        'saas-2.0/newInstance delivered 3',
        'saas-2.0/refreshInstance delivered 1',
        'saas-2.0/updateInstanceStatus delivered 1',
        'saas-2.0/updateInstanceStatus delivered 1',
        'saas-2.0/upgradeInstance delivered 1',
        'saas-2.0/releaseInstance delivered 1',
      ],
    );
    const types = [];
    const ends = [];
    for (const orderId of order.orders) {
      const { json } = await emulator.client.call('GET', `${ORDER}?orderId=${orderId}`);
      const { orderLine, orderType } = json.orderInfo;
      types.push(`${orderType} ${orderLine[0].productInfo[0].linearValue}`);
      ends.push(orderLine[0].expireTime);
    }

    expect(types).to.deep.equal(['NEW 1', 'RENEW 1', 'CHANGE 2', 'UNSUBSCRIBE 2']);
    expect(ends[1] > ends[0]).to.equal(true);
    const { json } = await happen(emulator, id, 'freeze');
    expect(json.error_code).to.equal('EMU.NOT_POSSIBLE');
  });

  it('wait where no server is configured, and are delivered by the next start that has one', async () => {
    const emulator = await start();
    const placed = await place(emulator);
    expect(placed).to.include({ instance_id: null, status: 'OPENING' });
    expect(placed.deliveries[0]).to.deep.include({ attempt_count: 0, state: 'open' });
    const { json, status } = await act(emulator, placed.deliveries[0]!, 'again');
    expect([status, json.error_code]).to.deep.equal([409, 'EMU.NO_SERVER']);
    const { dataFolder } = emulator;
    await emulator.close();
    const server = await seller();
    const again = await start({ callback: optionFor(server), dataFolder });
    const order = await until(again, placed.order_id, ({ status: now }) => now === 'OPEN');
    expect(order.instance_id).to.equal([...server.instances.values()][0]);
  });

  it('say that no server is listening, and open the instance when there is one', async () => {
    const gone = await SellerServer.start();
    const { url } = gone;
    await gone.stop();
    const emulator = await start({ callback: optionFor({ url }) });
    const { order_id: id } = await place(emulator);
    const failed = await until(
      emulator,
      id,
      ({ deliveries }) => deliveries[0]!.attempts[0]?.verdict === 'failed',
    );
    expect(failed.deliveries[0]!.attempts[0]).to.deep.include({
      failure: 'unreachable ECONNREFUSED',
      http_status: null,
      rule: 'callback/reachable',
    });
    const wait =
      Date.parse(failed.deliveries[0]!.next_time!) - Date.parse(failed.deliveries[0]!.attempts[0]!.time);
    expect(wait / 60_000).to.be.within(59.9, 60.1);
    for (let at = 0; at < 3; at += 1) {
      const { deliveries } = await until(
        emulator,
        id,
        (order) => order.deliveries[0]!.next_time !== null || order.status === 'FAILED',
      );
      await act(emulator, deliveries[0]!, 'next');
      await until(emulator, id, (order) => order.deliveries[0]!.attempt_count === at + 2 && isSettled(order));
    }

    const order = await until(emulator, id, ({ status }) => status === 'FAILED');
    expect(order.deliveries[0]).to.deep.include({ attempt_count: 4, next_time: null, state: 'order-failed' });
    expect((await act(emulator, order.deliveries[0]!, 'again')).json.error_code).to.equal('EMU.NOT_POSSIBLE');
  });

  it('are one instance however often they are delivered by hand', async () => {
    const server = await seller();
    const emulator = await start({ callback: optionFor(server) });
    const { order_id: id } = await place(emulator);
    const { deliveries } = await until(emulator, id, ({ status }) => status === 'OPEN');
    for (const action of ['again', 'twice', 'late']) await act(emulator, deliveries[0]!, action);
    const order = await until(
      emulator,
      id,
      (now) => now.deliveries[0]!.attempt_count === 7 && isSettled(now),
    );
    const [{ attempts }] = order.deliveries as [ConsoleDelivery];
    expect(
      attempts
        .filter(({ cause }) => cause !== 'plan' && cause !== 'poll')
        .map(({ verdict }) => verdict)
        .sort(),
    ).to.deep.equal(['accepted', 'accepted', 'accepted', 'accepted', 'lost']);
    expect(server.instances.size).to.equal(1);
  });

  it('leave what was called in the log, without the signature', async () => {
    const server = await seller();
    const emulator = await start({ callback: optionFor(server) });
    const { order_id: id } = await place(emulator);
    await until(emulator, id, ({ status }) => status === 'OPEN');
    const { json } = await emulator.client.call('GET', '/console/v1/requests');
    const calls = json.requests.filter(({ path }: { path: string }) => path === server.url.href);
    expect(calls).to.have.length(2);
    expect(calls[0]).to.deep.include({ accessKey: null, method: 'POST', status: 200 });
    expect(calls[0].query).to.match(/^signature=••••&timestamp=\d{13}&nonce=[\dA-F]{64}$/);
    expect(JSON.stringify(json)).to.not.include(ACCESS_KEY);
  });

  it('are of licences where that is configured: another interface, and no upgrade', async () => {
    const server = await seller();
    const emulator = await start({ callback: optionFor(server, { protocol: 'licence' }) });
    const { order_id: id } = await place(emulator);
    const order = await until(emulator, id, ({ status }) => status === 'OPEN');
    expect(order.deliveries[0]).to.deep.include({ attempt_count: 1, interface: 'licence/newInstance' });
    expect((await happen(emulator, id, 'upgrade')).json.error_code).to.equal('EMU.NOT_POSSIBLE');
  });

  it('are rejected where they say what cannot be', async () => {
    const emulator = await start();
    const calls: Array<[object, string]> = [
      [{ sku_code: 'x' }, 'product_id is missing'],
      [{ ...PRODUCT, charging_mode: 'FREE' }, 'charging_mode is none of PERIOD'],
      [{ ...PRODUCT, quantity: -1 }, 'quantity is not a whole number'],
      [{ ...PRODUCT, url: 'http://169.254.169.254/' }, 'url is not known'],
      [{ ...PRODUCT, product_id: 'x'.repeat(65) }, 'product_id is longer'],
    ];
    for (const [body, why] of calls) {
      const { json, status } = await emulator.client.call('POST', '/console/v1/orders', body);
      expect([status, json.error_code]).to.deep.equal([400, 'EMU.INVALID']);
      expect(json.error_msg).to.include(why);
    }

    expect((await emulator.client.call('GET', '/console/v1/orders')).json).to.deep.equal({ orders: [] });
    expect((await happen(emulator, 'CS-none', 'renew')).status).to.equal(404);
  });

  it('are not delivered to another machine that was not named', async () => {
    const url = new URL('http://198.51.100.7/saasproduce');
    const error: unknown = await start({ callback: optionFor({ url }) }).catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'HOST_NOT_CONFIRMED' });
    const named = await start({
      callback: optionFor({ url: new URL('https://shop.example/produce') }, { allowedHost: 'SHOP.example' }),
    });
    expect(named.url).to.match(/^http:/);
  });
});

function isSettled({ deliveries }: ConsoleOrder): boolean {
  return deliveries.every(({ attempts }) => attempts.every(({ verdict }) => verdict !== null));
}
