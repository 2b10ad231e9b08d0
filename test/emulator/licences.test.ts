import { expect } from 'chai';
import { emulators, type TestEmulator } from './support/emulators.js';

const PATH = '/api/mkp-openapi-public/global';
const ACTIVATE = `${PATH}/v1/license/activate`;
const HEARTBEAT = `${PATH}/v1/license/heartbeat`;
const USAGE = `${PATH}/v2/license/software-usage-info`;

describe('licence codes of the emulator', () => {
  const start = emulators();
  let emulator: TestEmulator;
  let time = new Date('2026-03-04T05:06:07Z');

  before(async () => {
    emulator = await start({ now: () => time });
  });
  const post = (path: string, body: unknown) => emulator.client.call('POST', path, body);
  const uses = (license: string, ...entries: object[]) =>
    post(USAGE, { usage_info: [{ license, software_usage_Info: entries }] });

  it('are activated once, used, and expire', async () => {
    const { json } = await post(ACTIVATE, { license: 'PLTEST-1' });
    expect(json)
      .to.have.all.keys('error_code', 'error_msg', 'data')
      .and.to.include({ error_code: '92020000' });
    expect(JSON.parse(json.data.license_code_info)).to.deep.equal({
      amount: 1,
      expire_time: '20270304050607',
      order_id: 'MOCKPERIODYEARNEW',
      product_id: 'OFFI000000000000000001',
      status: 'ALIVE',
    });
    expect((await post(ACTIVATE, { license: 'PLTEST-1' })).json.error_code).to.equal('92020003');
    const query = { heartbeatInfo: { more: 1, thirdPartyAccount: 'a' }, license: 'PLTEST-1' };
    const state = {
      activate_time: '20260304050607',
      expire_time: '20270304050607',
      license_code: 'PLTEST-1',
      status: 'ALIVE',
    };
    expect((await post(HEARTBEAT, query)).json.data).to.deep.equal(state);

    expect((await uses('PLTEST-1', { id: 'a' }, { id: 'b' }, { id: 'a' })).json.error_code).to.equal(
      '92020000',
    );
    await uses('PLTEST-1', { id: 'b' });
    await uses('PLTEST-1', { active_num: 3 });
    await uses('PLTEST-1', { active_num: 5 });
    const { json: console } = await emulator.client.call('GET', '/console/v1/licences');
    expect(console.licences).to.deep.equal([
      {
        activate_time: '20260304050607',
        expire_time: '20270304050607',
        license: 'PLTEST-1',
        status: 'ALIVE',
        uses: [{ active_num: 5, clients: 2, day: '20260304' }],
      },
    ]);

    time = new Date('2027-03-04T05:06:08Z');
    expect((await post(HEARTBEAT, { license: 'PLTEST-1' })).json.data.status).to.equal('EXPIRED');
    expect((await uses('PLTEST-1', { id: 'a' })).json.error_code).to.equal('92020003');
  });

  const one = (license: string, entry: object) => ({
    usage_info: [{ license, software_usage_Info: [entry] }],
  });
  const many = (count: number) => ({
    usage_info: Array.from({ length: count }, (_, at) => one(`PLEXPIRED${at}`, { id: 'a' }).usage_info[0]),
  });
  const refusals: Array<[what: string, path: string, body: unknown, status: number, code: string]> = [
    ['a code that its buyer has not taken', ACTIVATE, { license: 'PLUNRECEIVED1' }, 200, '92020004'],
    ['a code that does not exist', ACTIVATE, { license: 'PL1' }, 200, '92020005'],
    ['an expired code', ACTIVATE, { license: 'PLEXPIRED1' }, 200, '92020003'],
    ['no code', ACTIVATE, {}, 400, '95000001'],
    ['a code of 65 characters', ACTIVATE, { license: 'PLTEST'.padEnd(65, '1') }, 400, '95000001'],
    ['a code under another name', ACTIVATE, { licence: 'PLTEST2' }, 400, '95000001'],
    ['a query of a code that is not active', HEARTBEAT, { license: 'PLTEST2' }, 200, '92020011'],
    ['a query of no code', HEARTBEAT, { license: 'PL1' }, 200, '92020005'],
    ['a user without an account', HEARTBEAT, { heartbeatInfo: {}, license: 'PLEXPIRED1' }, 400, '95000001'],
    ['use of a code that does not exist', USAGE, one('PL1', { id: 'a' }), 200, '92020020'],
    ['use of a code that is not active', USAGE, one('PLTEST2', { id: 'a' }), 200, '92020011'],
    ['use of a released code', USAGE, one('PLRELEASED1', { id: 'a' }), 200, '92020003'],
    ['an id and a number', USAGE, one('PLEXPIRED1', { active_num: 1, id: 'a' }), 200, '92020002'],
    ['neither', USAGE, one('PLEXPIRED1', {}), 200, '92020002'],
    ['a number of ten digits', USAGE, one('PLEXPIRED1', { active_num: 1e9 }), 400, '95000001'],
    ['a number in quotes', USAGE, one('PLEXPIRED1', { active_num: '1' }), 400, '95000001'],
    ['no uses', USAGE, { usage_info: [] }, 400, '95000001'],
    ['101 codes', USAGE, many(101), 400, '95000001'],
    [
      'a small letter',
      USAGE,
      { usage_info: [{ license: 'PLEXPIRED1', software_usage_info: [] }] },
      400,
      '95000001',
    ],
  ];
  for (const [what, path, body, status, code] of refusals) {
    it(`refuse ${what}`, async () => {
      const answer = await post(path, body);
      expect([answer.status, answer.json.error_code], answer.text).to.deep.equal([status, code]);
      expect(answer.json).to.have.all.keys('error_code', 'error_msg');
    });
  }

  it('take JSON by POST only', async () => {
    const send = (method: string, body: string, type = 'application/json') =>
      emulator.client.send(method, ACTIVATE, { body, headers: { 'content-type': type } });
    const answers = [
      await send('POST', '{"license":'),
      await send('POST', 'license=PLTEST2', 'application/x-www-form-urlencoded'),
      await emulator.client.call('GET', ACTIVATE),
      await emulator.client.call('POST', `${PATH}/v2/license/heartbeat`, { license: 'PLTEST2' }),
    ];
    expect(answers.map(({ json, status }) => [status, json.error_code])).to.deep.equal([
      [400, '95000004'],
      [415, '95000003'],
      [405, '95000002'],
      [404, 'APIGW.0101'],
    ]);
  });

  it('are kept when the emulator starts again', async () => {
    const first = await start();
    await first.client.call('POST', ACTIVATE, { license: 'PLTEST-3' });
    await first.close();
    const second = await start({ dataFolder: first.dataFolder });
    expect((await second.client.call('POST', ACTIVATE, { license: 'PLTEST-3' })).json.error_code).to.equal(
      '92020003',
    );
  });
});
