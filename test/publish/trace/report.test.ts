import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { packageRoot } from '../../../src/platform/package-root.js';
import { PAGE_COLORS_STYLE } from '../../../src/publish/html/page-colors.js';
import { html } from '../../../src/publish/html/html.js';
import { timeTicks } from '../../../src/publish/report/plots/time-axis.js';
import { RunRecorder } from '../../../src/publish/report/record/run-recorder.js';
import { reportPage } from '../../../src/publish/report/report-page.js';
import { launchedBrowser } from '../../support/browser.js';
import { runCommand } from '../../support/run-command.js';
import { runKoo } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

/** What somebody else chose, and the page shows. */
const NAME = `<img src=x onerror="alert(1)">'"&amp;`;
const FILE = `package/bin/<script>alert(2)<!--.py`;
/** koo.yaml may not have such a character, and events may: they are a file of somebody's, too. */
const TURNED_NAME = `${NAME}\u202E`;
const SHOWN_NAME = `${NAME}\\u202e`;

/** @param most So many events, as if koo had been killed after them. */
async function recordOf(events: string, most = Infinity): Promise<RunRecorder> {
  const recorder = new RunRecorder();
  const lines = (await readFile(events, 'utf8')).trimEnd().split('\n');
  for (const line of lines.slice(0, most)) recorder.listen(JSON.parse(line));
  return recorder;
}

describe('koo publish --report', () => {
  const folder = temporaryFolders();
  const browser = launchedBrowser();

  /** Opens a page from the disk. */
  async function open(file: string): Promise<{ complaints: string[]; page: Page }> {
    const page = await (await browser().newContext({ viewport: { height: 900, width: 1200 } })).newPage();
    const complaints: string[] = [];
    const url = pathToFileURL(file).href;
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => request.url() !== url && complaints.push(`asks ${request.url()}`));
    await page.goto(url);
    return { complaints, page };
  }

  it('is a page with the numbers of the run, whatever the names are, made of the events alone', async () => {
    const cwd = await sampleProject(await folder(), { [FILE]: `${'# a file\n'.repeat(4000)}` });
    const manifest = path.join(cwd, 'koo.yaml');
    const named = (await readFile(manifest, 'utf8'))
      .replace('name: Sample shop', `name: ${JSON.stringify(NAME)}`)
      .replace('name: Professional', `name: ${JSON.stringify(`Pro ${NAME}`)}`);
    await writeFile(manifest, named);
    const flags = ['--events', 'events.ndjson', '--report', 'out/report.html'];
    const run = await runCommand('publish', flags, { cwd, env: {} });
    expect(run.code, run.stderr).to.equal(0);
    const file = path.join(cwd, 'out/report.html');
    const { record } = await recordOf(path.join(cwd, 'events.ndjson'));
    expect(reportPage(record, { language: 'en' })).to.equal(await readFile(file, 'utf8'));

    const killed = await recordOf(path.join(cwd, 'events.ndjson'), 20);
    expect(reportPage(killed.record, { language: 'en' }))
      .to.include('koo was killed')
      .and.include('Not finished');

    const turned = (await readFile(path.join(cwd, 'events.ndjson'), 'utf8')).replaceAll(
      JSON.stringify(NAME).slice(1, -1),
      JSON.stringify(TURNED_NAME).slice(1, -1),
    );
    await writeFile(path.join(cwd, 'turned.ndjson'), turned);
    const { record: turnedRecord } = await recordOf(path.join(cwd, 'turned.ndjson'));
    const turnedFile = path.join(cwd, 'turned.html');
    await writeFile(turnedFile, reportPage(turnedRecord, { language: 'en' }));

    const { complaints, page } = await open(turnedFile);
    expect(await page.title()).to.equal(`${SHOWN_NAME} · koo · Publish`);
    expect(await page.locator('h1').textContent()).to.equal(SHOWN_NAME);
    expect(await page.locator('.matrix tbody th span').last().textContent()).to.equal(`Pro ${SHOWN_NAME}`);
    expect(await page.locator('.files code').first().textContent()).to.equal(FILE.slice('package/'.length));
    expect(await page.locator('script, img, iframe, link, object, [onerror]').count()).to.equal(0);
    // The style is there only if the policy's hash is right.
    expect(await page.locator('.dot.linked').count()).to.equal(4);
    expect(
      await page
        .locator('.dot')
        .first()
        .evaluate((dot) => getComputedStyle(dot).borderRadius),
    ).to.equal('50%');
    expect(await page.locator('.place-line').textContent()).to.match(/^\s*Local emulator.*Nothing has left/s);

    const [product] = record.products;
    const [packed] = product!.packed;
    const plotted = await page
      .locator('.folders tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('code')!.textContent,
          row.querySelector('.fill')!.getAttribute('width'),
        ]),
      );
    const most = packed!.folders[0]!.bytes;
    expect(plotted).to.deep.equal(
      packed!.folders.map(({ bytes, path: name }) => [
        name,
        `${Math.max(0.4, Math.round((bytes / most) * 10_000) / 100)}%`,
      ]),
    );
    const ran = product!.steps.filter(({ state }) => state === 'done');
    const bars = await page
      .locator('.gantt .fill')
      .evaluateAll((fills) =>
        fills.map((fill) => ['x', 'width'].map((name) => Number.parseFloat(fill.getAttribute(name)!))),
      );
    expect(bars).to.have.length(ran.length);
    for (const [index, { from, to }] of ran.entries()) {
      const whole = product!.to - product!.from;
      expect(bars[index]![0]).to.be.closeTo(Math.min(((from - product!.from) / whole) * 100, 99.6), 0.01);
      expect(bars[index]![1]).to.be.closeTo(Math.max(((to - from) / whole) * 100, 0.4), 0.01);
    }

    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(axe);
    for (const [colorScheme, runOnly] of [
      ['light', ['wcag2a', 'wcag2aa']],
      ['dark', ['color-contrast']],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(
        (only) => (globalThis as any).axe.run({ resultTypes: ['violations'], runOnly: only }),
        runOnly,
      );
      const told = violations.map(({ id, nodes }: any) => `${colorScheme} ${id}: ${nodes[0].html}`);
      expect(told).to.deep.equal([]);
    }

    for (const width of [390, 800]) {
      await page.setViewportSize({ height: 800, width });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(width);
    }

    expect(complaints).to.deep.equal([]);
  });

  it('says in Chinese why nothing was published, and what is wrong', async () => {
    const cwd = await sampleProject(await folder(), { 'template/bad.tf': 'resource "x" {\n' });
    const { code } = await runCommand('plan', ['--report', 'report.html', '--lang', 'zh'], { cwd, env: {} });
    expect(code).to.equal(1);
    const page = await readFile(path.join(cwd, 'report.html'), 'utf8');
    expect(page).to.include('<html lang="zh-CN">').and.include('失败').and.include('有 1 个错误，无法发布');
    expect(page).to.include('此处的“{”没有闭合').and.include('template/bad.tf:1:14');

    await writeFile(path.join(cwd, 'koo.yaml'), 'product: 5\n');
    const wrong = await runCommand('plan', ['--report', 'report.html'], { cwd, env: {} });
    expect(wrong.code).to.equal(2);
    const second = await readFile(path.join(cwd, 'report.html'), 'utf8');
    expect(second).to.include('INVALID_MANIFEST').and.include('koo.yaml:1:10');
  });

  it('is written when the run is interrupted, and says where it was', async () => {
    const cwd = await sampleProject(await folder());
    const run = await runKoo(['publish', '--report', 'report.html'], {
      cwd,
      onStart: (child) => child.stderr!.once('data', () => child.kill('SIGINT')),
    });
    expect(run.code, run.stderr).to.equal(130);
    const page = await readFile(path.join(cwd, 'report.html'), 'utf8');
    expect(page).to.include('Interrupted').and.include('lint template').and.include('Exit code 130.');
    expect(page).to.include('Run the same command again to resume.');
  });

  it('is not written where it would be packed, and does not begin where it cannot be written', async () => {
    const cwd = await sampleProject(await folder());
    const code = async (file: string) => {
      const run = await runCommand('publish', ['--report', file, '--json'], { cwd, env: {} });
      return JSON.parse(run.stdout).error.code;
    };
    expect(await code('package/report.html')).to.equal('OUTPUT_INSIDE_ASSET');
    expect(await code('template')).to.equal('IS_A_FOLDER');
  });
});

describe('parts of a report', () => {
  const anything = fc.oneof(
    fc.constantFrom(...`<>&"'\n\0\u202E\uD800`),
    fc.integer({ max: 0xff_ff, min: 0 }).map((unit) => String.fromCodePoint(unit)),
  );

  it('have no markup that came from elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30, unit: anything }), (text) => {
        const { markup } = html`<p title="${text}">${text}</p>`;
        const inside = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/s.exec(markup);
        expect(inside?.[1]).to.equal(inside?.[2]);
        expect(inside?.[2]).to.match(/^(?:[^&<>"'\p{Cc}]|&(?:amp|lt|gt|quot|#39);)*$/su);
      }),
    );
  });

  it('count time in steps that people know, at most six of them', () => {
    expect(timeTicks(3150)).to.deep.equal([0, 1000, 2000, 3000]);
    fc.assert(
      fc.property(fc.integer({ max: 1e10, min: 1 }), (whole) => {
        const ticks = timeTicks(whole);
        expect(ticks.length).to.be.within(1, 6);
        expect(ticks.at(-1)).to.be.at.most(whole);
        if (whole > 5) expect(ticks.length).to.be.at.least(3);
      }),
    );
  });

  it("have the colours of the emulator's page", () => {
    const tokens = readFileSync(
      path.join(packageRoot(), 'src/emulator/page/browser/style/tokens.css'),
      'utf8',
    );
    const [light, dark] = PAGE_COLORS_STYLE.split('@media');
    for (const [, name] of light!.matchAll(/--([\w-]+):#/g)) {
      const [, one, other] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)!;
      expect(light).to.include(`--${name}:${one}`);
      expect(dark).to.include(`--${name}:${other}`);
    }
  });
});
