import { expect } from 'chai';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ConsoleOrder } from '../../src/emulator/console-wire.js';
import { readEmulatorCredentials } from '../../src/emulator/emulator.js';
import { ACCESS_KEY, SellerServer } from '../callback/stories/seller-server.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { SignedClient } from './support/http-call.js';

/** An emulator in a process of its own, on a FOLDER, which delivers to URL with KEY, and tells its address. */
const CHILD = `
import { startEmulator } from ${JSON.stringify(new URL('../../src/emulator/emulator.js', import.meta.url).href)};
const [dataFolder, url, accessKey] = process.argv.slice(1);
const callback = { accessKey, protocol: 'saas-2.0', url: new URL(url) };
const emulator = await startEmulator({ callback, dataFolder, review: 'automatic' });
process.stdout.write(emulator.url);
`;

const KILLS = 8;
const AT_ONCE = 4;

describe('an emulator that is killed while it delivers orders', () => {
  const folder = temporaryFolders();
  const children: ChildProcess[] = [];
  after(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  async function startChild(
    dataFolder: string,
    url: URL,
  ): Promise<{ child: ChildProcess; client: SignedClient }> {
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', CHILD, dataFolder, url.href, ACCESS_KEY],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    children.push(child);
    const [address] = (await once(child.stdout!, 'data')) as [Buffer];
    const credentials = readEmulatorCredentials(dataFolder)!;
    return { child, client: new SignedClient(address.toString().trim(), credentials) };
  }

  it(`loses no order, and delivers none under two instance ids, over ${KILLS} kills`, async () => {
    const dataFolder = `${await folder()}/local`;
    const server = await SellerServer.start({ readyAfter: 1 });
    const placed: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, client } = await startChild(dataFolder, server.url);
      const ended = once(child, 'close');
      const orders = Array.from({ length: AT_ONCE }, () =>
        client.call('POST', '/console/v1/orders', { product_id: 'OFFI1', sku_code: 'team' }),
      );
      const answered = await Promise.all(orders);
      placed.push(...answered.map(({ json }) => json.order_id as string));
      // At another moment of the deliveries each time: before a call, while it is on its way, between its answer and the next.
      await new Promise((resolve) => setTimeout(resolve, kill * 5));
      child.kill('SIGKILL');
      await ended;
    }

    const { child, client } = await startChild(dataFolder, server.url);
    let orders: ConsoleOrder[] = [];
    while (orders.length === 0 || orders.some(({ status }) => status === 'OPENING')) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const { json } = await client.call('GET', '/console/v1/orders');
      orders = json.orders as ConsoleOrder[];
    }

    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
    await server.stop();
    expect(orders.map((order) => order.order_id).sort()).to.deep.equal(placed.sort());
    expect(new Set(orders.map(({ status }) => status))).to.deep.equal(new Set(['OPEN']));
    const ids = new Map(
      orders.map((order) => [`${order.order_id} ${order.order_line_id}`, order.instance_id]),
    );
    expect(ids).to.deep.equal(server.instances);
    expect(new Set(ids.values()).size).to.equal(placed.length);
    const lost = orders.flatMap(({ deliveries }) =>
      deliveries[0]!.attempts.filter(({ verdict }) => verdict === 'lost'),
    );
    expect(lost.length, 'some were killed in the middle of a call').to.be.at.least(1);
  });
});
