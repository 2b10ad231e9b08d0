import { expect } from 'chai';
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { validate as assetCheckMany } from '#validators/output-asset-check-many';
import { validate as lintMany } from '#validators/output-lint-many';
import { validate as planMany } from '#validators/output-plan-many';
import { validate as productCheckMany } from '#validators/output-product-check-many';
import { validate as publishMany } from '#validators/output-publish-many';
import { validate as statusMany } from '#validators/output-status-many';
import { validate as validatePlans } from '#validators/plans';
import { validate as validateEvent } from '#validators/publish-event';
import { readRequestLog } from '../../../src/emulator/emulator.js';
import { withAllFolder } from '../../../src/cli/flags/with-all-folder.js';
import { runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { BREAKS, edit, sampleProducts } from './support.js';

const VALIDATORS = {
  'asset check': assetCheckMany,
  plan: planMany,
  'product check': productCheckMany,
  publish: publishMany,
  status: statusMany,
  'template lint': lintMany,
};

describe('several products by one command', () => {
  const folder = temporaryFolders();

  /** The call with `--json`, held against its schema. */
  const json = async (command: keyof typeof VALIDATORS, flags: string[], cwd: string) => {
    const run = await runKoo([...command.split(' '), ...flags, '--json'], { cwd });
    const validate = VALIDATORS[command];
    const result = JSON.parse(run.stdout);
    expect(validate(result), JSON.stringify(validate.errors)).to.equal(true);
    const ends = result.products.map((one: any) => [one.folder, one.outcome, one.exitCode]);
    return { ...run, ends, result };
  };

  const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1)!;

  it('each end as they would alone, in the order of folders, and the last line counts', async () => {
    const cwd = await sampleProducts(await folder(), ['shop', 'mail', 'wiki']);
    await BREAKS['lint error']!.break(path.join(cwd, 'wiki'));
    const planned = await runKoo(['plan', '--all'], { cwd });
    expect(planned.code, planned.stderr).to.equal(1);
    expect(planned.stdout.split('\n').filter((line) => /^\S+:$/.test(line))).to.deep.equal([
      'mail:',
      'shop:',
    ]);
    expect(lastLine(planned.stdout)).to.equal('3 products: 2 with changes, 1 failed (wiki).');
    expect(planned.stderr).to.contain('✔ mail: lint template single').and.to.contain('\nwiki:\n');

    const published = await runKoo(['publish', '-p', 'wiki', '-p', 'shop', '-p', 'mail'], { cwd });
    expect(published.code).to.equal(1);
    expect(published.stdout).to.match(
      /^mail:\nProduct id-mail is published[\s\S]+\n\nshop:\nProduct id-shop/,
    );
    expect(lastLine(published.stdout)).to.equal('3 products: 2 published, 1 failed (wiki).');

    const again = await runKoo(['publish', '--all', '--lang', 'zh'], { cwd });
    expect(lastLine(again.stdout)).to.equal('共 3 个商品：已是最新 2 个，失败 1 个（wiki）。');
    const status = await runKoo(['status', '--all', '.'], { cwd });
    expect(status.code).to.equal(0);
    expect(lastLine(status.stdout)).to.equal('3 products: 2 as declared, 1 not published.');
    const fails = await json('plan', ['--all', '--exit-code'], cwd);
    expect(fails.ends).to.deep.equal([
      ['mail', 'unchanged', 0],
      ['shop', 'unchanged', 0],
      ['wiki', 'failed', 1],
    ]);
    const markdown = await runKoo(['plan', '--all=mail', '--format', 'markdown'], { cwd });
    expect(markdown.stdout).to.equal(
      '### `mail`\n\n**`id-mail` at `local`**: nothing to change\n\n1 product: 1 unchanged.\n',
    );
  });

  it('are done whichever are broken, and the exit code is the worst', async () => {
    const kinds = Object.keys(BREAKS);
    const names = ['a', 'b', 'c', 'd', 'e'];
    const state = fc.option(fc.constantFrom(...kinds), { freq: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(state, { maxLength: 5, minLength: 1 }), async (states) => {
        const cwd = await sampleProducts(await folder(), names.slice(0, states.length));
        const broken = new Map<string, string>();
        for (const [index, kind] of states.entries()) {
          if (kind === null) continue;
          broken.set(names[index]!, kind);
          await BREAKS[kind]!.break(path.join(cwd, names[index]!));
        }

        const worst = (command: 'lint' | 'publish'): number =>
          Math.max(0, ...[...broken.values()].map((kind) => BREAKS[kind]!.exitCode[command]));
        const published = await json('publish', ['--all'], cwd);
        expect(published.code).to.equal(worst('publish'));
        expect(
          published.result.products.map(({ error, folder: name, outcome }: any) => [
            name,
            error ? error.code : outcome,
          ]),
        ).to.deep.equal(
          states.map((kind, index) => [names[index], kind === null ? 'published' : BREAKS[kind]!.code]),
        );
        const linted = await json('template lint', ['--all'], cwd);
        expect(linted.code).to.equal(worst('lint'));
        const planned = await json('plan', ['--all'], cwd);
        expect(planned.ends.filter(([name]: [string]) => !broken.has(name))).to.deep.equal(
          names
            .slice(0, states.length)
            .filter((name) => !broken.has(name))
            .map((name) => [name, 'unchanged', 0]),
        );
        await rm(cwd, { recursive: true });
      }),
      { numRuns: 2 },
    );
  });

  it('that declare the same id are refused, and nothing of them is sent; the others are done', async () => {
    const cwd = await sampleProducts(await folder(), ['shop', 'copy', 'mail']);
    await edit(path.join(cwd, 'copy/koo.yaml'), (text) => text.replace('id-copy', 'id-shop'));
    const { ends, code, result } = await json('publish', ['--all'], cwd);
    expect(code).to.equal(2);
    expect(ends).to.deep.equal([
      ['copy', 'failed', 2],
      ['mail', 'published', 0],
      ['shop', 'failed', 2],
    ]);
    expect(result.products[0]).to.deep.include({ product: 'id-shop' });
    expect(result.products[0].error).to.deep.include({
      code: 'PRODUCT_ID_TWICE',
      message: 'Product id-shop is also declared in shop.',
    });
    expect(existsSync(path.join(cwd, 'shop/.koo'))).to.equal(false);
  });

  it('have one report of findings in each format, with what is wrong in a koo.yaml', async () => {
    const cwd = await sampleProducts(await folder(), ['shop', 'mail', 'wiki', 'saas']);
    await BREAKS['lint error']!.break(path.join(cwd, 'wiki'));
    await BREAKS.manifest!.break(path.join(cwd, 'mail'));
    const text = await runKoo(
      ['template', 'lint', '--all', '--format', 'sarif=koo.sarif', '--format', 'text'],
      {
        cwd,
      },
    );
    expect(text.code).to.equal(2);
    expect(text.stdout).to.match(/^mail\/koo\.yaml:2:1 error [\s\S]+\nwiki\/template\/main\.tf:2:7 error /);
    expect(lastLine(text.stdout)).to.equal('4 products: 2 passed, 1 with findings, 1 failed (mail).');
    // It is in the report already.
    expect(text.stderr).to.contain('mail:\nerror koo.yaml has 1 problem. [INVALID_MANIFEST]');
    expect(text.stderr).not.to.contain('manifest/syntax');
    const sarif = JSON.parse(await readFile(path.join(cwd, 'koo.sarif'), 'utf8'));
    const places = sarif.runs[0].results.map(
      (one: any) => one.locations[0].physicalLocation.artifactLocation.uri,
    );
    expect(places).to.include.members(['mail/koo.yaml', 'wiki/template/main.tf']);

    const machine = await runKoo(['template', 'lint', '--all', '--format', 'github'], { cwd });
    expect(machine.stdout).to.match(/^::error file=mail\/koo\.yaml,/);
    expect(lastLine(machine.stderr)).to.equal('4 products: 2 passed, 1 with findings, 1 failed (mail).');
    for (const command of ['template lint', 'product check', 'asset check'] as const) {
      const { ends } = await json(command, ['--all'], cwd);
      expect(ends.map(([name]: [string]) => name)).to.deep.equal(['mail', 'saas', 'shop', 'wiki']);
      expect(ends[0]).to.deep.equal(['mail', 'failed', 2]);
    }
  });

  it('are linted each by its own settings and its own baseline', async () => {
    const cwd = await sampleProducts(await folder(), ['shop', 'mail']);
    for (const name of ['shop', 'mail']) await BREAKS['lint error']!.break(path.join(cwd, name));
    const known = await runKoo(['template', 'lint', '-p', 'shop', '--update-baseline'], { cwd });
    expect(known.code, known.stderr).to.equal(0);
    const { ends, result } = await json('template lint', ['--all'], cwd);
    expect(ends).to.deep.equal([
      ['mail', 'findings', 1],
      ['shop', 'passed', 0],
    ]);
    expect(result.products[1].result.summary.baseline.known).to.be.above(0);
    const all = await runKoo(['template', 'lint', '--all', '--update-baseline'], { cwd });
    expect(all.stderr).to.match(/^mail: .+mail\/\.koo-baseline\.json/m);
    expect((await json('template lint', ['--all'], cwd)).code).to.equal(0);
  });

  it('have one stream of events and one page, named by folder', async () => {
    const cwd = await sampleProducts(await folder(), ['shop', 'mail', 'wiki']);
    await BREAKS.manifest!.break(path.join(cwd, 'mail'));
    await BREAKS['lint error']!.break(path.join(cwd, 'wiki'));
    const run = await runKoo(['publish', '--all', '--events', 'events.jsonl', '--report', 'report.html'], {
      cwd,
    });
    expect(run.code, run.stderr).to.equal(2);
    const events = (await readFile(path.join(cwd, 'events.jsonl'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const event of events) expect(validateEvent(event), JSON.stringify(event)).to.equal(true);
    const ended = events.filter(({ type }) => type === 'product-ended');
    expect(ended.map((one) => [one.folder, one.product, one.outcome]).sort()).to.deep.equal([
      ['mail', undefined, 'failed'],
      ['shop', 'id-shop', 'published'],
      ['wiki', 'id-wiki', 'failed'],
    ]);
    expect(events.at(-1)).to.include({ exitCode: 2, type: 'run-ended' });
    const page = await readFile(path.join(cwd, 'report.html'), 'utf8');
    expect([...page.matchAll(/id="product-\d"/g)]).to.have.length(3);
    expect(page).to.match(/<code>mail<\/code>[\s\S]+<code>shop<\/code>[\s\S]+<code>wiki<\/code>/);
    expect(page).to.contain('INVALID_MANIFEST');
  });

  it('have their plans in one file, which is applied by product id', async () => {
    const cwd = await sampleProducts(await folder(), ['shop', 'mail', 'wiki', 'late']);
    await BREAKS.manifest!.break(path.join(cwd, 'wiki'));
    const planned = await runKoo(['plan', '-p', 'shop', '-p', 'mail', '-p', 'wiki', '--out', 'all.plan'], {
      cwd,
    });
    expect(planned.code).to.equal(2);
    const saved = JSON.parse(await readFile(path.join(cwd, 'all.plan'), 'utf8'));
    expect(validatePlans(saved), JSON.stringify(validatePlans.errors)).to.equal(true);
    expect(saved.plans.map((one: any) => one.folder)).to.deep.equal(['mail', 'shop']);

    const alone = await runKoo(['apply', 'all.plan', '-p', 'shop', '--json'], { cwd });
    expect(alone.code).to.equal(2);
    expect(JSON.parse(alone.stdout).error).to.include({ code: 'SEVERAL_PLANS' });

    await edit(path.join(cwd, 'mail/koo.yaml'), (text) => text.replace('id-mail', 'id-other'));
    const applied = await runKoo(['apply', 'all.plan', '--all', '--json'], { cwd });
    const result = JSON.parse(applied.stdout);
    expect(publishMany(result), JSON.stringify(publishMany.errors)).to.equal(true);
    expect(applied.code).to.equal(2);
    expect(
      result.products.map(({ error, folder: name, outcome }: any) => [name, error?.code ?? outcome]),
    ).to.deep.equal([
      // Its koo.yaml declares another product now.
      ['mail', 'PLAN_STALE'],
      ['shop', 'published'],
      ['wiki', 'INVALID_MANIFEST'],
    ]);
    expect(applied.stderr).to.contain('The file has no plan for late: nothing was changed there.');
    expect(existsSync(path.join(cwd, 'late/.koo/receipt.local.json'))).to.equal(false);
  });

  it('stop cleanly when they are interrupted, and go on when run again', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `p${String(index).padStart(2, '0')}`);
    const cwd = await sampleProducts(await folder(), names);
    const stopped = await runKoo(['publish', '--all', '--json'], {
      cwd,
      onStart(child) {
        let isSent = false;
        child.stderr!.on('data', (text: string) => {
          if (isSent || !text.includes('draft')) return;
          isSent = true;
          child.kill('SIGINT');
        });
      },
    });
    expect(stopped.code, stopped.stderr).to.equal(130);
    const result = JSON.parse(stopped.stdout);
    expect(publishMany(result), JSON.stringify(publishMany.errors)).to.equal(true);
    expect(result.products).to.have.length(12);
    const outcomes = new Set(result.products.map(({ outcome }: any) => outcome));
    expect([...outcomes]).to.include('interrupted');
    outcomes.delete('interrupted');
    outcomes.delete('published');
    expect([...outcomes]).to.deep.equal([]);
    // More wait than work at the same time: those were not begun.
    expect(existsSync(path.join(cwd, 'p11/.koo/receipt.local.json'))).to.equal(false);

    const again = await json('publish', ['--all'], cwd);
    expect(again.code, again.stderr).to.equal(0);
    for (const name of names) {
      const log = await readRequestLog(path.join(cwd, name, '.koo/local'));
      const uploads = log.filter(({ method, path: at }) => method !== 'GET' && at.includes('market-event'));
      expect(uploads.length, name).to.equal(1);
    }
  });

  it('are told in text when they are interrupted: once, with the counts', async () => {
    const cwd = await sampleProducts(await folder(), ['a', 'b', 'c']);
    const stopped = await runKoo(['publish', '--all'], {
      cwd,
      onStart(child) {
        child.stderr!.once('data', () => child.kill('SIGINT'));
      },
    });
    expect(stopped.code).to.equal(130);
    expect(stopped.stderr.match(/\[INTERRUPTED\]/g)).to.have.length(1);
    expect(lastLine(stopped.stdout)).to.match(/^3 products: .*interrupted\.$/);
  });

  describe('wrong calls', () => {
    const calls: Array<[call: string[], code: string]> = [
      [['plan', '--all', 'gone'], 'FOLDER_NOT_FOUND'],
      [['status', '--all', 'empty'], 'NO_PRODUCTS'],
      [['publish', '--all', '-p', 'shop'], 'WRONG_CALL'],
      [['template', 'lint', '--all', '.', 'shop/template'], 'ARGUMENTS_AND_SEVERAL'],
      [['asset', 'check', 'app', '--all'], 'ARGUMENTS_AND_SEVERAL'],
      [['template', 'lint', '--all', '--watch'], 'WATCH_AND_SEVERAL'],
      [['apply', 'shop/koo.yaml', '--all'], 'NO_PLAN'],
      [['plan', '--all', '--out', 'shop/package/x.plan'], 'OUTPUT_INSIDE_ASSET'],
      [['publish', '--all', '--report', 'shop/package/x.html'], 'OUTPUT_INSIDE_ASSET'],
    ];
    let cwd: string;
    before(async () => {
      cwd = await sampleProducts(await folder(), ['shop']);
      await mkdir(path.join(cwd, 'empty'));
    });
    for (const [call, code] of calls) {
      it(`${call.join(' ')}: ${code}`, async () => {
        const run = await runKoo([...call, '--json'], { cwd });
        expect(run.code, run.stdout).to.equal(2);
        expect(JSON.parse(run.stdout).error).to.include({ code });
      });
    }
  });

  it('--all without a folder is this folder', () => {
    expect(withAllFolder(['--all'])).to.deep.equal(['--all', '.']);
    expect(withAllFolder(['--all', '--json'])).to.deep.equal(['--all', '.', '--json']);
    expect(withAllFolder(['--all', 'x', '--json'])).to.deep.equal(['--all', 'x', '--json']);
    expect(withAllFolder(['--all=x'])).to.deep.equal(['--all=x']);
    expect(withAllFolder(['--all', '--', '--all'])).to.deep.equal(['--all', '.', '--', '--all']);
  });
});
