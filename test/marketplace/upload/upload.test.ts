import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, open, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { InterruptedError } from '../../../src/errors/koo-error.js';
import { sha256 } from '../../../src/marketplace/signing/signing.js';
import { siteEndpoint } from '../../../src/marketplace/sending/sites.js';
import { uploadCharacters, uploadFile } from '../../../src/marketplace/upload/upload.js';
import { failureOf, transportTo } from '../support/client.js';
import { closedPort, listening, type LoopbackServer, replying } from '../support/loopback-server.js';
import { parseMultipart } from '../support/parse-multipart.js';

const EVENT = '87b94795-0603-4e24-8ae5-69420d60e3c8';
const TARGET = `/api/mkp-openapi-public/global/v1/market-event/${EVENT}/file`;

describe('upload', () => {
  let folder: string;
  let server: LoopbackServer;
  const file = (name: string): string => path.join(folder, name);

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'koo-upload-'));
    server = await replying();
  });
  afterEach(async () => {
    await server.close();
    await rm(folder, { force: true, recursive: true });
  });

  describe('of a file, as Python reads the request (needs python3)', () => {
    const contents: Array<[string, Buffer]> = [
      ['package.zip', Buffer.from('PK\u0003\u0004 a small one')],
      ['empty.txt', Buffer.alloc(0)],
      ['one piece.bin', Buffer.alloc(256 << 10, 'a')],
      ['许可证 “1”.lic', Buffer.alloc((1 << 20) * 5 + 17, '0123456789\r\n--koo')],
    ];
    for (const [name, content] of contents) {
      it(`${name}, ${content.length} bytes`, async function () {
        await writeFile(file(name), content);
        const steps: number[] = [];
        const receipt = await uploadFile(transportTo(server.url), {
          eventId: EVENT,
          file: file(name),
          onProgress: (done) => steps.push(done),
        });
        const [request] = server.received;
        expect(request).to.deep.include({ method: 'POST', signature: 'ok', target: TARGET });
        expect(request!.headers).to.include({
          'content-length': String(request!.body.length),
          'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD',
        });
        expect(request!.headers).to.not.have.property('transfer-encoding');
        expect(request!.headers.authorization).to.include(
          'SignedHeaders=accept;host;x-sdk-content-sha256;x-sdk-date;x-security-token,',
        );

        const parsed = parseMultipart(request!.headers['content-type']!, request!.body);
        if (!parsed) this.skip();
        const hash = sha256(content);
        expect(parsed.defects).to.deep.equal([]);
        expect(
          parsed.parts.map(({ bytes, filename, json, name: part, sha256: sum, type }) => ({
            bytes,
            filename,
            json,
            part,
            sum,
            type,
          })),
        ).to.deep.equal([
          {
            bytes: content.length,
            filename: name,
            json: null,
            part: 'file',
            sum: hash,
            type: 'application/octet-stream',
          },
          {
            bytes:
              JSON.stringify({ type: 'FILE', file_name: name, sha256: hash }).length +
              Buffer.byteLength(name) -
              name.length,
            filename: null,
            json: { type: 'FILE', file_name: name, sha256: hash },
            part: 'isvUpdateFileReq',
            sum: parsed.parts[1]!.sha256,
            type: 'application/json',
          },
        ]);
        expect(receipt).to.deep.equal({
          bytes: content.length,
          code: 'CBC.0000',
          eventId: EVENT,
          fileName: name,
          host: `127.0.0.1:${server.port}`,
          message: 'Success',
          requestId: undefined,
          sha256: hash,
          type: 'FILE',
        });
        expect(steps.at(-1) ?? 0).to.equal(content.length);
      });
    }
  });

  it('of a file under another name, and through an open handle', async () => {
    await writeFile(file('a.bin'), 'content');
    const handle = await open(file('a.bin'), 'r');
    await uploadFile(transportTo(server.url), { eventId: EVENT, file: handle, name: 'b "c".bin' });
    await handle.close();
    expect(server.received[0]!.body.toString()).to.include('name="file"; filename="b %22c%22.bin"');
  });

  it('of a string: one part, no file', async function () {
    const receipt = await uploadCharacters(transportTo(server.url), {
      characters: '许可 "1"',
      eventId: EVENT,
    });
    const [request] = server.received;
    expect(request).to.deep.include({ signature: 'ok', target: TARGET });
    expect(receipt).to.deep.include({ bytes: 10, code: 'CBC.0000', type: 'CHARACTERS' });
    const parsed = parseMultipart(request!.headers['content-type']!, request!.body);
    if (!parsed) this.skip();
    expect(parsed.parts.map(({ json, name, type }) => ({ json, name, type }))).to.deep.equal([
      {
        json: { type: 'CHARACTERS', characters: '许可 "1"' },
        name: 'isvUpdateFileReq',
        type: 'application/json',
      },
    ]);
  });

  describe('a file that changes while it is sent is not completed', () => {
    const size = (1 << 20) * 24;
    const changes: Array<[string, RegExp, () => Promise<void>]> = [
      ['shorter', /it ended after \d+ of 25165824 bytes/, () => truncate(file('f'), 10)],
      ['longer', /it had 25165824 bytes and has 25165829 now/, () => appendFile(file('f'), 'added')],
      ['rewritten', /it was written to/, () => utimes(file('f'), 1, 1)],
      [
        'replaced',
        /it was deleted or replaced/,
        () => writeFile(file('g'), 'new').then(() => rename(file('g'), file('f'))),
      ],
      ['deleted', /it was deleted or replaced/, () => rm(file('f'))],
    ];
    for (const [what, message, change] of changes) {
      it(what, async () => {
        await writeFile(file('f'), Buffer.alloc(size));
        let changing: Promise<void> | undefined;
        const sink = await listening(async (request, response) => {
          request.on('error', () => {});
          response.on('error', () => {});
          request.once('data', () => {
            request.pause();
            changing ??= change();
            void changing.then(() => request.resume());
          });
        });
        const error = await failureOf(uploadFile(transportTo(sink.url), { eventId: EVENT, file: file('f') }));
        await sink.close();
        expect(error).to.include({ code: 'FILE_CHANGED', kind: 'environment', place: file('f') });
        expect(error.message).to.match(message);
      });
    }

    it('or has another hash than it should', async () => {
      await writeFile(file('f'), 'now');
      const error = await failureOf(
        uploadFile(transportTo(server.url), { eventId: EVENT, file: file('f'), sha256: sha256('before') }),
      );
      expect(error).to.include({ code: 'FILE_CHANGED' });
      expect(error.message).to.include(`its SHA-256 was ${sha256('before')} and is ${sha256('now')} now`);
      expect(server.received).to.deep.equal([]);
    });
  });

  it('a connection that breaks in mid-body: the server cannot have it', async () => {
    await writeFile(file('f'), Buffer.alloc((1 << 20) * 32));
    const sink = await listening((request) => {
      request.on('error', () => {});
      request.once('data', () => request.socket.resetAndDestroy());
    });
    const error = await failureOf(uploadFile(transportTo(sink.url), { eventId: EVENT, file: file('f') }));
    await sink.close();
    expect(error).to.include({ code: 'CONNECTION_LOST', kind: 'environment' });
    expect(error.hints[0]).to.include('nothing was done: run the same command again');
  });

  it('a server that takes no more of the body: told after the idle time', async () => {
    await writeFile(file('f'), Buffer.alloc((1 << 20) * 32));
    const sink = await listening((request) => request.on('error', () => {}).pause());
    const transport = transportTo(sink.url, { timeouts: { idle: 100 } });
    const error = await failureOf(uploadFile(transport, { eventId: EVENT, file: file('f') }));
    await sink.close();
    expect(error).to.include({ code: 'CONNECTION_LOST' });
    expect(error.message).to.include('timed out: idle, 0.1 s');
  });

  it('all of it sent, and no answer: unknown', async () => {
    await writeFile(file('f'), 'content');
    const sink = await listening((request) => request.on('end', () => request.socket.destroy()).resume());
    const error = await failureOf(uploadFile(transportTo(sink.url), { eventId: EVENT, file: file('f') }));
    await sink.close();
    expect(error).to.include({ code: 'OUTCOME_UNKNOWN' });
    expect(error.hints).to.deep.equal([
      'It was not sent again automatically, which might execute it twice.',
      'Ask KooGallery whether the upload to this market event has arrived before you send it again.',
    ]);
  });

  it('a refusal that comes before the body is through is read, and the rest is not sent', async () => {
    await writeFile(file('f'), Buffer.alloc((1 << 20) * 64));
    let arrived = 0;
    const sink = await listening((request, response) => {
      request.on('error', () => {});
      request.once('data', (chunk: Buffer) => {
        arrived += chunk.length;
        request.pause();
        response.writeHead(401, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error_code: 'APIGW.0301', error_msg: 'no' }));
      });
    });
    const error = await failureOf(uploadFile(transportTo(sink.url), { eventId: EVENT, file: file('f') }));
    await sink.close();
    expect(error).to.include({ code: 'APIGW.0301', kind: 'refused' });
    expect(arrived).to.be.below(1 << 20);
  });

  it('interrupted in mid-body: at once, with the signal’s reason', async () => {
    await writeFile(file('f'), Buffer.alloc((1 << 20) * 32));
    const abort = new AbortController();
    const sink = await listening((request) =>
      request.on('error', () => {}).once('data', () => abort.abort(new InterruptedError())),
    );
    const error = await failureOf(
      uploadFile(transportTo(sink.url), { eventId: EVENT, file: file('f'), signal: abort.signal }),
    );
    await sink.close();
    expect(error).to.equal(abort.signal.reason);
  });

  it('over 12 MB to a real site: a warning, and it is sent all the same', async () => {
    await writeFile(file('f'), '');
    await truncate(file('f'), 13 * 1024 * 1024);
    const warnings: string[] = [];
    const port = await closedPort();
    const transport = transportTo('https://localhost', {
      connectTo: () => ({ host: '127.0.0.1', port }),
      endpoint: siteEndpoint('europe'),
      onWarning: (text) => warnings.push(String(text)),
    });
    const error = await failureOf(uploadFile(transport, { eventId: EVENT, file: file('f') }));
    expect(error).to.include({ code: 'CONNECTION_REFUSED' });
    expect(warnings).to.deep.equal([
      'The upload has 13.0 MB. The documented limit of the gateway is 12 MB, so it may be rejected (HTTP 413); upload larger packages in the seller console.',
    ]);
  });

  describe('what cannot be sent', () => {
    const wrong: Array<[string, string, (transport: ReturnType<typeof transportTo>) => Promise<unknown>]> = [
      [
        'an event id of 65 characters',
        'EVENT_ID',
        (to) => uploadFile(to, { eventId: 'e'.repeat(65), file: file('f') }),
      ],
      ['an empty event id', 'EVENT_ID', (to) => uploadFile(to, { eventId: '', file: file('f') })],
      [
        'an event id that leads elsewhere',
        'EVENT_ID',
        (to) => uploadFile(to, { eventId: '..', file: file('f') }),
      ],
      [
        'an event id with a slash',
        'EVENT_ID',
        (to) => uploadCharacters(to, { characters: 'x', eventId: 'a/b' }),
      ],
      [
        'a name of 1,025 characters',
        'FILE_NAME',
        (to) => uploadFile(to, { eventId: EVENT, file: file('f'), name: 'n'.repeat(1025) }),
      ],
      [
        'a name with a line end',
        'FILE_NAME',
        (to) => uploadFile(to, { eventId: EVENT, file: file('f'), name: 'a\r\nb' }),
      ],
      [
        'a string of 1,025 characters',
        'CHARACTERS',
        (to) => uploadCharacters(to, { characters: 'x'.repeat(1025), eventId: EVENT }),
      ],
      ['an empty string', 'CHARACTERS', (to) => uploadCharacters(to, { characters: '', eventId: EVENT })],
      ['a folder', 'NOT_A_FILE', (to) => uploadFile(to, { eventId: EVENT, file: folder })],
    ];
    for (const [what, code, send] of wrong) {
      it(what, async () => {
        expect(await failureOf(send(transportTo(server.url)))).to.include({ code, kind: 'usage' });
        expect(server.received).to.deep.equal([]);
      });
    }

    it('a named pipe, without waiting for somebody to write (needs mkfifo)', async function () {
      try {
        execFileSync('mkfifo', [file('pipe')], { stdio: 'ignore' });
      } catch {
        this.skip();
      }

      expect(
        await failureOf(uploadFile(transportTo(server.url), { eventId: EVENT, file: file('pipe') })),
      ).to.include({ code: 'NOT_A_FILE' });
    });

    it('a file that is not there', async () => {
      const failure = await uploadFile(transportTo(server.url), {
        eventId: EVENT,
        file: file('nothing'),
      }).catch((error: unknown) => error);
      expect(failure).to.include({ code: 'ENOENT', path: file('nothing') });
    });
  });
});
