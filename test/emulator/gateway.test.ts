import { expect } from 'chai';
import { connect } from 'node:net';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { signRequest } from '../../src/marketplace/signing/signing.js';
import { emulators, type TestEmulator } from './support/emulators.js';
import { httpCall, SignedClient } from './support/http-call.js';

const ORDER = '/api/mkp-openapi-public/global/v1/order/query?orderId=MOCKONETIMENEW';
const NOON = new Date('2026-03-01T12:00:00Z');

describe('the emulator’s gateway', () => {
  const start = emulators();
  let emulator: TestEmulator;

  before(async () => {
    emulator = await start({ now: () => NOON });
  });

  function shifted(minutes: number): SignedClient {
    const { credentials, url } = emulator;
    return new SignedClient(url, credentials, () => new Date(NOON.getTime() + minutes * 60_000));
  }

  it('says unsigned what it is', async () => {
    const { headers, json, status } = await httpCall(emulator.url);
    expect(status).to.equal(200);
    expect(json).to.include({ emulator: 'koo' });
    expect(json.notice).to.include('not KooGallery');
    expect(headers).to.include({ server: 'koo-emulator', date: 'Sun, 01 Mar 2026 12:00:00 GMT' });
    expect(headers['x-request-id']).to.match(/^[\da-f]{32}$/);
  });

  it('takes a signed call', async () => {
    const { json, status } = await emulator.client.call('GET', ORDER);
    expect({ code: json.resultCode, status }).to.deep.equal({ code: 'MKT.0000', status: 200 });
  });

  it('takes a clock that is 15 minutes off, to either side', async () => {
    expect((await shifted(15).call('GET', ORDER)).status).to.equal(200);
    expect((await shifted(-15).call('GET', ORDER)).status).to.equal(200);
  });

  describe('refuses with 401 and APIGW.0301', () => {
    const key = () => emulator.credentials;
    const refusals: Array<
      [title: string, call: () => Promise<{ status: number; json: any }>, message: RegExp]
    > = [
      ['no Authorization', () => httpCall(emulator.url + ORDER), /no Authorization header/],
      [
        'another algorithm',
        () => httpCall(emulator.url + ORDER, { headers: { authorization: 'Bearer abc' } }),
        /Authorization is not "SDK-HMAC-SHA256/,
      ],
      [
        'an access key that it does not know',
        () =>
          new SignedClient(emulator.url, { ...key(), accessKey: 'LOCALNOBODY' }, () => NOON).call(
            'GET',
            ORDER,
          ),
        /access key does not exist/,
      ],
      ['a clock an hour behind', () => shifted(-60).call('GET', ORDER), /more than 15 minutes/],
      ['a clock 16 minutes ahead', () => shifted(16).call('GET', ORDER), /more than 15 minutes/],
      [
        'a wrong secret key, with its own canonical request',
        () => new SignedClient(emulator.url, { ...key(), secretKey: 'wrong' }, () => NOON).call('GET', ORDER),
        /verify aksk signature fail.*GET\|\/api\/mkp-openapi-public\/global\/v1\/order\/query\/\|orderId=MOCKONETIMENEW\|host:127\.0\.0\.1:\d+\|x-sdk-date:20260301T120000Z\|\|host;x-sdk-date\|e3b0c442\w+$/,
      ],
    ];
    for (const [title, call, message] of refusals) {
      it(title, async () => {
        const { json, status } = await call();
        expect(status).to.equal(401);
        expect(json).to.have.all.keys('error_code', 'error_msg', 'request_id');
        expect(json.error_code).to.equal('APIGW.0301');
        expect(json.error_msg).to.match(/^Incorrect IAM authentication information: /);
        expect(json.error_msg).to.match(message);
        expect(JSON.stringify(json)).to.not.include(key().secretKey);
      });
    }

    it('a path other than the one that was signed', async () => {
      const url = new URL(ORDER, emulator.url);
      const headers = signRequest({ headers: {}, method: 'GET', url }, key(), NOON);
      const other = await httpCall(url.href.replace('ONETIME', 'ONDEMAND'), { headers });
      expect({ code: other.json.error_code, status: other.status }).to.deep.equal({
        code: 'APIGW.0301',
        status: 401,
      });
    });

    it('a body other than the one that was signed', async () => {
      const url = new URL('/console/v1/products/p1', emulator.url);
      const body = JSON.stringify({ name: 'Shop', access: 'license', specs: [] });
      const headers = signRequest({ body, headers: {}, method: 'PUT', url }, key(), NOON);
      const changed = await httpCall(url.href, {
        body: body.replace('Shop', 'Chop'),
        headers,
        method: 'PUT',
      });
      expect({ code: changed.json.error_code, status: changed.status }).to.deep.equal({
        code: 'APIGW.0301',
        status: 401,
      });
      expect((await emulator.client.call('GET', '/console/v1/products/p1')).status).to.equal(404);
    });

    it('a body where none was signed', async () => {
      const url = new URL('/console/v1/products/p2', emulator.url);
      const headers = signRequest({ headers: {}, method: 'PUT', url }, key(), NOON);
      const body = '{"name":"Shop","access":"license","specs":[]}';
      expect((await httpCall(url.href, { body, headers, method: 'PUT' })).status).to.equal(401);
    });

    it('a claimed body hash that is not the body’s', async () => {
      const url = new URL('/console/v1/products/p3', emulator.url);
      const claim = { 'x-sdk-content-sha256': 'a'.repeat(64) };
      const headers = { ...claim, ...signRequest({ headers: claim, method: 'PUT', url }, key(), NOON) };
      const body = '{"name":"Shop","access":"license","specs":[]}';
      expect((await httpCall(url.href, { body, headers, method: 'PUT' })).status).to.equal(401);
    });
  });

  it('answers what nobody serves with 404 and APIGW.0101, signed or not', async () => {
    for (const [method, path] of [
      ['GET', '/api/mkp-openapi-public/global/v1/order'],
      ['POST', ORDER],
      ['GET', '/console/v1/../../etc/passwd'],
      ['GET', '/objects/..%2f..%2fcredentials.json/x'],
    ] as const) {
      const unsigned = await httpCall(emulator.url + path, { method });
      expect({ code: unsigned.json.error_code, status: unsigned.status }, path).to.deep.equal({
        code: 'APIGW.0101',
        status: 404,
      });
    }

    const signed = await emulator.client.call('GET', '/nothing/here');
    expect({ code: signed.json.error_code, status: signed.status }).to.deep.equal({
      code: 'APIGW.0101',
      status: 404,
    });
  });

  it('holds URI and headers to the gateway’s sizes', async () => {
    const uri = await httpCall(`${emulator.url}/?x=${'a'.repeat(33 * 1024)}`);
    expect({ code: uri.json.error_code, status: uri.status }).to.deep.equal({
      code: 'APIGW.0201',
      status: 414,
    });
    const header = await httpCall(emulator.url, { headers: { 'x-big': 'a'.repeat(33 * 1024) } });
    expect({ code: header.json.error_code, status: header.status }).to.deep.equal({
      code: 'APIGW.0201',
      status: 494,
    });
    const many = Object.fromEntries(
      Array.from({ length: 6 }, (_, n) => [`x-big-${n}`, 'a'.repeat(25 * 1024)]),
    );
    expect((await httpCall(emulator.url, { headers: many })).status).to.equal(494);
  });

  it('holds a body that is read whole to 12 MB', async () => {
    const body = Buffer.alloc(12 * 1024 * 1024 + 1, 'a');
    const { json, status } = await emulator.client.send('PUT', '/console/v1/products/p', { body });
    expect({ code: json.error_code, status }).to.deep.equal({ code: 'APIGW.0201', status: 413 });
  });

  it('answers what is no HTTP with 400 and APIGW.0201', async () => {
    const socket = connect(Number(new URL(emulator.url).port), '127.0.0.1');
    socket.end('HELO there\r\n\r\n');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(socket, 'close');
    const text = Buffer.concat(chunks).toString();
    expect(text).to.match(/^HTTP\/1\.1 400 /);
    expect(text).to.include('"error_code":"APIGW.0201"');
  });

  it('lets a refusal be read by a client that first sends all that it has', async () => {
    const socket = connect(Number(new URL(emulator.url).port), '127.0.0.1').pause();
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', () => {});
    const closed = once(socket, 'close');
    socket.write(
      'POST /api/mkp-openapi-public/global/v1/market-event/e/file HTTP/1.1\r\nhost: h\r\nconnection: close\r\n' +
        'content-type: multipart/form-data; boundary=b\r\ncontent-length: 60000\r\n\r\n',
    );
    for (let piece = 0; piece < 3; piece += 1) {
      for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => socket.write(Buffer.alloc(20_000, 'x'), resolve));
    }

    socket.resume();
    await closed;
    expect(answer).to.include('HTTP/1.1 401').and.to.include('APIGW.0301');
  });

  it('writes each call to the log, without secrets', async () => {
    const { json } = await emulator.client.call('GET', '/console/v1/requests?limit=3');
    expect(json.requests).to.have.length(3);
    // Who asks what this is (`GET /`) leaves no line.
    expect(json.requests[0]).to.deep.equal({
      id: 1,
      time: '2026-03-01T12:00:00.000Z',
      method: 'GET',
      path: ORDER.split('?')[0],
      query: 'orderId=MOCKONETIMENEW',
      status: 200,
      bytes: 0,
      accessKey: emulator.credentials.accessKey,
    });
    const all = await emulator.client.call('GET', '/console/v1/requests?limit=1000000');
    const unsigned = all.json.requests.filter(
      ({ accessKey }: { accessKey: null | string }) => accessKey === null,
    );
    expect(unsigned).to.not.have.length(0);
    expect(all.text).to.not.include(emulator.credentials.secretKey);
    expect((await emulator.client.call('GET', '/console/v1/requests?after=x')).json.error_code).to.equal(
      'EMU.INVALID',
    );
  });
});

describe('the emulator and a foreign client', () => {
  const start = emulators();
  const require = createRequire(import.meta.url);
  const { AKSKSigner } = require('@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js');

  it('takes what Huawei’s own SDK signs', async () => {
    const { credentials, url } = await start();
    const data = { name: 'Shop 商店', access: 'license', specs: [{ sku_code: 's1', name: 'Basic' }] };
    const request = {
      data,
      endpoint: `${url}/console/v1/products/p-1`,
      headers: { 'content-type': 'application/json' } as Record<string, string>,
      method: 'PUT',
      queryParams: {},
    };
    const headers = AKSKSigner.sign(request, {
      getAk: () => credentials.accessKey,
      getSk: () => credentials.secretKey,
    });
    const put = await httpCall(request.endpoint, { body: JSON.stringify(data), headers, method: 'PUT' });
    expect(put.status).to.equal(200);
    expect(put.json).to.include({ product_id: 'p-1', name: 'Shop 商店', status: 'LISTED' });

    const get = {
      endpoint: `${url}/api/mkp-openapi-public/global/v1/order/query`,
      headers: { 'content-type': 'application/json' },
      method: 'GET',
      queryParams: { orderLineId: 'MOCKONDEMAND-000001', orderId: 'MOCKONDEMAND' },
    };
    const signed = AKSKSigner.sign(get, {
      getAk: () => credentials.accessKey,
      getSk: () => credentials.secretKey,
    });
    const query = new URLSearchParams(get.queryParams);
    const order = await httpCall(`${get.endpoint}?${query}`, { headers: signed });
    expect(order.json.orderInfo.orderLine[0]).to.include({ chargingMode: 'ON_DEMAND' });

    const wrong = AKSKSigner.sign(get, { getAk: () => credentials.accessKey, getSk: () => 'wrong' });
    const refused = await httpCall(`${get.endpoint}?${query}`, { headers: wrong });
    expect({ code: refused.json.error_code, status: refused.status }).to.deep.equal({
      code: 'APIGW.0301',
      status: 401,
    });
  });
});
