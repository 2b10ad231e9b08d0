import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validateActivation } from '#validators/output-licence-activate';
import { validate as validateHeartbeat } from '#validators/output-licence-heartbeat';
import { validate as validateUsage } from '#validators/output-licence-usage';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { runCommand } from '../support/run-command.js';
import { type KooRun, runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('koo licence', () => {
  const temporaryFolder = temporaryFolders();
  const start = emulators();
  let emulator: TestEmulator;
  let cwd: string;
  let env: Record<string, string>;

  before(async () => {
    emulator = await start();
    const { accessKey, secretKey } = emulator.credentials;
    env = { KOO_ACCESS_KEY: accessKey, KOO_SECRET_KEY: secretKey };
    cwd = await temporaryFolder();
  });
  const timeless = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, 'TIME');
  const licence = (words: string, ...argv: string[]): Promise<KooRun> =>
    runCommand(`licence ${words}`, [...argv, '--url', emulator.url], { cwd, env });

  it('activates, tells the state, reports use', async () => {
    const activation = await licence('activate', 'PLTEST1');
    expect(activation).to.include({ code: 0, stderr: '' });
    expect(timeless(activation.stdout)).to.equal(
      `Licence code PLTEST1 is activated.
  status     ALIVE
  expires    TIME
  product    OFFI000000000000000001
  amount     1
  order      MOCKPERIODYEARNEW
The expiry is an estimate; for the actual one: koo licence heartbeat PLTEST1
`,
    );
    const state = await licence('heartbeat', 'PLTEST1');
    expect(state).to.include({ code: 0, stderr: '' });
    expect(timeless(state.stdout)).to.equal(
      'Licence code PLTEST1\n  status     ALIVE\n  activated  TIME\n  expires    TIME\n',
    );
    expect(await licence('usage', 'PLTEST1', '--client', 'a', '--client', 'b')).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: 'Reported 2 entries for 1 licence code.\n',
    });
    expect((await licence('usage', 'PLTEST1', '--active', '7')).stdout).to.equal(
      'Reported 1 entry for 1 licence code.\n',
    );
  });

  it('speaks Chinese', async () => {
    const { stdout } = await licence('activate', 'PLTEST-ZH', '--lang', 'zh');
    expect(timeless(stdout)).to.equal(`授权码 PLTEST-ZH 已激活。
  状态       ALIVE（有效）
  到期时间   TIME
  商品       OFFI000000000000000001
  数量       1
  订单       MOCKPERIODYEARNEW
到期时间为预估值，实际到期时间请查询：koo licence heartbeat PLTEST-ZH
`);
  });

  it('finds out what became of an activation whose answer was lost', async () => {
    const faults = (...some: object[]) => emulator.client.call('PUT', '/console/v1/faults', { faults: some });
    await faults({ kind: 'lost', path: '/api/mkp-openapi-public/global/v1/license/activate', times: 1 });
    const { code, stdout } = await licence('activate', 'PLTEST-LOST');
    await faults();
    expect(code).to.equal(0);
    expect(timeless(stdout)).to.equal(
      `Licence code PLTEST-LOST is active: the response to its activation was lost, but a query confirms it.
  status     ALIVE
  activated  TIME
  expires    TIME
`,
    );
  });

  it('a code that is over is exit code 1', async () => {
    for (const [license, status] of [
      ['PLEXPIRED1', 'EXPIRED'],
      ['PLRELEASED1', 'RELEASED'],
    ] as const) {
      const { code, stdout } = await licence('heartbeat', license);
      expect(code).to.equal(1);
      expect(stdout).to.include(`status     ${status}`);
    }
  });

  it('prints what came with --json', async () => {
    const activation = await licence('activate', 'PLTEST2', '--json');
    expect(
      validateActivation(JSON.parse(activation.stdout)),
      JSON.stringify(validateActivation.errors),
    ).to.equal(true);
    const { code, stdout } = await licence('heartbeat', 'PLTEST2', '--json');
    expect(validateHeartbeat(JSON.parse(stdout)), JSON.stringify(validateHeartbeat.errors)).to.equal(true);
    expect(code).to.equal(0);
    const usage = await licence('usage', 'PLTEST2', '--client', 'a', '--json');
    expect(validateUsage(JSON.parse(usage.stdout)), JSON.stringify(validateUsage.errors)).to.equal(true);
  });

  it('reports a file, and standard input, over the American word too', async () => {
    await licence('activate', 'PLTEST3');
    await writeFile(
      path.join(cwd, 'today.csv'),
      'license,id,active_num\nPLTEST3,a,\nPLTEST3,b,\nPLTEST3,,9\n',
    );
    expect((await licence('usage', '--file', 'today.csv')).stdout).to.equal(
      'Reported 3 entries for 1 licence code.\n',
    );
    const piped = await runKoo(['license', 'usage', '--file', '-', '--url', emulator.url], {
      cwd,
      env,
      input: 'license,id\nPLTEST3,c\n',
    });
    expect(piped).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: 'Reported 1 entry for 1 licence code.\n',
    });
  });

  for (const argv of [[], ['PLTEST1'], ['--client', 'a'], ['PLTEST1', '--file', 'today.csv']]) {
    it(`says what is missing: koo licence usage ${argv.join(' ')}`, async () => {
      const { code, stderr } = await licence('usage', ...argv);
      expect(code).to.equal(2);
      expect(stderr).to.include(
        'Name a licence code and who used it, or a file, and not both. [NOTHING_TO_REPORT]',
      );
    });
  }
});
