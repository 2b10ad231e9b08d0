import { type CodeRow, refusalText } from './code-row.js';

const AT = 'GET /api/mkp-openapi-public/global/v1/order/query';
const LATER = 'Try again later.';
const NAMES = 'Check the names and values of the request.';
const VALUES = 'Check the values of the request.';
const PERMISSION =
  'Use the access key of the seller account; a sub-user needs 编程访问 and the permission for this interface.';
const SIGNATURE =
  'Check the secret key (a wrong one gives this response), the clock, and that no proxy changes the request.';

/** Code, status, what koo says, what the gateway says, what to do. */
const TOLD: ReadonlyArray<[code: string, status: number, meaning: string, says: string, next: string]> = [
  ['APIGW.0103', 500, 'the interface has no backend', 'The backend does not exist', LATER],
  ['APIGW.0104', 500, 'a plug-in of the gateway failed', 'The plug-ins do not exist', LATER],
  ['APIGW.0105', 500, 'the backend is not configured', 'The backend configuration does not exist', LATER],
  ['APIGW.0106', 400, 'a parameter cannot be mapped', 'Orchestration error', VALUES],
  ['APIGW.0107', 500, 'a script of the gateway failed', 'Lua script error', LATER],
  ['APIGW.0201', 400, 'the request is malformed', 'Bad request', NAMES],
  [
    'APIGW.0201',
    413,
    'the body is larger than 12 MB',
    'Request entity too large',
    'A body may have at most 12 MB; upload a larger file in the console.',
  ],
  ['APIGW.0201', 414, 'the address is longer than 32 KB', 'Request URI too large', VALUES],
  [
    'APIGW.0201',
    494,
    'one header is over 32 KB, or all are over 128 KB',
    'Request headers too large',
    VALUES,
  ],
  ['APIGW.0201', 500, 'the backend failed', 'Internal error', LATER],
  ['APIGW.0201', 502, 'the backend failed', 'Backend unavailable', LATER],
  ['APIGW.0201', 504, 'the backend failed', 'Backend timeout', LATER],
  ['APIGW.0202', 502, 'the backend is not available', 'Backend unavailable', LATER],
  ['APIGW.0203', 504, 'the backend did not respond in time', 'Backend timeout', LATER],
  [
    'APIGW.0204',
    400,
    'the TLS version is not supported',
    'SSL protocol is not supported',
    'koo uses TLS 1.2 and newer: check the proxy.',
  ],
  ['APIG.0302', 403, 'this user may not call the interface', 'The IAM user is not authorized', PERMISSION],
  ['APIG.0303', 401, 'the signature or the app key is wrong', 'Incorrect app authentication', SIGNATURE],
  ['APIG.0304', 403, 'this app may not call the interface', 'The app is not authorized', PERMISSION],
  ['APIC.0305', 401, 'the authentication is wrong', 'Incorrect authentication information', SIGNATURE],
  ['APIC.0306', 403, 'access is denied', 'API access denied', PERMISSION],
  ['APIC.0307', 401, 'the token is not valid', 'The token must be updated', SIGNATURE],
  [
    'APIGW.0308',
    429,
    'too many requests',
    'The throttling threshold has been reached',
    'Wait a minute, then try again, with fewer requests at a time.',
  ],
  ['APIGW.0608', 500, 'the gateway cannot get its own token', 'Failed to obtain the admin token', LATER],
  [
    'APIGW.0801',
    403,
    'the service cannot be reached in this region',
    'The service is not available in the currently selected region',
    'Check the region.',
  ],
  [
    'APIGW.0802',
    403,
    'this user may not use this region',
    'The IAM user is forbidden in the currently selected region',
    'Check the region and the permissions of the user.',
  ],
];

/** As gateways show it: what they would have signed, its lines joined. `DATE` is that of the call. */
const CANONICAL =
  'GET|/api/mkp-openapi-public/global/v1/order/query/|orderId=MOCKONDEMAND|accept:application/json|' +
  'content-type:application/json|host:HOST|x-sdk-date:DATE||accept;content-type;host;x-sdk-date|' +
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const ORDER = { argv: ['MOCKONDEMAND'], command: 'order get' } as const;

/**
 * The API gateway in front of KooGallery and RFS.
 *
 * @see https://support.huaweicloud.com/usermanual-apig/apig_03_0048.html
 */
export const gatewayCodes: readonly CodeRow[] = [
  ...TOLD.map(([code, status, meaning, says, next]) => ({
    ...ORDER,
    code,
    reads: refusalText(code, status, { at: AT, call: 'the order query', meaning, next, says }),
    status,
    told: says,
  })),
  {
    ...ORDER,
    code: 'APIGW.0101',
    reads: refusalText('APIGW.0101', 404, {
      at: AT.replace('/api/', '/no-such-site/api/'),
      call: 'the order query',
      meaning: 'there is no such interface here',
      next: 'Check the site or address of the target.',
      says: 'The API does not exist or has not been published in the environment',
    }),
    status: 404,
    urlPath: '/no-such-site',
  },
  {
    ...ORDER,
    code: 'APIGW.0301',
    env: { KOO_ACCESS_KEY: 'AKEXAMPLENOBODY' },
    reads: refusalText('APIGW.0301', 401, {
      at: AT,
      call: 'the order query',
      meaning: 'the signature or the access key is wrong',
      next: SIGNATURE,
      says: 'Incorrect IAM authentication information: The access key does not exist.',
    }),
    status: 401,
  },
  {
    ...ORDER,
    code: 'APIGW.0301',
    env: { KOO_SECRET_KEY: 'sk-wrong-0123456789' },
    reads: refusalText('APIGW.0301', 401, {
      at: AT,
      call: 'the order query',
      meaning: 'the signature or the access key is wrong',
      next: `The gateway saw exactly the request that koo signed: the secret key is wrong, or belongs to another access key.\n  → ${SIGNATURE}`,
      says: `Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:${CANONICAL}`,
    }),
    status: 401,
  },
];
