import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emulators, type TestEmulator } from './support/emulators.js';
import { type HttpAnswer, httpCall } from './support/http-call.js';

const CALLBACK = 'http://127.0.0.1:8400/callback';

describe('the domain of the emulator', () => {
  const start = emulators();
  let emulator: TestEmulator;
  let time = new Date('2026-03-04T05:06:07Z');

  before(async () => {
    emulator = await start({ now: () => time });
  });
  const get = (path: string, query: Record<string, string> = {}, headers = {}): Promise<HttpAnswer> =>
    httpCall(`${emulator.url}${path}?${new URLSearchParams(query)}`, { headers });
  const authorize = (query: Record<string, string> = {}): Promise<HttpAnswer> =>
    get('/api/v1/oauth2/authorize', {
      client_id: emulator.credentials.clientId,
      redirect_uri: CALLBACK,
      response_type: 'code',
      ...query,
    });
  const code = async (): Promise<string> =>
    new URL((await authorize()).headers.location!).searchParams.get('code')!;
  const token = (
    form: Record<string, string>,
    type = 'application/x-www-form-urlencoded',
  ): Promise<HttpAnswer> => {
    const { clientId, clientSecret } = emulator.credentials;
    const all = { client_id: clientId, client_secret: clientSecret, ...form };
    return httpCall(`${emulator.url}/api/v1/oauth2/token`, {
      body: new URLSearchParams(all).toString(),
      headers: { 'content-type': type },
      method: 'POST',
    });
  };
  const exchange = (of: string, more = {}): Promise<HttpAnswer> =>
    token({ code: of, grant_type: 'authorization_code', ...more });
  const refresh = (of: string): Promise<HttpAnswer> =>
    token({ grant_type: 'refresh_token', refresh_token: of });
  const user = (bearer: string): Promise<HttpAnswer> =>
    get('/api/v1/oauth2/userinfo', {}, { accept: 'application/json', authorization: `Bearer ${bearer}` });
  const said = ({ json, status }: HttpAnswer): unknown[] => [status, json?.error, json?.error_description];

  it('logs in, gives tokens once, tells the user, refreshes, and logs out', async () => {
    const sent = await authorize({ scope: 'get_user_info', state: 'a1B2' });
    expect(sent.status).to.equal(302);
    const back = new URL(sent.headers.location!);
    expect(back.href).to.match(/^http:\/\/127\.0\.0\.1:8400\/callback\?code=[\w-]+&state=a1B2$/);
    const { json } = await exchange(back.searchParams.get('code')!, { redirect_uri: CALLBACK });
    expect(json).to.have.all.keys('access_token', 'token_type', 'expires_in', 'scope', 'refresh_token');
    expect(json).to.include({ expires_in: 7200, scope: 'get_user_info', token_type: 'Bearer' });
    expect(said(await exchange(back.searchParams.get('code')!))).to.deep.equal([
      400,
      'invalid_grant',
      'Invalid authorization code',
    ]);
    expect((await user(json.access_token)).json).to.have.all.keys(
      'id',
      'userName',
      'name',
      'email',
      'mobile',
      'role',
      'organizationName',
      'organizationCode',
      'userId',
      'projectName',
      'tenant',
    );
    const { json: next } = await refresh(json.refresh_token);
    expect((await user(next.access_token)).status).to.equal(200);
    expect(said(await refresh(json.refresh_token))).to.deep.equal([
      400,
      'invalid_grant',
      'Invalid refresh token',
    ]);
    expect((await get('/api/v1/logout', { redirect_url: CALLBACK })).headers.location).to.equal(CALLBACK);
    expect((await get('/api/v1/logout')).text).to.match(/^Logged out/);
  });

  it('keeps hashes of what it gives out, and no secret in its log', async () => {
    const { json } = await exchange(await code());
    const state = readFileSync(path.join(emulator.dataFolder, 'state.db'), 'latin1');
    const log = readFileSync(path.join(emulator.dataFolder, 'state.db-wal'), 'latin1');
    for (const secret of [json.access_token, json.refresh_token, emulator.credentials.clientSecret])
      expect(state.includes(secret) || log.includes(secret)).to.equal(false);
  });

  it('lets codes and tokens end', async () => {
    const [one, other] = [await code(), await code()];
    const { json } = await exchange(one);
    time = new Date('2026-03-04T05:11:08Z');
    expect(said(await exchange(other))[1]).to.equal('invalid_grant');
    time = new Date('2026-03-04T07:06:08Z');
    expect(said(await user(json.access_token))).to.deep.equal([
      401,
      'unauthorized',
      'Full authentication is required to access this resource',
    ]);
    time = new Date('2026-04-04T05:06:08Z');
    expect(said(await refresh(json.refresh_token))[1]).to.equal('invalid_grant');
  });

  it('sends a refusal back where it can', async () => {
    const refused = async (query: Record<string, string>): Promise<string> =>
      (await authorize(query)).headers.location!.replace(CALLBACK, '');
    expect(await refused({ response_type: 'token', state: 'x' })).to.equal(
      '?error=unsupported_response_type&state=x',
    );
    expect(await refused({ scope: 'openid' })).to.equal('?error=invalid_scope');
    expect(await refused({ state: 'a-b' })).to.equal('?error=invalid_request&state=a-b');
  });

  it('sends nobody away from this machine', async () => {
    for (const redirect_uri of ['https://evil.example.com/', 'http://127.0.0.1.evil.example/', 'x', ''])
      expect(said(await authorize({ redirect_uri })).slice(0, 2), redirect_uri).to.deep.equal([
        400,
        'invalid_request',
      ]);
    expect((await get('/api/v1/logout', { redirect_url: 'https://evil.example.com/' })).status).to.equal(400);
  });

  it('refuses what is wrong', async () => {
    const answers: Array<[answer: HttpAnswer, status: number, error: string]> = [
      [await authorize({ client_id: 'other' }), 401, 'invalid_client'],
      [await token({ client_secret: 'wrong', grant_type: 'refresh_token' }), 401, 'invalid_client'],
      [await token({ grant_type: 'password' }), 400, 'unsupported_grant_type'],
      [await token({ grant_type: 'authorization_code' }), 400, 'invalid_grant'],
      [await exchange(await code(), { redirect_uri: 'http://127.0.0.1:8400/' }), 400, 'invalid_grant'],
      [await exchange('x', { grant_type: 'refresh_token' }), 400, 'invalid_grant'],
      [await token({}, 'application/json'), 400, 'invalid_request'],
      [await get('/api/v1/oauth2/userinfo'), 401, 'unauthorized'],
      [await user(await code()), 401, 'unauthorized'],
    ];
    for (const [at, [answer, status, error]] of answers.entries())
      expect(said(answer).slice(0, 2), String(at)).to.deep.equal([status, error]);
  });
});
