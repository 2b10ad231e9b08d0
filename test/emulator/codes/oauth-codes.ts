import { type CodeRow, refusalText, type RefusalLines } from './code-row.js';

const TOKENS = (domain: string): string =>
  JSON.stringify({
    clientId: 'koo-local-client',
    domain,
    tokens: { access_token: 'at-of-nobody', refresh_token: 'rt-of-nobody' },
  });

type Call = Pick<CodeRow, 'argv' | 'command' | 'files' | 'input'> & Pick<RefusalLines, 'at' | 'call'>;

const refresh: Call = {
  argv: ['--tokens', 'tokens.json'],
  at: 'POST /api/v1/oauth2/token',
  call: 'the refresh of tokens',
  command: 'oauth refresh',
  files: { 'tokens.json': TOKENS },
};
const token: Call = {
  ...refresh,
  argv: [],
  call: 'the request for tokens',
  command: 'oauth token',
  input: 'co-1',
};
const user: Call = {
  ...refresh,
  at: 'GET /api/v1/oauth2/userinfo',
  call: 'the query of the user',
  command: 'oauth user',
};

const AGAIN = 'Log in again: koo oauth login.';
const CLIENT = 'Check the client id and the client secret, which the callback applicationSync sends.';
const GRANT = 'the authorization code or the refresh token is wrong, used or too old';
const GRANT_NEXT = 'An authorization code works once. Log in again: koo oauth login.';
const LATER = 'Try again later.';
const TOKEN = 'Get a new one with koo oauth refresh, or log in again: koo oauth login.';
const VALUES = 'Check the values of the request.';

/** Code, status, the call, what koo says, what the domain says, what to do; `told` where its checks do not say it. */
const ROWS: ReadonlyArray<[string, number, Call, [string, string, string], 'told'?]> = [
  ['invalid_grant', 400, token, [GRANT, 'Invalid authorization code', GRANT_NEXT]],
  ['invalid_grant', 400, refresh, [GRANT, 'Invalid refresh token', GRANT_NEXT]],
  [
    'unauthorized',
    401,
    user,
    [
      'there is no access token, or it is wrong or too old',
      'Full authentication is required to access this resource',
      TOKEN,
    ],
  ],
  ['invalid_token', 401, user, ['the access token is wrong or too old', 'expired', TOKEN], 'told'],
  ['insufficient_scope', 403, user, ['the token does not allow this', 'scope', AGAIN], 'told'],
  ['access_denied', 403, token, ['the user, or the domain, did not allow it', 'denied', AGAIN], 'told'],
  [
    'invalid_client',
    401,
    refresh,
    ['the client id or the client secret is wrong', 'Bad client credentials', CLIENT],
    'told',
  ],
  ['unauthorized_client', 400, refresh, ['this client may not do this', 'client', CLIENT], 'told'],
  [
    'invalid_request',
    400,
    refresh,
    ['a parameter is missing or has the wrong form', 'request', VALUES],
    'told',
  ],
  ['invalid_scope', 400, refresh, ['the scope is not known', 'scope', VALUES], 'told'],
  [
    'unsupported_grant_type',
    400,
    refresh,
    ['the domain does not give tokens for this', 'type', VALUES],
    'told',
  ],
  [
    'unsupported_response_type',
    400,
    token,
    ['the domain does not give codes like this', 'type', VALUES],
    'told',
  ],
  ['server_error', 500, refresh, ['internal error of the domain', 'error', LATER], 'told'],
  [
    'temporarily_unavailable',
    503,
    user,
    ['the domain is overloaded or being maintained', 'busy', LATER],
    'told',
  ],
];

/**
 * OAuth.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649448.html
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 what no page of KooGallery shows
 */
export const oauthCodes: readonly CodeRow[] = ROWS.map(
  ([code, status, { at, call, ...command }, [meaning, says, next], told]) => ({
    ...command,
    code,
    reads: refusalText(code, status, { at, call, meaning, next, says }),
    status,
    targetFlag: '--domain',
    told: told && says,
  }),
);
