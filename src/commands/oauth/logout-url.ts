import { Flags } from '@oclif/core';
import { OAuthCommand, oauthFlags } from '../../cli/oauth-command.js';
import { logoutUrl } from '../../marketplace/oauth/login-addresses.js';

export default class OauthLogoutUrl extends OAuthCommand {
  static override summary = "Print the address that ends a user's session (OAuth登出).";
  static override description =
    "The session is in the user's browser, so that it is the browser that has to go there. Nothing is sent.";

  static override examples = [
    '<%= config.bin %> <%= command.id %> --profile buyer --redirect-url https://shop.example.com/',
  ];
  static override flags = {
    ...oauthFlags,
    'redirect-url': Flags.string({
      description: 'Where the browser is sent then; to the login page without.',
      helpValue: 'URL',
    }),
  };

  async run(): Promise<{ url: string }> {
    const { flags } = await this.parse(OauthLogoutUrl);
    const { credentials: client } = await this.connect(flags);
    const { href } = logoutUrl(client, flags['redirect-url']);
    this.log(href);
    return { url: href };
  }
}
