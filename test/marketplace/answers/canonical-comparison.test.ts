import { expect } from 'chai';
import { callJson, isMarketplaceSuccess } from '../../../src/marketplace/answers/read-json.js';
import { sha256 } from '../../../src/marketplace/signing/signing.js';
import { failureOf, KEYS, transportTo } from '../support/client.js';
import { type LoopbackServer, replying } from '../support/loopback-server.js';
import { foreignText } from '../../../src/i18n/message.js';

const NOW = new Date('2026-06-01T08:09:10Z');

describe('the gateway’s canonical request beside ours', () => {
  let server: LoopbackServer;
  afterEach(() => server.close());

  const hintFor = async (message: (host: string) => string): Promise<{ host: string; hint: string }> => {
    const replies: object[] = [];
    server = await replying({ body: {}, status: 401 });
    const host = `127.0.0.1:${server.port}`;
    await server.close();
    replies.push({ error_code: 'APIGW.0301', error_msg: message(host) });
    server = await replying({ body: replies[0]!, headers: { date: NOW.toUTCString() }, status: 401 });
    const error = await failureOf(
      callJson(
        transportTo(server.url, { now: () => NOW }),
        {
          body: '{"a":1}',
          headers: { 'content-type': 'application/json' },
          method: 'POST',
          path: '/thing',
          title: foreignText('the call'),
        },
        isMarketplaceSuccess,
      ),
    );
    return { hint: error.hints[0]!, host: `127.0.0.1:${server.port}` };
  };

  const canonical = (host: string, body: string): string =>
    [
      'POST',
      '/thing/',
      '',
      'accept:application/json',
      'content-type:application/json',
      `host:${host}`,
      'x-sdk-date:20260601T080910Z',
      `x-security-token:${KEYS.securityToken}`,
      '',
      'accept;content-type;host;x-sdk-date;x-security-token',
      sha256(body),
    ].join('|');

  it('marks what differs, and shows no secret', async () => {
    const { hint, host } = await hintFor(
      () =>
        `Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:${canonical('mkt.example.com', '{"a": 1}')}`,
    );
    expect(hint).to.equal(`The gateway saw another request than koo signed; find what changes it in transit:
      both     POST
      both     /thing/
      both     ${''}
      both     accept:application/json
      both     content-type:application/json
    ! koo      host:${host}
    ! gateway  host:mkt.example.com
      both     x-sdk-date:20260601T080910Z
      both     x-security-token:***
      both     ${''}
      both     accept;content-type;host;x-sdk-date;x-security-token
    ! koo      ${sha256('{"a":1}')}
    ! gateway  ${sha256('{"a": 1}')}`);
  });

  it('a message without one, or with what only looks like it', async () => {
    for (const words of ['no', 'GET|x|y', `GET|${'|'.repeat(5000)}`]) {
      const { hint } = await hintFor(() => words);
      expect(hint).to.match(/^Check the secret key/);
      await server.close();
    }
  });

  it('an endless one is cut', async () => {
    const { hint } = await hintFor(() => `POST|/${'a|'.repeat(3000)}|${sha256('')}`);
    expect(hint.split('\n')).to.have.lengthOf(41);
  });
});
