import { expect } from 'chai';
import path from 'node:path';
import { validate } from '#validators/output-emulator-order';
import { ACCESS_KEY, SellerServer } from '../callback/stories/seller-server.js';
import { runCommand } from '../support/run-command.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulators } from './support/emulators.js';

describe('koo emulator order', () => {
  const start = emulators();
  const folder = temporaryFolders();

  const order = (cwd: string, ...argv: string[]) => runCommand('emulator order', argv, { cwd, env: {} });

  it('opens an instance at the seller’s server, and says which', async () => {
    const cwd = await folder();
    const server = await SellerServer.start({ readyAfter: 1 });
    const callback = { accessKey: ACCESS_KEY, protocol: 'saas-2.0' as const, url: server.url };
    await start({ callback, dataFolder: path.join(cwd, '.koo/local') });
    const json = await order(cwd, '--charging', 'ON_DEMAND', '--quantity', '3', '--json');
    const text = await order(cwd);
    await server.stop();
    expect(json.code, json.stderr).to.equal(0);
    const result = JSON.parse(json.stdout) as { order: { instance_id: string } };
    expect(validate(result), JSON.stringify(validate.errors)).to.equal(true);
    const [instance, other] = [...server.instances.values()];
    expect(result.order).to.include({ instance_id: instance, status: 'OPEN' });
    expect(text.code).to.equal(0);
    expect(text.stdout.replaceAll(/CS\w{15}/g, 'CS1').replaceAll(/\d+ ms/g, '1 ms')).to.equal(
      `Order CS1 (line CS1-000001): the instance is open.
  instance ${other}
  newInstance: in progress (000004), 1 ms
  queryInstance: accepted, 1 ms
`,
    );
  });

  it('ends with 1 and the reason where the server fails, in the reader’s language', async () => {
    const cwd = await folder();
    const server = await SellerServer.start({ fault: 'http-201' });
    const callback = { accessKey: ACCESS_KEY, protocol: 'saas-2.0' as const, url: server.url };
    await start({ callback, dataFolder: path.join(cwd, '.koo/local') });
    const english = await order(cwd);
    const chinese = await order(cwd, '--lang', 'zh');
    await server.stop();
    expect([english.code, chinese.code]).to.deep.equal([1, 1]);
    expect(english.stdout).to.include('the instance is not open yet');
    expect(english.stdout).to.include(
      '    newInstance: the response has the HTTP status 201; only 200 is a success.',
    );
    expect(english.stdout).to.match(/ {2}next attempt \d{4}-\d\d-\d\dT[\d:.]+Z/);
    expect(chinese.stdout)
      .to.include('实例尚未开通')
      .and.to.match(/HTTP 状态码.*201/);
  });

  it('ends with 1 where no server is configured, and with 3 where no emulator is running', async () => {
    const cwd = await folder();
    const emulator = await start({ dataFolder: path.join(cwd, '.koo/local') });
    const waiting = await order(cwd);
    expect(waiting.code).to.equal(1);
    expect(waiting.stdout).to.include('No server is configured, so nothing was called');
    await emulator.close();
    const { code, stderr } = await order(cwd);
    expect(code).to.equal(3);
    expect(stderr).to.include('[EMULATOR_NOT_RUNNING]');
  });
});
