import { expect } from 'chai';
import { createServer, get } from 'node:http';
import { emulators, type TestEmulator } from './support/emulators.js';
import { httpCall } from './support/http-call.js';

describe('the emulator’s page keeps to this machine', () => {
  const start = emulators();
  let emulator: TestEmulator;

  before(async () => {
    emulator = await start();
  });

  const call = async (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) => {
    const { json, status } = await httpCall(`${emulator.url}${path}`, { body, headers, method });
    return [status, json?.error_code];
  };
  const host = () => new URL(emulator.url).host;

  it('answers to this machine’s own names only, so that no other name can lead here', async () => {
    const { port } = new URL(emulator.url);
    for (const name of [
      '127.0.0.1',
      `127.0.0.1:${port}`,
      'localhost',
      `LOCALHOST:${port}`,
      `[::1]:${port}`,
    ]) {
      expect((await call('/page/', { host: name }))[0], name).to.equal(200);
    }

    for (const name of [
      'rebound.example.com',
      `rebound.example.com:${port}`,
      '127.0.0.1.example.com',
      '10.0.0.1',
      'localhost.example.com',
    ]) {
      for (const path of ['/', '/page/', '/page/page.js', '/page/api/tables', '/page/api/live'])
        expect(await call(path, { host: name }), `${name} ${path}`).to.deep.equal([421, 'EMU.WRONG_HOST']);
    }
  });

  it('lets no other site read it', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://example.com' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
    ] as Array<Record<string, string>>) {
      expect(await call('/page/api/tables', headers), JSON.stringify(headers)).to.deep.equal([
        403,
        'EMU.CROSS_SITE',
      ]);
    }

    for (const headers of [{}, { 'sec-fetch-site': 'same-origin' }, { origin: `http://${host()}` }] as Array<
      Record<string, string>
    >)
      expect((await call('/page/api/tables', headers))[0]).to.equal(200);
    const { headers } = await httpCall(`${emulator.url}/page/api/tables`, {
      headers: { origin: `http://${host()}` },
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).to.deep.equal([]);
    expect(headers).to.include({
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  it('lets no other site place an order, or call the seller’s server', async () => {
    const body = '{"product": "a\\tb"}';
    const own = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'x-koo-page': '1' };
    for (const path of ['/page/api/orders', '/page/api/orders/CS1/events', '/page/api/deliveries/1']) {
      for (const headers of [
        {},
        { ...own, 'sec-fetch-site': 'cross-site' },
        { ...own, origin: 'https://example.com' },
      ] as Array<Record<string, string>>)
        expect(await call(path, headers, 'PUT', body), path).to.deep.equal([403, 'EMU.CROSS_SITE']);
    }

    for (const path of ['/console/v1/orders', '/console/v1/orders/CS1/events', '/console/v1/deliveries/1'])
      expect((await call(path, own, 'POST', body))[0], path).to.equal(401);
    expect((await call('/page/api/orders', own, 'PUT', body))[0]).to.equal(200);
  });

  it('lets no other site change anything, with or without a form', async () => {
    const body = '{"lines": ["lost"]}';
    const refused = [403, 'EMU.CROSS_SITE'];
    const own = { 'sec-fetch-site': 'same-origin', 'x-koo-page': '1' };
    expect(await call('/page/api/faults', {}, 'PUT', body), 'without the page’s header').to.deep.equal(
      refused,
    );
    expect(await call('/page/api/faults', { ...own, 'sec-fetch-site': 'none' }, 'PUT', body)).to.deep.equal(
      refused,
    );
    expect(
      await call('/page/api/faults', { ...own, 'sec-fetch-site': 'cross-site' }, 'PUT', body),
    ).to.deep.equal(refused);
    expect(
      await call('/page/api/faults', { ...own, origin: 'https://example.com' }, 'PUT', body),
    ).to.deep.equal(refused);
    // What a browser asks before it sends another site's call with that header is not answered with leave.
    expect(
      (
        await call(
          '/page/api/faults',
          {
            'access-control-request-headers': 'x-koo-page',
            'access-control-request-method': 'PUT',
            origin: 'https://example.com',
          },
          'OPTIONS',
        )
      )[0],
    ).to.equal(404);
    expect((await emulator.client.call('GET', '/console/v1/faults')).json.faults).to.deep.equal([]);
    expect((await call('/page/api/faults', own, 'PUT', body))[0]).to.equal(200);
    expect((await emulator.client.call('GET', '/console/v1/faults')).json.faults).to.have.length(1);
    expect((await call('/page/api/faults', own, 'PUT', '{"off": "all"}'))[0]).to.equal(200);
  });

  it('says in the browser’s own words what it may do: nothing that is not its own', async () => {
    const { headers, text } = await httpCall(`${emulator.url}/page/`);
    expect(headers['content-security-policy']).to.match(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(headers['content-security-policy']).to.not.match(/unsafe|https?:|\*/);
    expect(headers).to.include({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    expect(text).to.not.match(/<script(?![^>]*src=)|\son\w+=|style=|https?:/i);
  });

  it('is hit by no fault, and leaves no trace in the log', async () => {
    await emulator.client.call('PUT', '/console/v1/faults', { faults: [{ kind: 'status', path: '/' }] });
    expect((await call('/page/'))[0]).to.equal(200);
    expect((await call('/page/api/tables'))[0]).to.equal(200);
    await emulator.client.call('PUT', '/console/v1/faults', { faults: [] });
    const { requests } = (await emulator.client.call('GET', '/console/v1/requests')).json;
    expect(
      requests.filter(
        ({ method, path }: { method: string; path: string }) =>
          (path.startsWith('/page') || path === '/') && method !== 'OPTIONS',
      ),
    ).to.deep.equal([]);
  });

  it('refuses what is no change, no table, and no row', async () => {
    const own = { 'x-koo-page': '1' };
    for (const body of [
      '{"on": {"kind": "x"}}',
      '{"lines": ["x"]}',
      '{"lines": [7]}',
      '{"lines": "lost"}',
      '{"more": 1}',
      '[]',
    ]) {
      expect(await call('/page/api/faults', own, 'PUT', body), body).to.deep.equal([400, 'EMU.INVALID']);
    }

    expect(await call('/page/api/tables/__proto__')).to.deep.equal([404, 'EMU.NOT_FOUND']);
    expect(await call('/page/api/tables/usage/x')).to.deep.equal([404, 'EMU.NOT_FOUND']);
    expect(await call('/page/api/tables/usage?before=x')).to.deep.equal([400, 'EMU.INVALID']);
    expect(await call('/page/../../package.json')).to.deep.equal([404, 'APIGW.0101']);
    expect(await call('/page/%2e%2e/page.html')).to.deep.equal([404, 'APIGW.0101']);
  });

  it('pages through what is long, the newest first', async () => {
    const one = await start();
    for (let number = 0; number < 7; number += 1) await one.client.call('GET', '/console/v1/assets');
    const rows = async (query: string) =>
      (await httpCall(`${one.url}/page/api/tables/requests?${query}`)).json;
    const first = await rows('limit=5');
    expect(first.more).to.equal(true);
    const ids = first.rows.map(({ id }: { id: string }) => Number(id));
    expect(ids).to.deep.equal([7, 6, 5, 4, 3]);
    const second = await rows(`limit=5&before=${ids.at(-1)}`);
    expect([second.more, second.rows.map(({ id }: { id: string }) => id)]).to.deep.equal([false, ['2', '1']]);
  });

  it('tells open pages what changes, and lets the emulator be closed', async () => {
    const one = await start();
    const told = new Promise<string>((resolve) => {
      let text = '';
      get(`${one.url}/page/api/live`, (answer) => {
        answer.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
          if (text.includes('"products":1')) resolve(text);
        });
        answer.on('error', () => {});
      });
    });
    await one.client.call('PUT', '/console/v1/products/OFFI1', { access: 'saas', name: 'x', specs: [] });
    expect(await told).to.include('"products":0');
    await one.close();
    // Its port is free again: the open connection was let go.
    const server = createServer().listen(Number(new URL(one.url).port), '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    server.close();
  });
});
