import { type CodeRow, refusalText } from './code-row.js';

const PERMISSION =
  'Use the access key of the seller account; a sub-user needs 编程访问 and the permission for this interface.';
const LATER = 'Try again later.';

/** Code, status, what koo says, what KooGallery says, what to do, and how it comes. */
const ROWS: ReadonlyArray<[string, number, string, string, string, Pick<CodeRow, 'argv'>?]> = [
  [
    '91381034',
    200,
    'the licence application is invalid',
    'license apply invalid: the event does not exist',
    'Check that the event id is the one of this application.',
    { argv: ['LICENSE-0001', '--event', 'event-1'] },
  ],
  [
    'CBC.0150',
    403,
    'not authorised: the product or event does not belong to this seller',
    'Illegal operation',
    PERMISSION,
  ],
  [
    'CBC.0101',
    400,
    'a parameter is unknown, missing or given twice',
    'Invalid parameter',
    'Check the names and values of the request.',
  ],
  ['CBC.0999', 500, 'internal error of KooGallery', 'internal error', LATER],
  [
    '91381033',
    200,
    'the licence resource cannot be used',
    'License resource invalid',
    'Check the order and the event id.',
  ],
  [
    '91381035',
    200,
    'no licences are left in this period',
    'license period has no remain amount',
    'The buyer has to order more.',
  ],
  ['91381036', 200, 'internal error of KooGallery', 'inner error', LATER],
  [
    '91381037',
    200,
    'the licence has the wrong format',
    'Invalid license format.',
    'Check the string or file that is uploaded.',
  ],
  [
    '91381038',
    200,
    'the licence application was rejected before',
    'License apply has been denied.',
    'The buyer has to apply again.',
  ],
  ['91380150', 200, 'the role has no permission', 'Role permission denied', PERMISSION],
];

/**
 * String / file-stream upload.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649352.html
 */
export const uploadCodes: readonly CodeRow[] = ROWS.map(([code, status, meaning, says, next, provoked]) => ({
  argv: ['LICENSE-0001', '--event', 'event-1'],
  code,
  command: 'upload string',
  reads: refusalText(code, status, {
    at: 'POST /api/mkp-openapi-public/global/v1/market-event/event-1/file',
    call: 'the upload',
    meaning,
    next,
    says,
  }),
  status,
  told: provoked ? undefined : says,
  ...provoked,
}));
