import { expect } from 'chai';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { newInstance } from '../../../src/callback/interfaces/saas-2.0/new-instance.js';
import { queryInstance } from '../../../src/callback/interfaces/saas-2.0/query-instance.js';
import { testServer } from '../../../src/callback/stories/test-server.js';
import { storiesOf } from '../../../src/callback/stories/stories.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { brokenChecks } from './broken-checks.js';
import { call } from './call.js';
import { killInDeliveries } from './kill-in-deliveries.js';
import { edit, referenceProject, startReference } from './reference-server.js';
import { ACCESS_KEY, type ServerProcess } from './server-process.js';

describe('the reference server', () => {
  const folder = temporaryFolders();
  const running: ServerProcess[] = [];

  afterEach(async () => {
    for (const server of running.splice(0)) await server.kill();
  });

  async function started(project: string, env?: NodeJS.ProcessEnv): Promise<ServerProcess> {
    const server = await startReference(project, env);
    running.push(server);
    return server;
  }

  it('passes every check', async () => {
    const server = await started(await referenceProject(await folder()));
    const begin = performance.now();
    const result = await testServer({
      accessKey: ACCESS_KEY,
      billing: 'on-demand',
      restart: () => server.restart(),
      url: server.url,
    });
    expect(brokenChecks(result)).to.deep.equal([]);
    expect(performance.now() - begin).to.be.below(10_000);
    expect(result.checks.length).to.be.at.least(60);
    expect(result.skipped).to.deep.equal([]);
    expect(new Set(result.checks.map(({ story }) => story))).to.deep.equal(new Set(storiesOf('saas-2.0')));

    // Its log is JSON, a line for each call, with nothing that signs.
    const lines = server.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const calls = lines.filter(({ resultCode }) => resultCode !== undefined);
    expect(calls.length).to.be.at.least(60);
    expect(calls.find(({ activity }) => activity === 'newInstance')).to.have.nested.property('ids.orderId');
    expect(server.output)
      .not.to.include(ACCESS_KEY)
      .and.not.to.match(/signature=|nonce=|[\dA-F]{64}/);
    expect(lines.filter(({ badMembers, err }) => badMembers ?? err)).to.deep.equal([]);
  });

  it('passes every check where opening goes on after the answer', async () => {
    const project = await referenceProject(await folder());
    await edit(project, 'server/settings.js', 'answerWithin: 10_000', 'answerWithin: 5');
    await edit(
      project,
      'server/product.js',
      'async open(instance) {}',
      'async open(instance) { await new Promise((resolve) => setTimeout(resolve, 60)); }',
    );
    const server = await started(project);
    const result = await testServer({
      accessKey: ACCESS_KEY,
      restart: () => server.restart(),
      url: server.url,
    });
    expect(brokenChecks(result)).to.deep.equal([]);
    expect(result.checks.some(({ rule }) => rule === 'poll')).to.equal(true);
  });

  it('resumes what was being opened when it was killed', async () => {
    const project = await referenceProject(await folder());
    const gate = path.join(project, 'gate');
    await edit(project, 'server/settings.js', 'answerWithin: 10_000', 'answerWithin: 5');
    await edit(project, 'server/openings.js', 'const RETRY = 30_000', 'const RETRY = 20');
    // It fails until the gate is there.
    await edit(
      project,
      'server/product.js',
      'async open(instance) {}',
      `async open(instance) { await (await import('node:fs/promises')).access(${JSON.stringify(gate)}); }`,
    );
    const server = await started(project);
    const order = { businessId: 'b', orderId: 'CS1', orderLineId: 'CS1-000001' };
    const { instanceId, resultCode } = await call(server.url, newInstance, {
      activity: 'newInstance',
      ...order,
    });
    expect(resultCode).to.equal('000004');
    const query = () => call(server.url, queryInstance, { activity: 'queryInstance', instanceId });
    expect(await query()).to.include({ resultCode: '000004' });
    await server.kill();
    writeFileSync(gate, '');
    await server.start();
    let answer: Record<string, string> = {};
    for (let poll = 0; poll < 200 && answer.resultCode !== '000000'; poll += 1) answer = await query();
    expect(answer).to.include({ resultCode: '000000' });
  });

  it('holds one instance for each order line after it was killed in the middle of deliveries', async () => {
    await killInDeliveries(await referenceProject(await folder()), 4);
  });

  it('ends by SIGTERM after what it is answering is answered', async () => {
    const project = await referenceProject(await folder());
    await edit(
      project,
      'server/product.js',
      'async open(instance) {}',
      `async open(instance) { process.kill(process.pid, 'SIGTERM'); await new Promise((resolve) => setTimeout(resolve, 200)); }`,
    );
    const server = await started(project);
    const { tries } = await testServer({ accessKey: ACCESS_KEY, url: server.url }, ['lifecycle']);
    expect(JSON.stringify(tries[0]!.answer)).to.include('000000');
    // A second signal would end it at once.
    expect(await server.ended()).to.equal(0);
  });

  it('does not start without a key, and says where it belongs', async () => {
    const project = await referenceProject(await folder());
    const run = (env: NodeJS.ProcessEnv) =>
      spawnSync(process.execPath, ['server/main.js'], {
        cwd: project,
        encoding: 'utf8',
        env,
        timeout: 20_000,
      });
    const { status, stderr, stdout } = run({ KOO_CALLBACK_KEY: ' ' });
    expect({ status, stderr, stdout }).to.deep.equal({
      status: 1,
      stderr: 'KOO_CALLBACK_KEY is not set. Copy .env.example to .env, and fill it in.\n',
      stdout: '',
    });
    // As it is copied it is not filled in.
    await copyFile(path.join(project, '.env.example'), path.join(project, '.env'));
    expect(run({})).to.include({ status: 1, stderr });
  });

  it('has its key from .env or from a file, and is tested by koo at the address in koo.yaml', async () => {
    const project = await referenceProject(await folder());
    const file = path.join(project, 'key.txt');
    await writeFile(file, `${ACCESS_KEY}\n`);
    const server = await started(project, { KOO_CALLBACK_KEY_FILE: file });
    await edit(project, 'koo.yaml', 'http://127.0.0.1:8080/saasproduce', server.url.href);
    const testByKoo = () =>
      runKoo(['callback', 'test'], { cwd: project, env: { KOO_CALLBACK_KEY: ACCESS_KEY } });
    const tested = await testByKoo();
    expect(tested.code, tested.stdout + tested.stderr).to.equal(0);

    await server.kill();
    await writeFile(path.join(project, '.env'), `KOO_CALLBACK_KEY=${ACCESS_KEY}x\n`);
    const other = await started(project, {});
    await edit(project, 'koo.yaml', server.url.href, other.url.href);
    const failed = await testByKoo();
    expect(failed.code).to.equal(1);
    expect(failed.stdout).to.include('signature is not right');
  });

  it('passes its own tests, and its types', async () => {
    const project = await referenceProject(await folder());
    const { stdout } = await promisify(execFile)(process.execPath, ['--test', 'test/server.test.js'], {
      cwd: project,
      timeout: 120_000,
    });
    expect(stdout).to.match(/pass 6\b/);
    const types = path.join(packageRoot(), 'node_modules/@types');
    const options = {
      compilerOptions: {
        allowJs: true,
        checkJs: true,
        module: 'NodeNext',
        noEmit: true,
        skipLibCheck: true,
        strict: true,
        target: 'ES2023',
        typeRoots: [types],
        types: ['node'],
      },
      include: ['server', 'test'],
    };
    writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify(options));
    const tsc = path.join(packageRoot(), 'node_modules/typescript/bin/tsc');
    const checked = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
    expect(checked.stdout).to.equal('');
    expect(existsSync(path.join(project, 'data'))).to.equal(false);
  });
});
