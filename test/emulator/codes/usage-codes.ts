import { type CodeRow, refusalText } from './code-row.js';

const HOUR = 60 * 60 * 1000;

/** A record of the last full hour. */
function added(instance: string): [command: string, ...argv: string[]] {
  const end = Math.floor(Date.now() / HOUR) * HOUR;
  const [from, to] = [end - HOUR, end].map((moment) => new Date(moment).toISOString()) as [string, string];
  return [
    'usage add',
    '--instance',
    instance,
    '--begin',
    from,
    '--end',
    to,
    '--value',
    '1.5',
    '--product',
    'OFFI1',
  ];
}

interface Interface {
  argv: readonly string[];
  at: string;
}

const NEW: Interface = { argv: [], at: 'POST /api/mkp-openapi-public/global/v1/isv/usage-data' };
const OLD: Interface = { argv: ['--interface', 'old'], at: 'POST /rest/marketplace/v1/isv/usage-data' };

const LATER = 'Try again later.';
const VALUES = 'Check the values of the request.';
const PERMISSION =
  'Use the access key of the seller account; a sub-user needs 编程访问 and the permission for this interface.';
const SIGNATURE =
  'Check the secret key (a wrong one gives this response), the clock, and that no proxy changes the request.';
const KEY = 'Check the integration key (对接密钥) that signs usage records, and the clock.';

interface Row {
  through: Interface;
  code: string;
  status: number;
  /** What koo says. */
  meaning: string;
  /** What KooGallery says. */
  says: string;
  next: string;
  /** Brings the code by itself; else the emulator is told to say it. */
  provoked?: { env?: Record<string, string>; instance?: string };
}

/** About the caller: nothing becomes of the records, and the push ends. */
const ABOUT_THE_CALL: readonly Row[] = [
  {
    through: NEW,
    code: '94060002',
    status: 401,
    meaning: 'the authentication failed',
    says: 'Authentication failed: the signature does not fit the body',
    next: KEY,
    provoked: { env: { KOO_INTEGRATION_KEY: 'wrong-integration-key' } },
  },
  {
    through: NEW,
    code: '94060001',
    status: 500,
    meaning: 'internal error of KooGallery',
    says: 'System error!',
    next: LATER,
  },
  {
    through: OLD,
    code: 'MKT.0999',
    status: 500,
    meaning: 'internal error of KooGallery',
    says: 'System internal error.',
    next: LATER,
  },
  {
    through: OLD,
    code: 'MKT.0102',
    status: 400,
    meaning: 'the signature of the body is wrong',
    says: 'Invalid body sign',
    next: 'Check the key that signs the body (对接密钥).',
  },
  {
    through: OLD,
    code: 'MKT.0151',
    status: 401,
    meaning: 'no permission for this interface, or the account is not a seller',
    says: 'No authority',
    next: PERMISSION,
  },
  {
    through: OLD,
    code: 'MKT.0154',
    status: 401,
    meaning: 'the authentication is invalid',
    says: 'Illegal token',
    next: SIGNATURE,
  },
];

/** About a record: it is marked as refused, and the others go on. */
const ABOUT_A_RECORD: readonly Row[] = [
  {
    through: NEW,
    code: '94060999',
    status: 200,
    meaning: 'some records were rejected',
    says: 'Instance ID not found.',
    next: 'Correct the records that it names, then add them again.',
    provoked: { instance: 'EMU-UNKNOWN-1' },
  },
  {
    through: OLD,
    code: 'MKT.9001',
    status: 500,
    meaning: 'the instance does not exist',
    says: 'Instance ID not found.',
    next: 'Check the instance id.',
    provoked: { instance: 'EMU-UNKNOWN-1' },
  },
  {
    through: OLD,
    code: 'MKT.0150',
    status: 401,
    meaning: 'not authorised: the product or event does not belong to this seller',
    says: 'Illegal operation',
    next: PERMISSION,
    provoked: { instance: 'EMU-FOREIGN-1' },
  },
  {
    through: OLD,
    code: 'MKT.9002',
    status: 500,
    meaning: 'the metered item is invalid',
    says: 'Invalid usage enties.',
    next: 'Check the usage records.',
    provoked: { instance: 'EMU-INVALID-1' },
  },
  {
    through: OLD,
    code: 'MKT.9003',
    status: 500,
    meaning: 'too many records in one request',
    says: 'Usage records extends size limit.',
    next: 'Send at most 1,000 records at a time.',
  },
  {
    through: OLD,
    code: 'MKT.9004',
    status: 500,
    meaning: 'a record begins more than 21 days ago',
    says: 'Record beginTime extends Limit.',
    next: 'Such a record can no longer be reported.',
  },
  {
    through: OLD,
    code: 'MKT.0100',
    status: 500,
    meaning: 'a value is out of range or has the wrong format',
    says: 'Failure of input parameter',
    next: VALUES,
  },
  {
    through: OLD,
    code: 'MKT.0101',
    status: 400,
    meaning: 'a parameter is unknown, missing or given twice',
    says: 'Invalid parameter',
    next: 'Check the names and values of the request.',
  },
  {
    through: OLD,
    code: 'MKT.0199',
    status: 400,
    meaning: 'a parameter is wrong',
    says: 'Request parameter error',
    next: VALUES,
  },
];

/**
 * Pushing usage records, by both interfaces.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html table 4
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649411.html
 */
export const usageCodes: readonly CodeRow[] = [
  ...ABOUT_THE_CALL.map((row) => codeRow(row, callText(row))),
  ...ABOUT_A_RECORD.map((row) => codeRow(row, recordText(row))),
];

function codeRow({ code, provoked, says, status, through }: Row, reads: string): CodeRow {
  return {
    argv: through.argv,
    code,
    command: 'usage push',
    env: provoked?.env,
    prepared: [added(provoked?.instance ?? 'my-instance')],
    reads,
    status,
    told: provoked ? undefined : says,
  };
}

function callText({ code, meaning, next, says, status, through }: Row): string {
  return refusalText(code, status, { at: through.at, call: 'the usage push', meaning, next, says });
}

function recordText({ code, meaning, next, says }: Row): string {
  return [
    'Delivered 0 records to the emulator on this machine: nothing was billed.',
    '1 record was rejected by the emulator on this machine:',
    `  1 record: ${meaning}; it says "${says}" (${code})`,
    `    → ${next}`,
    'To see the rejected records: koo usage status',
    '',
  ].join('\n');
}
