import { Flags } from '@oclif/core';
import { OAuthCommand, oauthFlags } from '../../cli/command/oauth-command.js';
import { oauthMessages } from '../../cli/views/oauth/messages.js';
import { maskKey } from '../../marketplace/credentials/mask-key.js';
import { textOf } from '../../i18n/message.js';

export default class OauthSecret extends OAuthCommand {
  static override summary = 'Decrypt the client secret, to verify that the private key matches.';
  static override description =
    'The applicationSync callback contains the client secret, encrypted with the public key that you uploaded for the application. Put the secret into KOO_OAUTH_ENCRYPTED_SECRET or a profile, and the private key into a file (mode 0600), the environment, or a command that prints it; see docs/oauth.md. Nothing is sent.';

  static override examples = ['<%= config.bin %> <%= command.id %> --profile buyer'];
  static override flags = {
    ...oauthFlags,
    'show-secret': Flags.boolean({ description: 'Show the secret unmasked.' }),
  };

  async run(): Promise<{ clientId: string; clientSecret: string; source: string }> {
    const { flags } = await this.parse(OauthSecret);
    const { credentials: client } = await this.connect(flags);
    const { client_id: clientId, client_secret: secret } = client.proof();
    this.showsSecrets = flags['show-secret'];
    const clientSecret = flags['show-secret'] ? secret : maskKey(secret);
    const { language } = this;
    const shown = oauthMessages.secret({ client: clientId, masked: clientSecret, source: client.source });
    this.log(flags['show-secret'] ? secret : textOf(shown, language));
    return { clientId, clientSecret, source: String(client.source) };
  }
}
