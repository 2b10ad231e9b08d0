import { type CodeRow, refusalText } from './code-row.js';

const PERMISSION =
  'Use the access key of the seller account; a sub-user needs 编程访问 and the permission for this interface.';

/** Code, status, what koo says, what KooGallery says, what to do, and how it comes. */
const ROWS: ReadonlyArray<
  [
    code: string,
    status: number,
    meaning: string,
    says: string,
    next: string,
    more?: Pick<CodeRow, 'argv' | 'env'>,
  ]
> = [
  [
    'MKT.0199',
    400,
    'a parameter is wrong',
    'Request parameter error: the order does not exist',
    'Check the values of the request.',
    { argv: ['CS2207261447AUY4H'] },
  ],
  [
    'MKT.0199',
    400,
    'a parameter is wrong',
    'Request parameter error: the order has no such line',
    'Check the values of the request.',
    { argv: ['MOCKONDEMAND', '--line', 'MOCKONDEMAND-000002'] },
  ],
  [
    'MKT.0100',
    500,
    'a value is out of range or has the wrong format',
    'Failure of input parameter',
    'Check the values of the request.',
  ],
  [
    'MKT.0101',
    400,
    'a parameter is unknown, missing or given twice',
    'Invalid parameter',
    'Check the names and values of the request.',
  ],
  [
    'MKT.0150',
    401,
    'not authorised: the product or event does not belong to this seller',
    'Illegal operation',
    PERMISSION,
  ],
  [
    'MKT.0151',
    401,
    'no permission for this interface, or the account is not a seller',
    'No authority',
    PERMISSION,
  ],
  [
    'MKT.0154',
    401,
    'the authentication is invalid',
    'Illegal token',
    'Check the secret key (a wrong one gives this response), the clock, and that no proxy changes the request.',
  ],
  [
    'MKT.0250',
    406,
    'too many requests',
    'Access frequency overlimit',
    'Wait a minute, then try again, with fewer requests at a time.',
  ],
  ['MKT.0999', 500, 'internal error of KooGallery', 'System internal error.', 'Try again later.'],
];

/**
 * Querying an order. The page's table has `MKT.9001` to `MKT.9004` as well, which only usage records can bring.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html table 2
 */
export const orderCodes: readonly CodeRow[] = ROWS.map(([code, status, meaning, says, next, more]) => ({
  argv: ['MOCKONDEMAND'],
  code,
  command: 'order get',
  reads: refusalText(code, status, {
    at: 'GET /api/mkp-openapi-public/global/v1/order/query',
    call: 'the order query',
    meaning,
    next,
    says,
  }),
  status,
  told: more ? undefined : says,
  ...more,
}));
