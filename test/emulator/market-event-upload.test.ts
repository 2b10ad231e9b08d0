import { expect } from 'chai';
import { execFile, execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { readRequestLog } from '../../src/emulator/emulator.js';
import { signRequest, unsigned } from '../../src/marketplace/signing/signing.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulators, type TestEmulator } from './support/emulators.js';
import { httpCall, type HttpAnswer } from './support/http-call.js';
import {
  filePartsOf,
  FORM_TYPE,
  formBuffer,
  formPart,
  type FormPart,
  formStream,
} from './support/multipart-form.js';
import { sha256Of } from './support/packages.js';

const FILE = Buffer.from('a package, as far as the upload can tell');
let drafts = 0;

describe('market-event upload of the emulator', () => {
  const start = emulators();
  const folder = temporaryFolders();
  let emulator: TestEmulator;

  before(async () => {
    emulator = await start();
  });

  async function draft(on = emulator): Promise<{ assetId: string; event: string }> {
    const { json } = await on.client.call('POST', '/console/v1/assets', {
      name: `asset-${(drafts += 1)}`,
      version: 'V1',
      deployed_type: 'software_package',
    });
    return { assetId: json.asset_id, event: json.event_id };
  }

  const pathOf = (event: string) => `/api/mkp-openapi-public/global/v1/market-event/${event}/file`;

  function send(event: string, parts: FormPart[], on = emulator): Promise<HttpAnswer> {
    return on.client.send('POST', pathOf(event), { body: formStream(parts), headers: FORM_TYPE });
  }

  async function packageOf(assetId: string, on = emulator): Promise<unknown> {
    return (await on.client.call('GET', `/console/v1/assets/${assetId}`)).json.versions[0].package;
  }

  /** Sends the head of an upload, and leaves the body to the caller, who may go away. */
  function begin(event: string): ClientRequest {
    const url = new URL(pathOf(event), emulator.url);
    const signed = signRequest(
      { body: unsigned, headers: FORM_TYPE, method: 'POST', url },
      emulator.credentials,
      new Date(),
    );
    const sent = request(url, { agent: false, headers: { ...FORM_TYPE, ...signed }, method: 'POST' });
    return sent.on('error', () => {});
  }

  /** Of its uploads, as the log has them. */
  async function statusesOf(event: string): Promise<number[]> {
    const log = await readRequestLog(emulator.dataFolder);
    return log.filter((one) => one.path === pathOf(event)).map(({ status }) => status);
  }

  const accepted = { error_code: 'CBC.0000', error_msg: 'Success' };
  const stored = { name: 'demo-V1.zip', bytes: FILE.length, sha256: sha256Of(FILE) };

  it('takes a file, the part file first', async () => {
    const { assetId, event } = await draft();
    const { json, status } = await send(event, filePartsOf(FILE, 'demo-V1.zip'));
    expect({ json, status }).to.deep.equal({ json: accepted, status: 200 });
    expect(await packageOf(assetId)).to.deep.equal(stored);
    const [kept] = [path.join(emulator.dataFolder, 'objects', stored.sha256)];
    expect(readFileSync(kept)).to.deep.equal(FILE);
  });

  it('takes a file, the part file last', async () => {
    const { assetId, event } = await draft();
    expect((await send(event, filePartsOf(FILE, 'demo-V1.zip').reverse())).json).to.deep.equal(accepted);
    expect(await packageOf(assetId)).to.deep.equal(stored);
  });

  it('takes a body whose hash is signed, with what follows the last part', async () => {
    const { assetId, event } = await draft();
    const body = await formBuffer(filePartsOf(FILE, 'demo-V1.zip'), 'an epilogue'.repeat(20_000));
    const answer = await emulator.client.send('POST', pathOf(event), { body, headers: FORM_TYPE });
    expect(answer.json).to.deep.equal(accepted);
    expect(await packageOf(assetId)).to.deep.equal(stored);
  });

  it('takes a string', async () => {
    const { assetId, event } = await draft();
    const form = [formPart({ type: 'CHARACTERS', characters: '授权码 ABC' })];
    expect((await send(event, form)).json).to.deep.equal(accepted);
    expect((await send(event, form)).json).to.deep.equal(accepted);
    expect(await packageOf(assetId)).to.equal(null);
  });

  it('takes the same file again, and another one until the version is submitted', async () => {
    const { assetId, event } = await draft();
    await send(event, filePartsOf(FILE, 'demo-V1.zip'));
    expect((await send(event, filePartsOf(FILE, 'demo-V1.zip'))).json).to.deep.equal(accepted);
    const other = Buffer.from('other bytes');
    expect((await send(event, filePartsOf(other, 'demo-V1.zip'))).json).to.deep.equal(accepted);
    expect(await packageOf(assetId)).to.deep.equal({
      name: 'demo-V1.zip',
      bytes: 11,
      sha256: sha256Of(other),
    });
  });

  it('takes what curl -F sends, signed', async function () {
    if (!hasProgram('curl')) {
      this.test!.title += ' (curl is missing)';
      this.skip();
    }

    const { assetId, event } = await draft();
    const file = path.join(await folder(), 'demo-V1.zip');
    writeFileSync(file, FILE);
    const url = new URL(pathOf(event), emulator.url);
    const signed = signRequest(
      { body: unsigned, headers: {}, method: 'POST', url },
      emulator.credentials,
      new Date(),
    );
    const form = JSON.stringify({ type: 'FILE', file_name: 'demo-V1.zip', sha256: stored.sha256 });
    const { stdout } = await promisify(execFile)('curl', [
      '-sS',
      ...Object.entries(signed).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
      '-F',
      `file=@${file}`,
      '-F',
      `isvUpdateFileReq=${form};type=application/json`,
      url.href,
    ]);
    expect(JSON.parse(stdout)).to.deep.equal(accepted);
    expect(await packageOf(assetId)).to.deep.equal(stored);
  });

  describe('refuses', () => {
    const parts = (form: object): FormPart[] => filePartsOf(FILE, 'demo-V1.zip', form);
    const refusals: Array<
      [title: string, body: () => FormPart[], code: string, message: RegExp, status?: number]
    > = [
      ['no part isvUpdateFileReq', () => parts({}).slice(0, 1), 'CBC.0101', /"isvUpdateFileReq" is missing/],
      ['no part file', () => parts({}).slice(1), 'CBC.0101', /"file" is missing/],
      ['no type', () => parts({ type: undefined }), 'CBC.0101', /type is missing/],
      ['an unknown type', () => parts({ type: 'STREAM' }), 'CBC.0101', /type is none of CHARACTERS, FILE/],
      ['no file_name', () => parts({ file_name: undefined }), 'CBC.0101', /file_name is missing/],
      [
        'a file_name that is too long',
        () => parts({ file_name: 'a'.repeat(1025) }),
        'CBC.0101',
        /longer than 1024/,
      ],
      ['no sha256', () => parts({ sha256: undefined }), 'CBC.0101', /sha256 is missing/],
      ['a sha256 that is none', () => parts({ sha256: 'abc' }), 'CBC.0101', /no.* SHA-256|not a SHA-256/],
      ['a wrong sha256', () => parts({ sha256: 'a'.repeat(64) }), 'CBC.0101', /not the SHA-256 of the file/],
      [
        'CHARACTERS without characters',
        () => [formPart({ type: 'CHARACTERS' })],
        'CBC.0101',
        /characters is missing/,
      ],
      [
        'characters that are too long',
        () => [formPart({ type: 'CHARACTERS', characters: '字'.repeat(1025) })],
        'CBC.0101',
        /longer than 1024/,
      ],
      ['a form that is no JSON', () => [formPart('{type:')], 'CBC.0101', /Invalid parameter/],
      ['a form that is no object', () => [formPart('[]')], 'CBC.0101', /not a JSON object/],
      [
        'a form of another type',
        () => [{ ...formPart({ type: 'CHARACTERS', characters: 'x' }), type: 'text/plain' }],
        'CBC.0101',
        /not of type application\/json/,
      ],
      ['two files', () => [...parts({}).slice(0, 1), ...parts({})], 'CBC.0101', /more than one part "file"/],
      ['a form without end', () => [formPart(`"${'x'.repeat(100_000)}"`)], 'CBC.0101', /Invalid parameter/],
    ];
    for (const [title, body, code, message, status = 400] of refusals) {
      it(title, async () => {
        const { assetId, event } = await draft();
        const answer = await send(event, body());
        expect({ code: answer.json.error_code, status: answer.status }).to.deep.equal({ code, status });
        expect(answer.json.error_msg).to.match(message);
        expect(await packageOf(assetId)).to.equal(null);
        expect(readdirSync(path.join(emulator.dataFolder, 'objects/incoming'))).to.deep.equal([]);
      });
    }

    for (const event of [
      '87b94795-0603-4e24-8ae5-69420d60e3c8',
      '..%2F..%2F..%2Fetc%2Fpasswd',
      '%00',
      "'%20OR%201=1",
    ]) {
      it(`the event ${event}, which does not exist`, async () => {
        const answer = await send(event, parts({}));
        expect({ code: answer.json.error_code, status: answer.status }).to.deep.equal({
          code: '91381034',
          status: 200,
        });
      });
    }

    it('an event_id of more than 64 characters', async () => {
      const answer = await send('e'.repeat(65), parts({}));
      expect({ code: answer.json.error_code, status: answer.status }).to.deep.equal({
        code: 'CBC.0101',
        status: 400,
      });
    });

    it('a body that is not multipart', async () => {
      const { event } = await draft();
      const answer = await emulator.client.call('POST', pathOf(event), {
        type: 'CHARACTERS',
        characters: 'x',
      });
      expect({ code: answer.json.error_code, status: answer.status }).to.deep.equal({
        code: 'CBC.0101',
        status: 400,
      });
    });

    it('a multipart body without parts or without an end', async () => {
      const { event } = await draft();
      for (const body of [
        '',
        'no boundary at all',
        '--koo-test-boundary\r\nContent-Disposition: form-data; name="file"\r\n\r\nabc',
      ]) {
        const answer = await emulator.client.send('POST', pathOf(event), {
          body: Buffer.from(body),
          headers: FORM_TYPE,
        });
        expect({ code: answer.json.error_code, status: answer.status }, body).to.deep.equal({
          code: 'CBC.0101',
          status: 400,
        });
      }
    });

    it('a body other than the one whose hash was signed, and keeps nothing of it', async () => {
      const { assetId, event } = await draft();
      const url = new URL(pathOf(event), emulator.url);
      const body = await formBuffer(parts({}));
      const headers = {
        ...FORM_TYPE,
        ...signRequest({ body, headers: FORM_TYPE, method: 'POST', url }, emulator.credentials, new Date()),
      };
      const changed = Buffer.from(body.toString().replaceAll('demo-V1', 'demo-V2'));
      const answer = await httpCall(url.href, { body: changed, headers, method: 'POST' });
      expect({ code: answer.json.error_code, status: answer.status }).to.deep.equal({
        code: 'APIGW.0301',
        status: 401,
      });
      expect(await packageOf(assetId)).to.equal(null);
    });

    it('who did not sign, before the body has ended', async () => {
      const { event } = await draft();
      const refused = request(emulator.url + pathOf(event), {
        agent: false,
        headers: FORM_TYPE,
        method: 'POST',
      });
      refused.write('--koo-test-boundary\r\n');
      const [response] = (await once(refused, 'response')) as [{ statusCode: number; resume(): void }];
      response.resume();
      expect(response.statusCode).to.equal(401);
      refused.end();
    });
  });

  it('holds uploads to the gateway’s limit when that is asked for, whether or not the length is told', async () => {
    const limited = await start({ gatewayBodyLimit: 100_000 });
    const { assetId, event } = await draft(limited);
    const big = filePartsOf(Buffer.alloc(100_000, 'x'), 'demo-V1.zip');
    const chunked = await send(event, big, limited);
    expect({ code: chunked.json.error_code, status: chunked.status }).to.deep.equal({
      code: 'APIGW.0201',
      status: 413,
    });
    const told = await limited.client.send('POST', pathOf(event), {
      body: await formBuffer(big),
      headers: FORM_TYPE,
    });
    expect({ code: told.json.error_code, status: told.status }).to.deep.equal({
      code: 'APIGW.0201',
      status: 413,
    });
    expect(await packageOf(assetId, limited)).to.equal(null);
    expect(
      (await send(event, filePartsOf(Buffer.alloc(99_000, 'x'), 'demo-V1.zip'), limited)).json,
    ).to.deep.equal(accepted);
  });

  it('keeps nothing of an upload that its client breaks off, and logs it as 499', async () => {
    const { assetId, event } = await draft();
    const sent = begin(event);
    sent.write(
      '--koo-test-boundary\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n',
    );
    sent.write(randomBytes(300_000));
    const incoming = path.join(emulator.dataFolder, 'objects/incoming');
    await until(() => readdirSync(incoming).length === 1);
    sent.destroy();
    await until(() => readdirSync(incoming).length === 0);
    expect(await packageOf(assetId)).to.equal(null);
    await until(async () => (await statusesOf(event)).length > 0);
    expect(await statusesOf(event)).to.deep.equal([499]);
  });

  it('keeps an upload that came whole, and logs it as taken, though its client did not wait for the answer', async () => {
    const { assetId, event } = await draft();
    const sent = begin(event);
    const form = await formBuffer(filePartsOf(randomBytes(3_000_000), 'demo-V1.zip'));
    sent.end(form, () => sent.destroy());
    await until(async () => (await statusesOf(event)).length > 0);
    expect(await statusesOf(event)).to.deep.equal([200]);
    expect(await packageOf(assetId)).to.include({ bytes: 3_000_000, name: 'demo-V1.zip' });
  });

  it('takes 300 MB without holding them in memory', async () => {
    const { assetId, event } = await draft();
    const block = randomBytes(1024 * 1024);
    const hash = createHash('sha256');
    let highest = 0;
    const base = process.memoryUsage().rss;
    const content = (async function* () {
      for (let count = 0; count < 300; count += 1) {
        hash.update(block);
        highest = Math.max(highest, process.memoryUsage().rss);
        yield block;
      }
    })();
    const form: FormPart = {
      content: (async function* () {
        yield Buffer.from(
          JSON.stringify({ type: 'FILE', file_name: 'big-V1.zip', sha256: hash.digest('hex') }),
        );
      })(),
      name: 'isvUpdateFileReq',
      type: 'application/json',
    };
    const answer = await send(event, [{ content, fileName: 'big-V1.zip', name: 'file' }, form]);
    expect(answer.json).to.deep.equal(accepted);
    expect(((await packageOf(assetId)) as { bytes: number }).bytes).to.equal(300 * 1024 * 1024);
    const grown = (highest - base) / 1024 / 1024;
    expect(grown, `${grown.toFixed()} MB more`).to.be.below(100);
    expect(existsSync(path.join(emulator.dataFolder, 'objects/incoming'))).to.equal(true);
  });
});

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Waits for something that happens by itself, looking again with every turn of the event loop. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}
