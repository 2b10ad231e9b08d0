import { expect } from 'chai';
import { inspect } from 'node:util';
import { InterruptedError } from '../../../src/errors/koo-error.js';
import { callJson, isMarketplaceSuccess } from '../../../src/marketplace/answers/read-json.js';
import { proxyFor } from '../../../src/marketplace/sending/proxy-for.js';
import { siteEndpoint, urlEndpoint } from '../../../src/marketplace/sending/sites.js';
import type { Call, TransportOptions } from '../../../src/marketplace/sending/transport.js';
import { uploadCharacters } from '../../../src/marketplace/upload/upload.js';
import { type Certificate, selfSigned } from '../support/certificates.js';
import { failureOf, transportTo } from '../support/client.js';
import { closedPort, listeningBare, type LoopbackServer, replyingOver } from '../support/loopback-server.js';
import { type ProxyServer, proxyServer } from '../support/proxy-server.js';
import { foreignText } from '../../../src/i18n/message.js';

const CALL: Call = { body: '{}', method: 'POST', path: '/thing', title: foreignText('the writing') };
/** Invented. */
const PASSWORD = 'pw-planted-0123456789';

describe('which proxy', () => {
  const placeOf = (address: string, environment: Record<string, string>) =>
    proxyFor(new URL(address), environment)?.place;
  const MKT = 'https://mkt.example.com/a';

  const table: Array<[Record<string, string>, string | undefined]> = [
    [{}, undefined],
    [{ HTTPS_PROXY: 'http://p:3128' }, 'p:3128'],
    [{ HTTPS_PROXY: 'p:3128' }, 'p:3128'],
    [{ HTTPS_PROXY: 'http://p' }, 'p:80'],
    [{ HTTPS_PROXY: 'https://p' }, 'p:443'],
    [{ HTTPS_PROXY: 'http://[::1]:3128' }, '[::1]:3128'],
    [{ HTTPS_PROXY: ' ', HTTP_PROXY: 'http://p:1' }, 'p:1'],
    [{ HTTP_PROXY: 'http://p:1' }, 'p:1'],
    [{ ALL_PROXY: 'http://p:2', HTTP_PROXY: 'http://p:1' }, 'p:2'],
    [{ HTTPS_PROXY: 'http://p:3', ALL_PROXY: 'http://p:2' }, 'p:3'],
    [{ HTTPS_PROXY: 'http://p:3', https_proxy: 'http://p:4' }, 'p:4'],
    [{ HTTPS_PROXY: 'http://p:3', NO_PROXY: '*' }, undefined],
    [{ HTTPS_PROXY: 'http://p:3', NO_PROXY: 'example.com' }, undefined],
    [{ HTTPS_PROXY: 'http://p:3', NO_PROXY: '.example.com' }, undefined],
    [{ HTTPS_PROXY: 'http://p:3', NO_PROXY: '*.example.com' }, undefined],
    [{ HTTPS_PROXY: 'http://p:3', no_proxy: 'a.b, MKT.example.com:443' }, undefined],
    [{ HTTPS_PROXY: 'http://p:3', NO_PROXY: 'mkt.example.com:8443' }, 'p:3'],
    [{ HTTPS_PROXY: 'http://p:3', NO_PROXY: 'ample.com other.example.com' }, 'p:3'],
    [{ HTTPS_PROXY: 'http://p:3', NO_PROXY: ',,' }, 'p:3'],
  ];
  for (const [environment, expected] of table) {
    it(`${JSON.stringify(environment)}: ${expected ?? 'none'}`, () =>
      expect(placeOf(MKT, environment)).to.equal(expected));
  }

  it('none to this machine, whatever is set', () => {
    for (const address of ['http://127.0.0.1:8080', 'https://localhost', 'http://[::1]:1'])
      expect(placeOf(address, { HTTPS_PROXY: 'http://p:3', HTTP_PROXY: 'http://p:3' })).to.equal(undefined);
  });

  it('what cannot be used is refused without repeating it', () => {
    for (const text of [`socks5://u:${PASSWORD}@p`, `http://u:${PASSWORD}@`]) {
      expect(() => placeOf(MKT, { HTTPS_PROXY: text }))
        .to.throw(/^The proxy in HTTPS_PROXY cannot be used\./)
        .and.to.satisfy((error: Error) => !inspect(error).includes(PASSWORD));
    }
  });
});

describe('through a proxy (needs openssl)', () => {
  let huawei: Certificate;
  let own: Certificate;
  let server: LoopbackServer | undefined;
  let proxy: ProxyServer | undefined;

  before(function () {
    const made = [
      selfSigned('DNS:mkt.myhuaweicloud.com', 'DNS:mkt.myhuaweicloud.cn'),
      selfSigned('IP:127.0.0.1'),
    ];
    if (!made[0] || !made[1]) this.skip();
    [huawei, own] = made as [Certificate, Certificate];
  });

  afterEach(async () => {
    await server?.close();
    await proxy?.close();
    server = undefined;
    proxy = undefined;
  });

  const through = (port: number, options: Partial<TransportOptions> = {}, scheme = 'http') =>
    transportTo('https://localhost', {
      endpoint: urlEndpoint('https://mkt.myhuaweicloud.com'),
      extraCa: huawei.cert + own.cert,
      proxy: (url) =>
        proxyFor(url, {
          HTTPS_PROXY: `${scheme}://us%65r:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`,
        }),
      ...options,
    });

  it('the host is reached by its name, inside of TLS that the proxy cannot read', async () => {
    server = await replyingOver(huawei);
    proxy = await proxyServer({ port: server.port });
    await callJson(through(proxy.port), CALL, isMarketplaceSuccess);
    expect(server.received.map(({ headers, signature }) => [headers.host, signature])).to.deep.equal([
      ['mkt.myhuaweicloud.com', 'ok'],
    ]);
    expect(server.received[0]!.headers).to.not.have.property('proxy-authorization');
    expect(proxy.asked).to.deep.equal([
      {
        authorization: `Basic ${Buffer.from(`user:${PASSWORD}`).toString('base64')}`,
        target: 'mkt.myhuaweicloud.com:443',
      },
    ]);
    expect(proxy.bytesThrough().length).to.be.greaterThan(100);
    expect(proxy.bytesThrough().includes('SDK-HMAC-SHA256')).to.equal(false);
  });

  it('an upload too, over TLS to the proxy itself', async () => {
    server = await replyingOver(huawei);
    proxy = await proxyServer({ port: server.port }, own);
    await uploadCharacters(through(proxy.port, {}, 'https'), { characters: 'abc', eventId: 'e-1' });
    expect(server.received).to.have.lengthOf(1);
  });

  it('the certificate is that of the host, not of whoever the proxy leads to', async () => {
    server = await replyingOver(own);
    proxy = await proxyServer({ port: server.port });
    const error = await failureOf(callJson(through(proxy.port), CALL, isMarketplaceSuccess));
    expect(error).to.include({ code: 'CERTIFICATE_REFUSED' });
    expect(server.received).to.deep.equal([]);
  });

  const refusals: Array<[{ status?: number; raw?: string }, string, RegExp]> = [
    [
      { status: 407 },
      'PROXY_AUTHENTICATION',
      /^The proxy 127\.0\.0\.1:\d+ requires another user name and password \(HTTP 407\)\.$/,
    ],
    [
      { status: 403 },
      'PROXY_REFUSED',
      /^The proxy \S+ does not let koo connect to mkt\.myhuaweicloud\.com \(HTTP 403\)\.$/,
    ],
    [
      { status: 502 },
      'PROXY_REFUSED',
      /^The proxy \S+ did not reach mkt\.myhuaweicloud\.com \(HTTP 502\)\.$/,
    ],
    [{ raw: 'SSH-2.0-x\r\n\r\n' }, 'PROXY_NOT_REACHED', /was not reached \(its response is not HTTP\)/],
    [{ raw: 'HTTP/1.1 200' }, 'PROXY_NOT_REACHED', /was not reached \(it closed the connection\)/],
    [
      { raw: `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}` },
      'PROXY_NOT_REACHED',
      /was not reached \(its response has no end\)/,
    ],
  ];
  for (const [to, code, message] of refusals) {
    it(`a proxy that says ${to.status ?? JSON.stringify(to.raw!.slice(0, 20))}`, async () => {
      proxy = await proxyServer(to);
      const error = await failureOf(callJson(through(proxy.port), CALL, isMarketplaceSuccess));
      expect(error).to.include({ code, kind: 'environment', name: 'NotReachedError' });
      expect(error.message).to.match(message);
      expect(error.hints.join(' ')).to.include('HTTPS_PROXY').and.include('Nothing was sent.');
      expect(inspect(error, { depth: 9, showHidden: true })).to.not.include(PASSWORD);
      expect(inspect(error, { depth: 9, showHidden: true })).to.not.include(
        Buffer.from(`user:${PASSWORD}`).toString('base64'),
      );
    });
  }

  it('a proxy that is not there', async () => {
    const port = await closedPort();
    const error = await failureOf(callJson(through(port), CALL, isMarketplaceSuccess));
    expect(error).to.include({ code: 'PROXY_NOT_REACHED' });
    expect(error.message).to.match(
      /^The proxy 127\.0\.0\.1:\d+ was not reached \(connect ECONNREFUSED .*\)\.$/,
    );
  });

  it('a proxy that takes the connection and says nothing', async () => {
    proxy = await proxyServer({});
    const transport = through(proxy.port, { timeouts: { connect: 80 } });
    const error = await failureOf(callJson(transport, CALL, isMarketplaceSuccess));
    expect(error).to.include({ code: 'CONNECT_TIMEOUT' });
    expect(error.message).to.equal(
      `mkt.myhuaweicloud.com does not respond (connecting through the proxy 127.0.0.1:${proxy.port}, 0.08 s).`,
    );
  });

  it('interrupted while the way is being opened', async () => {
    const abort = new AbortController();
    const reason = new InterruptedError();
    let closed: Promise<void> | undefined;
    const silent = await listeningBare((socket) => {
      closed = new Promise((resolve) => socket.on('close', () => resolve()));
      socket.once('data', () => abort.abort(reason));
    });
    const call = callJson(through(silent.port), { ...CALL, signal: abort.signal }, isMarketplaceSuccess);
    expect(await failureOf(call)).to.equal(reason);
    await closed;
    await silent.close();
  });

  it('.cn is tried through the proxy when it does not reach .com, and not when it refuses', async () => {
    for (const [status, hosts] of [
      [503, ['mkt.myhuaweicloud.com:443', 'mkt.myhuaweicloud.cn:443']],
      [403, ['mkt.myhuaweicloud.com:443']],
    ] as const) {
      proxy = await proxyServer({ status });
      await failureOf(
        callJson(through(proxy.port, { endpoint: siteEndpoint('china') }), CALL, isMarketplaceSuccess),
      );
      expect(proxy.asked.map(({ target }) => target)).to.deep.equal(hosts);
      await proxy.close();
    }
  });
});
