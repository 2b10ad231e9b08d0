import { type CodeRow, refusalText } from './code-row.js';

/** Code, status, what koo says, what KooGallery says, what to do. */
const ROWS: ReadonlyArray<[string, number, string, string, string]> = [
  [
    'MKT.0101',
    400,
    'a parameter is unknown, missing or given twice',
    'Invalid parameter',
    'Check the names and values of the request.',
  ],
  [
    'MKT.0151',
    401,
    'no permission for this interface, or the account is not a seller',
    'No authority',
    'Use the access key of the seller account; a sub-user needs 编程访问 and the permission for this interface.',
  ],
  ['MKT.0999', 500, 'internal error of KooGallery', 'System internal error.', 'Try again later.'],
];

/** What an asset deploys. No page prints a table for it: these are codes that all open interfaces have. */
export const deployedCodes: readonly CodeRow[] = ROWS.map(([code, status, meaning, says, next]) => ({
  argv: ['asset-1'],
  code,
  command: 'asset deployed',
  reads: refusalText(code, status, {
    at: 'GET /api/mkp-openapi-public/v1/asset/deployed-object',
    call: 'the asset query',
    meaning,
    next,
    says,
  }),
  status,
  told: says,
}));
