import { expect } from 'chai';
import type { RefusedCallError } from '../../../src/marketplace/sending/call-errors.js';
import { callJson, isMarketplaceSuccess } from '../../../src/marketplace/answers/read-json.js';
import type { Call } from '../../../src/marketplace/sending/transport.js';
import { failureOf, KEYS, transportTo } from '../support/client.js';
import { type LoopbackServer, replying, type Reply } from '../support/loopback-server.js';
import { foreignText } from '../../../src/i18n/message.js';

const CALL: Call = {
  body: '{}',
  findOut: foreignText('Look first.'),
  method: 'POST',
  path: '/thing',
  title: foreignText('the upload'),
};

describe('what an answer means', () => {
  let server: LoopbackServer;
  const call = (reply: Reply, change: Partial<Call> = {}, now?: () => Date) =>
    replying(reply).then((started) => {
      server = started;
      return callJson(transportTo(started.url, { now }), { ...CALL, ...change }, isMarketplaceSuccess);
    });
  afterEach(() => server.close());

  for (const code of ['MKT.0000', 'CBC.0000']) {
    it(`${code} is success, in either spelling of the fields`, async () => {
      expect(await call({ body: { error_code: code, error_msg: 'ok' } })).to.include({ code, message: 'ok' });
      await server.close();
      expect(await call({ body: { resultCode: code, resultMsg: 'ok' } })).to.include({ code, message: 'ok' });
    });
  }

  const refusals: Array<[Reply, { code: string; message: string; hints: string[] }]> = [
    [
      { body: { error_code: 'CBC.0101', error_msg: 'Invalid parameter' }, status: 400 },
      {
        code: 'CBC.0101',
        hints: ['Check the names and values of the request.'],
        message:
          'HOST refused the upload: a parameter is unknown, missing or given twice; it says "Invalid parameter" (CBC.0101, HTTP 400).',
      },
    ],
    [
      { body: { error_code: 'MKT.0101', error_msg: 'Invalid parameter' }, status: 400 },
      {
        code: 'MKT.0101',
        hints: ['Check the names and values of the request.'],
        message:
          'HOST refused the upload: a parameter is unknown, missing or given twice; it says "Invalid parameter" (MKT.0101, HTTP 400).',
      },
    ],
    [
      { body: { error_code: '91381037', error_msg: 'Invalid license format.' } },
      {
        code: '91381037',
        hints: ['Check the string or file that is uploaded.'],
        message:
          'HOST refused the upload: the licence has the wrong format; it says "Invalid license format." (91381037, HTTP 200).',
      },
    ],
    [
      { body: { error_code: 'CBC.7777', error_msg: 'News' } },
      {
        code: 'CBC.7777',
        hints: [],
        message: 'HOST refused the upload: it says "News" (CBC.7777, HTTP 200).',
      },
    ],
    [
      { body: { error_code: 'CBC.7777' }, status: 418 },
      {
        code: 'CBC.7777',
        hints: [],
        message: 'HOST refused the upload: the request is wrong (CBC.7777, HTTP 418).',
      },
    ],
    [
      { body: { error_code: 'CBC.7778' } },
      { code: 'CBC.7778', hints: [], message: 'HOST refused the upload (CBC.7778, HTTP 200).' },
    ],
    [
      {
        body: {
          error_code: 'APIGW.0301',
          error_msg: 'Incorrect IAM authentication information',
          request_id: 'r-1',
        },
        status: 401,
      },
      {
        code: 'APIGW.0301',
        hints: [
          'Check the secret key (a wrong one gives this response), the clock, and that no proxy changes the request.',
          'Request ID (quote it to Huawei support): r-1',
        ],
        message:
          'HOST refused the upload: the signature or the access key is wrong; it says "Incorrect IAM authentication information" (APIGW.0301, HTTP 401).',
      },
    ],
    [
      { body: { error_code: 'APIG.0302', error_msg: 'no' }, headers: { 'x-request-id': 'r-2' }, status: 403 },
      {
        code: 'APIG.0302',
        hints: [
          'Use the access key of the seller account; a sub-user needs 编程访问 and the permission for this interface.',
          'Request ID (quote it to Huawei support): r-2',
        ],
        message:
          'HOST refused the upload: this user may not call the interface; it says "no" (APIG.0302, HTTP 403).',
      },
    ],
    [
      {
        body: '<html>Request Entity Too Large</html>',
        headers: { 'content-type': 'text/html' },
        status: 413,
      },
      {
        code: 'HTTP_413',
        hints: ['Send a smaller file, or upload it in the seller console.'],
        message: 'HOST refused the upload: the body is too large (HTTP 413).',
      },
    ],
    [
      { body: { error_code: 'APIGW.0308', error_msg: 'slow' }, status: 429 },
      {
        code: 'APIGW.0308',
        hints: ['Wait a minute, then try again, with fewer requests at a time.'],
        message: 'HOST refused the upload: too many requests; it says "slow" (APIGW.0308, HTTP 429).',
      },
    ],
    [
      { body: '', status: 429 },
      {
        code: 'HTTP_429',
        hints: ['Wait a minute, then try again.'],
        message: 'HOST refused the upload: too many requests (HTTP 429).',
      },
    ],
    [
      { body: { error_code: 'CBC.0999', error_msg: 'internal error' }, status: 500 },
      {
        code: 'CBC.0999',
        hints: ['Try again later.'],
        message:
          'HOST refused the upload: internal error of KooGallery; it says "internal error" (CBC.0999, HTTP 500).',
      },
    ],
    [
      { body: 'oops', status: 500 },
      {
        code: 'HTTP_500',
        hints: ['Try again later.'],
        message: 'HOST refused the upload: internal error (HTTP 500).',
      },
    ],
    [
      { body: '', headers: { location: 'https://elsewhere.example.com/' }, status: 302 },
      {
        code: 'HTTP_302',
        hints: ['koo does not follow redirects of signed calls. Check the address of the target.'],
        message: 'HOST refused the upload: it points elsewhere (HTTP 302).',
      },
    ],
    [
      {
        body: {
          details: [{ error_code: 'RF.1', error_msg: 'line 3 is wrong' }, 'text', 7, null, {}],
          error_code: 'RF.10011002',
          error_msg: 'Unrecognised',
        },
        status: 400,
      },
      {
        code: 'RF.10011002',
        hints: ['line 3 is wrong', 'text', '7', 'Check the values of the request.'],
        message:
          'HOST refused the upload: a parameter is not known; it says "Unrecognised" (RF.10011002, HTTP 400).',
      },
    ],
  ];
  for (const [reply, expected] of refusals) {
    it(`${reply.status ?? 200} ${typeof reply.body === 'string' ? reply.body || 'nothing' : JSON.stringify(reply.body)}`, async () => {
      const error = (await failureOf(call(reply))) as RefusedCallError;
      expect(error).to.include({
        kind: 'refused',
        name: 'RefusedCallError',
        place: `POST ${server.url}/thing`,
        status: reply.status ?? 200,
      });
      expect({
        code: error.code,
        hints: error.hints,
        message: error.message.replace(`127.0.0.1:${server.port}`, 'HOST'),
      }).to.deep.equal(expected);
    });
  }

  const unreadable: Array<[string, Reply, string]> = [
    [
      'a page of a proxy',
      { body: '<html>Log in</html>', headers: { 'content-type': 'text/html' } },
      'text/html, 19 bytes',
    ],
    ['broken JSON', { body: '{"error_code":"CBC.00' }, 'application/json, 21 bytes'],
    ['a list', { body: '[]' }, 'application/json, 2 bytes'],
    ['an object without a code', { body: '{}' }, 'it has no result code'],
    ['nothing', { body: '' }, 'it has no result code'],
  ];
  for (const [what, reply, shown] of unreadable) {
    it(`HTTP 200 with ${what} is no success`, async () => {
      const error = await failureOf(call(reply));
      expect(error).to.include({ code: 'UNREADABLE_ANSWER', kind: 'environment' });
      expect(error.message).to.include(`(${shown})`);
      expect(error.hints.at(-1)).to.equal('Look first.');
    });
  }

  it('says that the clock is off, instead of that the key is wrong', async () => {
    const hourAhead = (): Date => new Date(Date.now() + 3_600_000);
    const error = await failureOf(
      call({ body: { error_code: 'APIGW.0301', error_msg: 'no' }, status: 401 }, {}, hourAhead),
    );
    expect(error).to.include({ code: 'CLOCK_OFF', kind: 'environment' });
    expect(error.message).to.equal(
      `This machine's clock is 60 minutes ahead of the one of 127.0.0.1:${server.port}; 15 are allowed.`,
    );
  });

  it('repeats a server’s words without control characters, without end, and without our secrets', async () => {
    const words = `\u001B[31mred\u001B[0m\r\n${KEYS.secretKey} ${KEYS.securityToken} ${'x'.repeat(5000)}`;
    const { message } = await failureOf(
      call({ body: { error_code: 'CBC.0101', error_msg: words }, status: 400 }),
    );
    expect(message).to.include('it says "[31mred [0m *** *** xxx');
    expect(message).to.have.lengthOf.below(700);
  });
});
