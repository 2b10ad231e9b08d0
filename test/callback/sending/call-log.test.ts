import { expect } from 'chai';
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CallLog, type CallToLog } from '../../../src/callback/sending/call-log.js';
import type { CallbackTry } from '../../../src/callback/sending/send-call.js';
import { keepSecret } from '../../../src/errors/secrets.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const SENT: CallbackTry = {
  answer: {
    body: '{"resultCode":"000000","password":"secret"}',
    contentType: 'application/json',
    status: 200,
  },
  body: '{"activity":"newInstance"}',
  durationMs: 3,
  sentAt: '2026-11-27T22:34:17.123Z',
  url: 'http://127.0.0.1:8080/saasproduce?signature=AA&timestamp=1&nonce=2',
};
const call = (more: Partial<CallbackTry> = {}): CallToLog => ({
  activity: 'newInstance',
  protocol: 'saas-2.0',
  sent: { ...SENT, ...more },
});

describe('the log of calls', () => {
  const folder = temporaryFolders();

  it('has what is needed to send a call again, for its owner only, and neither keys nor what was answered', async () => {
    const root = await folder();
    keepSecret('example-key-in-a-body-1');
    const log = new CallLog(root);
    const ids = await log.append('send', [call(), call({ body: '{"a":"example-key-in-a-body-1"}' })]);
    const calls = await log.list();
    expect(calls.map(({ id }) => id)).to.deep.equal(ids);
    expect(calls[0]).to.deep.equal({
      id: ids[0],
      command: 'send',
      protocol: 'saas-2.0',
      activity: 'newInstance',
      sentAt: SENT.sentAt,
      outcome: '200 000000',
      url: SENT.url,
      body: SENT.body,
    });
    const place = path.join(root, '.koo/callback');
    const [name] = await readdir(place);
    expect((await stat(place)).mode & 0o777).to.equal(0o700);
    expect((await stat(path.join(place, name!))).mode & 0o777).to.equal(0o600);
    expect(await readFile(path.join(place, name!), 'utf8')).not.to.match(/secret|example-key/);
  });

  it('has the last 20 runs, and no call that is too long', async () => {
    const log = new CallLog(await folder());
    expect(await log.list()).to.deep.equal([]);
    for (let run = 0; run < 23; run += 1) await log.append('send', [call({ sentAt: `run ${run}` })]);
    expect((await log.list()).map(({ sentAt }) => sentAt).sort())
      .to.have.length(20)
      .and.not.to.include('run 0');
    expect(await log.append('send', [call({ body: 'x'.repeat(300_000) })])).to.deep.equal([undefined]);
    const many = await log.append(
      'test',
      Array.from({ length: 20 }, () => call({ body: 'x'.repeat(200_000) })),
    );
    expect(many.filter(Boolean)).to.have.length(10);
    expect(many[0]).to.equal(undefined);
  });

  it('does not follow links', async () => {
    for (const place of ['.koo', '.koo/callback']) {
      const [root, outside] = [await folder(), await folder()];
      if (place !== '.koo') await mkdir(path.join(root, '.koo'));
      await symlink(outside, path.join(root, place));
      const log = new CallLog(root);
      for (const use of [() => log.append('send', [call()]), () => log.list()]) {
        const error: unknown = await use().catch((thrown: unknown) => thrown);
        expect(error, place).to.have.property('code', 'OBSTACLE');
      }

      expect(await readdir(outside)).to.deep.equal([]);
    }

    const root = await folder();
    await new CallLog(root).append('send', [call()]);
    const file = path.join(root, '.koo/callback', `20261127223417123-00000000.json`);
    await symlink('/etc/passwd', file);
    const error: unknown = await new CallLog(root).list().catch((thrown: unknown) => thrown);
    expect(error).to.have.property('code', 'OBSTACLE');
  });

  it('leaves out what anyone may have written', async () => {
    const root = await folder();
    const place = path.join(root, '.koo/callback');
    await mkdir(place, { recursive: true });
    const good = {
      id: '0123abcd',
      command: 'test',
      protocol: 'kit-2.0',
      activity: 'tenantSync',
      sentAt: 'x',
      outcome: 'timeout',
      url: 'http://127.0.0.1/',
      headers: { 'x-sign': 'AA' },
      body: '',
    };
    const wrong = [
      null,
      7,
      [],
      { ...good, id: '../../etc' },
      { ...good, url: 'file:///etc/passwd' },
      { ...good, url: 'no' },
      { ...good, command: 'rm' },
      { ...good, method: 'DELETE' },
      { ...good, headers: { 'x-sign': 'a\r\nHost: b' } },
      { ...good, headers: { Authorization: 'a' } },
      { ...good, body: 'x'.repeat(300_000) },
    ];
    const name = (serial: number): string => path.join(place, `2026112722341712${serial}-00000000.json`);
    await writeFile(name(1), JSON.stringify({ calls: [...wrong, { ...good, more: 1 }], format: 1 }));
    await writeFile(name(2), 'no JSON');
    await writeFile(name(3), JSON.stringify({ calls: [good], format: 2 }));
    await writeFile(name(4), JSON.stringify({ calls: { length: 1 }, format: 1 }));
    await writeFile(path.join(place, 'other.json'), JSON.stringify({ calls: [good], format: 1 }));
    expect(await new CallLog(root).list()).to.deep.equal([good]);
    await writeFile(name(5), 'x'.repeat(5_000_000));
    const error: unknown = await new CallLog(root).list().catch((thrown: unknown) => thrown);
    expect(error).to.have.property('code', 'FILE_TOO_LARGE');
  });
});
