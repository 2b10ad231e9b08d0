import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validatePlan } from '#validators/output-plan';
import type { KooError } from '../../src/errors/koo-error.js';
import type { Plan } from '../../src/publish/plan/plan.js';
import { readPlan, savePlan } from '../../src/publish/plan/saved-plan.js';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { runCommand } from '../support/run-command.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulatorTarget } from './support/emulator-target.js';
import { Shop } from './support/shop.js';

describe('a saved plan', () => {
  const start = emulators();
  const folder = temporaryFolders();
  let emulator: TestEmulator;
  let count = 0;

  before(async () => {
    emulator = await start();
  });

  const open = async () => Shop.open(await folder(), `saved-${(count += 1)}`, emulatorTarget(emulator));
  const saved = async (shop: Shop): Promise<Plan> => {
    const file = path.join(shop.root, 'release.plan');
    await savePlan(file, await shop.plan());
    return readPlan(file);
  };

  it('is applied as it is, once', async () => {
    const shop = await open();
    const plan = await saved(shop);
    const result = await shop.publish({ saved: plan });
    expect(result.changes.map(({ id, outcome }) => [id, outcome])).to.deep.equal(
      plan.changes.map(({ id }) => [id, 'done']),
    );
    expect((await shop.plan()).changes).to.deep.equal([]);
    expect((await refusal(shop, plan)).code).to.equal('PLAN_STALE');
  });

  const moved: Array<[title: string, move: (shop: Shop) => Promise<unknown>, named: string]> = [
    [
      'koo.yaml',
      (shop) => {
        shop.manifest.specs.pop();
        return shop.save();
      },
      'koo.yaml',
    ],
    ['a package', (shop) => shop.write('package/bin/server.py', 'print("x")\n'), 'package app'],
    ['a template', (shop) => shop.write('template/locals.tf', 'locals {\n}\n'), 'template single'],
    [
      'the product at the target',
      (shop) =>
        emulator.client.call('PUT', `/console/v1/products/${shop.id}`, {
          access: 'license',
          name: 'Other',
          specs: [],
        }),
      'product saved-',
    ],
    [
      'an asset at the target',
      (shop) =>
        emulator.client.call('POST', '/console/v1/assets', {
          deployed_type: 'software_package',
          name: `${shop.id}-app`,
          version: 'V0',
        }),
      'asset saved-',
    ],
  ];
  for (const [title, move, named] of moved) {
    it(`is refused when ${title} has moved since, and says so`, async () => {
      const shop = await open();
      const plan = await saved(shop);
      await move(shop);
      const error = await refusal(shop, plan);
      expect(error.code).to.equal('PLAN_STALE');
      expect(error.message).to.contain(named);
      expect(
        await emulator.client.call('GET', `/console/v1/templates?name=${shop.templateName('single')}`),
      ).to.deep.include({
        json: { templates: [] },
      });
    });
  }

  it('is refused when somebody has changed it', async () => {
    const shop = await open();
    const plan = await saved(shop);
    expect((await refusal(shop, { ...plan, changes: plan.changes.slice(1) })).code).to.equal('PLAN_STALE');
  });

  it('is gone on with after an interruption', async () => {
    const shop = await open();
    const plan = await saved(shop);
    const abort = new AbortController();
    const stopped = shop.publish({
      onEvent(event) {
        if (event.type === 'step' && event.id === 'upload app' && event.state === 'done') abort.abort();
      },
      saved: plan,
      signal: abort.signal,
    });
    await stopped.then(
      () => expect.fail('was not stopped'),
      () => {},
    );
    const result = await shop.publish({ saved: plan });
    expect(result.changes.map(({ id }) => id)).to.not.include('upload app');
    expect((await shop.plan()).changes).to.deep.equal([]);
    expect((await refusal(shop, plan)).code).to.equal('PLAN_STALE');
  });

  it('goes from koo plan --out to koo apply', async () => {
    const cwd = await sampleProject(await folder());
    const planned = await runKoo(['plan', '--out', 'release.plan', '--exit-code', '--json'], { cwd });
    expect(planned.code, planned.stderr).to.equal(1);
    const { permissions, ...plan } = JSON.parse(planned.stdout);
    expect(permissions).to.deep.equal([]);
    expect(validatePlan(plan), JSON.stringify(validatePlan.errors)).to.equal(true);
    expect(JSON.parse(await readFile(path.join(cwd, 'release.plan'), 'utf8'))).to.deep.equal(plan);
    const applied = await runKoo(['apply', 'release.plan'], { cwd });
    expect(applied.code, applied.stderr).to.equal(0);
    expect(applied.stdout).to.contain('is published to local');

    const markdown = await runKoo(['plan', '--exit-code', '--format', 'markdown'], { cwd });
    expect([markdown.code, markdown.stdout]).to.deep.equal([
      0,
      '**`00301-0001` at `local`**: nothing to change\n',
    ]);
    await writeFile(path.join(cwd, 'release.plan'), '{}');
    const wrong = await runKoo(['apply', 'release.plan', '--json'], { cwd });
    expect([wrong.code, JSON.parse(wrong.stdout).error.code]).to.deep.equal([2, 'NO_PLAN']);
  });

  it('is written where it is to be: into a new folder, through a link, into a pipe', async () => {
    const cwd = await sampleProject(await folder());
    const plan = async (out: string) => {
      const run = await runCommand('plan', ['--out', out, '--json'], { cwd, env: {} });
      expect(run.code, run.stdout + run.stderr).to.equal(0);
      const { permissions, ...saved } = JSON.parse(run.stdout);
      expect(permissions).to.deep.equal([]);
      return saved;
    };
    const first = await plan('a/b/release.plan');
    expect(await readPlan(path.join(cwd, 'a/b/release.plan'))).to.deep.equal(first);

    await symlink('a/b/release.plan', path.join(cwd, 'link.plan'));
    await writeFile(path.join(cwd, 'a/b/release.plan'), '');
    const second = await plan('link.plan');
    expect(await readlink(path.join(cwd, 'link.plan'))).to.equal('a/b/release.plan');
    expect(await readPlan(path.join(cwd, 'a/b/release.plan'))).to.deep.equal(second);

    const pipe = path.join(cwd, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const piped = readFile(pipe, 'utf8');
    const third = await plan('pipe');
    expect(JSON.parse(await piped)).to.deep.equal(third);
    expect((await stat(pipe)).isFIFO()).to.equal(true);
  });

  it('is refused before anything is packed, where it would be packed or cannot be written', async () => {
    const cwd = await sampleProject(await folder());
    const manifest = await readFile(path.join(cwd, 'koo.yaml'), 'utf8');
    const codeFor = async (out: string) => {
      const run = await runCommand('plan', ['--out', out, '--json'], { cwd, env: {} });
      return [run.code, JSON.parse(run.stdout).error.code];
    };
    expect(await codeFor('template')).to.deep.equal([3, 'IS_A_FOLDER']);
    expect(await codeFor('package/new/release.plan')).to.deep.equal([2, 'OUTPUT_INSIDE_ASSET']);
    await writeFile(path.join(cwd, 'koo.yaml'), manifest.replace('root: package', 'root: .'));
    expect(await codeFor('release.plan')).to.deep.equal([2, 'OUTPUT_INSIDE_ASSET']);
    for (const made of ['.koo', 'package/new', 'release.plan'])
      expect(await stat(path.join(cwd, made)).catch(({ code }) => code), made).to.equal('ENOENT');
  });
});

async function refusal(shop: Shop, saved: Plan): Promise<KooError> {
  return shop.publish({ saved }).then(
    () => expect.fail('was not refused'),
    (error: KooError) => error,
  );
}
