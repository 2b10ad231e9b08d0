import { expect } from 'chai';
import { createServer, type AddressInfo } from 'node:net';
import { parseRedirectAddress } from '../../../src/marketplace/oauth/redirect-address.js';
import {
  type CodeReceiver,
  receiveCode,
  type ReceiveCodeOptions,
} from '../../../src/marketplace/oauth/receive-code.js';
import { InterruptedError } from '../../../src/errors/koo-error.js';
import { httpCall, type HttpCall } from '../../emulator/support/http-call.js';
import { failureOf } from '../support/client.js';

const STATE = 'a1'.repeat(32);

describe('the browser that comes back from a login', () => {
  const receivers: CodeReceiver[] = [];
  const warnings: string[] = [];
  const start = async (options: Partial<ReceiveCodeOptions> = {}): Promise<CodeReceiver> => {
    const receiver = await receiveCode({
      address: 'http://127.0.0.1:0/callback',
      onWarning: (message) => warnings.push(String(message)),
      timeoutMs: 60_000,
      state: STATE,
      ...options,
    });
    receivers.push(receiver);
    return receiver;
  };
  const visit = (receiver: CodeReceiver, query: string, call: HttpCall = {}) =>
    httpCall(`${receiver.redirectUri}${query}`, call);
  afterEach(async () => {
    warnings.length = 0;
    await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
  });

  it('brings a code, reads a page that keeps nothing, and finds nobody afterwards', async () => {
    const receiver = await start();
    const { headers, status, text } = await visit(receiver, `?code=z2D%2B%2F&state=${STATE}`);
    expect(await receiver.received).to.deep.equal({ code: 'z2D+/' });
    expect(status).to.equal(200);
    expect(text).to.include('You can close this window.').and.not.include('z2D');
    expect(headers).to.include({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'",
      'referrer-policy': 'no-referrer',
    });
    await receiver.close();
    const error = await visit(receiver, '').catch((failure: NodeJS.ErrnoException) => failure);
    expect(error).to.include({ code: 'ECONNREFUSED' });
  });

  const turnedAway: Array<[what: string, query: string, status: number, call?: HttpCall]> = [
    ['another state', `?code=x&state=${'b2'.repeat(32)}`, 400],
    ['no state', '?code=x', 400],
    ['the state twice', `?code=x&state=${STATE}&state=${STATE}`, 400],
    ['a refusal with another state', '?error=access_denied&state=x', 400],
    ['no code', `?state=${STATE}`, 400],
    ['two codes', `?code=x&code=y&state=${STATE}`, 400],
    ['a code and an error', `?code=x&error=y&state=${STATE}`, 400],
    ['a POST', `?code=x&state=${STATE}`, 400, { method: 'POST' }],
    [
      'another name of this machine',
      `?code=x&state=${STATE}`,
      400,
      { headers: { host: 'evil.example.com' } },
    ],
    ['another path', `/../favicon.ico?code=x&state=${STATE}`, 404],
  ];
  it('is told from everything else, which does not end the wait', async () => {
    const receiver = await start();
    for (const [what, query, status, call] of turnedAway)
      expect((await visit(receiver, query, call)).status, what).to.equal(status);
    await visit(receiver, `?code=good&state=${STATE}`);
    expect(await receiver.received).to.deep.equal({ code: 'good' });
    expect(warnings).to.have.length(4);
    expect(warnings[0]).to.equal('A login that koo did not begin was sent here; it was rejected.');
  });

  it('may bring a refusal', async () => {
    const receiver = await start();
    await visit(receiver, `?error=access_denied&error_description=No%1B%5B31m&state=${STATE}`);
    const error = await failureOf(receiver.received);
    expect(error).to.include({ code: 'access_denied', kind: 'refused' });
    expect(error.message).to.equal(
      'The login was rejected: the user, or the domain, did not allow it; it says "No [31m" (access_denied).',
    );
  });

  it('may bring an error that nobody knows', async () => {
    const receiver = await start();
    await visit(receiver, `?error=news&state=${STATE}`);
    expect(await failureOf(receiver.received)).to.include({
      code: 'news',
      message: 'The login was rejected (news).',
    });
  });

  it('says which tenant it was, by the unified login page, which knows no state', async () => {
    const receiver = await start({ state: undefined, tenant: '123456' });
    expect((await visit(receiver, '?code=x&tenant=999')).status).to.equal(400);
    await visit(receiver, '?code=z2D&tenant=123456');
    expect(await receiver.received).to.deep.equal({ code: 'z2D', tenant: '123456' });
  });

  it('may never come', async () => {
    const receiver = await start({ timeoutMs: 1 });
    expect(await failureOf(receiver.received)).to.include({ code: 'LOGIN_TIMEOUT', kind: 'environment' });
  });

  it('is not waited for when the user stops', async () => {
    const abort = new AbortController();
    const receiver = await start({ signal: abort.signal });
    abort.abort(new InterruptedError());
    expect(await failureOf(receiver.received)).to.include({ code: 'INTERRUPTED' });
  });

  it('leaves nothing open that a connection without a request could hold', async () => {
    const receiver = await start();
    const { connect } = await import('node:net');
    const silent = connect(Number(new URL(receiver.redirectUri).port), '127.0.0.1');
    await new Promise((resolve) => silent.once('connect', resolve));
    const gone = new Promise((resolve) => silent.on('error', () => {}).once('close', resolve));
    await receiver.close();
    await gone;
  });

  it('comes to the address as it was registered', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const taken = await failureOf(start({ address: `http://localhost:${port}` }));
    expect(taken).to.include({
      code: 'REDIRECT_PORT',
      message: `Cannot listen on 127.0.0.1:${port}.`,
    });
    await new Promise((resolve) => server.close(resolve));
    const receiver = await start({ address: `http://localhost:${port}` });
    expect(receiver.redirectUri).to.equal(`http://localhost:${port}`);
    await httpCall(`http://127.0.0.1:${port}/?code=x&state=${STATE}`, {
      headers: { host: `localhost:${port}` },
    });
    expect(await receiver.received).to.deep.equal({ code: 'x' });
  });

  for (const address of [
    'https://127.0.0.1:8400/',
    'http://192.168.1.2:8400/',
    'http://127.0.0.1.evil.example/',
    'http://0.0.0.0:8400/',
    'http://127.0.0.1/?a=b',
    'http://user@127.0.0.1/',
    'callback',
  ]) {
    it(`cannot be sent to ${address}`, () => {
      expect(() => parseRedirectAddress(address)).to.throw('cannot be sent back to this address');
    });
  }
});
