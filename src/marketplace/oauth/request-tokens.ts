import { callJson } from '../answers/read-json.js';
import { UnreadableAnswerError } from '../sending/call-errors.js';
import type { Transport } from '../sending/transport.js';
import type { OAuthClient } from './oauth-client.js';
import { isSecretMember, type OAuthTokens } from './oauth-tokens.js';
import type { Message } from '../../i18n/message.js';
import { oauthMessages } from './messages.js';

/** An OAuth answer has no code unless it refuses. */
export const isOAuthSuccess = (code: string | undefined): boolean => code === undefined;

export interface TokenRequest {
  /** `grant_type` and what belongs to it. */
  form: Readonly<Record<string, string>>;
  title: Message;
  /** What to do when the answer was lost. */
  findOut: Message;
  signal?: AbortSignal;
}

/**
 * Asks a domain for tokens. A code, and it may be a refresh token, is good for one time: nothing is sent twice.
 *
 * @throws EnvironmentError `NO_CLIENT_SECRET`; RefusedCallError, NotReachedError, LostAnswerError, UnreadableAnswerError
 */
export async function requestTokens(
  transport: Transport<OAuthClient>,
  { findOut, form, signal, title }: TokenRequest,
): Promise<OAuthTokens> {
  const { credentials: client } = transport;
  const { content, url } = await callJson(
    transport,
    {
      body: new URLSearchParams({ ...client.proof(), ...form }).toString(),
      findOut,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      method: 'POST',
      path: '/api/v1/oauth2/token',
      signal,
      title,
    },
    isOAuthSuccess,
  );
  for (const [name, value] of Object.entries(content))
    if (isSecretMember(name) && typeof value === 'string') client.keepSecret(value);
  if (typeof content.access_token === 'string' && content.access_token !== '') return content as OAuthTokens;
  throw new UnreadableAnswerError(
    'UNREADABLE_ANSWER',
    oauthMessages.noAccessToken({ call: title, host: url.host }),
    {
      hints: [oauthMessages.checkDomain(), findOut],
      place: `POST ${url.origin}${url.pathname}`,
    },
  );
}
