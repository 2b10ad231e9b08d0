import { expect } from 'chai';
import { inspect } from 'node:util';
import { exchangeCode } from '../../../src/marketplace/oauth/exchange-code.js';
import { authorizeUrl, logoutUrl, unifiedLoginUrl } from '../../../src/marketplace/oauth/login-addresses.js';
import { OAuthClient } from '../../../src/marketplace/oauth/oauth-client.js';
import { expiryOf } from '../../../src/marketplace/oauth/oauth-tokens.js';
import { refreshTokens } from '../../../src/marketplace/oauth/refresh-tokens.js';
import { getUserInfo, maskUser } from '../../../src/marketplace/oauth/user-info.js';
import { Transport } from '../../../src/marketplace/sending/transport.js';
import { failureOf } from '../support/client.js';
import { listening, type LoopbackServer, replying } from '../support/loopback-server.js';

const SECRET = 'cs-planted-secret-0123456789';
const TOKENS = {
  access_token: 'at-planted-0123456789',
  expires_in: 7200,
  news: { a: 1 },
  refresh_token: 'rt-planted-0123456789',
  scope: 'get_user_info',
  token_type: 'Bearer',
};

describe('OAuth', () => {
  const servers: Array<Pick<LoopbackServer, 'close'>> = [];
  const start = async (...replies: Parameters<typeof replying>): Promise<LoopbackServer> => {
    const server = await replying(...replies);
    servers.push(server);
    return server;
  };
  const transportTo = (domain: string, clientSecret: string | undefined = SECRET): Transport<OAuthClient> => {
    const client = new OAuthClient({ clientId: 'client-1', clientSecret, domain }, 'the test');
    return new Transport({ credentials: client, endpoint: client.endpoint, retry: { tries: 1 } });
  };
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  it('gets tokens for a code as the page has it, and signs nothing', async () => {
    const server = await start({ body: TOKENS });
    expect(
      await exchangeCode(transportTo(server.url), { code: 'z2D+/&=', redirectUri: 'http://127.0.0.1:1/cb' }),
    ).to.deep.equal(TOKENS);
    const { body, headers, method, target } = server.received[0]!;
    expect({ method, target }).to.deep.equal({ method: 'POST', target: '/api/v1/oauth2/token' });
    expect(headers).to.include({
      'content-type': 'application/x-www-form-urlencoded',
      host: `127.0.0.1:${server.port}`,
    });
    expect(headers).to.not.have.any.keys('authorization', 'x-sdk-date');
    expect(Object.fromEntries(new URLSearchParams(body.toString()))).to.deep.equal({
      client_id: 'client-1',
      client_secret: SECRET,
      code: 'z2D+/&=',
      grant_type: 'authorization_code',
      redirect_uri: 'http://127.0.0.1:1/cb',
    });
  });

  it('keeps the path of a domain that has one, and speaks https to one without a scheme', async () => {
    const server = await start({ body: TOKENS });
    await exchangeCode(transportTo(`${server.url}/tenant/`), { code: 'c' });
    expect(server.received[0]!.target).to.equal('/tenant/api/v1/oauth2/token');
    expect(new OAuthClient({ clientId: 'c', domain: 'x.oneaccess.example.com' }, '').domain).to.equal(
      'https://x.oneaccess.example.com',
    );
    expect(() => new OAuthClient({ clientId: 'c', domain: 'http://x.example.com' }, '')).to.throw(
      'not HTTPS',
    );
  });

  it('refreshes, and goes on with the old refresh token where no other comes', async () => {
    const server = await start({ body: { ...TOKENS, refresh_token: undefined } }, { body: TOKENS });
    const transport = transportTo(server.url);
    expect(await refreshTokens(transport, 'rt-old-0123456789')).to.include({
      refresh_token: 'rt-old-0123456789',
    });
    expect(await refreshTokens(transport, 'rt-old-0123456789')).to.include({
      refresh_token: TOKENS.refresh_token,
    });
    expect(Object.fromEntries(new URLSearchParams(server.received[0]!.body.toString()))).to.deep.equal({
      client_id: 'client-1',
      client_secret: SECRET,
      grant_type: 'refresh_token',
      refresh_token: 'rt-old-0123456789',
    });
  });

  it('asks who logged in, and masks what tells it', async () => {
    const user = {
      email: 'a@b.example',
      id: '1',
      name: '',
      news: 'x',
      role: 'user',
      tenant: 't',
      userName: 'zhangsan',
    };
    const server = await start({ body: user });
    const found = await getUserInfo(transportTo(server.url), 'at-planted-0123456789');
    expect(found).to.deep.equal(user);
    expect(server.received[0]!.headers).to.include({
      accept: 'application/json',
      authorization: 'Bearer at-planted-0123456789',
    });
    expect(maskUser(found)).to.deep.equal({ ...user, email: '***', news: '***', userName: '***' });
  });

  it('an error says what it means, and repeats no secret that the domain repeats', async () => {
    const server = await start(
      {
        body: { error: 'invalid_grant', error_description: `Invalid code-0123456789 ${SECRET}` },
        status: 400,
      },
      { body: { error: 'unauthorized', error_description: 'no at-planted-0123456789' }, status: 401 },
      { body: { error: 'Internal Server Error', status: 500 }, status: 500 },
    );
    const transport = transportTo(server.url);
    const refused = await failureOf(exchangeCode(transport, { code: 'code-0123456789' }));
    expect(refused).to.include({ code: 'invalid_grant', kind: 'refused' });
    expect(refused.message).to.equal(
      `127.0.0.1:${server.port} refused the request for tokens: the authorization code or the refresh token is wrong, used or too old; it says "Invalid *** ***" (invalid_grant, HTTP 400).`,
    );
    const unauthorized = await failureOf(getUserInfo(transport, 'at-planted-0123456789'));
    expect(unauthorized.message).to.include('it says "no ***" (unauthorized, HTTP 401)');
    const broken = await failureOf(exchangeCode(transport, { code: 'code-0123456789' }));
    expect(broken).to.include({ code: 'HTTP_500' });
  });

  it('a clock that is off is no reason here', async () => {
    const server = await start({
      body: { error: 'unauthorized' },
      headers: { date: new Date(0).toUTCString() },
      status: 401,
    });
    expect(await failureOf(getUserInfo(transportTo(server.url), 'token'))).to.include({
      code: 'unauthorized',
    });
  });

  for (const body of [{}, { access_token: '' }, { access_token: 7 }, '<html>', '[]']) {
    it(`an answer without a token is none: ${JSON.stringify(body)}`, async () => {
      const server = await start({ body });
      expect(await failureOf(exchangeCode(transportTo(server.url), { code: 'c' }))).to.include({
        code: 'UNREADABLE_ANSWER',
      });
    });
  }

  for (const [status, next] of [
    [401, 'Check the client id and the client secret, or log in again: koo oauth login.'],
    [403, 'Check the client id and the client secret, or log in again: koo oauth login.'],
    [404, 'Check the domain: it must be the one in the callback tenantSync.'],
  ] as const)
    it(`HTTP ${status} without a code speaks of what this interface is called with`, async () => {
      const server = await start({ body: {}, status });
      const error = await failureOf(exchangeCode(transportTo(server.url), { code: 'c' }));
      expect([error.code, error.hints]).to.deep.equal([`HTTP_${status}`, [next]]);
    });

  it('of the tokens that came, the newest are kept out of messages, and the secret always is', () => {
    const client = new OAuthClient(
      { clientId: 'c', clientSecret: SECRET, domain: 'https://d.example' },
      'the test',
    );
    for (let number = 1; number <= 1001; number += 1) client.keepSecret(`token-${number}-of-many`);
    const text = `${SECRET} token-1-of-many token-2-of-many token-1001-of-many`;
    expect(client.redact(text)).to.equal('*** token-1-of-many *** ***');
  });

  it('a code is sent once, whatever becomes of its answer', async () => {
    let calls = 0;
    const server = await listening((request) => {
      calls += 1;
      request.resume().on('end', () => request.socket.destroy());
    });
    servers.push(server);
    const client = new OAuthClient({ clientId: 'c', clientSecret: SECRET, domain: server.url }, 'the test');
    const transport = new Transport({ credentials: client, endpoint: client.endpoint });
    const error = await failureOf(exchangeCode(transport, { code: 'code-1' }));
    expect(error).to.include({ code: 'OUTCOME_UNKNOWN' });
    expect(error.hints.at(-1)).to.equal('The code may be used up: log in again for another one.');
    expect(calls).to.equal(1);
  });

  it('without a secret nothing is sent', async () => {
    const server = await start();
    const client = new OAuthClient({ clientId: 'c', domain: server.url }, 'the test');
    const transport = new Transport({ credentials: client, endpoint: client.endpoint });
    expect(await failureOf(exchangeCode(transport, { code: 'c' }))).to.include({ code: 'NO_CLIENT_SECRET' });
    expect(server.received).to.deep.equal([]);
  });

  it('a client shows no secret', () => {
    const client = new OAuthClient(
      { clientId: 'c', clientSecret: SECRET, domain: 'd.example.com' },
      'the test',
    );
    expect(inspect(client, { showHidden: true }) + JSON.stringify(client) + String(client)).to.not.include(
      SECRET,
    );
  });

  it('the addresses for a browser', () => {
    const client = { clientId: 'a&b', domain: 'https://d.example.com' };
    expect(authorizeUrl(client, { redirectUri: 'http://127.0.0.1:1/cb', state: 'x1' }).href).to.equal(
      'https://d.example.com/api/v1/oauth2/authorize?response_type=code&client_id=a%26b&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fcb&scope=get_user_info&state=x1',
    );
    expect(unifiedLoginUrl('app 1').href).to.equal(
      'https://macroverse.huaweicloud.com/unified-login/#/portal-login?ind=UNOP&appId=app%201',
    );
    expect(logoutUrl(client).href).to.equal('https://d.example.com/api/v1/logout');
    expect(logoutUrl(client, 'https://s.example.com/?a=b').href).to.equal(
      'https://d.example.com/api/v1/logout?redirect_url=https%3A%2F%2Fs.example.com%2F%3Fa%3Db',
    );
  });

  it('a token ends when the domain says, where it says so', () => {
    const given = new Date('2026-01-02T03:04:05Z');
    const end = (expires_in: unknown): string | undefined =>
      expiryOf({ access_token: 'a', expires_in: expires_in as number }, given)?.toISOString();
    expect([end(7200), end('60'), end(undefined), end('soon'), end('')]).to.deep.equal([
      '2026-01-02T05:04:05.000Z',
      '2026-01-02T03:05:05.000Z',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
