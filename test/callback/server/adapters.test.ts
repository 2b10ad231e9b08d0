import { expect } from 'chai';
import fastify from 'fastify';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createCallbackHandler,
  signHeaders,
  signQuery,
  toFastifyPlugin,
  toNodeListener,
} from '../../../src/callback/server/index.js';

const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const BODY = '{"activity":"queryInstance","instanceId":"𠮷"}';
const OPENED = { info: [{ instanceId: '𠮷' }], resultCode: '000000', resultMsg: 'success' };

const handle = () =>
  createCallbackHandler({
    keys: KEY,
    protocol: ['saas-2.0', 'kit-2.0'],
    handlers: {
      queryInstance: ({ instanceId }) => ({ info: [{ instanceId }] }),
      tenantSync: ({ name }) => ({ resultMsg: name }),
    },
  });

function signed(url: string, body = BODY): string {
  return `${url}?${new URLSearchParams({ ...signQuery(body, KEY, new Date()) })}`;
}

async function post(url: string, body: BodyInit, headers: Record<string, string> = {}): Promise<any> {
  const response = await fetch(url, {
    body,
    headers: { 'content-type': 'application/json;charset=utf8', ...headers },
    method: 'POST',
  });
  expect(response.status).to.equal(200);
  expect(response.headers.get('content-type')).to.equal('application/json');
  return response.json();
}

/** Listens on loopback as long as it is used. */
async function withServer(
  listener: http.RequestListener,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const server = http.createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/saasproduce`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const TENANT = JSON.stringify({
  domainName: 'https://a.example',
  flag: 1,
  instanceId: 'i',
  name: 'Acme',
  orderId: 'o',
  tenantCode: 'c',
  tenantId: 't',
  testFlag: 0,
  timeStamp: '20260413093539534',
});

describe('adapters of the callback handler', () => {
  it('node:http', async () => {
    await withServer(toNodeListener(handle()), async (url) => {
      expect(await post(signed(url), BODY)).to.deep.equal(OPENED);
      const headers = { ...signHeaders(TENANT, KEY, new Date()) };
      expect(await post(`${url}/produceAPI/v2/tenantSync`, TENANT, headers)).to.include({
        resultMsg: 'Acme',
      });
      expect(await post(url, BODY)).to.deep.equal({
        resultCode: '000001',
        resultMsg: 'signature is missing',
      });
    });
  });

  it('node:http answers a body that is too large, and does not read it', async () => {
    let received = 0;
    const listener = toNodeListener(handle());
    const watched: http.RequestListener = (request, response) => {
      request.on('data', (chunk: Buffer) => (received += chunk.length));
      request.pause();
      listener(request, response);
    };
    await withServer(watched, async (url) => {
      // It does not end, and announces no length.
      const client = http.request(url, { method: 'POST' });
      const answered = once(client, 'response') as Promise<[http.IncomingMessage]>;
      client.on('error', () => {});
      for (let sent = 0; sent < 6; sent += 1) client.write(Buffer.alloc(1024 * 1024, 'x'));
      const [response] = await answered;
      expect(response.headers.connection).to.equal('close');
      let text = '';
      for await (const chunk of response) text += String(chunk);
      expect(JSON.parse(text)).to.deep.equal({ resultCode: '000002', resultMsg: 'body is too large' });
      expect(received).to.be.below(5 * 1024 * 1024);
      client.destroy();
    });
  });

  // As Express and its parsers leave a request.
  for (const [name, leave] of [
    ['parsed it', (bytes: Buffer) => ({ body: JSON.parse(bytes.toString()) as unknown })],
    ['left its bytes', (bytes: Buffer) => ({ body: bytes })],
    ['left its text', (bytes: Buffer) => ({ body: bytes.toString() })],
    ['left both', (bytes: Buffer) => ({ body: { no: 'matter' }, rawBody: bytes })],
  ] as const)
    it(`node:http, where a parser of the body came first and ${name}`, async () => {
      const listener = toNodeListener(handle());
      const parsing = async (request: http.IncomingMessage, response: http.ServerResponse) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        Object.assign(request, leave(Buffer.concat(chunks)), { originalUrl: request.url, url: '/' });
        listener(request, response);
      };
      await withServer(
        (request, response) => void parsing(request, response),
        async (url) => {
          expect(await post(signed(url), BODY)).to.deep.equal(OPENED);
        },
      );
    });

  it('fastify, whose other routes keep their parsers', async () => {
    const app = fastify();
    app.post('/other', async ({ body }) => body);
    await app.register(toFastifyPlugin(handle()), { prefix: '/saasproduce' });
    const base = await app.listen({ host: '127.0.0.1', port: 0 });
    try {
      const url = `${base}/saasproduce`;
      expect(await post(signed(url), BODY)).to.deep.equal(OPENED);
      expect(await post(signed(`${url}/`), BODY, { 'content-type': 'text/plain' })).to.deep.equal(OPENED);
      const headers = { ...signHeaders(TENANT, KEY, new Date()) };
      expect(await post(`${url}/produceAPI/v2/tenantSync`, TENANT, headers)).to.include({
        resultMsg: 'Acme',
      });
      expect(await (await fetch(url)).json()).to.include({ resultMsg: 'signature is missing' });
      expect(await post(url, 'x'.repeat(5 * 1024 * 1024))).to.deep.equal({
        resultCode: '000002',
        resultMsg: 'body is too large',
      });
      const other = await fetch(`${base}/other`, {
        body: '{"a":1}',
        headers: { 'content-type': 'application/json' },
        method: 'POST',
      });
      expect(await other.json()).to.deep.equal({ a: 1 });
    } finally {
      await app.close();
    }
  });
});
