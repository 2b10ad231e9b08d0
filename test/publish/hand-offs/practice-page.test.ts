import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { startEmulator, type Emulator } from '../../../src/emulator/emulator.js';
import { PRACTICE_LABELS } from '../../../src/emulator/practice/practice-labels.js';
import { LABELS, WAYS } from '../../../src/publish/hand-offs/console-labels.js';
import { runKooHere } from '../../support/run-koo-here.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

interface Shown {
  status: number;
  text: string;
}

const BOUNDARY = 'form-of-a-test';

function part(disposition: string, content: Buffer | string, type = ''): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n${type}\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n')]);
}

describe('the console to practise on', () => {
  const folder = temporaryFolders();
  let cwd: string;
  let emulator: Emulator;

  beforeEach(async () => {
    cwd = await sampleProject(await folder());
    const dataFolder = path.join(cwd, '.koo/local');
    emulator = await startEmulator({ console: 'by-hand', dataFolder, review: 'automatic' });
  });
  afterEach(() => emulator.close());

  const koo = async (code: number, ...call: string[]): Promise<string> => {
    const run = await runKooHere(call, { cwd });
    expect(run.code, run.stderr + run.stdout).to.equal(code);
    return run.stdout;
  };

  /** Sends a form as a browser does. */
  async function submit(
    form: string,
    fields: Record<string, string>,
    file?: string,
    origin = emulator.url,
  ): Promise<Shown> {
    const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
    if (file !== undefined) {
      const named = `name="file"; filename="${path.basename(file)}"`;
      parts.push(part(named, await readFile(file), 'Content-Type: application/octet-stream\r\n'));
    }

    const body = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
    const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, origin };
    return new Promise((resolve, reject) => {
      const request = http.request(
        `${emulator.url}/page/console/${form}`,
        { headers, method: 'POST' },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('end', () => resolve({ status: response.statusCode!, text }));
        },
      );
      request.on('error', reject).end(body);
    });
  }

  const page = (id: string, name = '') => path.join(cwd, '.koo/hand-offs/local', id, name);

  it('takes a publish from the first hand-off to linked specs; koo publish makes them by itself', async () => {
    const listed = await submit('products', {
      access: 'license',
      id: '00301-0001',
      name: 'Sample shop',
      specs: 'sku-basic Basic\nsku-pro Professional\n',
    });
    expect(listed.status, listed.text).to.equal(200);
    expect(await koo(0, 'publish')).to.match(/^1 manual step in the seller console for /);
    const added = await submit(
      'assets',
      {
        'lifecycle.install': 'bash scripts/install.sh',
        'lifecycle.start': 'bash scripts/start.sh',
        'lifecycle.stop': 'bash scripts/stop.sh',
        arch: '',
        name: 'sample-shop',
        os: '',
        version: 'V1.0',
      },
      page('asset-app', 'sample-shop-V1_0.zip'),
    );
    const [, id] = /role="status">sample-shop V1\.0: 资产 ID ([^<]+)</.exec(added.text) ?? [];
    expect(id, added.text).to.be.a('string');
    await koo(0, 'handoff', 'done', 'asset-app', '--asset-id', id!);
    await koo(0, 'publish');
    const version = JSON.stringify([id, 'V1.0']);
    const registered = await submit(
      'templates',
      { introduction: 'Sample', name: 'koo-single', version },
      page('template-single', 'single.zip'),
    );
    expect(registered.status, registered.text).to.equal(200);
    await koo(0, 'handoff', 'done', 'template-single', '--confirm');
    expect((await submit('submissions', { version })).status).to.equal(200);
    await koo(0, 'handoff', 'done', 'submit-app');
    await koo(0, 'publish', '--wait', '--timeout', '60');
    const shown = await (await fetch(`${emulator.url}/page/console/`)).text();
    const [, link] = /<option value="([^"]+)">sample-shop V1\.0, koo-single V1</.exec(shown) ?? [];
    for (const sku of ['sku-basic', 'sku-pro']) {
      const fields = {
        link: link!.replaceAll('&quot;', '"'),
        spec: JSON.stringify(['00301-0001', sku]),
      };
      expect((await submit('links', fields)).text).to.include(`${sku}: 已关联`);
    }

    await koo(0, 'handoff', 'done', 'links', '--confirm');
    expect(await koo(0, 'handoff', 'verify')).to.include('asset-app');
    await koo(0, 'plan', '--exit-code');
    await koo(0, 'status');
  });

  it('says what the console refuses, in its own words', async () => {
    const { status, text } = await submit('submissions', { version: JSON.stringify(['no', 'V1']) });
    expect(status).to.equal(400);
    expect(text)
      .to.match(/class="notice problem" role="status">The emulator at /)
      .and.include('(EMU.NOT_FOUND');
  });

  it('accepts no form of another site, and runs no script', async () => {
    const { status, text } = await submit('submissions', { version: '[]' }, undefined, 'https://example.com');
    expect([status, JSON.parse(text).error_code]).to.deep.equal([403, 'EMU.CROSS_SITE']);
    const { headers } = await fetch(`${emulator.url}/page/console/`);
    expect(headers.get('content-security-policy')).to.include("default-src 'none'").and.not.include('script');
  });

  it('has the labels that the pages of hand-offs have', async () => {
    const text = await (await fetch(`${emulator.url}/page/console/`)).text();
    for (const label of [
      LABELS.asset,
      LABELS.assetVersion,
      LABELS.introduction,
      LABELS.package,
      LABELS.templateName,
    ])
      expect(text).to.include(label);
    expect(Object.values(PRACTICE_LABELS)).to.include.members([
      WAYS.addAsset.join(' > '),
      WAYS.addTemplate.join(' > '),
      WAYS.applications.join(' > '),
      WAYS.linkTemplate.join(' > '),
    ]);
  });
});
