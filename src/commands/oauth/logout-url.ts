import { Flags } from '@oclif/core';
import { OAuthCommand, oauthFlags } from '../../cli/command/oauth-command.js';
import { logoutUrl } from '../../marketplace/oauth/login-addresses.js';

export default class OauthLogoutUrl extends OAuthCommand {
  static override summary = "Print the address that ends a user's session (OAuth登出).";
  static override description =
    "The session is in the user's browser, so the browser must open the address. Nothing is sent.";

  static override examples = [
    '<%= config.bin %> <%= command.id %> --profile buyer --redirect-url https://shop.example.com/',
  ];
  static override flags = {
    ...oauthFlags,
    'redirect-url': Flags.string({
      description: 'Where to send the browser afterwards; defaults to the login page.',
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
