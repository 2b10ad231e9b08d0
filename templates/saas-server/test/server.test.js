// @ts-check
/** `npm test`: over real sockets, with a database of its own. `koo callback test` goes further. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { signQuery } from 'koogallery-cli/callback';
import { createApp } from '../server/app.js';

const KEY = 'a-key-of-this-test-alone';

/** @type {string} */
let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'noteboard-'));
});
after(() => rm(folder, { force: true, recursive: true }));

/** @type {Array<ReturnType<typeof createApp>>} */
const apps = [];
// Also after a test that failed.
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())));

/**
 * @param {Partial<import('../server/settings.js').Settings>} [more]
 */
async function started(more) {
  const app = createApp({
    answerWithin: 5000,
    appUrl: 'https://noteboard.example.com',
    database: path.join(folder, `${randomUUID()}.db`),
    host: '127.0.0.1',
    key: KEY,
    port: 0,
    quiet: true,
    ...more,
  });
  apps.push(app);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });

  /**
   * @param {string} query
   * @param {string} body
   */
  const post = async (query, body) => {
    const response = await fetch(`${url}/saasproduce${query}`, {
      body,
      headers: { 'content-type': 'application/json;charset=utf8' },
      method: 'POST',
    });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json');
    return response.json();
  };

  /** @param {object} members */
  const call = (members) => {
    const body = JSON.stringify(members);
    return post(`?${new URLSearchParams({ ...signQuery(body, KEY, new Date()) })}`, body);
  };
  return { app, call, post, url };
}

const order = () => {
  const orderId = `CS${randomUUID().slice(0, 8)}`;
  return { activity: 'newInstance', businessId: randomUUID(), orderId, orderLineId: `${orderId}-000001` };
};

describe('the server', () => {
  it('opens one instance for an order line, however often it is asked', async () => {
    const { call } = await started();
    const first = order();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => call({ ...first, businessId: randomUUID() })),
    );
    assert.deepEqual(new Set(all.map(({ resultCode }) => resultCode)), new Set(['000000']));
    assert.equal(new Set(all.map(({ instanceId }) => instanceId)).size, 1);
    assert.notEqual((await call(order())).instanceId, all[0].instanceId);
  });

  it('knows its instances and its answers after a restart', async () => {
    const database = path.join(folder, 'restarted.db');
    const before = await started({ database });
    const first = order();
    const { instanceId } = await before.call(first);
    const renewal = {
      activity: 'refreshInstance',
      expireTime: '20991231000000',
      instanceId,
      orderId: 'CS2',
      orderLineId: 'CS2-000001',
      scene: 'RENEWAL',
    };
    assert.equal((await before.call(renewal)).resultCode, '000000');
    await before.app.close();

    const again = await started({ database });
    assert.equal((await again.call({ ...first, businessId: randomUUID() })).instanceId, instanceId);
    assert.equal((await again.call(renewal)).resultCode, '000000');
    const { info } = await again.call({ activity: 'queryInstance', instanceId });
    assert.equal(info[0].instanceId, instanceId);
    assert.match(info[0].appInfo.frontEndUrl, /^https:/);
  });

  it('goes through the life of an instance', async () => {
    const { call } = await started();
    const { instanceId } = await call(order());
    const line = { instanceId, orderId: 'CS3', orderLineId: 'CS3-000001' };
    const productInfo = { productId: 'p', productName: 'Noteboard', skuCode: 's' };
    const calls = [
      ...['TRIAL_TO_FORMAL', 'RENEWAL', 'UNSUBSCRIBE_RENEWAL_PERIOD', 'RENEWAL_CHANGE'].map((scene) => ({
        ...line,
        activity: 'refreshInstance',
        expireTime: '20991231000000',
        scene,
      })),
      { activity: 'updateInstanceStatus', instanceId, status: 'FREEZE' },
      { activity: 'updateInstanceStatus', instanceId, status: 'UNFREEZE' },
      { activity: 'changeInstanceCheck', instanceId, productInfo },
      { ...line, activity: 'upgradeInstance' },
      { activity: 'releaseInstance', instanceId },
    ];
    // Each twice, as where the first answer was lost.
    for (const one of calls.flatMap((each) => [each, each]))
      assert.equal((await call(one)).resultCode, '000000', one.activity);
    for (const one of calls.slice(0, -1)) assert.equal((await call(one)).resultCode, '000003', one.activity);
    assert.equal((await call({ activity: 'queryInstance', instanceId })).resultCode, '000003');
  });

  it('answers the debugging page, and stores nothing of it', async () => {
    const { call } = await started();
    const { instanceId, resultCode } = await call({ ...order(), testFlag: '1' });
    assert.equal(resultCode, '000000');
    for (const activity of ['queryInstance', 'releaseInstance', 'queryInstance'])
      assert.equal((await call({ activity, instanceId, testFlag: '1' })).resultCode, '000000');
    assert.equal((await call({ activity: 'queryInstance', instanceId })).resultCode, '000003');
  });

  it('is healthy', async () => {
    const { url } = await started();
    assert.deepEqual(await (await fetch(`${url}/health`)).json(), { status: 'ok' });
  });

  // What koo publishes with every release: signatures, right and wrong.
  it('agrees with the vectors of signatures', async () => {
    const file = createRequire(import.meta.url).resolve('koogallery-cli/vectors/callback.json');
    const { vectors } = JSON.parse(await readFile(file, 'utf8'));
    let tried = 0;
    for (const { accessKey, expect, id, now, request, scheme } of vectors) {
      if (scheme !== 'query-signature') continue;
      const { post } = await started({ key: accessKey, now: () => new Date(now) });
      const { resultMsg } = await post(new URL(request.url).search, request.body);
      // Its signature and time are all that counts here: the order of the samples may not be one.
      const isRejected = /^(?:body|nonce|signature|timestamp) /.test(resultMsg);
      assert.equal(isRejected, !expect.valid, `${id}: ${resultMsg}`);
      tried += 1;
    }

    assert.ok(tried > 10);
  });
});
