import { expect } from 'chai';
import { errorText } from '../../../src/cli/present-error.js';
import { ERROR_CODES, errorCode } from '../../../src/marketplace/answers/error-codes.js';
import { callJson, isMarketplaceSuccess } from '../../../src/marketplace/answers/read-json.js';
import { failureOf, transportTo } from '../support/client.js';
import { type LoopbackServer, replying } from '../support/loopback-server.js';

/** The tables of the pages: HTTP status, code, message. `KooGallery` stands for `MKT` and `CBC`, `gateway` for its three. */
const PAGES: ReadonlyArray<readonly [status: number, code: string, message: string]> = [
  [500, 'MKT.0999', 'System internal error.'],
  [500, 'MKT.0100', 'Failure of input parameter'],
  [400, 'MKT.0101', 'Invalid parameter'],
  [400, 'MKT.0102', 'Invalid body sign'],
  [400, 'MKT.0199', 'Request parameter error'],
  [401, 'MKT.0150', 'Illegal operation'],
  [401, 'MKT.0151', 'No authority'],
  [401, 'MKT.0154', 'Illegal token'],
  [406, 'MKT.0250', 'Access frequency overlimit'],
  [500, 'MKT.9001', 'Instance ID not found.'],
  [500, 'MKT.9002', 'Invalid usage enties.'],
  [500, 'MKT.9003', 'Usage records extends size limit.'],
  [500, 'MKT.9004', 'Record beginTime extends Limit.'],
  [403, 'CBC.0150', 'Illegal operation'],
  [400, 'CBC.0101', 'Invalid parameter'],
  [500, 'CBC.0999', 'internal error'],
  [200, '91381033', 'License resource invalid'],
  [200, '91381034', 'license apply invalid'],
  [200, '91381035', 'license period has no remain amount'],
  [200, '91381036', 'inner error'],
  [200, '91381037', 'Invalid license format.'],
  [200, '91381038', 'License apply has been denied.'],
  [200, '91380150', 'Role permission denied'],
  [500, '94060001', 'System error!'],
  [401, '94060002', ''],
  [200, '94060999', 'Failed'],
  [200, '92020001', 'internal error'],
  [200, '92020002', 'invalid param'],
  [200, '92020003', 'illegal state'],
  [200, '92020004', 'can not active before user received.'],
  [200, '92020005', 'license code notexist'],
  [200, '92020011', 'license code has been not activated.'],
  [200, '92020020', 'Invalid license code exists.'],
  [400, '95000001', 'req param is invalid'],
  [405, '95000002', 'Request method not supported'],
  [415, '95000003', 'Content type not supported'],
  [400, '95000004', 'req message is not readable'],
  [404, 'APIGW.0101', 'The API does not exist'],
  [500, 'APIGW.0103', 'The backend does not exist'],
  [500, 'APIGW.0104', 'The plug-ins do not exist'],
  [500, 'APIGW.0105', 'The backend configuration does not exist'],
  [400, 'APIGW.0106', 'Orchestration error'],
  [500, 'APIGW.0107', 'Lua script error'],
  [400, 'APIGW.0201', 'Bad request'],
  [413, 'APIGW.0201', 'Request entity too large'],
  [414, 'APIGW.0201', 'Request URI too large'],
  [494, 'APIGW.0201', 'Request headers too large'],
  [502, 'APIGW.0201', 'Backend unavailable'],
  [500, 'APIGW.0201', 'Internal error'],
  [502, 'APIGW.0202', 'Backend unavailable'],
  [400, 'APIGW.0204', 'SSL protocol is not supported'],
  [401, 'APIG.0301', 'Incorrect IAM authentication information'],
  [403, 'APIG.0302', 'The IAM user is not authorized'],
  [401, 'APIG.0303', 'Incorrect app authentication information'],
  [403, 'APIG.0304', 'The app is not authorized'],
  [401, 'APIC.0305', 'Incorrect authentication information'],
  [403, 'APIC.0306', 'API access denied'],
  [401, 'APIC.0307', 'The token must be updated'],
  [429, 'APIGW.0308', 'The throttling threshold has been reached'],
  [500, 'APIGW.0608', 'Failed to obtain the admin token'],
  [403, 'APIGW.0801', 'The service is not available in the currently selected region'],
  [403, 'APIGW.0802', 'The IAM user is forbidden in the currently selected region'],
  [403, 'access_denied', ''],
  [403, 'insufficient_scope', ''],
  [401, 'invalid_client', 'Bad client credentials'],
  [400, 'invalid_grant', 'Invalid authorization code'],
  [400, 'invalid_request', ''],
  [400, 'invalid_scope', ''],
  [401, 'invalid_token', ''],
  [500, 'server_error', ''],
  [503, 'temporarily_unavailable', ''],
  [401, 'unauthorized', 'Full authentication is required to access this resource'],
  [400, 'unauthorized_client', ''],
  [400, 'unsupported_grant_type', ''],
  [400, 'unsupported_response_type', ''],
  [400, 'RF.10011001', 'missing'],
  [400, 'RF.10011002', 'unrecognized'],
  [409, 'RF.10012542', 'state'],
];

describe('what a user reads of each code that the pages state', () => {
  let server: LoopbackServer;
  afterEach(() => server.close());

  for (const [status, code, message] of PAGES) {
    it(`${code}, HTTP ${status}`, async () => {
      server = await replying({ body: { error_code: code, error_msg: message }, status });
      const known = errorCode(code, status)!;
      const error = await failureOf(
        callJson(
          transportTo(server.url),
          { body: '{}', method: 'POST', path: '/thing', title: 'the call' },
          isMarketplaceSuccess,
        ),
      );
      const says = message && `; it says "${message}"`;
      const next = known.next ? `  → ${known.next}\n` : '';
      expect(`${errorText(error, false)}\n`).to.equal(
        `error 127.0.0.1:${server.port} refused the call: ${known.meaning}${says} (${code}, HTTP ${status}). [${code}]\n  at POST ${server.url}/thing\n${next}`,
      );
    });
  }

  it('a gateway that gave up waiting: nobody knows', async () => {
    server = await replying({ body: { error_code: 'APIGW.0203', error_msg: 'timeout' }, status: 504 });
    const call = { body: '{}', method: 'POST', path: '/thing', title: 'the call' } as const;
    const error = await failureOf(callJson(transportTo(server.url), call, isMarketplaceSuccess));
    expect(error).to.include({ code: 'OUTCOME_UNKNOWN' });
  });

  it('the table has no code that is not in here, and each says it in Chinese and what to do', async () => {
    server = await replying();
    const tested = new Set([
      ...PAGES.map(([status, code]) => errorCode(code, status)),
      errorCode('APIGW.0203', 504),
    ]);
    for (const entry of ERROR_CODES) {
      expect(tested.has(entry), entry.code).to.equal(true);
      expect(entry.chinese).to.match(/\p{Script=Han}/u);
      expect(Boolean(entry.next)).to.equal(Boolean(entry.nextChinese));
    }
  });
});
