import { expect } from 'chai';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { type Fault, parseFault } from '../../src/emulator/faults/fault.js';
import { faultLine } from '../../src/emulator/faults/fault-line.js';
import { FAULT_PRESETS } from '../../src/emulator/faults/fault-presets.js';
import { FaultPlan } from '../../src/emulator/faults/fault-plan.js';
import { emulators, type TestEmulator } from './support/emulators.js';
import { draft, register, upload } from './support/flows.js';
import { httpCall } from './support/http-call.js';

const ORDER = '/api/mkp-openapi-public/global/v1/order/query?orderId=MOCKONDEMAND';

describe('faults of the emulator', () => {
  const start = emulators();
  let emulator: TestEmulator;
  const set = async (...lines: string[]) => {
    const faults = lines.map((line) => parseFault(line));
    const { status } = await emulator.client.call('PUT', '/console/v1/faults', { faults });
    expect(status).to.equal(200);
  };
  const order = () => emulator.client.call('GET', ORDER);
  /** What a client sees that gets no answer. */
  const broken = () =>
    order().then(
      ({ status }) => `HTTP ${status}`,
      ({ code, message }) => code ?? message,
    );

  before(async () => {
    emulator = await start();
  });
  afterEach(() => set());

  it('are read from a line', () => {
    expect(parseFault('lost rate=0.2, path=/api')).to.deep.equal({
      kind: 'lost',
      path: '/api',
      rate: 0.2,
    });
    const wrong: Array<[line: string, says: RegExp]> = [
      ['losst', /"losst" is not a kind of fault; there are latency, status/],
      ['lost rate=2', /rate is not a number from 0 to 1/],
      ['lost rate=', /rate is not a number/],
      ['status status=199', /status is not a number from 200 to 599/],
      ['status status=200', /status 200 refuses only with a code/],
      ['lost colour=red', /colour does not belong to lost, which accepts rate, times, method, path/],
      ['lost status=500', /status does not belong to lost/],
      ['garbage as=soup', /as is none of html, nothing, half/],
    ];
    for (const [line, says] of wrong) expect(() => parseFault(line), line).to.throw(says);
  });

  it('are written as they are read', () => {
    for (const line of [
      'lost rate=0.2 path=/api',
      'status status=429 retryAfter=7 times=2 method=POST',
      'garbage as=half',
      'clock seconds=-60',
      'silence',
    ])
      expect(parseFault(faultLine(parseFault(line)))).to.deep.equal(parseFault(line));
    expect(faultLine(parseFault('status status=503 rate=1'))).to.equal('status status=503');
    for (const { lines } of FAULT_PRESETS) for (const line of lines) parseFault(line);
  });

  it('hit the calls they are for, as often as they say', () => {
    const lost: Fault = { kind: 'lost', method: 'post', path: '/api', times: 2 };
    const plan = new FaultPlan([lost]);
    const hits = (method: string, path: string) => plan.hit(method, path).length;
    expect([hits('GET', '/api/x'), hits('POST', '/v1'), hits('POST', '/api/x')]).to.deep.equal([0, 0, 1]);
    expect([hits('POST', '/api'), hits('POST', '/api')]).to.deep.equal([1, 0]);
    expect(new FaultPlan([{ kind: 'lost' }]).hit('GET', '/console/v1/assets')).to.deep.equal([]);
  });

  it('hit about as many calls as their rate says, and the same ones with the same seed', () => {
    const run = (seed: number) => {
      const plan = new FaultPlan([{ kind: 'lost', rate: 0.2 }], seed);
      return Array.from({ length: 10_000 }, () => plan.hit('GET', '/').length).join('');
    };
    expect(run(7)).to.equal(run(7)).and.not.equal(run(8));
    expect(run(7).replaceAll('0', '').length).to.be.within(1800, 2200);
  });

  it('are read and set by a call, and refused when they are none', async () => {
    await set('latency milliseconds=1');
    const { json } = await emulator.client.call('GET', '/console/v1/faults');
    expect(json).to.deep.equal({ faults: [{ kind: 'latency', milliseconds: 1, rate: 1 }] });
    const refused = await emulator.client.call('PUT', '/console/v1/faults', { faults: [{ kind: 'x' }] });
    expect(refused).to.include({ status: 400 });
    expect(refused.json.error_code).to.equal('EMU.INVALID');
  });

  it('status, throttle: refuse, with the gateway’s and KooGallery’s codes', async () => {
    await set('status status=503 retryAfter=7');
    const { headers, json, status } = await order();
    expect({ code: json.error_code, retry: headers['retry-after'], status }).to.deep.equal({
      code: 'APIGW.0202',
      retry: '7',
      status: 503,
    });
    await set('status status=429');
    expect((await order()).json.error_code).to.equal('APIGW.0308');
    await set('status status=500');
    expect((await order()).json.resultCode).to.equal('MKT.0999');
    await set('status status=200 code=91381033 message=No');
    const no = await order();
    expect([no.status, no.json]).to.deep.equal([200, { resultCode: '91381033', resultMsg: 'No' }]);
    await set('status status=403 code=APIGW.0302');
    expect((await order()).json).to.include({
      error_code: 'APIGW.0302',
      error_msg: 'Refused on demand',
    });
    await set('throttle');
    const throttled = await order();
    expect([throttled.status, throttled.json.resultCode]).to.deep.equal([406, 'MKT.0250']);
  });

  it('answer: says what is given in place of the answer, with its status', async () => {
    const { status } = await emulator.client.call('PUT', '/console/v1/faults', {
      faults: [{ body: '{"staged": [1]}', kind: 'answer' }],
    });
    expect(status).to.equal(200);
    const { json, status: answered } = await order();
    expect([answered, json]).to.deep.equal([200, { staged: [1] }]);
    expect(() => parseFault('answer')).to.throw('answer requires the body of an answer');
  });

  it('reset, lost, cut: break off', async () => {
    await set('reset');
    expect(await broken()).to.equal('ECONNRESET');
    await set('lost');
    expect(await broken()).to.equal('ECONNRESET');
    await set('cut');
    expect(await broken()).to.match(/ECONNRESET|aborted/);
  });

  it('lost: what was asked is done all the same', async () => {
    await set('lost path=/console/v1/products');
    const product = { access: 'license', name: 'Demo', specs: [] };
    const call = emulator.client.call('PUT', '/console/v1/products/OFFI000000000000000009', product);
    expect(
      await call.then(
        () => 'answered',
        ({ code }) => code,
      ),
    ).to.equal('ECONNRESET');
    await set();
    expect(
      (await emulator.client.call('GET', '/console/v1/products/OFFI000000000000000009')).status,
    ).to.equal(200);
  });

  it('reset in the middle of a body', async () => {
    await set('reset bytes=100000 path=/console/v1/products');
    const name = 'x'.repeat(4_000_000);
    const sent = emulator.client.call('PUT', '/console/v1/products/OFFI000000000000000009', { name });
    expect(
      await sent.then(
        () => 'answered',
        () => 'broken',
      ),
    ).to.equal('broken');
  });

  it('garbage, slow-answer, slow-read, latency: an answer all the same', async () => {
    await set('garbage');
    const garbage = await order();
    expect([garbage.status, garbage.json]).to.deep.equal([200, undefined]);
    for (const fault of [
      'slow-answer milliseconds=1',
      'slow-read milliseconds=1',
      'latency milliseconds=1',
    ]) {
      await set(fault);
      expect((await order()).json.resultCode, fault).to.equal('MKT.0000');
    }
  });

  it('silence: no answer, until the emulator is closed', async () => {
    const other = await start({ faults: [parseFault('silence path=/api')] });
    const waiting = other.client.call('GET', ORDER).then(
      () => 'answered',
      ({ code }) => code,
    );
    // A second call shows that the first one was taken.
    expect((await other.client.call('GET', '/console/v1/requests')).status).to.equal(200);
    await other.close();
    expect(await waiting).to.equal('ECONNRESET');
  });

  it('silence: whoever gives up in the middle of a body leaves no connection behind', async () => {
    await set('silence path=/api times=1');
    const accepted = new Promise<Socket>((resolve) => {
      const take = (message: unknown): void => {
        unsubscribe('net.server.socket', take);
        resolve((message as { socket: Socket }).socket);
      };
      subscribe('net.server.socket', take);
    });
    const upload = request(`${emulator.url}/api/x`, { agent: false, method: 'POST' }).on('error', () => {});
    upload.write(Buffer.alloc(1024 * 1024));
    const closed = once(await accepted, 'close');
    await emulator.client.call('GET', '/console/v1/requests');
    upload.destroy();
    await closed;
  });

  it('latency: an upload whose sender goes meanwhile does not wait for the rest', async () => {
    const other = await start({ faults: [parseFault('latency milliseconds=20 path=/api')] });
    const body = new Readable({ read() {} });
    body.push('--b\r\n');
    const upload = other.client.send('POST', '/api/mkp-openapi-public/global/v1/market-event/e1/file', {
      body,
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
    await other.client.call('GET', '/console/v1/requests');
    body.destroy(new Error('gone'));
    expect(await upload.catch(({ message }) => message)).to.equal('gone');
    // Its latency began later, and so it ends later.
    await other.client.call('GET', ORDER);
    await other.close();
  });

  it('by a header: this call alone', async () => {
    const withFault = (line: string) =>
      emulator.client.call('GET', ORDER, undefined, { 'x-koo-fault': line });
    const refused = await withFault('status status=403 code=APIGW.0302');
    expect([refused.status, refused.json.error_code]).to.deep.equal([403, 'APIGW.0302']);
    expect((await order()).status).to.equal(200);
    const wrong = await withFault('explode');
    expect([wrong.status, wrong.json.error_code]).to.deep.equal([400, 'APIGW.0201']);
    expect(wrong.json.error_msg).to.include('"explode" is not a kind of fault');
  });

  it('are set again as they were read', async () => {
    await set('latency milliseconds=1 times=1', 'garbage as=half path=/v1', 'clock seconds=9');
    const { faults } = (await emulator.client.call('GET', '/console/v1/faults')).json;
    expect(faults).to.deep.equal([
      { kind: 'latency', milliseconds: 1, rate: 1, times: 1 },
      { as: 'half', kind: 'garbage', path: '/v1', rate: 1 },
      { kind: 'clock', seconds: 9 },
    ]);
    expect((await emulator.client.call('PUT', '/console/v1/faults', { faults })).status).to.equal(200);
  });

  it('never hit who asks what this is, and who sets them', async () => {
    await set('status path=/', 'clock seconds=86400');
    expect((await httpCall(emulator.url)).json).to.include({ emulator: 'koo' });
    expect((await emulator.client.call('GET', '/console/v1/requests')).json.error_code).to.equal(
      'APIGW.0202',
    );
    await set();
    expect((await order()).status).to.equal(200);
  });

  it('spoil an upload and a download as they spoil JSON', async () => {
    const { json } = await draft(emulator, 'Spoiled');
    const content = Buffer.alloc(1_000_000, 'x');
    await set('reset bytes=300000 method=POST');
    const sent = upload(emulator, json.event_id, content);
    expect(await sent.catch(({ code }) => code)).to.match(/ECONNRESET|EPIPE/);
    await set('slow-read milliseconds=1');
    expect((await upload(emulator, json.event_id, content)).json.error_code).to.equal('CBC.0000');

    const { json: template } = await register(emulator, 'Spoiled');
    const { headers } = await emulator.client.rfs(
      'GET',
      `/v1/${emulator.projectId}/templates/Spoiled/versions/V1?template_id=${template.template_id}`,
    );
    const whole = await httpCall(headers.location!);
    expect(whole.status, whole.text).to.equal(200);
    await set('slow-answer milliseconds=1');
    expect((await httpCall(headers.location!)).text).to.equal(whole.text);
    await set('cut');
    const broken = httpCall(headers.location!);
    expect(await broken.catch(({ code, message }) => code ?? message)).to.match(/ECONNRESET|aborted/);
  });

  it('clock: the server’s time is off, for signatures and in what it answers', async () => {
    const other = await start({ faults: [parseFault('clock seconds=3600')] });
    const { headers, json, status } = await other.client.call('GET', ORDER);
    expect([status, json.error_code]).to.deep.equal([401, 'APIGW.0301']);
    expect(Math.round((Date.parse(headers.date!) - Date.now()) / 60_000)).to.equal(60);
  });
});
