import { Flags } from '@oclif/core';
import { askSecret } from '../../cli/prompt/ask-secret.js';
import { OAuthCommand, oauthFlags, tokensFlag } from '../../cli/command/oauth-command.js';
import { userText } from '../../cli/views/oauth/present-oauth.js';
import { readTokens } from '../../marketplace/oauth/token-file.js';
import { getUserInfo, maskUser, type UserInfo } from '../../marketplace/oauth/user-info.js';

export default class OauthUser extends OAuthCommand {
  static override summary = 'Show the user who logged in (OAuth获取用户信息).';
  static override description =
    'Reads the access token from the token file. Without a file, asks for the token without echoing it, or reads it from standard input. Personal data is masked unless requested.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --profile buyer --tokens tokens.json --show-user',
  ];
  static override flags = {
    ...oauthFlags,
    'show-user': Flags.boolean({ description: "Show the user's names, phone number and e-mail address." }),
    tokens: tokensFlag,
  };

  async run(): Promise<{ user: UserInfo }> {
    const { flags } = await this.parse(OauthUser);
    const transport = await this.connect(flags);
    const { language, signal } = this;
    const accessToken =
      flags.tokens === undefined
        ? await askSecret('accessToken', { language, signal })
        : (await readTokens(flags.tokens, transport.credentials)).tokens.access_token;
    const found = await getUserInfo(transport, accessToken, { signal });
    const user = flags['show-user'] ? found : maskUser(found);
    this.log(userText(user));
    return { user };
  }
}
