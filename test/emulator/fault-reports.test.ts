import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorText } from '../../src/cli/command/present-error.js';
import { parseFault } from '../../src/emulator/faults/fault.js';
import type { KooError } from '../../src/errors/koo-error.js';
import { Credentials } from '../../src/marketplace/credentials/credentials.js';
import { queryOrder } from '../../src/marketplace/orders/orders.js';
import { urlEndpoint } from '../../src/marketplace/sending/sites.js';
import { Transport } from '../../src/marketplace/sending/transport.js';
import { uploadFile } from '../../src/marketplace/upload/upload.js';
import { stoppedTime } from '../marketplace/support/stopped-time.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulators, type TestEmulator } from './support/emulators.js';
import { draft } from './support/flows.js';

const ORDER = '  at GET http://HOST/api/mkp-openapi-public/global/v1/order/query';
const UPLOAD = '  at POST http://HOST/api/mkp-openapi-public/global/v1/market-event/EVENT/file';
const SUPPORT = '  → Request ID (quote it to Huawei support): ID';

/** What a call says that is tried again. */
const again = (reason: string, call = 'the order query'): string[] =>
  ['0.4', '0.8', '1.5'].map((seconds) => `HOST: ${call} failed (${reason}); trying again in ${seconds} s.`);

const noAnswer = (why: string): string[] => [
  ...again('NO_ANSWER'),
  `error HOST did not respond (${why}). [NO_ANSWER]`,
  ORDER,
  '  → It only reads: run the same command again.',
  '  → It was tried 4 times.',
];
const orderRefused = (reason: string, code: string, says: string, next: string): string[] => [
  ...again(reason),
  `error The emulator at HOST refused the order query: ${says} (${reason}). [${code}]`,
  ORDER,
  `  → ${next}`,
  '  → It was tried 4 times.',
  SUPPORT,
];
const uploadRefused = (reason: string, code: string, says: string, next: string): string[] => [
  `error The emulator at HOST refused the upload: ${says} (${reason}). [${code}]`,
  UPLOAD,
  `  → ${next}`,
  SUPPORT,
];

const ASK = [
  '  → It was not sent again automatically, which might execute it twice.',
  '  → Ask KooGallery whether the upload to this market event has arrived before you send it again.',
];
const unknown = (why: string): string[] => [
  `error All of the upload was sent, but HOST did not respond (${why}): whether it was done is unknown. [OUTCOME_UNKNOWN]`,
  UPLOAD,
  ...ASK,
];
const brokenOff = (why: string): string[] => [
  `error The connection to HOST broke during the upload (${why}). [CONNECTION_LOST]`,
  UPLOAD,
  '  → The server cannot have received all of it, so nothing was done: run the same command again.',
  '  → If it breaks each time, the server or a proxy may reject a body of this size.',
];

const PROXY = '  → Check the address of the target, and that no proxy or log-in page responds in its place.';
const noOrderAnswer = (what: string): string[] => [
  `error HOST responded to the order query with something that is not a response of this interface (${what}). [UNREADABLE_ANSWER]`,
  ORDER,
  PROXY,
];
const noUploadAnswer = (what: string): string[] => [
  `error HOST responded to the upload with something that is not a response of this interface (${what}). [UNREADABLE_ANSWER]`,
  UPLOAD,
  PROXY,
  ...ASK,
];
const clockOff = (how: string): string[] => [
  `error This machine's clock is ${how} the one of HOST; 15 are allowed. [CLOCK_OFF]`,
  '  → Set the clock (turn on NTP), then run the same command again: nothing was done.',
  '  see https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-001.html',
];

const DONE = ['done'];
const LATER = 'Try again later.';
const SLOWER = 'Wait a minute, then try again, with fewer requests at a time.';
const IDLE = 'timed out: idle, 0.3 s';
const UNAVAILABLE = 'the backend is not available; it says "Backend unavailable"';
const INTERNAL = 'internal error of KooGallery; it says "System internal error."';
const THROTTLED = 'too many requests; it says "Access frequency overlimit"';
const HTML = 'text/html; charset=utf-8, 83 bytes';

/** A fault, and all that is read of an order query (which only reads) and of an upload (which must not be done twice). */
const FAULTS: ReadonlyArray<[fault: string, order: readonly string[], upload: readonly string[]]> = [
  ['latency milliseconds=1', DONE, DONE],
  ['latency milliseconds=5000', noAnswer(IDLE), unknown(IDLE)],
  [
    'status',
    orderRefused('APIGW.0202, HTTP 503', 'APIGW.0202', UNAVAILABLE, LATER),
    uploadRefused('APIGW.0202, HTTP 503', 'APIGW.0202', UNAVAILABLE, LATER),
  ],
  [
    'status status=500',
    orderRefused('MKT.0999, HTTP 500', 'MKT.0999', INTERNAL, LATER),
    uploadRefused('MKT.0999, HTTP 500', 'MKT.0999', INTERNAL, LATER),
  ],
  [
    'status status=504',
    orderRefused(
      'APIGW.0203, HTTP 504',
      'APIGW.0203',
      'the backend did not respond in time; it says "Backend timeout"',
      LATER,
    ),
    [
      'error The emulator at HOST did not respond to the upload in time (APIGW.0203, HTTP 504): whether it was done is unknown. [OUTCOME_UNKNOWN]',
      UPLOAD,
      ...ASK,
    ],
  ],
  [
    'throttle',
    orderRefused('MKT.0250, HTTP 406', 'MKT.0250', THROTTLED, SLOWER),
    [
      ...again('MKT.0250, HTTP 406', 'the upload'),
      ...uploadRefused('MKT.0250, HTTP 406', 'MKT.0250', THROTTLED, SLOWER).slice(0, -1),
      '  → It was tried 4 times.',
      SUPPORT,
    ],
  ],
  ['reset', noAnswer('socket hang up'), brokenOff('broken')],
  ['reset bytes=20000', DONE, brokenOff('broken')],
  ['lost', noAnswer('socket hang up'), unknown('socket hang up')],
  ['cut', noAnswer('aborted'), unknown('aborted')],
  ['garbage', noOrderAnswer(HTML), noUploadAnswer(HTML)],
  ['garbage as=nothing', noOrderAnswer('it has no result code'), noUploadAnswer('it has no result code')],
  [
    'garbage as=half',
    noOrderAnswer('application/json; charset=utf-8, LENGTH bytes'),
    noUploadAnswer('application/json; charset=utf-8, LENGTH bytes'),
  ],
  [
    'garbage as=list',
    noOrderAnswer('application/json; charset=utf-8, LENGTH bytes'),
    noUploadAnswer('application/json; charset=utf-8, LENGTH bytes'),
  ],
  ['garbage as=empty', noOrderAnswer('it has no result code'), noUploadAnswer('it has no result code')],
  ['slow-read milliseconds=1', DONE, DONE],
  ['slow-read milliseconds=5000', noAnswer(IDLE), unknown(IDLE)],
  ['slow-answer milliseconds=1', DONE, DONE],
  ['slow-answer milliseconds=5000', noAnswer(IDLE), unknown(IDLE)],
  ['silence', noAnswer(IDLE), unknown(IDLE)],
  ['clock', clockOff('60 minutes behind'), clockOff('60 minutes behind')],
  ['clock seconds=-7200', clockOff('120 minutes ahead of'), clockOff('120 minutes ahead of')],
];

describe('what koo does, and what the user reads, of each fault', () => {
  const start = emulators();
  const folder = temporaryFolders();
  let emulator: TestEmulator;
  let event: string;
  let file: string;

  before(async () => {
    emulator = await start();
    event = (await draft(emulator, 'Faults')).json.event_id;
    file = path.join(await folder(), 'package.zip');
    await writeFile(file, Buffer.alloc(100_000, 'x'));
  });
  afterEach(() => emulator.client.call('PUT', '/console/v1/faults', { faults: [] }));

  /** Impatient only where there is nothing to wait for. */
  const told = async (fault: string, call: (transport: Transport) => Promise<unknown>): Promise<string[]> => {
    const timeoutMs = /5000|silence/.test(fault) ? 300 : 60_000;
    const lines: string[] = [];
    const transport = new Transport({
      credentials: new Credentials(emulator.credentials, 'the test'),
      endpoint: urlEndpoint(emulator.url),
      onWarning: (line) => lines.push(String(line)),
      pace: stoppedTime(),
      timeouts: { answer: timeoutMs, connect: timeoutMs, idle: timeoutMs },
    });
    const ended = await call(transport).then(
      () => 'done',
      (error: KooError) => errorText(error, false).trimEnd(),
    );
    return [...lines, ...ended.split('\n')].map((line) =>
      line
        .replaceAll(new URL(emulator.url).host, 'HOST')
        .replaceAll(event, 'EVENT')
        .replaceAll(/\b[\da-f]{32}\b/g, 'ID')
        .replaceAll(/(application\/json; charset=utf-8), \d+ bytes/g, '$1, LENGTH bytes')
        // Which one the system says depends on the moment.
        .replaceAll(
          /during the upload \((?:socket hang up|(?:read|write) E[A-Z]+)\)/g,
          'during the upload (broken)',
        ),
    );
  };

  for (const [fault, order, upload] of FAULTS) {
    it(fault, async () => {
      const { status } = await emulator.client.call('PUT', '/console/v1/faults', {
        faults: [parseFault(fault)],
      });
      expect(status).to.equal(200);
      expect(
        await told(fault, (transport) => queryOrder(transport, { orderId: 'MOCKONDEMAND' })),
      ).to.deep.equal(order);
      expect(await told(fault, (transport) => uploadFile(transport, { eventId: event, file }))).to.deep.equal(
        upload,
      );
    });
  }
});
