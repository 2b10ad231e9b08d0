import { defineMessages } from '../../../i18n/message.js';

/** What the commands of OAuth print; the members of a user are those of the response. */
export const oauthMessages = defineMessages('cli/views/oauth', {
  accessToken: () => 'access token',
  refreshToken: () => 'refresh token',
  scope: () => 'scope',
  /** After a token. @param time UTC. */
  until: ({ time }: { time: string }) => `, valid until ${time} UTC`,
  noRefreshToken: () => 'none: the domain returned none',
  saved: ({ file }: { file: string }) => `Saved to ${file}.`,
  /** The address follows on a line of its own. */
  logInAt: () => 'Log in with a browser at:',
  secret: ({ client, masked, source }: Record<'client' | 'masked' | 'source', string>) =>
    `The secret of ${client} is ${masked}, from ${source}.`,
});
