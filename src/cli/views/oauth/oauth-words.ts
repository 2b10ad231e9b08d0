import type { Language } from '../../../i18n/language.js';

/** What the commands of OAuth say themselves; the members of a user are those of the answer. */
interface OAuthWords {
  /** In front of a line, all as wide as each other. */
  labels: Readonly<Record<'access' | 'refresh' | 'scope', string>>;
  /** @param time UTC. */
  until(time: string): string;
  noRefreshToken: string;
  kept(file: string): string;
  /** The address follows on a line of its own. */
  logInAt: string;
  /** @param source As a person reads it in this language. */
  secret(client: string, masked: string, source: string): string;
}

export const OAUTH_WORDS: Readonly<Record<Language, OAuthWords>> = {
  en: {
    labels: { access: 'access token   ', refresh: 'refresh token  ', scope: 'scope          ' },
    until: (time) => `, until ${time} UTC`,
    noRefreshToken: 'none: the domain gives none',
    kept: (file) => `Kept in ${file}.`,
    logInAt: 'Log in with a browser at:',
    secret: (client, masked, source) => `The secret of ${client} is ${masked}, from ${source}.`,
  },
  zh: {
    labels: { access: '访问令牌  ', refresh: '刷新令牌  ', scope: '权限范围  ' },
    until: (time) => `，有效期至 ${time} UTC`,
    noRefreshToken: '无：认证域没有返回刷新令牌',
    kept: (file) => `已保存到 ${file}。`,
    logInAt: '请用浏览器打开以下地址登录：',
    secret: (client, masked, source) => `${client} 的客户端密钥为 ${masked}，来自${source}。`,
  },
};
