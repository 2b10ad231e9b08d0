import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from '../../../marketplace/sending/base-address.js';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { addGrant } from '../../state/oauth-grants.js';
import { Refusal } from '../../wire/refusal.js';
import { oauthErrors } from '../../wire/error-formats.js';

/** The pages do not say how long a code lasts; minutes are usual. In milliseconds. */
const CODE_LASTS = 5 * 60 * 1000;

type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Login and log-out by browser. Whoever comes is logged in at once, as the sample user, and is sent back with a code, but to
 * this machine only.
 * @see https://support.huaweicloud.com/usermanual-saascenter/saascenter_usermanual_0158.html
 */
export function oauthLogin(context: EmulatorContext): Interface {
  return {
    open: true,
    errorFormat: oauthErrors,
    routes(scope) {
      scope.get('/api/v1/oauth2/authorize', async (request, reply) => authorize(context, request, reply));
      scope.get('/api/v1/logout', async ({ query }, reply) => {
        const address = one(query as Query, 'redirect_url');
        if (address !== undefined) return reply.redirect(localAddress(address).href);
        return reply
          .type('text/plain; charset=utf-8')
          .send('Logged out. This is the log-in page of the emulator.\n');
      });
    },
  };
}

function authorize(
  { credentials, database, now }: EmulatorContext,
  { query }: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const parameters = query as Query;
  if (one(parameters, 'client_id') !== credentials.clientId)
    throw new Refusal(401, 'invalid_client', 'There is no such client');
  const redirectUri = one(parameters, 'redirect_uri');
  if (redirectUri === undefined) throw oauthErrors.invalid('redirect_uri is missing');
  const address = localAddress(redirectUri);
  const state = one(parameters, 'state');
  const error = errorIn(parameters, state);
  if (error) address.searchParams.set('error', error);
  else {
    const code = addGrant(database, 'code', new Date(now().getTime() + CODE_LASTS), redirectUri);
    address.searchParams.set('code', code);
  }

  if (state !== undefined) address.searchParams.set('state', state);
  return reply.redirect(address.href);
}

function errorIn(parameters: Query, state: string | undefined): string | undefined {
  if (one(parameters, 'response_type') !== 'code') return 'unsupported_response_type';
  const scope = one(parameters, 'scope');
  if (scope !== undefined && scope !== 'get_user_info') return 'invalid_scope';
  // "Letters and digits", says the page.
  return state === undefined || /^[A-Za-z\d]+$/.test(state) ? undefined : 'invalid_request';
}

/** Nobody is sent away from this machine. */
function localAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' && isLoopback(url)) return url;
  throw oauthErrors.invalid('the emulator sends a browser back to this machine only');
}

function one(query: Query, name: string): string | undefined {
  const value = query[name];
  if (Array.isArray(value)) throw oauthErrors.invalid(`${name} is given more than once`);
  return value === '' ? undefined : value;
}
