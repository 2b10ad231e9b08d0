import { Flags } from '@oclif/core';
import type { OAuthClient } from '../../marketplace/oauth/oauth-client.js';
import type { Transport } from '../../marketplace/sending/transport.js';
import { connectOAuth, type OAuthChoice } from '../../publish/targets/connect-oauth.js';
import { projectFlag } from '../flags/flags.js';
import { KooCommand } from './koo-command.js';
import { rootFolder } from './root-folder.js';

/** Which application at which domain; secrets and tokens are never flags. */
export const oauthFlags = {
  'client-id': Flags.string({
    description: "The application's client ID; overrides the environment and the profile.",
    exclusive: ['target'],
    helpValue: 'ID',
  }),
  domain: Flags.string({
    description: "The domain of the buyer's users; overrides the environment and the profile.",
    exclusive: ['target'],
    helpValue: 'URL',
  }),
  profile: Flags.string({
    description: 'The profile of the credentials file that has the client under `oauth`.',
    exclusive: ['target'],
    helpValue: 'NAME',
  }),
  project: projectFlag,
  target: Flags.option({
    description: 'A running emulator, with its own client.',
    options: ['local'] as const,
  })(),
  timeout: Flags.integer({
    description: 'Seconds to wait for a response.',
    default: 120,
    helpValue: 'SECONDS',
    min: 1,
  }),
};

export const tokensFlag = Flags.string({
  description: 'The token file, readable only by its owner (mode 0600).',
  helpValue: 'FILE',
});

type OAuthFlags = Omit<OAuthChoice, 'clientId'> & { 'client-id'?: string; project?: string };

/** A command that calls the domain where the users of a buyer log in; it takes the `oauthFlags`. */
export abstract class OAuthCommand extends KooCommand {
  protected async connect({
    'client-id': clientId,
    project,
    ...choice
  }: OAuthFlags): Promise<Transport<OAuthClient>> {
    return connectOAuth(
      { clientId, ...choice },
      {
        environment: process.env,
        onWarning: (message) => this.warning(message),
        root: await rootFolder(project),
        signal: this.signal,
      },
    );
  }
}
