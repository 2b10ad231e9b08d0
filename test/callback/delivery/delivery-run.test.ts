import { expect } from 'chai';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, realClock, WoundClock } from '../../../src/callback/delivery/clock.js';
import { type Delivery, newDelivery } from '../../../src/callback/delivery/delivery.js';
import { DeliveryRun, type DeliveryRunOptions } from '../../../src/callback/delivery/delivery-run.js';
import { ACCESS_KEY, SellerServer, type SellerServerOptions } from '../stories/seller-server.js';

const ORDER = { orderId: 'CS1', orderLineId: 'CS1-000001' };
const NEW_INSTANCE = 'saas-2.0/newInstance';

interface Delivered extends Delivery {
  /** What was stored at any time, the oldest first. */
  saved: Delivery[];
}

function runOf(delivery: Delivery, url: URL, options: Partial<DeliveryRunOptions> = {}) {
  const saved: Delivery[] = [];
  const run = new DeliveryRun(delivery, {
    clock: new WoundClock(),
    save: (state) => saved.push(JSON.parse(JSON.stringify(state)) as Delivery),
    target: { accessKey: ACCESS_KEY, timeoutMs: 2000, url },
    ...options,
  });
  return { run, saved };
}

/** To the end, against the test's seller. */
async function delivered(
  options: SellerServerOptions,
  { id = NEW_INSTANCE, members = ORDER as Record<string, string>, timeoutMs = 2000 } = {},
): Promise<Delivered> {
  const server = await SellerServer.start(options);
  try {
    const target = { accessKey: ACCESS_KEY, timeoutMs, url: server.url };
    const { run, saved } = runOf(newDelivery(id, members, new Date()), server.url, { target });
    await run.run();
    return { ...run.delivery, saved };
  } finally {
    await server.stop();
  }
}

function callsOf({ attempts }: Delivery): string[] {
  return attempts.map(({ activity, cause, verdict }) => `${cause} ${activity} ${verdict}`);
}

/** A server of a few lines, for what the test's seller does not do. */
async function withServer<T>(
  answer: (body: Record<string, string>, response: http.ServerResponse, at: number) => void,
  use: (url: URL) => Promise<T>,
): Promise<T> {
  let count = 0;
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      count += 1;
      answer(JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>, response, count);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/produce`));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function json(response: http.ServerResponse, answer: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

describe('an event of an order on its way to the seller', () => {
  it('ends when the instance is created, and is ready', async () => {
    const delivery = await delivered({});
    expect(callsOf(delivery)).to.deep.equal(['plan newInstance accepted', 'poll queryInstance accepted']);
    expect(delivery).to.include({ state: 'delivered', woundMs: 0 });
    expect(delivery.instanceId).to.match(/^[\da-f]{32}$/);
    expect(delivery.next).to.equal(undefined);
    expect(delivery.saved.at(-1)).to.deep.equal(
      JSON.parse(JSON.stringify({ ...delivery, saved: undefined })),
    );
  });

  it('is asked for until the instance is ready, after 000004', async () => {
    const delivery = await delivered({ readyAfter: 5 });
    expect(callsOf(delivery)).to.deep.equal([
      'plan newInstance in-progress',
      ...Array.from({ length: 4 }, () => 'poll queryInstance in-progress'),
      'poll queryInstance accepted',
    ]);
    expect(delivery.state).to.equal('delivered');
  });

  it('ends with a failed order where the instance is never ready', async () => {
    const delivery = await delivered({ fault: 'never-ready' });
    expect(delivery.state).to.equal('order-failed');
    const [first, last] = [delivery.polled[0]!, delivery.polled.at(-1)!].map((time) => Date.parse(time));
    expect((last! - first!) / 3_600_000).to.be.within(2.8, 3);
  });

  for (const [fault, rule, says] of [
    ['http-201', 'http-status', '调测失败，接口响应httpCode=201，请检查服务器日志，定位失败原因.'],
    ['content-type', 'content-type', '"application/json"'],
    ['not-json', 'answer-form', '解析响应体失败'],
    ['no-instance-id', 'answer-field', '接口响应缺少instanceId'],
    ['late', 'timeout', '调用接口超时20s'],
  ] as const)
    it(`is repeated for three hours, once an hour, with ${fault}; then the order fails`, async () => {
      const delivery = await delivered({ fault }, { timeoutMs: fault === 'late' ? 100 : 2000 });
      expect(callsOf(delivery)).to.deep.equal(Array.from({ length: 4 }, () => 'plan newInstance failed'));
      expect(delivery.state).to.equal('order-failed');
      for (const { fault: found } of delivery.attempts) {
        expect(found!.rule).to.equal(rule);
        expect(found!.console).to.include(says);
      }

      const times = delivery.called.map((time) => Date.parse(time) - Date.parse(delivery.called[0]!));
      expect(times.map((time) => time / 60_000)).to.deep.equal([0, 60, 120, 180]);
    });

  it('has the same order ids and a new businessId at each attempt', async () => {
    const bodies: Array<Record<string, string>> = [];
    await withServer(
      (body, response) => {
        bodies.push(body);
        json(response, { resultCode: '000005', resultMsg: 'no' });
      },
      async (url) => {
        const { run } = runOf(newDelivery(NEW_INSTANCE, ORDER, new Date()), url);
        await run.run();
      },
    );
    expect(bodies).to.have.length(4);
    expect(new Set(bodies.map(({ businessId }) => businessId)).size).to.equal(4);
    for (const { businessId, ...rest } of bodies) {
      expect(rest).to.deep.equal({ activity: 'newInstance', ...ORDER });
      expect(businessId).to.match(/^[\da-f-]{36}$/);
    }
  });

  it('of a licence code stops after sixty calls', async () => {
    const members = { license: 'PL1', orderId: 'CS1', orderLineId: 'CS1-000001' };
    const delivery = await withServer(
      (_, response) => json(response, { resultCode: '000005', resultMsg: 'no' }),
      async (url) => {
        const { run } = runOf(newDelivery('licence/releaseLicenseCode', members, new Date()), url);
        await run.run();
        return run.delivery;
      },
    );
    expect(delivery).to.include({ count: 60, state: 'stopped' });
  });

  it('waits for a person where a renewal does not arrive, who starts it again', async () => {
    let isBroken = true;
    const members = { ...ORDER, expireTime: '20270101000000', instanceId: 'i1', scene: 'RENEWAL' };
    await withServer(
      (_, response) => json(response, { resultCode: isBroken ? '000005' : '000000', resultMsg: '' }),
      async (url) => {
        const { run } = runOf(newDelivery('saas-2.0/refreshInstance', members, new Date()), url);
        await run.run();
        expect(run.delivery).to.include({ count: 7, state: 'manual' });
        isBroken = false;
        run.restart();
        await run.run();
        expect(run.delivery).to.include({ count: 8, state: 'delivered' });
      },
    );
  });

  it('is the same instance when it is sent again, twice, and after an answer that was lost', async () => {
    const server = await SellerServer.start();
    const { run } = runOf(newDelivery(NEW_INSTANCE, ORDER, new Date()), server.url);
    await run.run();
    const attempts = [await run.again(), ...(await run.twice()), ...(await run.late())];
    await server.stop();
    expect(attempts.map(({ cause, verdict }) => `${cause} ${verdict}`)).to.deep.equal([
      'again accepted',
      'twice accepted',
      'twice accepted',
      'late lost',
      'late accepted',
    ]);
    expect(server.instances.size).to.equal(1);
    expect(run.delivery.state).to.equal('delivered');
  });

  it('names a second instance for the same order line, and keeps to the first', async () => {
    const server = await SellerServer.start({ fault: 'no-idempotency' });
    const { run } = runOf(newDelivery(NEW_INSTANCE, ORDER, new Date()), server.url);
    await run.run();
    const first = run.delivery.instanceId;
    const { fault, verdict } = await run.again();
    await server.stop();
    expect(verdict).to.equal('failed');
    expect(fault!.rule).to.equal('same-instance');
    expect(run.delivery).to.include({ instanceId: first, state: 'delivered' });
  });

  it('goes on by hand: the clock is wound to the next call, or a repeated call succeeds', async () => {
    let isBroken = true;
    await withServer(
      ({ activity, instanceId }, response) => {
        if (isBroken) return json(response, { resultCode: '000005', resultMsg: 'no' });
        json(
          response,
          activity === 'queryInstance'
            ? { info: [{ instanceId }], resultCode: '000000', resultMsg: '' }
            : { instanceId: 'i1', resultCode: '000000', resultMsg: '' },
        );
      },
      async (url) => {
        const ended = new Map<number, () => void>();
        const attempt = (number: number) => new Promise<void>((resolve) => ended.set(number, resolve));
        const { run } = runOf(newDelivery(NEW_INSTANCE, ORDER, new Date()), url, {
          clock: realClock,
          onAttempt: ({ number }) => ended.get(number)?.(),
        });
        const [first, second] = [attempt(1), attempt(2)];
        const running = run.run();
        await first;
        run.windToNext();
        await second;
        expect(run.delivery.called).to.have.length(2);
        expect(run.delivery.woundMs).to.be.within(3_590_000, 3_600_000);
        expect(run.delivery).to.include({ state: 'open' });
        isBroken = false;
        await run.again();
        await running;
        expect(run.delivery).to.include({ instanceId: 'i1', state: 'delivered' });
      },
    );
  });

  it('goes on from any state that was saved, with the same order, and ends with the one instance', async () => {
    const server = await SellerServer.start({ readyAfter: 3 });
    const { run, saved } = runOf(newDelivery(NEW_INSTANCE, ORDER, new Date()), server.url);
    await run.run();
    expect(saved.length).to.be.at.least(8);
    expect(saved.map(({ attempts }) => attempts.at(-1)?.verdict ?? 'none').slice(0, 2)).to.deep.equal([
      'none',
      'in-progress',
    ]);

    for (const state of saved) {
      const { run: resumed } = runOf(state, server.url);
      await resumed.run();
      expect(resumed.delivery).to.include({ instanceId: run.delivery.instanceId, state: 'delivered' });
      for (const { verdict } of resumed.delivery.attempts) expect(verdict).to.be.a('string');
    }

    await server.stop();
    expect(server.instances.size).to.equal(1);
  });

  it('ends at once when it is interrupted, and the attempt counts as lost', async () => {
    const stop = new AbortController();
    await withServer(
      () => stop.abort(new Error('stopped')),
      async (url) => {
        const { run, saved } = runOf(newDelivery(NEW_INSTANCE, ORDER, new Date()), url, {
          signal: stop.signal,
        });
        const error: unknown = await run.run().catch((thrown: unknown) => thrown);
        expect(error).to.have.property('message', 'stopped');
        const { run: resumed } = runOf(saved.at(-1)!, url);
        expect(resumed.delivery.attempts[0]).to.deep.include({
          answer: { failure: 'interrupted' },
          verdict: 'lost',
        });
      },
    );
  });

  it('does not follow where a server redirects to, nor read what is too large, nor what never ends', async () => {
    const rules = await withServer(
      (_, response, at) => {
        if (at === 1) response.writeHead(302, { location: '/elsewhere' }).end();
        else if (at === 2) drip(response);
        else flood(response);
      },
      async (url) => {
        const target = { accessKey: ACCESS_KEY, timeoutMs: 500, url };
        const { run } = runOf(newDelivery(NEW_INSTANCE, ORDER, new Date()), url, { target });
        const found: Array<string | undefined> = [];
        for (let at = 0; at < 3; at += 1) found.push((await run.again()).fault?.rule);
        expect(JSON.stringify(run.delivery).length).to.be.below(8000);
        return found;
      },
    );
    expect(rules).to.deep.equal(['http-status', 'timeout', 'answer-form']);
  });

  it('stores the beginning of an answer only, and what may be stored of it', async () => {
    const answer = { memo: '語'.repeat(50_000), password: 'planted', resultCode: '000005', resultMsg: '' };
    const delivery = await withServer(
      (_, response) => json(response, answer),
      async (url) => {
        const mask = (text: string) => text.replace(/planted|(?<=signature=)\w+/, '***');
        const { run } = runOf(newDelivery(NEW_INSTANCE, ORDER, new Date()), url, { mask });
        await run.again();
        return run.delivery;
      },
    );
    const [stored] = delivery.attempts;
    expect(stored!.url).to.include('signature=***');
    expect(stored!.answer).to.deep.include({ bytes: Buffer.byteLength(JSON.stringify(answer)), status: 200 });
    expect((stored!.answer as { body: string }).body).to.have.length.at.most(8 * 1024);
  });

  it('counts attempts without end, and stores a hundred of them', async () => {
    await withServer(
      (_, response) => json(response, { resultCode: '000005', resultMsg: 'no' }),
      async (url) => {
        const { run } = runOf(newDelivery(NEW_INSTANCE, ORDER, new Date()), url);
        for (let at = 0; at < 130; at += 1) await run.again();
        expect(run.delivery.count).to.equal(130);
        expect(run.delivery.attempts.map(({ number }) => number)).to.deep.equal([
          1,
          ...Array.from({ length: 99 }, (_, index) => index + 32),
        ]);
      },
    );
  });

  it('uses the clock of this machine for signatures, however far it was wound', async () => {
    const far: Clock = { now: () => new Date('2030-01-01T00:00:00Z'), sleep: () => Promise.resolve() };
    const server = await SellerServer.start();
    const { run } = runOf(newDelivery(NEW_INSTANCE, ORDER, far.now()), server.url, { clock: far });
    await run.run();
    await server.stop();
    expect(run.delivery.state).to.equal('delivered');
  });
});

function drip(response: http.ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(timer));
}

/** 100 MB. */
function flood(response: http.ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = Buffer.alloc(1024 * 1024, 0x20);
  let left = 100;
  const send = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(chunk)) return void response.once('drain', send);
    }

    response.end();
  };

  send();
}
