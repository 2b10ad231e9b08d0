import { expect } from 'chai';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { activateLicence } from '../../../src/marketplace/licences/activate-licence.js';
import { type LicenceUse, usageCalls } from '../../../src/marketplace/licences/licence-use.js';
import { queryLicence } from '../../../src/marketplace/licences/query-licence.js';
import { readLicenceUses } from '../../../src/marketplace/licences/read-licence-uses.js';
import { reportLicenceUse } from '../../../src/marketplace/licences/report-licence-use.js';
import { failureOf, transportTo } from '../support/client.js';
import { listening, type LoopbackServer, replying } from '../support/loopback-server.js';

const SUCCESS = { error_code: '92020000', error_msg: 'success' };
const NOT_ACTIVATED = { error_code: '92020011', error_msg: 'license code has been not activated.' };

describe('licence codes', () => {
  const servers: Array<Pick<LoopbackServer, 'close'>> = [];
  const start = async (...replies: Parameters<typeof replying>): Promise<LoopbackServer> => {
    const server = await replying(...replies);
    servers.push(server);
    return server;
  };
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  describe('activation', () => {
    const infos: Array<[what: string, data: unknown, info: object]> = [
      [
        'the text of JSON that the page has',
        { license_code_info: '{"status":"ALIVE","amount":2,"news":1}' },
        { amount: 2, news: 1, status: 'ALIVE' },
      ],
      ['an object instead', { license_code_info: { status: 'ALIVE' } }, { status: 'ALIVE' }],
      ['a text that is no JSON', { license_code_info: 'soon' }, { license_code_info: 'soon' }],
      ['no data, as a newer interface has it', undefined, {}],
    ];
    for (const [what, data, info] of infos) {
      it(`reads ${what}`, async () => {
        const server = await start({ body: { ...SUCCESS, data } });
        expect(await activateLicence(transportTo(server.url), 'PL1')).to.deep.equal({
          info,
          license: 'PL1',
          source: 'activation',
        });
        const { body, method, signature, target } = server.received[0]!;
        expect({ body: body.toString(), method, signature, target }).to.deep.equal({
          body: '{"license":"PL1"}',
          method: 'POST',
          signature: 'ok',
          target: '/api/mkp-openapi-public/global/v1/license/activate',
        });
      });
    }

    /** Hangs up on the first activations, and answers queries in turn. */
    const losing = async (lost: number, ...queries: object[]) => {
      const called: string[] = [];
      const server = await listening((request, response) => {
        const [, call] = /license\/(\w+)$/.exec(request.url!)!;
        called.push(call!);
        request.resume().on('end', () => {
          if (call === 'activate' && (lost -= 1) >= 0) return void request.socket.destroy();
          response.end(JSON.stringify(call === 'activate' ? SUCCESS : queries.shift()));
        });
      });
      servers.push(server);
      return { called, transport: transportTo(server.url) };
    };

    it('whose answer was lost is what a query says, where the code is active', async () => {
      const { called, transport } = await losing(1, { ...SUCCESS, data: { status: 'ALIVE' } });
      expect(await activateLicence(transport, 'PL1')).to.deep.equal({
        info: { status: 'ALIVE' },
        license: 'PL1',
        source: 'heartbeat',
      });
      expect(called).to.deep.equal(['activate', 'heartbeat']);
    });

    it('whose answer was lost is sent again, where the code is not active', async () => {
      const { called, transport } = await losing(1, NOT_ACTIVATED);
      expect(await activateLicence(transport, 'PL1')).to.include({ source: 'activation' });
      expect(called).to.deep.equal(['activate', 'heartbeat', 'activate']);
    });

    it('whose answer was lost stays unknown, where the query tells nothing', async () => {
      const { called, transport } = await losing(1, { error_code: '92020001', error_msg: 'internal error' });
      const error = await failureOf(activateLicence(transport, 'PL1'));
      expect(error).to.include({ code: 'OUTCOME_UNKNOWN' });
      expect(error.hints.at(-1)).to.equal('Ask whether the code is active: koo licence heartbeat PL1');
      expect(called).to.deep.equal(['activate', 'heartbeat']);
    });
  });

  describe('query', () => {
    it('keeps members that are not documented, and states that nobody listed', async () => {
      const data = { license_code: 'PL1', news: [1], status: 'FROZEN' };
      const server = await start({ body: { ...SUCCESS, data } });
      expect(await queryLicence(transportTo(server.url), { license: 'PL1' })).to.deep.equal(data);
      expect(server.received[0]!.body.toString()).to.equal('{"license":"PL1"}');
    });

    it('tells who the user is where that is wanted', async () => {
      const server = await start({ body: { ...SUCCESS, data: null } });
      const user = { account: 'myaccount1', ip: '192.168.1.51' };
      expect(await queryLicence(transportTo(server.url), { license: 'PL1', user })).to.deep.equal({});
      expect(JSON.parse(server.received[0]!.body.toString())).to.deep.equal({
        heartbeatInfo: { ip: '192.168.1.51', thirdPartyAccount: 'myaccount1' },
        license: 'PL1',
      });
    });

    for (const [license, user, code] of [
      ['', undefined, 'LICENCE_CODE'],
      ['X'.repeat(65), undefined, 'LICENCE_CODE'],
      ['PL1', { account: '' }, 'LICENCE_USER'],
      ['PL1', { account: 'a', ip: '1'.repeat(33) }, 'LICENCE_USER'],
    ] as const) {
      it(`sends nothing when the answer is clear: ${code} ${license.length} ${JSON.stringify(user)}`, async () => {
        const server = await start();
        expect(await failureOf(queryLicence(transportTo(server.url), { license, user }))).to.include({
          code,
        });
        expect(server.received).to.deep.equal([]);
      });
    }
  });

  describe('report of use', () => {
    it('has the page’s form, capital letter and all', async () => {
      const server = await start({ body: SUCCESS });
      const uses: LicenceUse[] = [
        { id: 'account1', license: 'PL1' },
        { activeNumber: 17, license: 'PL2' },
        { id: 'account1', license: 'PL1' },
      ];
      expect(await reportLicenceUse(transportTo(server.url), uses)).to.deep.equal({
        calls: 1,
        entries: 2,
        licences: 2,
      });
      const { body, target } = server.received[0]!;
      expect(target).to.equal('/api/mkp-openapi-public/global/v2/license/software-usage-info');
      expect(JSON.parse(body.toString())).to.deep.equal({
        usage_info: [
          { license: 'PL1', software_usage_Info: [{ id: 'account1' }] },
          { license: 'PL2', software_usage_Info: [{ active_num: 17 }] },
        ],
      });
    });

    it('that stops on the way says what was taken before', async () => {
      const server = await start(
        { body: SUCCESS },
        { body: { error_code: '92020001', error_msg: 'internal error' } },
      );
      const uses = Array.from({ length: 150 }, (_, at): LicenceUse => ({ id: `c${at}`, license: 'PL1' }));
      const error = await failureOf(reportLicenceUse(transportTo(server.url), uses));
      expect(error).to.include({ code: '92020001', kind: 'refused' });
      expect(error.hints.at(-1)).to.equal('KooGallery accepted 100 of 150 entries before.');
    });

    it('is split so that no call holds more than the page allows, and loses nothing', () => {
      const use: fc.Arbitrary<LicenceUse> = fc.record({
        id: fc.integer({ max: 400, min: 1 }).map((n) => `c${n}`),
        license: fc.integer({ max: 250, min: 1 }).map((n) => `PL${n}`),
      });
      fc.assert(
        fc.property(fc.array(use, { maxLength: 3000 }), (uses) => {
          const calls = usageCalls(uses);
          const sent = calls.flatMap((call) =>
            call.flatMap(({ license, software_usage_Info: entries }) =>
              entries.map((entry) => `${license} ${JSON.stringify(entry)}`),
            ),
          );
          expect(sent).to.have.members([
            ...new Set(uses.map((one) => `${one.license} ${JSON.stringify({ id: 'id' in one && one.id })}`)),
          ]);
          for (const call of calls) {
            expect(call.length).to.be.within(1, 100);
            expect(new Set(call.map(({ license }) => license)).size).to.equal(call.length);
            for (const { software_usage_Info: entries } of call) expect(entries.length).to.be.within(1, 100);
          }
        }),
        { numRuns: 50 },
      );
    });

    it('takes no two numbers of one code', () => {
      const twice: LicenceUse[] = [1, 2].map((activeNumber) => ({ activeNumber, license: 'PL1' }));
      expect(() => usageCalls(twice)).to.throw('PL1 has two numbers of clients; each day has one.');
    });
  });

  describe('a file of uses', () => {
    const read = (text: string) => readLicenceUses(Readable.from([text]), 'today.csv');

    it('names a code and a client, or a number, in each line', async () => {
      expect(await read('\u{FEFF}license,active_num,id\r\nPL1,,"a, b"\r\n\r\nPL2,17,\r\n')).to.deep.equal([
        { id: 'a, b', license: 'PL1' },
        { activeNumber: 17, license: 'PL2' },
      ]);
    });

    it('of any text at all is a list of uses or an error with its place', async () => {
      const piece = fc.oneof(
        fc.constantFrom('license', 'id', 'active_num', 'PL1', ',', '\n', '\r\n', '"', '1', '\u{FEFF}'),
        fc.string({ unit: 'binary' }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.boolean(), async (pieces, hasHeader) => {
          const text = `${hasHeader ? 'license,id,active_num\n' : ''}${pieces.join('')}`;
          try {
            expect(usageCalls(await read(text))).to.not.deep.equal([]);
          } catch (error) {
            expect(['LICENCE_USES', 'LICENCE_USE']).to.include((error as { code: string }).code);
          }
        }),
        { numRuns: 300 },
      );
    });

    const wrong: Array<[text: string, place: string, says: RegExp]> = [
      ['', 'today.csv', /nothing to report/],
      ['license,id\n', 'today.csv', /nothing to report/],
      ['licence,id\nPL1,a\n', 'today.csv:1:1', /no column named "licence"/],
      ['id\na\n', 'today.csv:1:1', /no column license/],
      ['license,id,active_num\nPL1,a,\nPL2,b,3\n', 'today.csv:3:1', /not both/],
      ['license,id\nPL1,\n', 'today.csv:2:1', /not both/],
      ['license,active_num\nPL1,1e3\n', 'today.csv:2:1', /whole number/],
      [`license,id\nPL1,${'x'.repeat(257)}\n`, 'today.csv:2:1', /1 to 256 characters/],
      ['license,id\n,a\n', 'today.csv:2:1', /licence code has 0 characters/],
      ['license,id\n"PL1,a\n', 'today.csv:2:1', /not CSV/],
      ['license,id\nPL1,a,b\n', 'today.csv:2:1', /not CSV/],
    ];
    for (const [text, place, says] of wrong) {
      it(`that is wrong is told with its line: ${JSON.stringify(text).slice(0, 60)}`, async () => {
        const error = await failureOf(read(text));
        expect(error).to.include({ code: 'LICENCE_USES', kind: 'usage', place });
        expect(error.message).to.match(says);
      });
    }
  });
});
