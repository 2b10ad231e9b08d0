import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import { maskKey } from '../../../marketplace/credentials/mask-key.js';
import { expiryOf, isSecretMember, type OAuthTokens } from '../../../marketplace/oauth/oauth-tokens.js';
import type { UserInfo } from '../../../marketplace/oauth/user-info.js';
import { padded } from '../../terminal/columns.js';
import { textWidth } from '../../../platform/text-width.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { oauthMessages } from './messages.js';

/** Tokens as they may be shown in a terminal or a log. */
export function maskTokens(tokens: OAuthTokens): OAuthTokens {
  const entries = Object.entries(tokens).map(([name, value]): [string, unknown] => [
    name,
    isSecretMember(name) && typeof value === 'string' ? maskKey(value) : value,
  ]);
  return Object.fromEntries(entries) as OAuthTokens;
}

/** What a command prints of tokens that came just now. */
export function tokensText(
  tokens: OAuthTokens,
  given: Date,
  { file, language }: { file: string | undefined; language: Language },
): string {
  const words = textsIn(oauthMessages, language);
  const labels = [words.accessToken(), words.refreshToken(), words.scope()] as const;
  const width = Math.max(...labels.map((label) => textWidth(label)));
  const [accessToken, refreshToken, scopeOf] = labels.map((label) => `${padded(label, width)}  `);
  const expiry = expiryOf(tokens, given);
  const { access_token: access, refresh_token: refresh, scope } = tokens;
  const until = expiry && words.until({ time: expiry.toISOString().slice(0, 19).replace('T', ' ') });
  return [
    `${accessToken}${plainText(access)}${until ?? ''}`,
    `${refreshToken}${refresh === undefined ? words.noRefreshToken() : plainText(refresh)}`,
    ...(typeof scope === 'string' && scope !== '' ? [`${scopeOf}${plainText(scope)}`] : []),
    ...(file === undefined ? [] : [words.saved({ file })]),
  ].join('\n');
}

/** What a command prints of a user; every member that comes. */
export function userText(givenUser: UserInfo): string {
  const user = onOneLine(givenUser);
  const shown = Object.entries(user).filter(([, value]) => value !== null && value !== '');
  const width = Math.max(0, ...shown.map(([name]) => name.length));
  return shown
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return `${plainText(name).padEnd(width)}  ${plainText(text)}`;
    })
    .join('\n');
}
