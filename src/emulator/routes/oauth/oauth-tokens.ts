import type { FastifyRequest } from 'fastify';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { addGrant, findGrant, removeGrant } from '../../state/oauth-grants.js';
import { Refusal } from '../../wire/refusal.js';
import { oauthErrors } from '../../wire/error-formats.js';

/** In seconds; that of the access token is the page's sample. */
const ACCESS_LASTS = 7200;
const REFRESH_LASTS = 30 * 24 * 60 * 60;

const invalidGrant = (what: string): Refusal => new Refusal(400, 'invalid_grant', `Invalid ${what}`);

/**
 * Tokens for a code, which is good for one time, and for a refresh token, which is good until another takes its place.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649448.html
 */
export function oauthTokens(context: EmulatorContext): Interface {
  return {
    open: true,
    errorFormat: oauthErrors,
    routes(scope) {
      scope.post('/api/v1/oauth2/token', async (request) => {
        const form = formOf(request);
        const { clientId, clientSecret } = context.credentials;
        if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
          throw new Refusal(401, 'invalid_client', 'Bad client credentials');
        return context.database.transaction(() => tokensFor(context, form));
      });
    },
  };
}

function tokensFor(
  { database, now }: EmulatorContext,
  form: URLSearchParams,
): Record<string, number | string> {
  const type = form.get('grant_type');
  const time = now();
  if (type === 'authorization_code') {
    const code = form.get('code') ?? '';
    const grant = findGrant(database, 'code', code, time);
    // Sent at all, it has to be the one that the code was asked for with.
    const isForOther = form.has('redirect_uri') && form.get('redirect_uri') !== grant?.redirect_uri;
    if (!grant || isForOther) throw invalidGrant('authorization code');
    removeGrant(database, code, time);
  } else if (type === 'refresh_token') {
    const token = form.get('refresh_token') ?? '';
    if (!findGrant(database, 'refresh', token, time)) throw invalidGrant('refresh token');
    removeGrant(database, token, time);
  } else throw new Refusal(400, 'unsupported_grant_type', 'Unsupported grant type');

  const lasting = (seconds: number): Date => new Date(time.getTime() + seconds * 1000);
  return {
    access_token: addGrant(database, 'access', lasting(ACCESS_LASTS)),
    token_type: 'Bearer',
    expires_in: ACCESS_LASTS,
    scope: 'get_user_info',
    refresh_token: addGrant(database, 'refresh', lasting(REFRESH_LASTS)),
  };
}

function formOf({ body, headers }: FastifyRequest): URLSearchParams {
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? ''))
    throw oauthErrors.invalid('the body is not application/x-www-form-urlencoded');
  const form = new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : '');
  const twice = [...form.keys()].find((name, at, names) => names.indexOf(name) !== at);
  if (twice !== undefined) throw oauthErrors.invalid(`${twice} is given more than once`);
  return form;
}
