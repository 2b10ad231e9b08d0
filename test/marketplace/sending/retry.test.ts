import { expect } from 'chai';
import { InterruptedError } from '../../../src/errors/koo-error.js';
import { callJson, isMarketplaceSuccess } from '../../../src/marketplace/answers/read-json.js';
import type { RetryLimits } from '../../../src/marketplace/sending/repetition.js';
import type { Call } from '../../../src/marketplace/sending/transport.js';
import { failureOf, transportTo } from '../support/client.js';
import {
  closedPort,
  listening,
  listeningBare,
  type LoopbackServer,
  replying,
  type Reply,
} from '../support/loopback-server.js';
import { stoppedTime } from '../support/stopped-time.js';
import { foreignText } from '../../../src/i18n/message.js';

const READ: Call = { method: 'GET', path: '/thing', title: foreignText('the reading') };
const WRITE: Call = { body: '{"a":1}', method: 'POST', path: '/thing', title: foreignText('the writing') };
const REPEATABLE: Call = { ...WRITE, repeatable: true, title: foreignText('the push') };
const UPLOAD: Call = {
  ...WRITE,
  body: { length: 2, send: (sink) => sink.write(Buffer.from('{}')) },
  title: foreignText('the upload'),
};
const ANY: Partial<RetryLimits> = { tries: 4 };

describe('what is sent again', () => {
  let server: Omit<LoopbackServer, 'received'>;
  let time: ReturnType<typeof stoppedTime>;
  let warnings: string[];
  beforeEach(() => {
    time = stoppedTime();
    warnings = [];
  });
  afterEach(() => server.close());

  const call = (url: string, what: Call, retry = ANY, now?: () => Date) =>
    callJson(
      transportTo(url, { now, onWarning: (text) => warnings.push(String(text)), pace: time, retry }),
      what,
      isMarketplaceSuccess,
    );

  const throttled: Reply = { body: { resultCode: 'MKT.0250', resultMsg: 'overlimit' }, status: 406 };
  const slow: Reply = { body: { error_code: 'APIGW.0308', error_msg: 'slow' }, status: 429 };
  const broken: Reply = { body: { error_code: 'CBC.0999', error_msg: 'internal error' }, status: 500 };
  const away: Reply = { body: '<html>', status: 503 };
  const late: Reply = { body: { error_code: 'APIGW.0203', error_msg: 'Backend timeout' }, status: 504 };
  const wrong: Reply = { body: { resultCode: 'MKT.0100', resultMsg: 'Failure of input' }, status: 500 };
  const refused: Reply = { body: { resultCode: 'MKT.0101', resultMsg: 'Invalid' }, status: 400 };
  const busy: Reply = { body: 'busy', status: 406 };

  const table: Array<[string, Reply, { read: boolean; repeatable: boolean; write: boolean }]> = [
    ['MKT.0250 with HTTP 406', throttled, { read: true, repeatable: true, write: true }],
    ['HTTP 429', slow, { read: true, repeatable: true, write: true }],
    ['HTTP 500 with CBC.0999', broken, { read: true, repeatable: true, write: false }],
    ['HTTP 503', away, { read: true, repeatable: true, write: false }],
    ['HTTP 504', late, { read: true, repeatable: true, write: false }],
    ['HTTP 500 that says a value is wrong', wrong, { read: false, repeatable: false, write: false }],
    ['HTTP 400', refused, { read: false, repeatable: false, write: false }],
    ['HTTP 406 without the code', busy, { read: false, repeatable: false, write: false }],
  ];
  for (const [what, reply, expected] of table) {
    for (const [kind, request] of Object.entries({ read: READ, repeatable: REPEATABLE, write: WRITE })) {
      const isAgain = expected[kind as keyof typeof expected];
      it(`${what} to a ${kind}: ${isAgain ? 'again, signed anew' : 'once'}`, async () => {
        const recording = await replying(reply);
        server = recording;
        await (isAgain ? call(recording.url, request) : failureOf(call(recording.url, request)));
        expect(recording.received.map(({ signature }) => signature)).to.deep.equal(
          isAgain ? ['ok', 'ok'] : ['ok'],
        );
        expect(time.waits).to.deep.equal(isAgain ? [375] : []);
      });
    }

    it(`${what} to an upload: ${expected.write ? 'again, whole' : 'once'}`, async () => {
      const recording = await replying(reply);
      server = recording;
      await (expected.write ? call(recording.url, UPLOAD) : failureOf(call(recording.url, UPLOAD)));
      expect(recording.received.map(({ body }) => String(body))).to.deep.equal(
        expected.write ? ['{}', '{}'] : ['{}'],
      );
    });
  }

  it('waits longer from try to try, half of it left to chance, and gives up after the fourth', async () => {
    const replies = Array.from({ length: 9 }, () => slow);
    const recording = await replying(...replies);
    server = recording;
    const error = await failureOf(call(recording.url, READ));
    expect(recording.received).to.have.lengthOf(4);
    expect(time.waits).to.deep.equal([375, 750, 1500]);
    expect(error.hints).to.include('It was tried 4 times.');
    const host = `127.0.0.1:${recording.port}`;
    expect(warnings).to.deep.equal([
      `${host}: the reading failed (APIGW.0308, HTTP 429); trying again in 0.4 s.`,
      `${host}: the reading failed (APIGW.0308, HTTP 429); trying again in 0.8 s.`,
      `${host}: the reading failed (APIGW.0308, HTTP 429); trying again in 1.5 s.`,
    ]);
  });

  it('never waits longer than the longest wait, and never less than half of it', async () => {
    for (const [random, expected] of [
      [0, [250, 500, 500, 500]],
      [0.999_999, [500, 1000, 1000, 1000]],
    ] as const) {
      time = stoppedTime({ random });
      const recording = await replying(...Array.from({ length: 9 }, () => slow));
      server = recording;
      await failureOf(call(recording.url, READ, { longestWait: 1000, tries: 5 }));
      expect(time.waits).to.deep.equal(expected);
      await recording.close();
    }
  });

  it('stops when the time is used up, whatever tries are left', async () => {
    const recording = await replying(...Array.from({ length: 9 }, () => slow));
    server = recording;
    await failureOf(call(recording.url, READ, { budget: 2000, tries: 100 }));
    expect(time.waits).to.deep.equal([375, 750]);
    expect(recording.received).to.have.lengthOf(3);
  });

  const now = new Date('2026-06-01T08:00:00Z');
  const asked: Array<[string, Record<string, string>, number[]]> = [
    ['seconds', { 'retry-after': '7' }, [7000]],
    ['no second: the usual wait', { 'retry-after': '0' }, [375]],
    [
      'a date, counted from the server’s own clock',
      { date: 'Mon, 01 Jun 2026 09:00:00 GMT', 'retry-after': 'Mon, 01 Jun 2026 09:00:09 GMT' },
      [9000],
    ],
    [
      'a date that has passed: the usual wait',
      { date: 'Mon, 01 Jun 2026 09:00:00 GMT', 'retry-after': 'Mon, 01 Jun 2026 08:00:00 GMT' },
      [375],
    ],
    ['nonsense: the usual wait', { 'retry-after': '-1' }, [375]],
    ['a bare number of a year: the usual wait', { 'retry-after': '2026-06' }, [375]],
  ];
  for (const [what, headers, waits] of asked) {
    it(`Retry-After asks for ${what}`, async () => {
      const recording = await replying({ ...slow, headers });
      server = recording;
      // The signature is an hour old for the server then, which this test does not mind.
      await call(recording.url, READ, ANY, () => now);
      expect(time.waits).to.deep.equal(waits);
    });
  }

  it('does not wait where the server asks for longer than there is time', async () => {
    const recording = await replying({ ...slow, headers: { 'retry-after': '3600' } });
    server = recording;
    expect(await failureOf(call(recording.url, READ))).to.include({ code: 'APIGW.0308' });
    expect([recording.received.length, time.waits]).to.deep.equal([1, []]);
  });

  it('a lost answer to a read, and to what may be done twice: again; to another write and an upload: never', async () => {
    for (const [request, times] of [
      [READ, 3],
      [REPEATABLE, 3],
      [WRITE, 1],
      [UPLOAD, 1],
    ] as const) {
      let received = 0;
      server = await listening((incoming) => {
        received += 1;
        incoming.on('end', () => incoming.socket.destroy()).resume();
      });
      const error = await failureOf(call(server.url, request, { tries: 3 }));
      expect([request.title, received]).to.deep.equal([request.title, times]);
      expect(error).to.include({ code: times === 1 ? 'OUTCOME_UNKNOWN' : 'NO_ANSWER' });
      await server.close();
    }
  });

  it('a gateway that gave up waiting for a write: nobody knows what came of it', async () => {
    server = await replying(late);
    const error = await failureOf(call(server.url, WRITE));
    expect(error).to.include({ code: 'OUTCOME_UNKNOWN' });
  });

  it('what reached nobody is sent again, an upload too', async () => {
    let calls = 0;
    server = await listeningBare((socket) => {
      calls += 1;
      // The first two are hung up on before TLS stands.
      socket.destroy();
    }, 'https');
    const error = await failureOf(call(server.url, UPLOAD, { tries: 3 }));
    expect(error).to.include({ code: 'NOT_REACHED', name: 'NotReachedError' });
    expect([calls, time.waits]).to.deep.equal([3, [375, 750]]);
  });

  it('a port of this machine where nobody listens is not waited for', async () => {
    server = await replying();
    await failureOf(call(`http://127.0.0.1:${await closedPort()}`, READ));
    expect(time.waits).to.deep.equal([]);
  });

  it('makes headers and body anew for each try', async () => {
    const recording = await replying(slow);
    server = recording;
    let nonce = 0;
    await call(recording.url, {
      ...WRITE,
      body: undefined,
      perTry: () => ({ body: `{"n":${(nonce += 1)}}`, headers: { nonce: String(nonce) } }),
    });
    expect(
      recording.received.map(({ body, headers, signature }) => [body.toString(), headers.nonce, signature]),
    ).to.deep.equal([
      ['{"n":1}', '1', 'ok'],
      ['{"n":2}', '2', 'ok'],
    ]);
  });

  it('interrupted while it waits: the signal’s own reason, and nothing more is sent', async () => {
    const recording = await replying(slow, slow);
    server = recording;
    const abort = new AbortController();
    const reason = new InterruptedError();
    const transport = transportTo(recording.url, {
      onWarning: () => setImmediate(() => abort.abort(reason)),
      retry: { firstWait: 3_600_000, longestWait: 3_600_000, budget: 9_000_000 },
    });
    const failure = failureOf(callJson(transport, { ...READ, signal: abort.signal }, isMarketplaceSuccess));
    expect(await failure).to.equal(reason);
    expect(recording.received).to.have.lengthOf(1);
  });
});
