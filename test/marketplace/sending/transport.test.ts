import { expect } from 'chai';
import { InterruptedError } from '../../../src/errors/koo-error.js';
import { callJson, isMarketplaceSuccess } from '../../../src/marketplace/answers/read-json.js';
import type { Call } from '../../../src/marketplace/sending/transport.js';
import { failureOf, transportTo } from '../support/client.js';
import {
  closedPort,
  listening,
  listeningBare,
  type LoopbackServer,
  replying,
} from '../support/loopback-server.js';
import { foreignText } from '../../../src/i18n/message.js';

const READ: Call = { method: 'GET', path: '/thing', title: foreignText('the reading') };
const WRITE: Call = {
  body: '{"a":1}',
  findOut: foreignText('Look first.'),
  method: 'POST',
  path: '/thing',
  title: foreignText('the writing'),
};
const QUICK = { answer: 150, connect: 150, idle: 100 };

describe('transport', () => {
  let server: Omit<LoopbackServer, 'received'>;
  afterEach(() => server?.close());

  it('signs what it sends, with names and values that need escaping', async () => {
    const recording = await replying();
    server = recording;
    const answer = await callJson(
      transportTo(`${recording.url}/base/`),
      {
        ...WRITE,
        headers: { 'content-type': 'application/json' },
        path: '/a%20b/云',
        query: { name: '云 商&店=+', no: undefined, z: '' },
      },
      isMarketplaceSuccess,
    );
    expect(answer).to.deep.include({
      code: 'CBC.0000',
      content: { error_code: 'CBC.0000', error_msg: 'Success' },
      message: 'Success',
    });
    const [request] = recording.received;
    expect(request).to.deep.include({
      method: 'POST',
      signature: 'ok',
      target: '/base/a%20b/%E4%BA%91?name=%E4%BA%91%20%E5%95%86%26%E5%BA%97%3D%2B&z=',
    });
    expect(request!.body.toString()).to.equal('{"a":1}');
    expect(request!.headers).to.include({ 'content-length': '7', host: `127.0.0.1:${recording.port}` });
  });

  describe('not reached', () => {
    it('a port where nobody listens', async () => {
      const error = await failureOf(
        callJson(transportTo(`http://127.0.0.1:${await closedPort()}`), WRITE, isMarketplaceSuccess),
      );
      expect(error).to.include({ code: 'CONNECTION_REFUSED', kind: 'environment', name: 'NotReachedError' });
      expect(error.hints[0]).to.include('nothing was sent');
    });

    it('a host that takes the connection and never speaks TLS', async () => {
      server = await listeningBare(() => {}, 'https');
      const transport = transportTo(server.url, { timeouts: { ...QUICK, connect: 80 } });
      const error = await failureOf(callJson(transport, WRITE, isMarketplaceSuccess));
      expect(error).to.include({ code: 'CONNECT_TIMEOUT', kind: 'environment' });
      expect(error.message).to.equal(`127.0.0.1:${server.port} does not respond (connecting, 0.08 s).`);
    });

    it('a host that speaks HTTP where TLS is expected', async () => {
      server = await listeningBare((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), 'https');
      const error = await failureOf(callJson(transportTo(server.url), WRITE, isMarketplaceSuccess));
      expect(error).to.include({ code: 'TLS_FAILED', kind: 'environment' });
      expect(error.message).to.match(/^No TLS connection to 127\.0\.0\.1:\d+ \([\w ]+\)\.$/);
    });
  });

  describe('answers that are lost', () => {
    const lost: Array<[string, () => Promise<Omit<LoopbackServer, 'received'>>]> = [
      [
        'the connection ends after the request',
        () => listening((request) => request.on('end', () => request.socket.destroy()).resume()),
      ],
      ['the host hangs after the request', () => listening((request) => request.resume())],
      [
        'the connection ends in the middle of the answer',
        () =>
          listening((request, response) => {
            request.resume();
            response.writeHead(200, { 'content-length': '100' });
            response.write('{"error_code"');
            setImmediate(() => response.destroy());
          }),
      ],
      [
        'the answer comes a byte at a time and never ends',
        () =>
          listening((request, response) => {
            request.resume();
            response.writeHead(200);
            const drip = setInterval(() => response.write(' '), 20);
            response.on('close', () => clearInterval(drip));
          }),
      ],
    ];
    for (const [what, start] of lost) {
      it(`${what}: unknown, and sent once`, async () => {
        server = await start();
        const error = await failureOf(
          callJson(transportTo(server.url, { timeouts: QUICK }), WRITE, isMarketplaceSuccess),
        );
        expect(error).to.include({
          code: 'OUTCOME_UNKNOWN',
          kind: 'environment',
          place: `POST ${server.url}/thing`,
        });
        expect(error.message).to.match(
          /^All of the writing was sent, but .* did not respond \(.*\): whether it was done is unknown\.$/,
        );
        expect(error.hints).to.deep.equal([
          'It was not sent again automatically, which might execute it twice.',
          'Look first.',
        ]);
      });

      it(`${what}, when it only reads: run it again`, async () => {
        server = await start();
        const error = await failureOf(
          callJson(transportTo(server.url, { timeouts: QUICK }), READ, isMarketplaceSuccess),
        );
        expect(error).to.include({ code: 'NO_ANSWER', kind: 'environment' });
        expect(error.hints).to.deep.equal(['It only reads: run the same command again.']);
      });
    }

    it('HTTP 504 to a write: the gateway does not know either', async () => {
      server = await replying({
        body: { error_code: 'APIGW.0203', error_msg: 'Backend timeout.' },
        status: 504,
      });
      expect(await failureOf(callJson(transportTo(server.url), WRITE, isMarketplaceSuccess))).to.include({
        code: 'OUTCOME_UNKNOWN',
      });
    });

    it('an answer without end is cut off', async () => {
      server = await replying({ body: `{"x":"${'y'.repeat(2000)}"}` });
      const error = await failureOf(
        callJson(transportTo(server.url), { ...WRITE, largestAnswer: 1000 }, isMarketplaceSuccess),
      );
      expect(error).to.include({ code: 'ANSWER_TOO_LONG', kind: 'environment' });
      expect(error.hints).to.include('Look first.');
    });
  });

  describe('interrupted', () => {
    it('before anything is sent: the signal’s own reason', async () => {
      const recording = await replying();
      server = recording;
      const reason = new InterruptedError();
      const error = await failureOf(
        callJson(
          transportTo(recording.url),
          { ...WRITE, signal: AbortSignal.abort(reason) },
          isMarketplaceSuccess,
        ),
      );
      expect(error).to.equal(reason);
      expect(recording.received).to.deep.equal([]);
    });

    it('while waiting for the answer to a write: tells that it may have been done', async () => {
      const abort = new AbortController();
      server = await listening((request) =>
        request.on('end', () => abort.abort(new InterruptedError())).resume(),
      );
      const error = await failureOf(
        callJson(transportTo(server.url), { ...WRITE, signal: abort.signal }, isMarketplaceSuccess),
      );
      expect(error).to.include({ code: 'INTERRUPTED', kind: 'interrupted' });
      expect(error.message).to.include('whether it was done is unknown');
      expect(error.hints).to.deep.equal(['Look first.']);
    });
  });

  it('a second address is tried, signed anew, when no byte left for the first', async () => {
    const recording = await replying();
    server = recording;
    const warnings: string[] = [];
    const dead = `http://127.0.0.1:${await closedPort()}`;
    const endpoint = {
      addresses: [new URL(dead), new URL(recording.url)] as [URL, URL],
      isLocal: true,
      name: 'two',
    };
    await callJson(
      transportTo(dead, { endpoint, onWarning: (text) => warnings.push(String(text)) }),
      WRITE,
      isMarketplaceSuccess,
    );
    expect(recording.received.map(({ headers, signature }) => [headers.host, signature])).to.deep.equal([
      [`127.0.0.1:${recording.port}`, 'ok'],
    ]);
    expect(warnings).to.deep.equal([
      `${new URL(dead).host} was not reached (CONNECTION_REFUSED); trying 127.0.0.1:${recording.port}.`,
    ]);
  });

  it('a second address is not tried when the first took the request and was silent', async () => {
    const second = await replying();
    server = await listening((request) => request.on('end', () => request.socket.destroy()).resume());
    const endpoint = {
      addresses: [new URL(server.url), new URL(second.url)] as [URL, URL],
      isLocal: true,
      name: 'two',
    };
    const error = await failureOf(
      callJson(transportTo(server.url, { endpoint }), WRITE, isMarketplaceSuccess),
    );
    await second.close();
    expect(error).to.include({ code: 'OUTCOME_UNKNOWN' });
    expect(second.received).to.deep.equal([]);
  });

  it('both addresses dead: the last one’s error', async () => {
    const dead = [
      new URL(`http://127.0.0.1:${await closedPort()}`),
      new URL(`http://127.0.0.1:${await closedPort()}`),
    ] as [URL, URL];
    const endpoint = { addresses: dead, isLocal: true, name: 'two' };
    const error = await failureOf(
      callJson(transportTo(dead[0].href, { endpoint }), WRITE, isMarketplaceSuccess),
    );
    expect(error).to.include({ code: 'CONNECTION_REFUSED' });
    server = { close: async () => {}, port: 0, url: '' };
  });
});
