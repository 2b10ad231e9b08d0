import { type CodeRow, refusalText, type RefusalLines } from './code-row.js';

type Call = Pick<CodeRow, 'argv' | 'before' | 'command'> & Pick<RefusalLines, 'at' | 'call'>;

const PATH = '/api/mkp-openapi-public/global';
const activate = (license: string): Call => ({
  argv: [license],
  at: `POST ${PATH}/v1/license/activate`,
  call: 'the activation',
  command: 'licence activate',
});
const heartbeat = (license: string): Call => ({
  argv: [license],
  at: `POST ${PATH}/v1/license/heartbeat`,
  call: 'the licence query',
  command: 'licence heartbeat',
});
const usage = (license: string): Call => ({
  argv: [license, '--client', 'account1'],
  at: `POST ${PATH}/v2/license/software-usage-info`,
  call: 'the report of use',
  command: 'licence usage',
});

const VALUES = 'Check the values of the request.';
const ONCE = [
  'the state of the licence code does not allow this',
  'illegal state',
  'See its state with koo licence heartbeat; a code is activated once only.',
];
const UNKNOWN = ['there is no such licence code', 'license code notexist', 'Check the licence code.'];
const NOT_ACTIVATED = [
  'the licence code is not activated',
  'license code has been not activated.',
  'Activate it first: koo licence activate.',
];

/** Code, status, the call, what koo says, what KooGallery says, what to do; `told` where its checks do not say it. */
const ROWS: ReadonlyArray<[string, number, Call, string[], 'told'?]> = [
  ['92020003', 200, activate('PLEXPIRED1'), ONCE],
  ['92020003', 200, activate('PLRELEASED1'), ONCE],
  ['92020003', 200, usage('PLEXPIRED1'), ONCE],
  [
    '92020004',
    200,
    activate('PLUNRECEIVED1'),
    [
      'the user has not received the licence code yet',
      'can not active before user received.',
      'The buyer has to receive it in the console first.',
    ],
  ],
  ['92020005', 200, activate('PLNOSUCH'), UNKNOWN],
  ['92020005', 200, heartbeat('PLNOSUCH'), UNKNOWN],
  ['92020011', 200, heartbeat('PLTEST1'), NOT_ACTIVATED],
  ['92020011', 200, usage('PLTEST1'), NOT_ACTIVATED],
  [
    '92020020',
    200,
    usage('PLNOSUCH'),
    ['the list holds an invalid licence code', 'Invalid license code exists.', 'Check the licence codes.'],
  ],
  [
    '92020001',
    200,
    activate('PLTEST1'),
    ['internal error of KooGallery', 'internal error', 'Try again later.'],
    'told',
  ],
  ['92020002', 200, activate('PLTEST1'), ['a parameter is invalid', 'invalid param', VALUES], 'told'],
  [
    '95000001',
    400,
    heartbeat('PLTEST1'),
    ['a parameter has the wrong form', 'req param is invalid', VALUES],
    'told',
  ],
  [
    '95000002',
    405,
    heartbeat('PLTEST1'),
    ['the method is not supported', 'Request method not supported'],
    'told',
  ],
  [
    '95000003',
    415,
    usage('PLTEST1'),
    ['the content type is not supported', 'Content type not supported'],
    'told',
  ],
  ['95000004', 400, usage('PLTEST1'), ['the body cannot be read', 'req message is not readable'], 'told'],
];

/**
 * Licence codes.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649195.html
 */
export const licenceCodes: readonly CodeRow[] = ROWS.map(
  ([code, status, { at, call, ...command }, [meaning, says, next], told]) => ({
    ...command,
    code,
    reads: refusalText(code, status, { at, call, meaning: meaning!, next, says: says! }),
    status,
    told: told && says,
  }),
);
